"""Search as one types, against the bare LIKE that any search must at least do."""

import random
from datetime import date
from functools import partial
from pathlib import Path

from sqlalchemy import text

from benchmarks.figures import Figure, middle, milliseconds, worst
from benchmarks.importing import PASSPHRASE
from fieldkit.clock import Clock
from fieldkit.services.household_order import ORDERS
from fieldkit.services.laptop import Laptop

KEY_MS = 50
ORDER_MS = 300  # a click on a header, however long the list
SHOWN = 20  # the first page, read with the ids: `ui.widgets.rows.PAGE`
WORDS = 40


def measure(home: Path, name: str) -> list[Figure]:
    """Type names, pinyin, initials and number tails into the register at `home`, key by key."""
    clock = Clock(date(2026, 11, 21))
    with Laptop.open(home, user=None, passphrase=PASSPHRASE, clock=clock) as laptop:
        laptop.households.prepare_search()
        keys = _keys(laptop)
        ours = [milliseconds(partial(_type, laptop, key)) for key in keys]
        floor = [milliseconds(partial(_like, laptop, key)) for key in keys]
        orders = {by: min(milliseconds(partial(_in_order, laptop, by)) for _ in range(3)) for by in ORDERS}
        raw = min(milliseconds(partial(_ordered, laptop)) for _ in range(3))
    slowest = max(orders, key=orders.__getitem__)
    beside = "raw SQL LIKE on the same table"
    return [
        Figure(f"search {name}: a key, median ms", middle(ours), "ms", beside, middle(floor)),
        Figure(f"search {name}: a key, p99 ms", worst(ours), "ms", beside, worst(floor), most=KEY_MS),
        Figure(f"search {name}: in order by {slowest}, ms", orders[slowest], "ms",
               "raw SQL ORDER BY local_no", raw, most=ORDER_MS),
    ]  # fmt: skip


def _type(laptop: Laptop, typed: str) -> None:
    found = laptop.households.find(typed)
    laptop.households.rows(found[:SHOWN])


def _in_order(laptop: Laptop, by: str) -> None:
    laptop.households.rows(laptop.households.find(order=(by, False))[:SHOWN])


def _ordered(laptop: Laptop) -> None:
    with laptop.store.reading() as session:
        session.execute(text("SELECT id FROM household ORDER BY local_no")).all()


def _like(laptop: Laptop, typed: str) -> None:
    query = text("SELECT household_id FROM _search WHERE text LIKE :typed ORDER BY local_no")
    with laptop.store.reading() as session:
        session.execute(query, {"typed": f"%{typed}%"}).all()


def _keys(laptop: Laptop) -> list[str]:
    """Return what stands in the box after each key of `WORDS` searches."""
    rng = random.Random(5)
    rows = laptop.households.rows(rng.sample(laptop.households.find(), min(WORDS, 40)))
    words = []
    for row in rows:
        words += [row.head, (row.hh_no or row.local_no)[-5:], row.group, f"{row.head[0]} {row.group}"]
    words += ["zhang wei", "lgf", "wang", "chen j", "9971", "没有这个人"]
    return [word[:end] for word in words for end in range(1, len(word) + 1)]
