"""Papers printed on both sides: no leaf holds two households."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from fieldkit.documents.sheet import Sheet

Whose = TypeVar("Whose")


def each_on_its_own(sheet: Sheet, whose: Iterable[Whose], draw: Callable[[Whose], None]) -> None:
    """Draw one after the other, each from the front of a leaf on; an empty back stays empty."""
    for count, one in enumerate(whose):
        if count:
            sheet.new_page()
            if len(sheet.pages) % 2 == 0:
                sheet.new_page()
        draw(one)
