"""Invented registers of any size in the layout of a township's hand-over: nobody in them exists.

ID numbers carry valid checksums and the sequence codes 996–999, which no office gives out; mobile
numbers begin with 154, which no carrier has.
"""

from benchmarks.invented.register import Register, demo_village, register
from benchmarks.invented.sheets import write

__all__ = ["Register", "demo_village", "register", "write"]
