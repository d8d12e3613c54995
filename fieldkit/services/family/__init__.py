"""Changes in a family: coming, leaving, heads, splitting, and what it was before."""
