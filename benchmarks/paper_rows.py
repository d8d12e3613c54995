"""The rows that every contestant prints: read from a register of 300 households, as our own forms say them.

`python -m benchmarks.paper_rows HOME FOLDER` leaves for each form what it is told (`P-02.facts`), and the
words it prints, block by block, for those who know nothing of fieldkit (`P-02.json`); it prints how long
reading took.
"""

import json
import pickle
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from benchmarks.importing import PASSPHRASE
from fieldkit import paths
from fieldkit.clock import Clock
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import Document, documents
from fieldkit.documents.render import Wording, draw
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Table
from fieldkit.i18n import Words
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.subjects import Subject

FORMS = {"roster": "P-02", "ledgers": "P-01", "income sheets": "P-05"}
FONT, FAMILY = "fonts/NotoSerifSC_400Regular.ttf", "Noto Serif SC"
BOLD, BOLD_FAMILY = "fonts/NotoSansSC_700Bold.ttf", "Noto Sans SC"
SIZE = 9.5  # points of the peers' type: what our tables have
TODAY = date(2026, 11, 21)
PRINTED = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def main() -> None:
    """Read the register at HOME, write what is printed of it into FOLDER."""
    home, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    took = {}
    with Laptop.open(home, user=None, passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        village = laptop.households.rows(laptop.households.find()[:1])[0].village_code
        for code in FORMS.values():
            form = documents()[code]
            subject = Subject(village, TODAY.year, TODAY)
            begun = time.perf_counter()
            facts = laptop.printing.collect(form, subject, laptop.printing.desk(laptop.profile))
            took[code] = time.perf_counter() - begun
            (folder / f"{code}.facts").write_bytes(pickle.dumps(facts))
            rows = json.dumps(_rows(form, facts), ensure_ascii=False)
            (folder / f"{code}.json").write_text(rows, encoding="utf-8")
    sys.stdout.write(json.dumps(took))


def wording(form: Document) -> Wording:
    """Return the words a form is set in, as the print room has them."""
    words = Words("zh_CN")
    return Wording(words, words, words("Paper", form.title), "2026_normal v1", "12317")


def of_each(form: Document, facts: VillageFact) -> list[VillageFact]:
    """Return the facts of each paper: one for a village's form, one a household."""
    if form.of.value == "village":
        return [facts]
    return [replace(facts, households=(home,)) for home in facts.households]


def _rows(form: Document, facts: VillageFact) -> dict[str, Any]:
    papers = []
    for one in of_each(form, facts):
        blocks: list[list[object]] = []
        _listened(blocks, form, one)
        papers.append(blocks)
    return {
        "paper": [form.paper.width, form.paper.height], "size": SIZE, "font": str(paths.resource(FONT)),
        "family": FAMILY, "bold": str(paths.resource(BOLD)), "bold_family": BOLD_FAMILY, "papers": papers,
    }  # fmt: skip


def _listened(blocks: list[list[object]], form: Document, facts: VillageFact) -> None:
    """Set a form and note what it says, and how wide its columns are."""
    note, begin = Sheet.note, Table.__init__

    def heard(sheet: Sheet, kind: str, *texts: str) -> None:
        if kind != "form":
            blocks.append([kind, *texts])
        note(sheet, kind, *texts)

    def measured(table: Table, sheet: Sheet, columns: Any, **more: Any) -> None:
        blocks.append(["widths", *(column.width for column in columns)])
        begin(table, sheet, columns, **more)

    Sheet.note, Table.__init__ = heard, measured  # type: ignore[method-assign]
    try:
        draw(form, facts, masking=Masking.INSIDE, wording=wording(form))
    finally:
        Sheet.note, Table.__init__ = note, begin  # type: ignore[method-assign]


if __name__ == "__main__":
    main()
