"""The income sheet of a household: lines, rules, hints, merging, reading."""
