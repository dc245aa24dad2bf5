"""The reference page: current, whole, and readable as Markdown."""

from __future__ import annotations

import re

import pytest

import jrtrade
from jrtrade import apipage


def test_the_page_is_current() -> None:
    renew = "renew it with: python -m jrtrade.apipage jrtrade/docs/api.md"
    assert apipage.PAGE.read_text(encoding="utf-8") == apipage.page(), renew


@pytest.mark.parametrize("name", jrtrade.__all__)
def test_every_public_name_is_on_the_page(name: str) -> None:
    assert re.search(rf"^(### {name}|- `jrtrade\.{name}`: .+)$", apipage.page(), re.MULTILINE)


@pytest.mark.parametrize("name", [n for n in jrtrade.__all__ if not n.startswith("_") and n != "data_version"])
def test_every_public_name_is_explained(name: str) -> None:
    after = apipage.page().split(f"\n### {name}\n")[1].split("\n### ")[0]
    assert re.search(r"^[A-Z].*\.$", after, re.MULTILINE)


def test_every_function_has_an_example() -> None:
    functions = apipage.page().split("## Functions")[1].split("## Classes")[0].split("\n### ")[1:]
    assert functions
    assert [text.split()[0] for text in functions if ">>> " not in text] == []


def test_the_contents_lead_to_their_headings() -> None:
    page, taken = apipage.page(), []
    for heading in re.findall(r"^#+ (.+)$", page, re.MULTILINE):  # as a forge makes addresses of headings
        address = re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        taken.append(address if address not in taken else f"{address}-{taken.count(address)}")
    listed = dict(re.findall(r"^- \[`(\w+)`\]\(#([\w-]+)\): ", page, re.MULTILINE))
    assert set(listed) == {name for name in jrtrade.__all__ if name not in ("__version__", "data_version")}
    assert set(listed.values()) <= set(taken)
    assert (listed["trace"], listed["Trace"]) == ("trace", "trace-1")


def documented(first: int, *, second: str = "b") -> None:
    """Do something.

    More of it.

    Parameters
    ----------
    first : {1, 2}
        The ``first``,
        at length.

    Raises
    ------
    ValueError
        Never.

    Examples
    --------
    >>> documented(1)  # doctest: +SKIP

    >>> documented(2)
    """


def test_properties_are_listed() -> None:
    entry = "\n".join(apipage._entry("### Quantity", "Quantity", jrtrade.Quantity))
    assert "**Properties**\n\n- `interval`\n  Both intervals the words allow, at once.\n- `low`\n" in entry


def test_a_docstring_becomes_markdown() -> None:
    assert "\n".join(apipage._entry("### documented", "documented", documented)) == (
        '### documented\n\n```python\njrtrade.documented(first, *, second="b")\n```\n\nDo something.\n\nMore of it.\n\n'
        "**Parameters**\n\n- `first` ({1, 2})\n  The `first`,\n  at length.\n\n"
        "**Raises**\n\n- `ValueError`\n  Never.\n\n"
        "```python\n>>> documented(1)\n\n>>> documented(2)\n```\n"
    )
