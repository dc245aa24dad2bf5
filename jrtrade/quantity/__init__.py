"""The reader of numbers in prose: `find` them in a text, `read` one from its words, `write` one back."""

from jrtrade.quantity.kinds import ASIDE_CLASSES, KINDS, QUALIFIERS, TRENDS
from jrtrade.quantity.model import Quantity
from jrtrade.quantity.reading import read, write
from jrtrade.quantity.scan import find
from jrtrade.quantity.text.seeds import numerals

__all__ = ["ASIDE_CLASSES", "KINDS", "QUALIFIERS", "TRENDS", "Quantity", "find", "numerals", "read", "write"]
