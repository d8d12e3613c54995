"""A long print whose papers go into one file, village after village.

The file is written when it is whole: what stops the print before leaves nothing of it, and going on begins
it anew.  Where it would be larger than 50 MB (domain.md §4.4) the rest goes on in a second file, `…-2.pdf`,
from the next paper on; what is written by then stays done.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from fieldkit.db.store import Store
from fieldkit.db.tables import PrintBatch
from fieldkit.documents import joining
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.joining import Joined, NoRoom
from fieldkit.documents.registry import Document, Of
from fieldkit.errors import QT_TRANSLATE_NOOP, NotJoined
from fieldkit.i18n import Words
from fieldkit.progress import Progress
from fieldkit.services import saving
from fieldkit.services.printing.jobs import InFile, Printed, stem_of
from fieldkit.services.printing.parts import Order, Part
from fieldkit.services.printing.running import Run, Written
from fieldkit.services.printing.service import Printing
from fieldkit.services.printing.subjects import Subject
from fieldkit.services.villages import division_names

_VOLUME = QT_TRANSLATE_NOOP("Paper", "{village}, volume {n}")
_LEVELS = (12, 9, 6)  # digits of a village's code, its township's, its county's


class JoinedRun(Run):
    """One going at a joined print."""

    def __init__(
        self, store: Store, printing: Printing, words: Words, row: PrintBatch, written: Written | None
    ) -> None:
        """Go on with `row` at the first paper that is in no finished file."""
        super().__init__(store, printing, words, row, written)
        self._file = Joined(largest=joining.LARGEST)
        self._papers: list[Printed] = []
        self._made: int = json.loads(row.problem or "{}").get("files", 0)
        self._area = area_of([stretch.village for stretch in self._work.stretches])

    def _do(self, part: Part, progress: Progress) -> None:
        """Put a part behind the others; it is done when the file is."""
        self._whole(part, progress)

    def _end(self) -> None:
        self._close()

    def _make(self, part: Part, subject: Subject, facts: VillageFact, progress: Progress, _stem: str) -> None:
        try:
            printed = self._joined(part, subject, facts, progress)
        except NoRoom:
            self._close()
            printed = self._joined(part, subject, facts, progress)
        self._papers.append(printed)

    def _joined(self, part: Part, subject: Subject, facts: VillageFact, progress: Progress) -> Printed:
        volume = part.volume
        label = self._desk.words("Paper", _VOLUME, village=facts.name, n=volume) if volume else facts.name
        return self._printing.set_facts(
            self._form, subject, facts, self._profile, self._masking, self._row.printed_at,
            progress=lambda _pages, _none: self._tell(progress), onto=self._file, label=label,
        )  # fmt: skip

    # ------------------------------------------------------------ the file

    def _close(self) -> None:
        """Write the file, and note its papers as done; the next goes into another."""
        if self._papers:
            self._made += 1
            self._write()
        self._keep()
        self._file, self._papers = Joined(largest=joining.LARGEST), []

    def _write(self) -> None:
        with self._store.reading() as session:
            place = division_names(session).get(self._area, "")
        made = self._file.finish(place)
        villages = {one.subject.village for one in self._papers}
        whole = InFile(made.content_sha256, len(self._papers), len(villages))
        name = self._name()
        saving.write_whole(Path(self._row.folder) / name, made.pdf)
        first = self._papers[0]
        told = replace(
            first, file_name=name, pages=made.pages, content_sha256=made.content_sha256,
            file_sha256=made.file_sha256, joined=whole,
            subject=Subject(self._area, self._work.year, self._work.as_of, layout=self._order.layout),
        )  # fmt: skip
        if self._written is not None:
            self._written(Path(self._row.folder) / name, told)
        self._given = [replace(one, file_sha256=made.file_sha256, joined=whole) for one in self._papers]

    def _name(self) -> str:
        """Name the file: form, area, year, how many households where they were chosen, which file it is."""
        order, first = self._order, self._papers[0].subject
        chosen = f"n{self._row.total}" if order.households else ""
        when: Any = first.month.strftime("%Y-%m") if first.month else self._work.year
        number = self._made if self._made > 1 else ""
        return stem_of(self._form.code, order.layout, self._area, order.ledger, when, chosen, number) + ".pdf"

    def _told(self) -> dict[str, Any]:
        return {**super()._told(), "files": self._made}


def run_of(store: Store, printing: Printing, words: Words, row: PrintBatch, written: Written | None) -> Run:
    """Return what makes the rest of a long print; see `Run`."""
    kind = JoinedRun if json.loads(row.settings).get("joined") else Run
    return kind(store, printing, words, row, written)


def joinable(form: Document, order: Order) -> bool:
    """Tell whether an order comes to one file of all.  Raises `NotJoined` for notices.

    A notice that was issued is a file already, with a hash that is kept for ever.
    """
    joined = order.joined and not order.each and not order.printer
    if joined and form.of is Of.NOTICE:
        raise NotJoined(form=form.code)
    return joined


def area_of(villages: list[str]) -> str:
    """Return the code of the smallest area that has all of the villages, of twelve digits; empty for none."""
    for digits in _LEVELS:
        common = {code[:digits] for code in villages}
        if len(common) == 1:
            return common.pop().ljust(12, "0")
    return ""
