"""Ledgers computed from the register."""
