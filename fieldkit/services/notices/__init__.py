"""Public notices: drafts, what they list, checks, numbers, posting, objections."""
