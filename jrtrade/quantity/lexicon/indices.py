"""Share indices whose names end in a number."""

from __future__ import annotations

INDICES = {
    head: frozenset(numbers.split())
    for head, numbers in (
        ("sensex", "30"), ("nifty", "50 100 200 500"), ("nasdaq", "100"), ("dow", "30"), ("nikkei", "225"),
        ("dax", "30 40"), ("kospi", "200"), ("topix", "100"), ("ibex", "35"), ("cac", "40"), ("ftse", "100 250 350"),
        ("stoxx", "50 600"), ("aex", "25"), ("asx", "200"), ("omx", "30"), ("s&p", "100 400 500 600"),
        ("russell", "1000 2000 3000"), ("csi", "300 500"),
    )
}  # fmt: skip
"""What numbers their names end in; any other number of points is a figure."""
