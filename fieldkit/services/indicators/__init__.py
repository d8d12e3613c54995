"""Figures of villages and their years."""
