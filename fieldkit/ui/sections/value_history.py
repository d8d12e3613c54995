"""Shows what a value was before, and types an old one again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from fieldkit.services.fields import FieldView
from fieldkit.services.history import ValueChange
from fieldkit.ui.dialogs.history import ValueHistoryDialog
from fieldkit.ui.sections.doing import Doing
from fieldkit.ui.widgets.value import Value


class ValueHistory(QObject):
    """The history of values on one page."""

    def __init__(self, page: QWidget, doing: Doing) -> None:
        """Answer `doing.history_asked`, in dialogs of `page`."""
        super().__init__(page)
        self._page = page
        self._doing = doing
        doing.history_asked.connect(self.ask)

    def in_hand(self) -> bool:
        """Show the history of the value that has the cursor; false where none has."""
        value = value_in_hand(self._page)
        if value is None or value.field.row is None:
            return False
        self.ask(value.field)
        return True

    def ask(self, field: FieldView) -> None:
        """Show the history of a field."""
        if field.row is None:
            return
        table, id, laptop = field.table, field.row, self._doing.laptop
        put = self._putter(field)

        def show(changes: list[ValueChange]) -> None:
            title = self.tr("History: {what}").format(what=field.label)
            ValueHistoryDialog(self._page, title, changes, put).exec()

        self._doing.jobs.start(
            self._page, lambda _: laptop.history.of_field(table, id, field.name), then=show
        )

    def _putter(self, field: FieldView) -> Callable[[str], object] | None:
        """Return what types an old value again, where the value may be changed."""
        shown = next((v for v in self._page.findChildren(Value) if v.field == field), None)
        return partial(shown.put, field) if shown is not None and shown.may_change else None


def value_in_hand(page: QWidget) -> Value | None:
    """Return the value of `page` that has the cursor, being read or typed."""
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Value):
        widget = widget.parentWidget()
    return widget if widget is not None and page.isAncestorOf(widget) else None
