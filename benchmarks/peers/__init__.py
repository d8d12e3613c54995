"""Other ways to make the same papers, each a script of its own that knows nothing of fieldkit."""
