"""Printing many at once: whose papers, in one file a village, a household or for all, where to."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, Options, line
from fieldkit.ui.widgets.parts import button, row, text

if TYPE_CHECKING:
    from fieldkit.services.printing.batches import Order
    from fieldkit.services.printing.jobs import FormInfo
    from fieldkit.services.printing.service import Asked
    from fieldkit.services.villages import VillageRow

_TOWNSHIP = 9  # digits that the codes of a township's villages begin with
_FILES, _EACH, _JOINED = "village", "household", "all"
_FOLDER = "folder:"
BY_HOUSEHOLD = ("household", "visit")


class ManyDialog(FormDialog):
    """Asks what a long print comes to; when it was accepted `order` says it."""

    def __init__(
        self, parent: QWidget, laptop: Laptop, form: "FormInfo", asked: "Asked", masking: str,
        villages: "list[VillageRow]", printers: list[str],
    ) -> None:  # fmt: skip
        """Begin with what the room has chosen: `form`, `asked`, `masking`."""
        title = self.tr("Print many: {form}").format(form=f"{form.code} {form.title}")
        super().__init__(parent, title, self.tr("Begin"), lambda: None)
        self._form, self._asked, self._masking, self._villages = form, asked, masking, villages
        self.whose = Choice(self._scopes())
        self.whose.setMinimumContentsLength(26)
        ways = [(_FILES, self.tr("one file a village")), (_EACH, self.tr("one file a household"))]
        ways = ways[: 2 if form.of in BY_HOUSEHOLD else 1]
        together = (_JOINED, self.tr("all in one file"))
        self.files = Options([*ways, together], self.tr("Files"), needed=True)
        self.files.choose(_FILES)
        places = [(_FOLDER, self.tr("Into a folder")), *((name, name) for name in printers)]
        self.place = Choice(places)
        self.folder = line(str(_usual(laptop, form)))
        self.copies = Choice([(str(n), str(n)) for n in range(1, 21)])
        self.setMinimumWidth(min(px(580), 1200))
        self.sum = text("", "strong", wrap=True)
        self._lay_out()
        for choice in (self.whose, self.place):
            choice.currentIndexChanged.connect(lambda _: self._said())
        self.files.changed.connect(self._said)
        self._said()

    def _lay_out(self) -> None:
        form = Form(90)
        form.add(self.tr("&Whose"), self.whose)
        self._of_files = (form.add(self.tr("&Files"), self.files), self.files)
        form.add(self.tr("Where &to"), self.place)
        self.browse = button(self.tr("Choose…"), self._browse)
        into = row(self.folder, self.browse)
        into.setStretch(0, 1)
        holder = QWidget()
        into.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(into)
        self._of_folder = (form.add(self.tr("Fol&der"), holder), holder)
        self.folder.setAccessibleName(self.tr("Folder"))
        self._of_copies = (form.add(self.tr("&Copies"), self.copies), self.copies)
        self.content.addLayout(form)
        self.content.addWidget(self.sum)
        self.note = text("", "quiet", wrap=True)
        self.content.addWidget(self.note)

    def _scopes(self) -> list[tuple[str, str]]:
        """Offer whose papers: those chosen, the village, its township, everything there is."""
        scopes = []
        if self._asked.households:
            scopes.append(("chosen", self.tr("%n chosen household(s)", "", len(self._asked.households))))
        here = next((v for v in self._villages if v.code == self._asked.village), None)
        said = self.tr("{name} · {n} households")
        if here is not None:
            scopes.append(("village", said.format(name=here.name, n=f"{here.households:,}")))
            near = self._of("township")
            if len(near) > 1:
                name = self.tr("{township}, {n} villages").format(township=here.township, n=len(near))
                scopes.append(("township", said.format(name=name, n=f"{_sum(near):,}")))
        if len(self._villages) > 1:
            name = self.tr("All {n} villages").format(n=len(self._villages))
            scopes.append(("all", said.format(name=name, n=f"{_sum(self._villages):,}")))
        return scopes

    def _of(self, scope: str) -> "list[VillageRow]":
        beginning = (self._asked.village or "")[: {"village": 12, "township": _TOWNSHIP}.get(scope, 0)]
        return [v for v in self._villages if v.code.startswith(beginning)]

    def _said(self) -> None:
        """Say what it comes to."""
        into = self.place.code == _FOLDER
        for part in self._of_folder:
            part.setVisible(into)
        for part in self._of_copies:
            part.setVisible(not into)
        scope = self.whose.code
        villages = self._of(scope)
        homes = len(self._asked.households) if scope == "chosen" else _sum(villages)
        self._offer_files(len(villages), homes)
        papers = {_EACH: homes, _JOINED: 1}.get(self.files.code or "", len(villages))
        words = self.tr("%n household(s)", "", homes)
        if scope != "chosen":
            where = self.tr("%n village(s)", "", len(villages))
            made = self.tr("about %n file(s)", "", papers)
            words = self.tr("{villages}, {households}: {files}").format(
                villages=where, households=words, files=made
            )
        self.sum.setText(words)
        goes_on = self.tr("It goes on while you work on, and after a power cut from where it was.")
        anew = self.tr(
            "It goes on while you work on; after a power cut the file is begun anew. Above 50 MB it goes on "
            "in a second one."
        )
        self.note.setText(anew if self.files.code == _JOINED else goes_on)

    def _offer_files(self, villages: int, homes: int) -> None:
        """Offer the ways to put papers into files that make a difference here."""
        from fieldkit.services.printing.parts import VOLUME

        by_household, of_all = self._form.of in BY_HOUSEHOLD, self.whose.code != "chosen"
        several = villages > 1 or (by_household and homes > VOLUME)
        together = several and of_all and self.place.code == _FOLDER and self._form.of != "notice"
        if self.files.code == _JOINED and not together:
            self.files.choose(_FILES)
        self.files.offer(_JOINED, together)
        for part in self._of_files:
            part.setVisible(by_household or together)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    @property
    def order(self) -> "Order":
        """What is to be printed."""
        from fieldkit.services.printing.batches import Order
        from fieldkit.services.printing.service import Handling

        into, scope, asked = self.place.code == _FOLDER, self.whose.code, self._asked
        return Order(
            self._form.code, Path(self.folder.text()).expanduser() if into else None,
            () if scope == "chosen" else tuple(v.code for v in self._of(scope)),
            asked.households if scope == "chosen" else (),
            self.files.code == _EACH, asked.year, asked.month, asked.ledger,
            asked.layout, self._masking or None, "" if into else self.place.code,
            Handling(1 if into else int(self.copies.code)), joined=self.files.code == _JOINED,
        )  # fmt: skip

    def try_it(self) -> None:
        """Begin, where it was said where to."""
        if self.place.code == _FOLDER and not self.folder.text().strip():
            self.refuse(self.tr("Please choose a folder."), self.folder)
            return
        super().try_it()


def _usual(laptop: Laptop, form: "FormInfo") -> Path:
    """Name a folder of its own: files of an earlier print are never written over."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    made = laptop.clock.now().astimezone()
    return Path(documents or Path.home()) / "fieldkit" / f"{form.code}-{made:%Y-%m-%d-%H%M}"


def _sum(villages: "list[VillageRow]") -> int:
    return sum(village.households for village in villages)
