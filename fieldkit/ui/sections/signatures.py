"""Signatures: those under a record of the register, and those that wait in a visit that is being written."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.visits.answers import Signed
from fieldkit.ui.dialogs.questions import ask, tell
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.drop import PICTURES
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import Elided, button, clear, row, text
from fieldkit.ui.words import day

if TYPE_CHECKING:
    from fieldkit.errors import FieldkitError
    from fieldkit.services.laptop import Laptop
    from fieldkit.services.signing import SignatureRow, Signer, Who
    from fieldkit.ui.changes import Changes
    from fieldkit.ui.jobs import Jobs
    from fieldkit.ui.sections.doing import Doing

SIGNED_KINDS = frozenset({"authorization", "dev_plan", "measure", "review_meeting"})
"""Records under which the household or others sign (domain.md §1.19, §1.20, §1.22, §1.24)."""


class Signatures(QWidget):
    """Who signed a record, and three ways to sign: on the screen, a photo of paper, a tick."""

    def __init__(self, laptop: "Laptop", jobs: "Jobs", changes: "Changes") -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._owner: tuple[str, UUID, UUID | None] | None = None
        self.rows: list[SignatureRow] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(6))
        self.none = text(self.tr("Nobody has signed yet."), "quiet", wrap=True)
        self.list = QVBoxLayout()
        self._ways = QWidget()
        ways = FlowLayout(self._ways)
        self.sign = button(self.tr("Sign by hand…"), self.sign_now)
        self.scan = button(self.tr("Photo or scan of a signature…"), self._scan)
        self.tick = button(self.tr("Signed on paper…"), self._tick)
        for made in (self.sign, self.scan, self.tick):
            ways.addWidget(allow(made, laptop, Right.EDIT))
        for part in (self.none, self._ways):
            outer.addWidget(part)
        outer.insertLayout(1, self.list)

    def show_record(self, kind: str, id: UUID, household: UUID | None, *, fixed: bool = False) -> None:
        """Show what is signed under a record; `fixed`: an older year, nothing is added."""
        self._owner = (kind, id, household)
        self._ways.setVisible(not fixed)
        listed = self._laptop.signing.listed
        self._jobs.start(self, lambda _: listed(id), then=partial(self._show, id))

    def _show(self, of: UUID, rows: "list[SignatureRow]") -> None:
        if self._owner is None or self._owner[1] != of:
            return
        self.rows = rows
        clear(self.list)
        self.none.setVisible(not rows)
        for one in rows:
            self.list.addLayout(row(*self._line(one), gap=14))

    def _line(self, one: "SignatureRow") -> list[QWidget | None]:
        said = f"{one.signer}   {one.mode_label} {day(one.signed_on)}"
        parts: list[QWidget | None] = [
            text("✓ " + (one.name or one.signer), "strong"), Elided("quiet", said), None,
        ]  # fmt: skip
        if one.attachment_id is not None:
            look = button(self.tr("Look"), partial(self._look, one.attachment_id), kind="link")
            look.setAccessibleName(self.tr("Look at the signature of {name}").format(name=one.name))
            parts.append(allow(look, self._laptop, Right.REVEAL))
        if not self._ways.isHidden():
            take = button(self.tr("Take away"), partial(self._remove, one), kind="link")
            take.setAccessibleName(self.tr("Take away the signature of {name}").format(name=one.name))
            parts.append(allow(take, self._laptop, Right.EDIT))
        return parts

    # ------------------------------------------------------------ signing

    def _who(self, then: "Callable[[list[Who]], object]") -> None:
        if self._owner is not None:
            who, household = self._laptop.signing.who, self._owner[2]
            self._jobs.start(self, lambda _: who(household), then=then)

    def sign_now(self) -> None:
        """Ask for a signature on the screen."""
        self._who(self._sign)

    def _sign(self, who: "list[Who]") -> None:
        from fieldkit.ui.dialogs.signing import SignDialog

        if self._owner is not None:
            kind, id, _ = self._owner
            drawn = self._laptop.signing.drawn
            dialog = SignDialog(self, who, lambda signer, picture: drawn(kind, id, signer, picture))
            self._done(asked=bool(dialog.exec()))

    def _scan(self) -> None:
        patterns = self.tr("Photos and scans") + f" ({' '.join('*' + suffix for suffix in PICTURES)})"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the picture"), str(Path.home()), patterns)
        if name:
            self._who(partial(self._on_paper, Path(name)))

    def _tick(self) -> None:
        self._who(partial(self._on_paper, None))

    def _on_paper(self, file: Path | None, who: "list[Who]") -> None:
        from fieldkit.ui.dialogs.signing import PaperDialog

        if self._owner is None:
            return
        kind, id, _ = self._owner
        signing, today = self._laptop.signing, self._laptop.clock.today()

        def keep(signer: "Signer", on: date, fingerprint: bool) -> None:
            if file is None:
                signing.on_paper(kind, id, signer, on)
            else:
                signing.scanned(kind, id, signer, file, fingerprint=fingerprint, signed_on=on)

        self._done(asked=bool(PaperDialog(self, who, keep, today, picture=file is not None).exec()))

    def _done(self, *, asked: bool) -> None:
        if asked and self._owner is not None:
            self.show_record(*self._owner)
            self._changes.attachments.emit()
            self._changes.households.emit()

    def _remove(self, one: "SignatureRow") -> None:
        words = self.tr("Take away the signature of {name}?").format(name=one.name or one.signer)
        if ask(self, words, self.tr("Take away")):
            remove = self._laptop.signing.remove
            self._jobs.start(
                self, lambda _: remove(one.id), then=lambda _: self._done(asked=True), otherwise=self._failed
            )

    def _failed(self, error: "FieldkitError") -> None:
        tell(self, error)

    def _look(self, id: UUID) -> None:
        from fieldkit.ui.dialogs.attachment_view import AttachmentView, facts

        attaching = self._laptop.attaching
        self._jobs.start(
            self, lambda _: attaching.row(id), otherwise=self._failed,
            then=lambda found: AttachmentView(self, attaching, self._jobs, [found], id, facts).exec(),
        )  # fmt: skip


def signatures_below(
    doing: "Doing", kind: str, id: UUID, parent: object, *, fixed: bool
) -> Signatures | None:
    """Return who signed a record, for where records of its kind are signed."""
    if kind not in SIGNED_KINDS:
        return None
    found = Signatures(doing.laptop, doing.jobs, doing.changes)
    found.show_record(kind, id, parent if isinstance(parent, UUID) else None, fixed=fixed)
    return found


class DraftSignatures(QWidget):
    """Signatures under a visit that is still written: they are kept with the draft."""

    changed = Signal()
    listed = Signal()  # other signatures are shown now

    def __init__(self, who: "Sequence[Who]") -> None:
        super().__init__()
        self._who = list(who)
        self.takes: list[QWidget] = []  # beside each signature: what takes it away
        self.signed: tuple[Signed, ...] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(4))
        self.list = QVBoxLayout()
        outer.addLayout(self.list)
        self.sign = button(QCoreApplication.translate("Signatures", "Sign by hand…"), self.sign_now)
        outer.addLayout(row(self.sign, text(self.tr("the space bar opens it"), "quiet"), None))
        self.setFocusProxy(self.sign)

    def show_signed(self, signed: tuple[Signed, ...]) -> None:
        """Show these."""
        self.signed = signed
        clear(self.list)
        self.takes = []
        for one in signed:
            said = self.tr("✓ {name} has signed on the screen").format(name=one.name)
            take = button(
                QCoreApplication.translate("Signatures", "Take away"), partial(self._remove, one), kind="link"
            )
            take.setAccessibleName(f"{take.text()} {one.name}")
            self.takes.append(take)
            self.list.addLayout(row(Elided("good", said), take, None, gap=14))
        self.listed.emit()

    def sign_now(self) -> None:
        """Ask for a signature; one person signs once."""
        from fieldkit.ui.dialogs.signing import SignDialog

        def keep(signer: "Signer", picture: bytes) -> None:
            others = [one for one in self.signed if one.name != signer.name]
            self.show_signed((*others, Signed(signer.kind, signer.name, picture, signer.id)))

        if SignDialog(self, self._who, keep).exec():
            self.changed.emit()
        self.sign.setFocus()

    def _remove(self, one: Signed) -> None:
        words = QCoreApplication.translate("Signatures", "Take away the signature of {name}?")
        if ask(self, words.format(name=one.name), QCoreApplication.translate("Signatures", "Take away")):
            self.show_signed(tuple(other for other in self.signed if other != one))
            self.changed.emit()
            self.sign.setFocus()
