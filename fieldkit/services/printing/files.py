"""Paper files of households for P-25: what is in them, found in bulk, and what was ticked by hand."""

from collections import defaultdict
from collections.abc import Mapping, Set
from typing import Any
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import ArchiveItem
from fieldkit.documents.facts import FileFact, FileItemFact, Tick
from fieldkit.domain.archive_list import MISSING, NOT_NEEDED, PRINTABLE, THERE
from fieldkit.services.archive_facts import ArchiveFacts
from fieldkit.services.archive_list import ArchiveLine, ArchiveLines
from fieldkit.services.printing.reading import Sources, Wanted

FILE = "file"
"""What a form `needs` to be told the list of the paper file."""


def of_files(sources: Sources, wanted: Wanted, needs: Set[str]) -> dict[UUID, dict[str, Any]]:
    """Return by household the list of its file in the year; empty where the form needs none."""
    if FILE not in needs:
        return {}
    lines = ArchiveLines(sources.codes, sources.words)
    ticked = _ticked(sources, wanted)
    facts = ArchiveFacts(sources.session, wanted.of, wanted.year, sources.profile.visits_per_year).of()
    return {
        id: {"file": _file(sources, lines.of(of, ticked.get(id, {})))} for id, of in facts.items()
    }  # fmt: skip


def of_nobody(sources: Sources, needs: Set[str]) -> dict[str, Any]:
    """Return a list in which nothing is ticked yet, to be filled in by hand."""
    if FILE not in needs:
        return {}
    table = sources.codes["archive_item"]
    items = tuple(
        FileItemFact(
            no=code.code, label=sources.label("archive_item", code.code), made=code.extra.get("made", ""),
            states=sources.ticks("archive_state"),
        )
        for code in table
    )  # fmt: skip
    return {"file": FileFact(items=items)}


def _ticked(sources: Sources, wanted: Wanted) -> Mapping[UUID, Mapping[str, ArchiveItem]]:
    found: dict[UUID, dict[str, ArchiveItem]] = defaultdict(dict)
    query = select(ArchiveItem).where(
        wanted.of(ArchiveItem.household_id), ArchiveItem.year == wanted.year, ArchiveItem.deleted_at.is_(None)
    )
    for row in sources.session.scalars(query):
        found[row.household_id][row.item] = row
    return found


def _file(sources: Sources, lines: tuple[ArchiveLine, ...]) -> FileFact:
    """Say each item; paper that nobody saw yet is left to be ticked on paper."""

    def ticks(line: ArchiveLine) -> tuple[Tick, ...]:
        open_ = _to_be_seen(line) or _printable(sources, line)
        return unseen if open_ else states.get(line.state, ())

    states = {code.code: sources.ticks("archive_state", code.code) for code in sources.codes["archive_state"]}
    unseen = sources.ticks("archive_state")
    return FileFact(
        items=tuple(
            FileItemFact(
                no=line.item, label=line.label, made=line.made,
                states=ticks(line), said=line.said, page=line.page_no,
                box=line.box_no, checked=line.checked_on,
            )
            for line in lines
        ),
        there=sum(line.state == THERE for line in lines),
        wanted=sum(line.state != NOT_NEEDED for line in lines),
    )  # fmt: skip


def _printable(sources: Sources, line: ArchiveLine) -> bool:
    """Tell whether an item is a form that may have been printed just now, to be ticked when it lies there."""
    return not line.by_hand and line.said == sources.words("Archive", PRINTABLE)


def _to_be_seen(line: ArchiveLine) -> bool:
    """Tell whether an item may lie there on paper all the same: the records cannot know."""
    return not line.by_hand and "P" in line.made and line.state == MISSING
