"""Making the papers of a long print, part by part."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.archive import sync_folder
from fieldkit.db.store import Store
from fieldkit.db.tables import Household, PrintBatch
from fieldkit.documents.facts import VillageFact
from fieldkit.errors import FieldkitError, GlyphsMissing, PostingRefused
from fieldkit.i18n import Words
from fieldkit.progress import Progress
from fieldkit.services import saving
from fieldkit.services.allowing import demand
from fieldkit.services.policies import Policies
from fieldkit.services.printing import printers
from fieldkit.services.printing.giving import right_to_print
from fieldkit.services.printing.jobs import Printed, stem_of
from fieldkit.services.printing.kinds import KINDS
from fieldkit.services.printing.parts import Part, Work, names_of
from fieldkit.services.printing.service import Printing
from fieldkit.services.printing.subjects import Asked, Subject

_NOTED = 0.5  # seconds; what a power cut leaves uncounted
_TOLD = 20  # papers that could not be made are named, as far as a person reads
Written = Callable[[Path, Printed], None]
_LEFT_OUT = (GlyphsMissing, PostingRefused)


class Run:
    """One going at a print: from where it stands to its end, or to where it is stopped."""

    def __init__(
        self, store: Store, printing: Printing, words: Words, row: PrintBatch, written: Written | None
    ) -> None:
        """Go on with `row`; `written` is told each file and what it has, without the bytes."""
        self._written = written
        self._store = store
        self._printing = printing
        self._words = words
        self._row = row
        self._work = work = Work.from_json(row.asked, row.settings, row.folder)
        self._order = work.order
        self._form = printing.form(work.order.form)
        self._kind = KINDS[self._form.of]
        self._profile = Policies(store, words).of(work.profile)
        self._masking = printing.masking(self._form, work.order.masking)
        self._desk = printing.desk(self._profile)
        self._names = self._files() if work.order.each else {}
        told = json.loads(row.problem or "{}")
        self._left_out: list[str] = list(told.get("left_out", ()))
        self._count: int = told.get("count", 0)
        self._done = row.done
        self._given: list[Printed] = []
        self._noted = time.monotonic()

    def go(self, progress: Progress) -> None:
        """Make every part that is left; raise as `Batches.run` does."""
        demand(self._store, right_to_print(self._masking), self._words)
        for part in self._work.parts(self._done):
            self._tell(progress)
            self._do(part, progress)
        self._end()
        self._tell(progress)
        clear_parts(self._row)

    def _do(self, part: Part, progress: Progress) -> None:
        """Make what a part has, and note it as done."""
        try:
            self._each(part, progress) if self._order.each else self._whole(part, progress)
        finally:
            self._keep()

    def _end(self) -> None:
        """Do what is left when every part is made."""

    def _tell(self, progress: Progress) -> None:
        progress(self._done, self._row.total)

    # ------------------------------------------------------------ one paper a household

    def _each(self, part: Part, progress: Progress) -> None:
        alone = self._alone(part)
        for id in part.of.households:
            self._tell(progress)
            if id in alone:
                self._try(part, *alone[id], progress, self._named(id))
            self._done += 1
            if time.monotonic() - self._noted >= _NOTED:
                self._keep()

    def _alone(self, part: Part) -> dict[UUID, tuple[Subject, VillageFact]]:
        """Read the households of a part at once, each with what a form of it alone is of."""
        assert self._kind.each is not None  # noqa: S101 - `Batches.plan` has looked
        subject = self._subject(part, part.of.households)
        read = self._kind.each(self._desk, subject, self._form)
        village = self._printing.village_of(subject, self._desk, {})
        return {
            id: (replace(subject, households=(id,)), replace(village, **parts)) for id, parts in read.items()
        }

    def _named(self, id: UUID) -> str:
        return stem_of(self._form.code, self._order.layout, self._names[id], self._work.year)

    def _files(self) -> dict[UUID, str]:
        names: dict[UUID, str] = {}
        with self._store.reading() as session:
            for stretch in self._work.stretches:
                rows = session.execute(
                    select(Household.id, Household.local_no).where(Household.village_code == stretch.village)
                )
                names |= names_of(dict(rows.all()), stretch.village)
        return names

    # ------------------------------------------------------------ one paper a village

    def _whole(self, part: Part, progress: Progress) -> None:
        if self._kind.each is None:
            subject = self._settled(part.of.village)
            issued = self._printing.issued(self._form, replace(subject, layout=""), None)
            if issued is not None:
                self._give(issued, "")
            else:
                self._try(part, subject, self._printing.collect(self._form, subject, self._desk), progress)
        else:
            self._volume(part, progress)
        self._done += part.of.weight

    def _settled(self, village: str) -> Subject:
        order, work = self._order, self._work
        asked = Asked(village, year=work.year, month=order.month, ledger=order.ledger)
        return Subject.of(
            self._printing.settle(self._form, asked, work.as_of), work.as_of, layout=order.layout
        )

    def _volume(self, part: Part, progress: Progress) -> None:
        """Make a file of households; those that cannot be set do not keep the others from it."""
        whole = not part.volume and not self._order.households
        subject = self._subject(part, () if whole else part.of.households)
        facts = self._printing.collect(self._form, subject, self._desk)
        if not any(one.local_no or one.head for one in facts.households):
            return  # nobody had a visit, or all have left since: no blank paper for them
        try:
            self._make(part, subject, facts, progress, self._stem(part))
        except _LEFT_OUT:
            good = tuple(self._good(part, progress))
            if good:
                subject = self._subject(part, good)
                facts = self._printing.collect(self._form, subject, self._desk)
                self._make(part, subject, facts, progress, self._stem(part))

    def _good(self, part: Part, progress: Progress) -> Iterator[UUID]:
        """Find the households that can be set, one by one; the others are noted."""
        alone = self._alone(part)
        for id in part.of.households:
            if id in alone:
                try:
                    self._set(*alone[id], progress)
                except _LEFT_OUT as error:
                    self._leave_out(error)
                else:
                    yield id

    def _stem(self, part: Part) -> str:
        """Name the file of a village, a volume of it, or so many households chosen by hand."""
        chosen = f"n{len(part.of.households)}" if self._order.households else ""
        volume = f"{part.volume:02d}" if part.volume else ""
        village, year = part.of.village, self._work.year
        return stem_of(self._form.code, self._order.layout, village, year, chosen, volume)

    # ------------------------------------------------------------ giving out

    def _subject(self, part: Part, households: tuple[UUID, ...]) -> Subject:
        work = self._work
        return Subject(part.of.village, work.year, work.as_of, households, layout=self._order.layout)

    def _set(self, subject: Subject, facts: VillageFact, progress: Progress) -> Printed:
        return self._printing.set_facts(
            self._form, subject, facts, self._profile, self._masking, self._row.printed_at,
            progress=lambda _pages, _none: self._tell(progress),
        )  # fmt: skip

    def _try(
        self, part: Part, subject: Subject, facts: VillageFact, progress: Progress, stem: str = ""
    ) -> None:
        try:
            self._make(part, subject, facts, progress, stem)
        except _LEFT_OUT as error:
            self._leave_out(error)

    def _make(self, _part: Part, subject: Subject, facts: VillageFact, progress: Progress, stem: str) -> None:
        """Set a paper of `part` and give it out; `stem` names its file where the form does not."""
        self._give(self._set(subject, facts, progress), stem)

    def _give(self, printed: Printed, stem: str) -> None:
        file = self._folder(printed.subject.village) / (f"{stem}.pdf" if stem else printed.file_name)
        kept = replace(printed, pdf=b"")
        if self._order.printer:
            printers.print_on(
                self._order.printer, printed.pdf, paper=printed.paper, how=self._order.how, title=printed.form
            )
        else:
            saving.write_whole(file, printed.pdf)
            if self._written is not None:
                self._written(file, kept)
        self._given.append(kept)

    def _folder(self, village: str) -> Path:
        """Return where files go: of several villages with a file a household, into a folder a village."""
        folder = Path(self._row.folder)
        return folder / village if self._order.each and len(self._work.stretches) > 1 else folder

    def _leave_out(self, error: FieldkitError) -> None:
        self._count += 1
        if len(self._left_out) < _TOLD:
            self._left_out.append(self._words.sentence(error))

    def _keep(self) -> None:
        """Enter what was given out, and how far the print has come, together."""
        if not self._order.printer:
            for village in {one.subject.village for one in self._given}:
                sync_folder(self._folder(village))
        rows = [
            self._printing.row_of(one, self._order.how.copies, self._order.printer) for one in self._given
        ]
        with self._store.writing() as session:
            session.add_all(rows)
            row = session.get(PrintBatch, self._row.id)
            if row is not None:
                row.done = self._done
                row.problem = json.dumps(self._told(), ensure_ascii=False)
        self._given = []
        self._noted = time.monotonic()

    def _told(self) -> dict[str, Any]:
        """Return what the record of the print keeps besides how far it is."""
        return {"left_out": self._left_out, "count": self._count} if self._left_out else {}


def clear_parts(row: PrintBatch) -> None:
    """Remove what a power cut left of the file that was being written."""
    if not row.folder:
        return
    for pattern in (f"{row.form}-*.pdf.part", f"*/{row.form}-*.pdf.part"):
        for part in Path(row.folder).glob(pattern):
            with suppress(OSError):
                part.unlink()
