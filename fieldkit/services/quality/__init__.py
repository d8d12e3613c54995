"""Findings of the data-quality rules: judging, notes, lists."""
