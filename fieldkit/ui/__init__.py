"""Everything that knows Qt: the window, its rooms, and how they look."""
