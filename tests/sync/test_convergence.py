"""Whatever three laptops do, in whatever order and with whatever lines: in the end all hold the same."""

import json
import random
from datetime import UTC, datetime

import httpx2
import pytest

from fieldkit.db.tables import Household
from fieldkit.errors import FieldkitError
from fieldkit.sync.remote import Remote
from tests.sync.conftest import URL
from tests.sync.test_faults import Wire, applied_once
from tests.sync.test_two_laptops import rows_of, settle_down

FIELDS = ("phone", "address", "bank_account", "head_name")


class History:
    """A random year of three laptops on a bad line."""

    def __init__(self, town, seed):
        self.random = random.Random(seed)
        self.town = town
        self.laptops = [town.laptop(name) for name in "abc"]
        self.rows = []
        self.written = {}

    def line(self, send, _path):
        chance = self.random.random()
        if chance < 0.1:
            raise httpx2.ConnectError("no signal")
        reply = send()
        if chance < 0.25:
            raise httpx2.ReadTimeout("reply lost")
        return reply

    def step(self, number):
        laptop = self.random.choice(self.laptops)
        do = self.random.choices((self.add, self.edit, self.delete, self.sync), (2, 6, 1, 5))[0]
        do(laptop, number)

    def add(self, laptop, number):
        self.rows.append(laptop.household(f"{number:04}", phone=f"new {number}"))
        self.note(self.rows[-1], "phone", f"new {number}")

    def edit(self, laptop, number):
        row = self.pick(laptop)
        if row is not None:
            field = self.random.choice(FIELDS)
            laptop.edit(Household, row, **{field: f"{number}"})
            self.note(row, field, f"{number}")

    def delete(self, laptop, number):
        row = self.pick(laptop)
        if row is not None:
            laptop.edit(
                Household, row, deleted_at=datetime(2026, 11, 1, tzinfo=UTC), deleted_reason=f"{number}"
            )

    def sync(self, laptop, _number):
        laptop.remote = Remote(Wire(self.town.client, self.line), URL, pause=lambda _: None)
        try:
            laptop.sync(thorough=self.random.random() < 0.5)
        except FieldkitError:
            pass
        finally:
            laptop.remote = Remote(self.town.client, URL)

    def pick(self, laptop):
        known = [r for r in self.rows if (row := laptop.get(Household, r)) and row.deleted_at is None]
        return self.random.choice(known) if known else None

    def note(self, row, field, value):
        self.written.setdefault((row, field), set()).add(value)


@pytest.mark.parametrize("seed", range(8))
def test_three_laptops_converge_and_nothing_written_vanishes(town, seed):
    history = History(town, seed)
    for number in range(45):
        history.step(number)
    settle_down(*history.laptops)
    first = history.laptops[0]
    assert all(laptop.waiting() == 0 for laptop in history.laptops)
    changes = {row[0] for laptop in history.laptops for row in laptop.ask("SELECT change_id FROM _outbox")}
    assert applied_once(town) == len(changes)
    told = [
        json.loads(text)
        for c in first.conflicts()
        for text in (c.base_value, c.server_value, c.other_value)
        if text
    ]
    shown = {str(v) for values in told for v in values.values()}
    for (row, field), values in history.written.items():
        now = getattr(first.get(Household, row), field)
        assert now is None or now in values
        followed = ancestors(history.laptops, row, field)
        assert values <= {now} | shown | followed


def ancestors(laptops, row, field):
    """The values somebody replaced knowingly, on his own laptop."""
    found = set()
    for laptop in laptops:
        for (old,) in laptop.ask("SELECT old FROM _outbox WHERE row_id = ? AND op = 'U'", row.bytes):
            found.add(json.loads(old).get(field))
    return found


def test_all_tables_take_part(town):
    a = town.laptop("a")
    a.household()
    a.sync()
    assert {name for name, _ in rows_of(a)} == {"household", "app_user"}
