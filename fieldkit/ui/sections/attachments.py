"""Photos and scans of a household: a grid, and what can be done with the one in hand."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.attachments.views import Added, AttachmentRow, Pasted
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.attachment_add import Answers, AttachmentDialog
from fieldkit.ui.dialogs.attachment_view import AttachmentView, facts
from fieldkit.ui.dialogs.questions import ask, say, tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.drop import PICTURES, pictures_of
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import Card, button, shortcut, text
from fieldkit.ui.widgets.pictures import HEIGHT, WIDTH, Pictures, Tile
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.words import day

Files = Sequence[Path | Pasted]
PAPER = "16"  # a notice as it was issued: a paper, shown and printed as that
USUAL = "03"  # what is put in most often: photos of visits


class AttachmentsSection(Card):
    """The photos and scans of one household, or of one of its records.

    Nothing is read while it is folded; of the grid only what comes in sight.
    """

    counted = Signal(int)  # how many there are

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Photos and scans"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._household: UUID | None = None
        self._year: int | None = None  # an older one is shown
        self._owner: tuple[str, UUID] | None = None
        self._kind = USUAL
        self.rows: list[AttachmentRow] = []
        self.grid = Pictures(self.tr("Photos and scans"))
        empty = self.tr("None yet. Drop files here, paste a picture with Ctrl+V, or choose files.")
        self.nothing = text(empty, "quiet", wrap=True)
        self.strip = ProgressStrip()
        self._make_buttons()
        for part in (self._top, self.strip, self.nothing, self.grid, self._bottom):
            self.body.addWidget(part)
        self.setAcceptDrops(not laptop.refusal(Right.EDIT))
        self.grid.wanted.connect(self._read_small)
        self.grid.asked.connect(self._read_small)
        self.grid.opened.connect(self._open)
        self.grid.moved.connect(self._moved)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        for signal in (changes.attachments, changes.households):  # an undo is told as a change of households
            signal.connect(self._soon.start)
        self._show([])

    def _make_buttons(self) -> None:
        right = (self._laptop, Right.EDIT)
        self._top, self._bottom = QWidget(), QWidget()
        above, below = FlowLayout(self._top), FlowLayout(self._bottom)
        self.add = allow(button(self.tr("Add photos or scans…"), self._choose), *right)
        self.paste = allow(button(self.tr("Paste") + "  Ctrl+V", self.paste_now), *right)
        for made in (self.add, self.paste):
            above.addWidget(made)
        self.open = button(self.tr("Open") + "  Enter", lambda: self._open(self.grid.in_hand))
        self.change = allow(button(self.tr("Correct…"), self._change), *right)
        self.stand = allow(button(self.tr("Let it stand for the household"), self._stand), *right)
        self.save = allow(button(self.tr("Save a copy…"), self._save), self._laptop, Right.EXPORT)
        self.remove = button(self.tr("Take away") + "  Del", self._remove, kind="danger")
        for made in (self.open, self.change, self.stand, self.save, self.remove):
            below.addWidget(made)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, do in (("Ctrl+V", self.paste_now), ("Del", self._remove)):
            shortcut(key, self if key == "Ctrl+V" else self.grid, do).setContext(within)
        self.paste.setToolTip(QKeySequence("Ctrl+V").toString())

    # ------------------------------------------------------------ showing

    def show_household(self, id: UUID, year: int, *, past: bool = False) -> None:
        """Show what a household has, the newest first; of a `past` year what is of it, and as it is."""
        self._year = year if past else None
        self.setAcceptDrops(not past and not self._laptop.refusal(Right.EDIT))
        for part in (self._top, self.change, self.stand, self.remove):
            part.setVisible(not past)
        if id != self._household:
            self._household, self._owner, self.rows = id, ("household", id), []
            self._show([])
        self.refresh()

    def show_record(self, kind: str, id: UUID, household: UUID | None) -> None:
        """Show what is attached to one record; what is added goes there."""
        self._household, self._owner = household, (kind, id)
        self.refresh()

    def refresh(self) -> None:
        """Look again; no content is read for it."""
        if self._owner is None:
            return
        kind, id = self._owner
        self.stand.setVisible(kind == "household" or self._household is not None)
        listed = self._laptop.attaching.listed
        of = {"household": id} if kind == "household" else {"household": self._household, "owner": id}
        self._jobs.start(self, lambda _: listed(**of), then=lambda rows: self._show(rows, of=id))

    def _show(self, rows: list[AttachmentRow], of: UUID | None = None) -> None:
        if of is not None and (self._owner is None or of != self._owner[1]):
            return
        rows = [row for row in rows if self._year in (None, row.taken_on and row.taken_on.year)]
        self.rows = rows = [row for row in rows if row.household_id is not None or row.kind != PAPER]
        self.aside.setText(f"{len(rows)}" if rows else "")
        self.nothing.setVisible(not rows)
        for part in (self.grid, self._bottom):
            part.setVisible(bool(rows))
        self.grid.show_tiles([self._tile(row) for row in rows])
        self._moved()
        self.counted.emit(len(rows))

    def _tile(self, row: AttachmentRow) -> Tile:
        title = ("★ " if row.photo else "") + (row.kind_label or row.file_name)
        note = " · ".join(part for part in (day(row.taken_on), row.note) if part)
        if row.sensitive:
            said = self.tr("Covered. A click shows it and is noted.")
            if not row.may_see:
                said = self.tr("Private; your role may not see it.")
        else:
            said = "PDF" if row.scan else ""
        if not row.here:
            said = self.tr("At the township; opens while there is a network.")
        return Tile(row.id, title, note, said, covered=row.sensitive or not row.here, pages=row.scan)

    @property
    def in_hand(self) -> AttachmentRow | None:
        """The one the cursor is on."""
        return next((row for row in self.rows if row.id == self.grid.in_hand), None)

    def _moved(self) -> None:
        now = self.in_hand
        may = now is not None and self._year is None and (now.mine or not self._laptop.refusal(Right.REMOVE))
        self.remove.setEnabled(may and not self._laptop.refusal(Right.EDIT))
        self.open.setEnabled(now is not None and now.may_see)
        photo = now is not None and not now.scan and now.household_id is not None
        self.stand.setEnabled(photo and now is not None and not now.photo)

    def _read_small(self, id: UUID) -> None:
        longest = max(px(WIDTH), px(HEIGHT))

        def read(_: Progress) -> QImage:
            return QImage.fromData(self._laptop.attaching.thumbnail(id, longest))

        def show(image: QImage) -> None:
            self.grid.show_picture(id, QPixmap.fromImage(image))

        row = next((row for row in self.rows if row.id == id), None)
        away = row is not None and not row.here  # then it is asked of the township, which may take a while
        asked = row is not None and (away or row.sensitive)
        otherwise = self._failed if asked else lambda _: None
        self._jobs.start(self, read, then=show, otherwise=otherwise, slow=away)

    def _open(self, id: UUID | None) -> None:
        if any(row.id == id and row.may_see for row in self.rows) and id is not None:
            seen = [row for row in self.rows if row.may_see]
            view = AttachmentView(self, self._laptop.attaching, self._jobs, seen, id, facts)
            view.exec()
            self.grid.choose(view.shown.id)
            self.grid.setFocus()

    # ------------------------------------------------------------ adding

    def _choose(self) -> None:
        patterns = self.tr("Photos and scans") + f" ({' '.join('*' + suffix for suffix in PICTURES)})"
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Choose photos or scans"), str(Path.home()), patterns
        )
        self.take([Path(name) for name in names])

    def paste_now(self) -> None:
        """Take in the picture or the files that were copied elsewhere."""
        found = pasted(QGuiApplication.clipboard().mimeData(), self.tr("Pasted picture"))
        if found:
            self.take(found)
        else:
            say(self, self.tr("No picture was copied. Copy a picture or files first."), calm=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_of(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(pictures_of(event.mimeData()))
        event.acceptProposedAction()

    def take(self, files: Files) -> None:
        """Ask what the files show, and take them in."""
        if not files or self._owner is None or self._year is not None or self.strip.busy:
            return
        title, kinds = self.tr("Add %n photo(s) or scan(s)", "", len(files)), self._laptop.attaching.kinds()
        begin, take = Answers(self._kind, None, "", keep_place=False, sensitive=False), self._take
        AttachmentDialog(self, title, self.tr("Add"), kinds, lambda t: take(files, t), begin, new=True).exec()

    def _take(self, files: Files, told: Answers) -> None:
        assert self._owner is not None  # noqa: S101 - asked in `take`
        (kind, id), self._kind = self._owner, told.kind
        household, add = self._household, self._laptop.attaching.add

        def work(progress: Progress) -> Added:
            about = (told.kind, told.taken_on, told.note)
            return add(kind, id, household, files, *about, keep_place=told.keep_place, progress=progress)

        job = self._jobs.start(
            self, work, then=self._taken, otherwise=self._failed, slow=True,
            afterwards=lambda added: "\n".join(why for _, why in added.refused),
        )  # fmt: skip
        self.strip.follow(job, self.tr("Taking in photos and scans"))

    def _taken(self, added: Added) -> None:
        self._tell()
        lines = [why for _, why in added.refused]
        if added.known:
            lines.append(self.tr("%n of them were here already.", "", added.known))
        if lines:
            say(self, "\n\n".join(lines), calm=not added.refused)

    def _failed(self, error: FieldkitError) -> None:
        self.refresh()
        tell(self, error)

    # ------------------------------------------------------------ correcting

    def _do(self, work: Callable[[], object]) -> None:
        self._jobs.start(self, lambda _: work(), then=lambda _: self._tell(), otherwise=self._failed)

    def _tell(self) -> None:
        self._changes.attachments.emit()
        self._changes.households.emit()  # the page offers to undo it

    def _change(self) -> None:
        now = self.in_hand
        if now is None:
            return
        begin = Answers(now.kind or "", now.taken_on, now.note, keep_place=False, sensitive=now.sensitive)

        def change(told: Answers) -> None:
            values = {"kind": told.kind or None, "taken_on": told.taken_on, "note": told.note}
            self._do(lambda: self._laptop.attaching.change(now.id, sensitive=told.sensitive, **values))

        kinds = self._laptop.attaching.kinds()
        AttachmentDialog(self, facts(now), self.tr("Keep"), kinds, change, begin, new=False).exec()

    def _stand(self) -> None:
        now = self.in_hand
        if now is not None and now.household_id is not None:
            household, id = now.household_id, now.id
            self._do(lambda: self._laptop.attaching.set_photo(household, id))

    def _save(self) -> None:
        now = self.in_hand
        if now is None:
            return
        proposed = str(Path.home() / now.file_name)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), proposed)
        if name:
            self._do(lambda: self._laptop.attaching.save_as(now.id, Path(name)))

    def _remove(self) -> None:
        now = self.in_hand
        if now is None or not self.remove.isEnabled():
            return
        words = self.tr("Take away “{name}”? It can be brought back by undoing.").format(name=facts(now))
        if ask(self, words, self.tr("Take away")):
            self._do(lambda: self._laptop.attaching.remove(now.id))


def pasted(found: QMimeData | None, name: str) -> Files:
    """Return the files or the picture of a clipboard."""
    if found is None:
        return []
    files = pictures_of(found)
    if files or not found.hasImage():
        return files
    kept = QByteArray()
    into = QBuffer(kept)
    into.open(QIODevice.OpenModeFlag.WriteOnly)
    QImage(found.imageData()).save(into, "PNG", 100)  # type: ignore[call-overload]
    return [Pasted(bytes(kept.data()), name)]
