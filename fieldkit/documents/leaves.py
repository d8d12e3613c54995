"""Papers printed on both sides: what belongs to one household has leaves of its own."""

from fieldkit.documents.sheet import Sheet


def next_leaf(sheet: Sheet, begun: int) -> None:
    """Turn to the next leaf; `begun` is the number of the last household's first page."""
    sheet.new_page()
    if (len(sheet.pages) - begun) % 2:
        sheet.new_page()
