"""Plan and visits: the year's slots, routes, drafts, a visit being written and what follows it."""
