"""Numbers that are no statistic: names, labels, codes, scores, ages, idioms."""
