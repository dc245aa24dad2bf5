"""Claim records proposed for a new article, ready to be reviewed: what each figure measures, and from which words.

`areas` and `cues` are the tables of words; `passage` makes a text ready; `propose` holds the rules; `record` writes the
file. No rule and no table knows a particular article. How far the proposals agree with the reviewed records is measured
by ``tests/benchmarks/draft_agreement.py``.
"""

from jrtrade.drafting.record import draft, draft_file

__all__ = ["draft", "draft_file"]
