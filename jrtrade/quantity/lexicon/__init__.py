"""The words of the reader as data."""
