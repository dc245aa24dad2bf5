"""The running text: its lines joined, its numerals, its noun phrases."""
