"""What was printed when, for whom, by whom, how many copies, where; found by typing, made again by Enter."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import button, row, text
from fieldkit.ui.widgets.print_words import POSTED, masking_words
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.widgets.search import SearchLine
from fieldkit.ui.words import moment

if TYPE_CHECKING:
    from fieldkit.services.printing.history import PrintedRow

WIDE = 1180  # px at 100 %: every column has room
WIDEST = 1240  # px: the screen of a village laptop is 1366


class PrintHistoryDialog(QDialog):
    """The whole record; when it was accepted `job` is to be made again, or `batch`, a long print."""

    def __init__(self, parent: QWidget, laptop: Laptop, jobs: Jobs, titles: dict[str, str]) -> None:
        """Call forms by `titles`, by code."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was printed"))
        self._titles = titles
        self._all: list[tuple[PrintedRow, str]] = []  # each with the words it is found by
        self.job: UUID | None = None
        self.batch: UUID | None = None
        self._refusal = laptop.refusal(Right.PRINT_INSIDE)
        self.why_not = text("", "quiet", wrap=True)
        self.facts = text("", "quiet")  # what there is no room for in a line
        self.facts.setVisible(_is_tight())
        self.search = SearchLine(
            self.tr("Form, village, head, day, who"), self.tr("Search what was printed"), 420
        )
        self.count = text("", "quiet")
        self.rows: RowsModel[PrintedRow] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("What was printed"))
        self.table.setMinimumSize(min(px(WIDE), WIDEST), min(px(330), 620 - px(200)))
        self.table.moved.connect(lambda _: self._may())
        self.table.opened.connect(lambda _: self.again())
        self.search.stepped.connect(self.table.step)
        self.search.returnPressed.connect(self.again)
        self.search.textChanged.connect(lambda _: self._show())
        self.go = button(self.tr("Print again"), self.again, kind="primary")
        self.go.setEnabled(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(22), px(18), px(22), px(18))
        outer.setSpacing(px(12))
        outer.addLayout(row(text(self.tr("What was printed"), "big"), None, self.count))
        outer.addWidget(self.search)
        outer.addWidget(self.table, 1)
        outer.addWidget(self.facts)
        outer.addWidget(self.why_not)
        outer.addLayout(row(None, button(self.tr("Close"), self.reject), self.go))
        jobs.start(self, lambda _: laptop.printed.list(), then=self._offered)

    def _columns(self) -> "list[Column[PrintedRow]]":
        main: list[Column[PrintedRow]] = [
            Column(self.tr("When"), lambda p: moment(p.printed_at), 152),
            Column(self.tr("Form"), self._form, 0, bold=True),
            Column(self.tr("For whom"), self.whom, 215),
        ]
        if _is_tight():
            return main
        return [
            *main,
            Column(self.tr("Masking"), lambda p: masking_words(p.masking), 112),
            Column(self.tr("Pages"), lambda p: f"{p.pages:,}", 62),
            Column(self.tr("Copies"), lambda p: str(p.copies), 58),
            Column(self.tr("Where"), lambda p: p.printer or self.tr("file"), 105),
            Column(self.tr("By"), lambda p: p.who, 90),
        ]

    def _facts(self, printed: "PrintedRow") -> str:
        """Say of the paper in hand what its line has no room for."""
        pages = self.tr("%n page(s)", "", printed.pages)
        copies = self.tr("%n cop(ies)", "", printed.copies)
        where = printed.printer or self.tr("file")
        return " · ".join((masking_words(printed.masking), pages, copies, where, printed.who))

    def _form(self, printed: "PrintedRow") -> str:
        return f"{printed.form} {self._titles.get(printed.form, '')}".strip()

    def whom(self, printed: "PrintedRow") -> str:
        """Say whose paper it was."""
        if printed.whom:
            return f"{printed.village} {printed.whom}"
        if printed.papers > 1:
            return self.tr("%n paper(s) at once", "", printed.papers)
        if printed.households:
            return f"{printed.village} " + self.tr("%n household(s)", "", printed.households)
        return f"{printed.village} {printed.year}".strip()

    def _offered(self, found: "list[PrintedRow]") -> None:
        self._all = [(one, self._said(one)) for one in found]
        self._show()

    def _show(self) -> None:
        wanted = self.search.text().casefold().split()
        shown = [one for one, said in self._all if all(word in said for word in wanted)]
        self.rows.show(shown)
        self.table.choose(0)
        self.count.setText(f"{len(shown):,} / {len(self._all):,}")
        self._may()

    def _may(self) -> None:
        """Let the one in hand be made again, or say why not."""
        found = self.rows.row(self.table.currentIndex())
        refused = self._refusal if found is not None and found.masking not in POSTED else ""
        self.why_not.setText(refused)
        self.why_not.setVisible(bool(refused))
        self.go.setEnabled(found is not None and not refused)
        self.facts.setText(self._facts(found) if found is not None else "")

    def _said(self, one: "PrintedRow") -> str:
        parts = (self._form(one), self.whom(one), moment(one.printed_at), one.who, one.printer, one.masking,
                 masking_words(one.masking), one.content_sha256)  # fmt: skip
        return " ".join(parts).casefold()

    def again(self) -> None:
        """Have the one in hand made again."""
        found = self.rows.row(self.table.currentIndex())
        if found is not None and self.go.isEnabled() and (found.papers == 1 or found.batch is not None):
            self.job, self.batch = (found.job, None) if found.papers == 1 else (None, found.batch)
            self.accept()


def _is_tight() -> bool:
    """Tell whether the screen is too narrow for every column at this size of text."""
    return px(WIDE) > WIDEST
