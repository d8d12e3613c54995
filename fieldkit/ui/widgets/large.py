"""At large text the words need the room: what is left out then, and from where on."""

from PySide6.QtWidgets import QPushButton, QTableView, QWidget

from fieldkit.ui.theme import px

LARGE = 130  # percent


def is_large() -> bool:
    """Whether the text size in use is large."""
    return px(100) > LARGE


def room_for_rows(table: QTableView, rows: int = 5) -> None:
    """Leave a table room for a few rows at large text: then the page is scrolled, not the table alone."""
    if is_large():
        beside = (table.horizontalHeader(), table.horizontalScrollBar())
        edges = sum(part.sizeHint().height() for part in beside) + px(4)
        table.setMinimumHeight(edges + table.verticalHeader().defaultSectionSize() * rows)


def without_keys(*buttons: QPushButton) -> None:
    """Say the keys of buttons in their tool tips only, at large text."""
    for made in buttons if is_large() else ():
        made.setToolTip(made.text())
        key = made.shortcut()
        made.setText(made.accessibleName())
        made.setShortcut(key)  # setText takes it away


def give_way(*labels: QWidget) -> None:
    """Let labels that end in dots shrink to nothing at large text, so that the buttons stay whole."""
    for label in labels if is_large() else ():
        label.setMinimumWidth(1)  # 0 would mean: as wide as its words
