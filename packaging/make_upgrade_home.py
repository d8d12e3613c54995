"""Make the data folder that later releases must be able to upgrade: `tests/upgrades/NN/`.

    python packaging/make_upgrade_home.py 01

Run once, at a release that changed the database, and never again for that number.  The folder has
the demo village, confirmed by a server; then a planned year, visits, a draft, a second user, a
hand-over that waits for signatures, days and reasons in the plan, a value changed and taken back; changes in
families, standings, yearly facts, an older year that is kept; a notice on the wall, one that is to be put up;
a record in every table; all of it waiting, and a batch on its way.
"""

import json
import shutil
import sys
from dataclasses import replace
from datetime import date, time, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from sqlalchemy import select, text
from starlette.testclient import TestClient

from fieldkit import __version__, paths
from fieldkit.clock import Clock
from fieldkit.db.base import Synced
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import Attachment, Household, PersonChange
from fieldkit.db.types import Codes, Extra, Id, Moment
from fieldkit.progress import unwatched
from fieldkit.server.access import Access
from fieldkit.server.app import build
from fieldkit.server.database import ServerFolder
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.family.service import Newcomer
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.handing_over import Wish
from fieldkit.services.standing_rows import Asked
from fieldkit.services.visits.answers import Answers
from fieldkit.sync import device, outbox
from fieldkit.sync.remote import Remote

PASSPHRASE = "麦子熟了 2026"
TODAY = date(2026, 11, 21)
CONTENT = "看了今年的庄稼和账本，说了医保的事。"
DRAFT = "写到一半的走访记录"
HELPER, HELPERS_PASSPHRASE = "付志明", "talk to everybody"
MOVED = "户主下周才回来"
PROFILE = 90  # the version of a profile from outside
OBJECTION = "这一户不符合条件"
CHILD, CORRECTED, DECIDED = "余新苗", "登记时看错", "县里批复"


def main() -> None:
    """Make the folder and write down what is true of it."""
    folder = Path(__file__).parents[1] / "tests" / "upgrades" / sys.argv[1]
    shutil.rmtree(folder, ignore_errors=True)
    home, clock = folder / "home", Clock(TODAY)
    Laptop.create(home, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
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
        years_in_families(laptop)
        a_photo(laptop)
        notices_of_a_village(laptop)
        one_of_every_table(laptop)
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


def years_in_families(laptop: Laptop) -> None:
    """Do what the third release can do: births, a death, a split, standings, a correction, yearly facts."""
    homes = [id for id in laptop.households.find() if len(laptop.households.page(id).members) >= 4]
    born, died, split, moved = homes[:4]
    laptop.family.join(born, "06", TODAY - timedelta(days=400), Newcomer(CHILD, "08", "2"))
    head, *others = laptop.households.page(died).members
    laptop.family.happen(head.id, "01", TODAY - timedelta(days=20))
    relations = {p.person: p.proposed or "99" for p in laptop.family.propose(died, others[0].id)}
    laptop.family.new_head(died, others[0].id, relations, TODAY - timedelta(days=20))
    last = laptop.households.page(split).members[-1].id
    laptop.family.split(split, [last], last, {}, TODAY - timedelta(days=10))
    laptop.family.correct(laptop.households.page(moved).members[-1].id, CORRECTED, marital="20")
    follows = next(code for code, _ in laptop.standing.may_follow(moved, "A"))
    laptop.standing.set(moved, Asked(follows, TODAY, DECIDED, "3"))
    laptop.yearly.change(born, TODAY.year, land_arable="3.5", house_area="120", tv="1", fuel="1")
    laptop.records.add("guarantee_check", born, food_ok="1", water_ok="1")
    profile = json.loads(paths.resource("profiles/2026_normal.json").read_text(encoding="utf-8"))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "profile.json"
        file.write_text(json.dumps({**profile, "version": PROFILE}, ensure_ascii=False), encoding="utf-8")
        laptop.policies.take(file, unsigned=True)


def a_photo(laptop: Laptop) -> None:
    """Put a photo in, so that its content is kept beside the database."""
    household = laptop.households.find()[5]
    out = BytesIO()
    Image.linear_gradient("L").convert("RGB").save(out, "JPEG")
    laptop.attaching.add("household", household, household, [Pasted(out.getvalue(), "门牌.jpg")], "02", TODAY)


def notices_of_a_village(laptop: Laptop) -> None:
    """Do what the fourth release can do: a notice that hangs and is objected to, one issued, a draft."""
    village, homes = laptop.villages.list()[0].code, laptop.households.find()
    laptop.calendars.set_year(TODAY.year + 1, [date(TODAY.year + 1, 1, 1)], [], "乡镇通知")
    said = {
        "places": ("村务公开栏", "各村民小组"), "receiver": "村民委员会办公室",
        "township_phone": "0716-3212345", "county_phone": "0716-3254321",
    }  # fmt: skip
    made = [laptop.notices.draft(kind, village, households=homes[:3]) for kind in ("N11", "N21", "N12")]
    for notice in made:
        laptop.notices.change(notice, **said)
    hangs, issued, _ = made
    for notice in (hangs, issued):
        laptop.notice_papers.issue(notice)
    laptop.postings.put_up(hangs, TODAY, Pasted(_picture("wall"), "张贴.jpg"))
    objection = laptop.objections.receive(hangs, TODAY, OBJECTION, channel="1", household=homes[0])
    laptop.objections.investigate(objection, "李秀英、王建国", TODAY, "经核查不属实", "2")
    with TemporaryDirectory() as folder:
        laptop.notice_papers.save(hangs, Path(folder) / "notice.pdf", copies=4)


def _picture(name: str) -> bytes:
    """Return a JPEG that is the same every time, and another one for each name."""
    out = BytesIO()
    Image.linear_gradient("L").convert("RGB").rotate(len(name)).save(out, "JPEG")
    return out.getvalue()


def one_of_every_table(laptop: Laptop) -> None:
    """Put a record into every table that has none yet, with a value in each of its columns."""
    household = laptop.households.find()[5]
    with laptop.store.writing() as session:
        home = session.get(Household, household)
        for table in Synced.tables.values():
            if home is None or session.query(table).limit(1).count():
                continue
            columns = [c for c in table.__table__.columns if c.name not in _LEFT_OUT]
            values = {c.name: _sample(c, home) for c in columns}
            session.add(table(scope=home.scope, **{**values, **laptop.store.origin()}))


_CODE = 6  # characters that no code has
_LEFT_OUT = ("id", "scope", "deleted_at", "deleted_reason", "created_at", "created_by", "origin_device")


def _sample(column: Any, home: Household) -> Any:
    """Return a value that a column can hold."""
    if column.name == "household_id":
        return home.id
    if column.name == "village_code":
        return home.village_code
    if isinstance(column.type, Id):
        return home.head_person_id
    if isinstance(column.type, Codes):
        return ("1", "2")
    if isinstance(column.type, Extra):
        return {"列": "值"}
    if isinstance(column.type, Moment):
        return Clock(TODAY).now()
    if column.type.python_type is str:
        return "ab" * 32 if column.name in ("key", "sha256") else "1" if _short(column) else "一条"
    return {int: 1, bool: True, float: 1.5, date: TODAY, time: time(8, 30)}[column.type.python_type]


def _short(column: Any) -> bool:
    """Tell whether a column holds a code, not words."""
    return (column.type.length or _CODE) < _CODE


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
        photo = session.scalars(select(Attachment.sha256).where(Attachment.kind == "02")).one()
        waiting = count("SELECT count(*) FROM _outbox WHERE acked_at IS NULL")
        on_its_way = count("SELECT count(*) FROM _inflight")
    return {
        "release": __version__, "passphrase": PASSPHRASE, "rows": rows, "waiting": waiting,
        "on_its_way": on_its_way, "draft": DRAFT, "first_head": head.head,
        "first_visits_done": head.visits_done, "users": sorted(who.name for who in laptop.users.list()),
        "second": [HELPER, HELPERS_PASSPHRASE], "imports": len(laptop.importing.runs()),
        "handovers": len(laptop.pairing.handovers()), "moved": MOVED,
        "deleted": len(laptop.removing.deleted()), "families": told_of_families(laptop),
        "profile_version": PROFILE, "photo": photo, "notices": told_of_notices(laptop),
        "extra": laptop.planning.counts(TODAY.year).extra.all,  # type: ignore[union-attr]  # one was planned
    }  # fmt: skip


def told_of_notices(laptop: Laptop) -> list[dict[str, object]]:
    """Say how the notices stand, and the hash of each paper that was issued."""
    views = [laptop.notices.view(row.id) for row in laptop.notices.listed()]
    return [
        {
            "kind": view.row.kind, "state": view.state.value, "no": view.row.no, "copies": view.row.copies,
            "paper": view.pdf_sha256, "heads": [line.head for line in view.lines],
            "objections": len(view.objections),
        }
        for view in sorted(views, key=lambda view: view.row.kind)
    ]  # fmt: skip


def told_of_families(laptop: Laptop) -> dict[str, object]:
    """Say what was written down of families, and who was in a household the year before."""
    homes = [id for id in laptop.households.find() if len(laptop.households.page(id).members) >= 4]
    with laptop.store.reading() as session:
        died = session.scalars(select(PersonChange).where(PersonChange.change == "01")).one().household_id
        kinds = sorted(session.scalars(select(PersonChange.change)))
    return {
        "changes": kinds,
        "died_in": str(died),
        "homes": len(homes),
        "year_before": TODAY.year - 1,
        "members_before": [
            m.name for m in laptop.households.page(died, TODAY.year - 1).members if not m.gone
        ],
        "standings": len(laptop.standing.history(homes[3])),
    }


if __name__ == "__main__":
    main()
