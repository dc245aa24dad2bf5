"""Times of day, days, years."""
