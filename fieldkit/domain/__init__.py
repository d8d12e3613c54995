"""The work itself in plain Python: identity, codes, policy, visits, quality."""
