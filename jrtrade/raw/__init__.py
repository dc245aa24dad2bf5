"""data/raw as typed records: read safely, checked whole, every fault reported with its coordinates."""

from jrtrade.raw.folder import Raw, load_raw
from jrtrade.raw.records import Aside, Because, Claim, Dataset, Document, Observation, Relation, Source

__all__ = ["Aside", "Because", "Claim", "Dataset", "Document", "Observation", "Raw", "Relation", "Source", "load_raw"]
