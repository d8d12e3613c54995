"""Make the data folder that later releases must be able to upgrade: `tests/upgrades/NN/`.

    python packaging/make_upgrade_home.py 01

Run once, at a release that changed the database, and never again for that number.  The folder has
the demo village, confirmed by a server; then a planned year, visits, a draft, a second user, a
hand-over that waits for signatures, days and reasons in the plan, a value changed and taken back, all
of it waiting, and a batch on its way.
"""

import json
import shutil
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import text
from starlette.testclient import TestClient

from fieldkit import __version__, paths
from fieldkit.clock import Clock
from fieldkit.db.base import Synced
from fieldkit.db.keys import LIGHT
from fieldkit.progress import unwatched
from fieldkit.server.access import Access
from fieldkit.server.app import build
from fieldkit.server.database import ServerFolder
from fieldkit.services.answers import Answers
from fieldkit.services.handing_over import Wish
from fieldkit.services.laptop import Laptop
from fieldkit.sync import device, outbox
from fieldkit.sync.remote import Remote

PASSPHRASE = "麦子熟了 2026"
TODAY = date(2026, 11, 21)
CONTENT = "看了今年的庄稼和账本，说了医保的事。"
DRAFT = "写到一半的走访记录"
HELPER, HELPERS_PASSPHRASE = "付志明", "talk to everybody"
MOVED = "户主下周才回来"


def main() -> None:
    """Make the folder and write down what is true of it."""
    folder = Path(__file__).parents[1] / "tests" / "upgrades" / sys.argv[1]
    shutil.rmtree(folder, ignore_errors=True)
    home, clock = folder / "home", Clock(TODAY)
    Laptop.create(
        home, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT
    )
    with Laptop.open(home, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        laptop.importing.commit(laptop.importing.read([paths.resource("demo")], unwatched), unwatched)
        confirm_with_a_township(laptop, folder / "server")
        laptop.planning.make(TODAY.year)
        first, second, third, *_ = laptop.households.find()
        for household in (first, second):
            laptop.visiting.add(household, Answers(visit_date=TODAY, content=CONTENT))
        draft = laptop.visiting.start(third)
        laptop.visiting.save(draft.id, replace(draft.answers, content=DRAFT))
        a_month_of_work(laptop)
        outbox.freeze(laptop.store)
        facts = true_of(laptop)
        with laptop.store.reading() as session:
            session.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    for left in (home / "lock", home / "keys.lock", home / "logs"):
        shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)
    text_of_facts = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
    (folder / "facts.json").write_text(text_of_facts, encoding="utf-8")


def a_month_of_work(laptop: Laptop) -> None:
    """Do what the rooms of the second release can do, once each."""
    laptop.users.add(
        passphrase=PASSPHRASE, name=HELPER, role="helper", new_passphrase=HELPERS_PASSPHRASE,
        villages=[laptop.villages.list()[0].code],
    )  # fmt: skip
    homes = laptop.households.find()
    newcomer = laptop.pairing.add_helper(name="周志远", unit="石首市档案馆", phone="13900000001")
    laptop.pairing.assign_many([Wish(homes[10], newcomer)], TODAY, reason="3")
    slots = [slot.id for slot in laptop.households.rows(homes[20:22])[0].slots]
    laptop.rescheduling.plan_day(slots[3:], TODAY + timedelta(days=5))
    laptop.rescheduling.plan_day(slots[3:], TODAY + timedelta(days=9), MOVED)
    laptop.rescheduling.exempt([laptop.households.rows([homes[21]])[0].slots[3].id], "3")
    laptop.rescheduling.add_extra(homes[22], TODAY + timedelta(days=7))
    laptop.households.change(homes[23], bank_name="邮政储蓄银行")
    laptop.undoing.undo(homes[23])
    laptop.removing.person(laptop.households.page(homes[24]).members[-1].id, "mistake")


def confirm_with_a_township(laptop: Laptop, folder: Path) -> None:
    """Let a server confirm what was done so far, and forget the server."""
    served = ServerFolder(folder, LIGHT)
    served.create("township", "421081")
    database = served.open("township")
    client = TestClient(build(database, laptop.clock), base_url="http://127.0.0.1:8000")
    remote = Remote(client, "http://127.0.0.1:8000")
    code = Access(database, laptop.clock).new_code("一号电脑", ())
    device.enrol(laptop.store, remote, code, "一号电脑", "李秀英")
    assert device.sync(laptop.store, remote).equal
    database.close()
    shutil.rmtree(folder)


def true_of(laptop: Laptop) -> dict[str, object]:
    """Say what a later release must find again."""
    head = laptop.households.rows(laptop.households.find())[0]
    with laptop.store.reading() as session:

        def count(query: str) -> int:
            return int(session.execute(text(query)).scalar_one())

        rows = {name: count(f"SELECT count(*) FROM {name}") for name in sorted(Synced.tables)}
        waiting = count("SELECT count(*) FROM _outbox WHERE acked_at IS NULL")
        on_its_way = count("SELECT count(*) FROM _inflight")
    return {
        "release": __version__, "passphrase": PASSPHRASE, "rows": rows, "waiting": waiting,
        "on_its_way": on_its_way, "draft": DRAFT, "first_head": head.head,
        "first_visits_done": head.visits_done, "users": sorted(who.name for who in laptop.users.list()),
        "second": [HELPER, HELPERS_PASSPHRASE], "imports": len(laptop.importing.runs()),
        "handovers": len(laptop.pairing.handovers()), "moved": MOVED,
        "deleted": len(laptop.removing.deleted()),
        "extra": laptop.planning.counts(TODAY.year).extra.all,  # type: ignore[union-attr]  # one was planned
    }  # fmt: skip


if __name__ == "__main__":
    main()
