"""Chooses what proves an entry: one of the household's photos and scans, or a new one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.services.attachments.views import AttachmentRow
from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.attachment_add import Answers, AttachmentDialog
from fieldkit.ui.dialogs.attachment_view import AttachmentView, facts
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.drop import PICTURES
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import button, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import day, sentence

_WIDEST, _HIGHEST = 1_150, 300  # px, of the list: a laptop's screen is no larger at large text
_PAPER = "09"  # code table attachment_kind: an invoice or a certificate of a doctor, most often


class EvidenceDialog(FormDialog):
    """The household's photos and scans; the one that proves the entry is marked."""

    def __init__(
        self, parent: QWidget, laptop: Laptop, jobs: Jobs, about: tuple[str, UUID], household: UUID
    ) -> None:
        """`about` names the table and the record that is proven."""
        super().__init__(parent, self.tr("Evidence"), self.tr("Choose this one"), self._choose)
        self._laptop, self._jobs, self._about, self._household = laptop, jobs, about, household
        self.rows: RowsModel[AttachmentRow] = RowsModel([
            Column(self.tr("Chosen"), lambda a: "✓" if a.id == self.chosen else "", 70),
            Column(self.tr("Taken on"), lambda a: day(a.taken_on), 120),
            Column(self.tr("Kind"), lambda a: a.kind_label, 190, bold=True),
            Column(self.tr("Note"), lambda a: a.note, 0),
        ])  # fmt: skip
        self.chosen: UUID | None = None
        self.table = Table(self.rows, self.tr("Photos and scans of the household"))
        self.table.setMinimumSize(min(px(640), _WIDEST), min(px(220), _HIGHEST))
        self.table.opened.connect(lambda _: self.try_it())
        self.none = text(self.tr("The household has no photos or scans yet. Attach one."), "quiet", wrap=True)
        ways = QWidget()
        line = FlowLayout(ways)
        self.look = button(self.tr("&Open"), self._look)
        self.add = button(self.tr("&Attach a new one…"), self._ask_file)
        self.off = button(self.tr("&No evidence"), self._none)
        for made in (self.look, self.add, self.off):
            line.addWidget(made)
        for part in (self.none, self.table, ways):
            self.content.addWidget(part)
        self._show()

    def _show(self) -> None:
        service = self._laptop.evidence
        found = service.of(*self._about)
        self.chosen = found.id if found is not None else None
        rows = service.offered(self._household)
        if found is not None and all(row.id != found.id for row in rows):  # of a move: the other household's
            rows.append(found)
        self.rows.show(rows)
        self.table.choose(next((n for n, row in enumerate(rows) if row.id == self.chosen), 0))
        self.none.setVisible(not rows)
        for part in (self.table, self.look, self.go):
            part.setVisible(bool(rows))
        self.off.setEnabled(self.chosen is not None)

    @property
    def in_hand(self) -> AttachmentRow | None:
        """The one that is marked."""
        return self.rows.row(self.table.currentIndex())

    def _choose(self) -> None:
        if self.in_hand is not None:
            self._laptop.evidence.choose(*self._about, self.in_hand.id)

    def _none(self) -> None:
        self.try_this(lambda: self._laptop.evidence.choose(*self._about, None))

    def _look(self) -> None:
        row = self.in_hand
        if row is None:
            return
        if not row.may_see:
            self.refuse(self.tr("It is private; your role may not see it."))
            return
        AttachmentView(self, self._laptop.attaching, self._jobs, [row], row.id, facts).exec()

    def _ask_file(self) -> None:
        patterns = self.tr("Photos and scans") + f" ({' '.join('*' + suffix for suffix in PICTURES)})"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the picture"), str(Path.home()), patterns)
        if name:
            self.take(Path(name))

    def take(self, file: Path) -> None:
        """Ask what a new one shows, attach it to the record and let it be the evidence."""
        begin = Answers(_PAPER, None, "", keep_place=False, sensitive=True)
        kinds = self._laptop.attaching.kinds()
        act = partial(self._attach, file)
        AttachmentDialog(self, file.name, self.tr("Attach"), kinds, act, begin, new=True).exec()

    def _attach(self, file: Path, told: Answers) -> None:
        table, id = self._about
        try:
            added = self._laptop.attaching.add(
                table, id, self._household, [file], told.kind, told.taken_on, told.note,
                keep_place=told.keep_place,
            )  # fmt: skip
            if added.ids:
                self._laptop.evidence.choose(table, id, added.ids[0])
        except FieldkitError as error:
            self.refuse(sentence(error))
            return
        self._show()
        if added.refused:
            self.refuse(added.refused[0][1])
        elif added.known:
            self.refuse(self.tr("It was attached to this entry before; choose it in the list."))
        else:
            self.accept()


def proving(laptop: Laptop, jobs: Jobs, table: str, household: UUID) -> Callable[[QWidget, UUID], bool]:
    """Return what asks for the evidence of a record of `table`, and tells whether anything was changed."""
    return lambda parent, id: bool(EvidenceDialog(parent, laptop, jobs, (table, id), household).exec())
