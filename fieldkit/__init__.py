"""fieldkit: household work in villages, offline first."""

__version__ = "0.1.0"
