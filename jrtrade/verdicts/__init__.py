"""The verdict engine: claims recomputed from official statistics, explained, and held against each other."""

from jrtrade.verdicts.condensed import COLUMNS, condensed, worst_first
from jrtrade.verdicts.engine import held, rows
from jrtrade.verdicts.figures import shown
from jrtrade.verdicts.observations import Observations
from jrtrade.verdicts.stated import all_stated

__all__ = ["COLUMNS", "Observations", "all_stated", "condensed", "held", "rows", "shown", "worst_first"]
