"""Units: physical ones, currencies, what a quantity is stated per."""
