"""The words of a notice while it is a draft: typed, kept as they are typed, and shown on the sheet beside."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.ui.sections.print_choices import NAMES
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.area import Area
from fieldkit.ui.widgets.form import Choice, Day, Form, line
from fieldkit.ui.widgets.parts import Card, row, say, text
from fieldkit.ui.widgets.print_words import POSTED
from fieldkit.ui.words import day, sentence

if TYPE_CHECKING:
    from fieldkit.services.notices.views import NoticeView

PAUSE_MS = 700  # after the last key, until it is kept
STANDING = "standing"


class DraftCard(Card):
    """Title, text, period, places, receiver, numbers to call, issuer, masking; a project's particulars."""

    saved = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("What the notice says"))
        self._laptop = laptop
        self._view: NoticeView | None = None
        self._dirty: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.save)
        self.fields: dict[str, QWidget] = {}
        self._make_fields()
        self.ends = text("", "quiet", wrap=True)
        self.wrong: dict[str, QLabel] = {}  # under each field, why it cannot be kept as it is
        self._lay_out()
        for name, field in self.fields.items():
            allow(field, laptop, Right.NOTICE)
            self._listen(name, field)

    def _make_fields(self) -> None:
        kinds = [
            ("natural", self.tr("days")), ("working", self.tr("working days")),
            (STANDING, self.tr("stays up")),
        ]  # fmt: skip
        names = [(code, QCoreApplication.translate("Masking", NAMES[code])) for code in POSTED]
        self.fields |= {
            "title": line(), "body": Area(5), "posted_on": Day(self._laptop.clock.today()),
            "min_days": line(width=64), "day_kind": Choice(kinds), "places": Area(2),
            "receiver": line(), "township_phone": line(), "county_phone": line(), "issuer": line(),
            "masking": Choice(names), "particulars": Area(9),
        }  # fmt: skip

    def _lay_out(self) -> None:
        f = self.fields
        named = {
            "title": self.tr("Title (&T)"), "body": self.tr("Text (&B)"),
            "posted_on": self.tr("To be put up on (&U)"),
            "min_days": self.tr("It hangs (&D)"), "places": self.tr("Places, one a line (&L)"),
            "receiver": self.tr("Who takes objections, and where (&W)"),
            "township_phone": self.tr("Township's number (&G)"),
            "county_phone": self.tr("County's number (&C)"),
            "issuer": self.tr("Issued by (&I)"), "masking": self.tr("Covered (&M)"),
            "particulars": self.tr("The project, one line each (&P)"),
        }  # fmt: skip
        form = Form(118)
        self.labels = {}
        for name, words in named.items():
            f[name].setAccessibleName(words.replace("&", ""))
            field = row(f["min_days"], f["day_kind"], None) if name == "min_days" else f[name]
            self.labels[name] = form.add(words, field)
            self.labels[name].setWordWrap(True)
            self.labels[name].setBuddy(f[name])
            self.wrong[name] = text("", "wrong", wrap=True)
            self.wrong[name].hide()
            form.addWidget(self.wrong[name], form.rowCount(), 1)
            if name == "min_days":
                f["day_kind"].setAccessibleName(self.tr("Kind of days"))
                form.add("", self.ends)
        self.wrong["day_kind"] = self.wrong["min_days"]
        self.body.addLayout(form)

    def _listen(self, name: str, field: QWidget) -> None:
        def touched(*_: object) -> None:
            self._dirty.add(name)
            self._soon.start()

        if isinstance(field, QLineEdit):
            field.textEdited.connect(touched)
            field.editingFinished.connect(self.save)
        elif isinstance(field, Area):
            field.textChanged.connect(touched)
        elif isinstance(field, Day):
            field.dateChanged.connect(touched)
        elif isinstance(field, Choice):
            field.activated.connect(touched)

    # ------------------------------------------------------------ showing

    def show_draft(self, view: "NoticeView", asked: tuple[str, ...]) -> None:
        """Show a draft as it stands; what somebody is typing stays.  `asked` names what a project says."""
        self._view = view
        said = dict(view.particulars) or dict.fromkeys(asked, "")
        values: dict[str, Any] = {
            "title": view.row.title, "body": view.body, "posted_on": view.row.posted_on,
            "min_days": str(view.min_days or ""), "day_kind": view.day_kind, "places": "\n".join(view.places),
            "receiver": view.receiver, "township_phone": view.township_phone,
            "county_phone": view.county_phone, "issuer": view.issuer, "masking": view.masking,
            "particulars": "\n".join(f"{name}：{words}" for name, words in said.items()),
        }  # fmt: skip
        for name, value in values.items():
            if name not in self._dirty:
                self._put(self.fields[name], value)
        for part in (self.fields["particulars"], self.labels["particulars"]):
            part.setVisible(bool(said))
        self.fields["min_days"].setVisible(view.day_kind != STANDING)
        say(self.ends, self._until(view), "due" if view.unknown_years else "quiet")

    def _until(self, view: "NoticeView") -> str:
        if view.row.ends_on is None:
            return ""
        said = self.tr("Until {day}; the day it is put up does not count.").format(day=day(view.row.ends_on))
        if view.unknown_years:
            years = "、".join(str(year) for year in view.unknown_years)
            unknown = self.tr(
                " The calendar for {years} is not known: only Saturdays and Sundays are counted as free."
            )
            said += unknown.format(years=years)
        return said

    def _put(self, field: QWidget, value: Any) -> None:
        field.blockSignals(True)
        if isinstance(field, QLineEdit):
            if field.text() != value:
                field.setText(value)
        elif isinstance(field, Area):
            if field.toPlainText() != value:
                field.setPlainText(value)
        elif isinstance(field, Choice):
            field.setCurrentIndex(max(field.findData(value), 0))
        elif isinstance(field, Day) and value is not None:
            field.value = value
        field.blockSignals(False)

    def go_to(self, name: str) -> bool:
        """Put the cursor into a field; False where there is none of that name."""
        field = self.fields.get(name)
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # ------------------------------------------------------------ keeping

    def save(self) -> bool:
        """Keep what was typed, and return whether all of it could be.

        What cannot be kept stays in its field with the reason under it; it takes nothing else with it.
        """
        self._soon.stop()
        if not self._dirty or self._view is None:
            return True
        kept = False
        for name in [name for name in self.fields if name in self._dirty]:
            try:
                self._laptop.notices.change(self._view.id, **{name: self._typed(name)})
            except FieldkitError as error:
                self.wrong[name].setText(sentence(error))
                self.wrong[name].show()
            else:
                kept = True
                self._dirty.discard(name)
                self.wrong[name].hide()
        if kept:
            self.saved.emit()
        return not self._dirty

    def let_go(self) -> None:
        """Give up what could not be kept."""
        self._dirty.clear()
        for said in self.wrong.values():
            said.hide()

    @property
    def refused(self) -> list[str]:
        """The fields whose words could not be kept, in their order."""
        return [name for name in self.fields if name in self._dirty]

    def _typed(self, name: str) -> Any:
        field = self.fields[name]
        readers: dict[str, Callable[[str], Any]] = {"min_days": _number, "particulars": _pairs}
        if isinstance(field, Day):
            return field.value
        if isinstance(field, Choice):
            return field.code
        words = field.toPlainText() if isinstance(field, Area) else ""
        if isinstance(field, QLineEdit):
            words = field.text()
        return readers.get(name, str)(words)


def _number(words: str) -> int | str | None:
    """Read a number; what is none is told to the service as it was typed."""
    words = words.strip()
    return int(words) if words.isdecimal() else words or None


def _pairs(words: str) -> list[tuple[str, str]]:
    """Read a project's lines: a name, a colon, what is said of it."""
    pairs = [part.replace(":", "：", 1).partition("：") for part in words.split("\n") if part.strip()]
    return [(name.strip(), said.strip()) for name, _, said in pairs]
