"""The filters above a list: one chip a filter, taken away by pressing it, and the button that adds one.

What a list can be narrowed to is a frozen dataclass of a service; a line says in words what of it is asked.
What a person chose is kept for that person and list, and is there again the next day.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import PickDialog
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import button
from fieldkit.ui.widgets.table_memory import TableMemory

Asked = TypeVar("Asked")
Chip = tuple[str, dict[str, Any]]  # what it says, and what is asked once it is taken away
_NAMES = "names"


class FilterLine(QWidget, Generic[Asked]):
    """The chips and the button; `asked` is what the list is narrowed to."""

    changed = Signal()
    kept: ClassVar[frozenset[str]] = frozenset()
    """The fields of `asked` that are remembered."""

    def __init__(self, laptop: Laptop, asked: Asked, words: str, key: str) -> None:
        """`words` and `key` stand on the button."""
        super().__init__()
        self._laptop = laptop
        self._names: dict[str, str] = {}  # of what is chosen by id or code, by field
        self._memory: TableMemory | None = None
        self._aimed = False
        self.asked = asked
        self._line = FlowLayout(self, gap=8)
        self.add = button(words, self._open, kind="chip", key=key)
        self.add.setToolTip(f"{words}  {key}")
        self.menu = QMenu(self.add)
        self._show()

    # ------------------------------------------------------------ what a list says

    @abstractmethod
    def chips(self) -> Iterable[Chip]:
        """Say what is asked, a chip each."""

    @abstractmethod
    def fill(self, menu: QMenu) -> None:
        """Put what can be asked into the menu."""

    @abstractmethod
    def all_away(self) -> None:
        """Take every filter away."""

    # ------------------------------------------------------------ narrowing

    def narrow(self, **to: Any) -> None:
        """Change what the list is narrowed to, by the fields of `asked`, and remember it."""
        self.put(**to)
        self._remember()
        self.changed.emit()

    def put(self, **to: Any) -> None:
        """Change what the list is narrowed to; nobody is told and nothing remembered."""
        self._aimed = True
        self.asked = replace(self.asked, **to)  # type: ignore[type-var]
        self._show()

    def _away(self, away: dict[str, Any]) -> None:
        self.narrow(**away)
        self.add.setFocus()

    # ------------------------------------------------------------ choosing

    def _open(self) -> None:
        self.menu.clear()
        self.fill(self.menu)
        self.menu.addSeparator()
        self.offer(self.menu, self.tr("Take &all away"), self.all_away)
        self.menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def offer(self, menu: QMenu, words: str, do: Callable[[], object]) -> None:
        """Put a line into a menu."""
        action = QAction(words, menu)
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)

    def pick(
        self, title: str, field: str, find: Callable[[str], Sequence[tuple[Any, str, str]]], **also: Any
    ) -> None:
        """Ask for one of many, found by typing; `also` is narrowed with it."""
        dialog = PickDialog(self, title, find)
        if dialog.exec() and dialog.chosen is not None:
            value, self._names[field] = dialog.chosen
            self.narrow(**{field: value}, **also)

    def pick_of(self, title: str, field: str, options: Iterable[tuple[Any, str]], **also: Any) -> None:
        """Ask for one of these."""
        known = list(options)

        def find(typed: str) -> list[tuple[Any, str, str]]:
            return [(value, name, "") for value, name in known if typed in name]

        self.pick(title, field, find, **also)

    def find_helper(self, typed: str) -> list[tuple[Any, str, str]]:
        """Find helpers with households, by what is typed."""
        return [(h.id, h.name, h.unit) for h in self._laptop.routes.helpers(typed)]

    def named(self, field: str, otherwise: str) -> str:
        """Say what was picked for a field."""
        return self._names.get(field, otherwise)

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.add:
                widget.hide()
                widget.deleteLater()
        self._line.addWidget(self.add)
        for words, away in self.chips():
            chip = self._chip(words, partial(self._away, away))
            self._line.addWidget(chip)
            chip.show()
        self._line.invalidate()
        self.updateGeometry()

    def _chip(self, words: str, away: Callable[[], object]) -> QWidget:
        made = button(words, away, kind="chip")
        made.setText(f"{words}  ×")
        made.setCheckable(True)
        made.setChecked(True)
        made.setAccessibleName(self.tr("Take the filter away: {filter}").format(filter=words))
        return made

    # ------------------------------------------------------------ remembering

    def showEvent(self, event: QShowEvent) -> None:
        if self._memory is None:
            self._memory = TableMemory(self, "filters")
            if not self._aimed:
                self._take(self._memory.read())
        super().showEvent(event)

    def _take(self, kept: dict[str, Any]) -> None:
        names = kept.get(_NAMES, {})
        known = {name: value for name, value in kept.items() if name in self.kept}
        if known and isinstance(names, dict):
            self._names = {str(field): str(name) for field, name in names.items()}
            self.put(**{name: _read(value) for name, value in known.items()})

    def _remember(self) -> None:
        if self._memory is not None:
            kept = {f.name: getattr(self.asked, f.name) for f in fields(self.asked) if f.name in self.kept}  # type: ignore[arg-type]
            written = {name: _written(value) for name, value in kept.items() if value}
            names = {field: name for field, name in self._names.items() if field in written}
            self._memory.write(written | ({_NAMES: names} if names else {}))


def _written(value: object) -> object:
    return {"id": value.hex} if isinstance(value, UUID) else value


def _read(value: object) -> object:
    return UUID(hex=value["id"]) if isinstance(value, dict) else value
