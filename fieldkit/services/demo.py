"""A whole day on a village that ships: for `fieldkit demo`, and the village for the first run.

Everything goes through the services a person's clicks go through.  What is written in the visits and
typed on either laptop stands in `resources/demo/day.json`.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from fieldkit import paths
from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.progress import Progress, unwatched
from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.answers import Answers

FORMS = (("P-04", None), ("P-10", None), ("P-10n", None), ("P-09", None))

IMPORTED = QT_TRANSLATE_NOOP(
    "Demo", "The village of {village} is imported: {households} households, {people} people."
)
PLANNED = QT_TRANSLATE_NOOP("Demo", "{slots} visits are planned for {plans} households in {year}.")
VISITED = QT_TRANSLATE_NOOP("Demo", "Visit to {head} on {day}: {slot}.")
OF_PLAN = QT_TRANSLATE_NOOP("Demo", "visit {no} of the year")
FREE = QT_TRANSLATE_NOOP("Demo", "beside the plan")
PRINTED = QT_TRANSLATE_NOOP("Demo", "{form}: {pages} pages, {file}")
POSTED = QT_TRANSLATE_NOOP("Demo", "{no} was put up on {day}; it hangs until {end}. {file}")
JOINED = QT_TRANSLATE_NOOP(
    "Demo", "{user} enrolled and synced: {sent} changes sent, {received} rows received."
)
EDITED = QT_TRANSLATE_NOOP("Demo", "{user} worked without a connection: {changes} changes wait.")
SYNCED = QT_TRANSLATE_NOOP(
    "Demo", "{user} synced: {sent} changes sent, {received} rows received, {conflicts} conflicts."
)
SETTLED = QT_TRANSLATE_NOOP("Demo", "Both had changed one telephone number; {user} chose {value}.")
EQUAL = QT_TRANSLATE_NOOP("Demo", "Both laptops and the server hold the same: {tables} tables, {rows} rows.")
DIFFERENT = QT_TRANSLATE_NOOP("Demo", "The laptops differ in: {tables}.")

Tell = Callable[[str, dict[str, object]], None]


def village_files() -> list[Path]:
    """Return the workbooks of the demo village."""
    folder = paths.resource("demo")
    return [folder / name for name in ("divisions.csv", "households.xlsx", "members.xlsx", "helpers.xlsx")]


def load_village(laptop: Laptop, progress: Progress = unwatched) -> None:
    """Import the demo village into an opened laptop.  Raises what importing raises."""
    draft = laptop.importing.read(village_files(), progress)
    laptop.importing.commit(draft, progress)


@dataclass(frozen=True)
class Sheet:
    """A printed form of the demo, as the command line answers it."""

    form: str
    file: Path
    pages: int
    sha256: str


@dataclass
class Script:
    """What happens on the day; households are counted in the order of their local numbers."""

    content: dict[str, Any] = field(
        default_factory=lambda: json.loads(paths.resource("demo/day.json").read_text(encoding="utf-8"))
    )

    @property
    def today(self) -> date:
        """The day the demo takes place on."""
        return date.fromisoformat(self.content["today"])

    @property
    def passphrase(self) -> str:
        """The passphrase of both laptops, which is no secret."""
        return str(self.content["passphrase"])

    def user(self, which: str) -> tuple[str, str]:
        """Return name and role of the `first` or the `second` user."""
        return self.content[which]["user"], self.content[which]["role"]


class Day:
    """The day's work, step by step; `tell` is given a source text of context Demo and its details."""

    def __init__(self, script: Script, tell: Tell, progress: Progress = unwatched) -> None:
        """Follow `script`."""
        self._script = script.content
        self._tell = tell
        self._progress = progress

    # ------------------------------------------------------------ on one laptop

    def begin(self, laptop: Laptop) -> None:
        """Import the village and plan its year."""
        load_village(laptop, self._progress)
        village = laptop.villages.list()[0]
        people = laptop.villages.persons(village.code)
        self._tell(IMPORTED, {"village": village.name, "households": village.households, "people": people})
        made = laptop.planning.make(self._script["year"])
        self._tell(PLANNED, {"slots": made.slots, "plans": made.plans, "year": self._script["year"]})

    def visit(self, laptop: Laptop) -> None:
        """Make the day's visits."""
        for told in self._script["visits"]:
            self._visit(laptop, told)

    def _visit(self, laptop: Laptop, told: dict[str, Any]) -> None:
        household = self._household(laptop, told["household"])
        answers = _answers(told)
        done = laptop.visiting.add(household, answers, slot_no=told["slot"])
        head = laptop.households.rows([household])[0].head
        slot = laptop.words("Demo", FREE)
        if done.slot_no is not None:
            slot = laptop.words("Demo", OF_PLAN, no=done.slot_no)
        self._tell(VISITED, {"head": head, "day": answers.visit_date, "slot": slot})

    def print_forms(self, laptop: Laptop, out: Path) -> list[Sheet]:
        """Print the forms of the village into the folder `out`."""
        village = laptop.villages.list()[0].code
        sheets = []
        for form, masking in FORMS:
            printed = laptop.printing.render(
                form, village=village, year=self._script["year"], masking=masking
            )
            file = out / printed.file_name
            laptop.printing.save(printed, file)
            sheets.append(Sheet(form, file, printed.pages, printed.file_sha256))
            self._tell(PRINTED, {"form": form, "pages": printed.pages, "file": file})
        return sheets

    def post(self, laptop: Laptop, out: Path) -> Sheet:
        """Issue a notice, print it into the folder `out` and put it up."""
        told = dict(self._script["notice"])
        kind, numbers = told.pop("kind"), told.pop("households")
        households = [self._household(laptop, number) for number in numbers]
        notice = laptop.notices.draft(kind, laptop.villages.list()[0].code, households=households)
        laptop.notices.change(notice, **told)
        file = out / laptop.notice_papers.issue(notice).file_name
        printed = laptop.notice_papers.save(notice, file)
        laptop.postings.put_up(notice, laptop.clock.today())
        row = laptop.notices.view(notice).row
        self._tell(POSTED, {"no": row.no, "day": row.posted_on, "end": row.ends_on, "file": file})
        return Sheet(printed.form, file, printed.pages, printed.file_sha256)

    def _household(self, laptop: Laptop, number: int) -> UUID:
        return laptop.households.find()[number - 1]

    # ------------------------------------------------------------ on two

    def join(self, laptop: Laptop, url: str, code: str) -> None:
        """Enrol a laptop with the server and sync it for the first time."""
        laptop.syncing.enrol(url, code)
        outcome = laptop.syncing.now(self._progress)
        self._tell(JOINED, {
            "user": laptop.user.name, "sent": outcome.sent, "received": outcome.received,
        })  # fmt: skip

    def sync(self, laptop: Laptop) -> None:
        """Sync a laptop again."""
        outcome = laptop.syncing.now(self._progress)
        self._tell(SYNCED, {
            "user": laptop.user.name, "sent": outcome.sent, "received": outcome.received,
            "conflicts": outcome.conflicts,
        })  # fmt: skip

    def edit(self, laptop: Laptop, which: str) -> None:
        """Change what the `first` or the `second` user changes without a connection."""
        both = self._script["on_both"]
        edits = [
            *self._script[f"on_the_{which}"],
            {"household": both["household"], "field": both["field"], "value": both[which]},
        ]
        for edit in edits:
            household = self._household(laptop, edit["household"])
            laptop.households.change(household, **{edit["field"]: edit["value"]})
        if which == "second":
            self._visit(laptop, self._script["second_visit"])
        self._tell(EDITED, {"user": laptop.user.name, "changes": laptop.syncing.status().waiting})

    def settle(self, laptop: Laptop) -> int:
        """Settle every conflict by the value that came second, and return how many there were."""
        conflicts = laptop.syncing.conflicts()
        for conflict in conflicts:
            laptop.syncing.settle(conflict.id, "other")
            self._tell(SETTLED, {
                "user": laptop.user.name, "value": self._script["on_both"]["second"],
            })  # fmt: skip
        return len(conflicts)

    def compare(self, one: Laptop, other: Laptop) -> bool:
        """Compare every synced column of every row on both laptops, and say the outcome."""
        different, rows = differences(one.store, other.store)
        if different:
            self._tell(DIFFERENT, {"tables": ", ".join(different)})
        else:
            self._tell(EQUAL, {"tables": len(Synced.tables), "rows": rows})
        return not different


def differences(one: Store, other: Store) -> tuple[list[str], int]:
    """Name the synced tables whose rows differ, deleted ones included, and count the rows of `one`."""
    different, rows = [], 0
    with one.reading() as here, other.reading() as there:
        for name, table in sorted(Synced.tables.items()):
            query = select(table.__table__).order_by(table.id)
            mine, theirs = here.execute(query).all(), there.execute(query).all()
            rows += len(mine)
            if [tuple(row) for row in mine] != [tuple(row) for row in theirs]:
                different.append(name)
    return different, rows


def _answers(told: dict[str, Any]) -> Answers:
    read: dict[str, Callable[[Any], Any]] = {
        "visit_date": date.fromisoformat, "start_time": time.fromisoformat,
        "end_time": time.fromisoformat, "topics": tuple,
    }  # fmt: skip
    known = {k: v for k, v in told.items() if k not in ("household", "slot")}
    return Answers(**{name: read.get(name, _as_is)(value) for name, value in known.items()})


def _as_is(value: Any) -> Any:
    return value
