"""Short questions, asked in front of a screen."""
