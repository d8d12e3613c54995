"""The data folder of every release so far opens in this one with everything kept."""

import hashlib
import json
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image
from sqlalchemy import text

from fieldkit.clock import Clock
from fieldkit.services.family.service import Newcomer
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.subjects import Asked as Wanted
from fieldkit.services.standing_rows import Asked
from fieldkit.sync import outbox

RELEASES = sorted(folder for folder in Path(__file__).parent.iterdir() if (folder / "facts.json").exists())


def test_there_is_a_folder_of_every_release():
    assert [folder.name for folder in RELEASES] == ["01", "02", "03", "04"]


@pytest.mark.parametrize("release", RELEASES, ids=lambda folder: folder.name)
def test_a_laptop_of_an_earlier_release_opens_with_everything_kept(release, tmp_path):
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "home")

    with Laptop.open(
        tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=Clock()
    ) as laptop:
        with laptop.store.reading() as session:

            def count(query):
                return session.execute(text(query)).scalar_one()

            assert {name: count(f"SELECT count(*) FROM {name}") for name in facts["rows"]} == facts["rows"]
            assert count("SELECT count(*) FROM _outbox WHERE acked_at IS NULL") == facts["waiting"]
            before = session.execute(text("SELECT payload FROM _inflight")).scalar_one()
        assert outbox.freeze(laptop.store).payload == before
        (draft,) = laptop.visiting.drafts()
        assert draft.answers.content == facts["draft"]
        head = laptop.households.rows(laptop.households.find())[0]
        assert (head.head, head.visits_done) == (facts["first_head"], facts["first_visits_done"])
        assert laptop.store.check() == "ok"


@pytest.mark.parametrize(
    "release", [folder for folder in RELEASES if folder.name >= "02"], ids=lambda folder: folder.name
)
def test_the_months_work_of_an_earlier_release_is_all_there(release, tmp_path):
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "home")
    name, passphrase = facts["second"]
    with Laptop.open(tmp_path / "home", user=name, passphrase=passphrase, clock=Clock()) as second:
        assert second.user.role == "helper"
        assert len(second.villages.list()) == 1
    with Laptop.open(
        tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=Clock()
    ) as laptop:
        assert sorted(who.name for who in laptop.users.list()) == facts["users"]
        assert len(laptop.importing.runs()) == facts["imports"] == 1
        assert len(laptop.pairing.handovers()) == facts["handovers"] == 1
        assert len(laptop.removing.deleted()) == facts["deleted"] == 1
        assert laptop.planning.counts(2026).extra.all == facts["extra"] == 1
        with laptop.store.reading() as session:
            moved = session.execute(
                text("SELECT moved_reason FROM visit_slot WHERE moved_reason IS NOT NULL")
            )
            assert list(moved.scalars()) == [facts["moved"]]


@pytest.mark.parametrize(
    "release", [folder for folder in RELEASES if folder.name >= "03"], ids=lambda folder: folder.name
)
def test_what_happened_in_families_is_still_written_down(release, tmp_path):
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "home")
    told = facts["families"]
    assert min(facts["rows"].values()) > 0, "a record in every table"
    with Laptop.open(
        tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=Clock()
    ) as laptop:
        with laptop.store.reading() as session:
            kinds = session.execute(text("SELECT change FROM person_change ORDER BY change")).scalars()
            assert list(kinds) == told["changes"]
        died = UUID(told["died_in"])
        page = laptop.households.page(died, told["year_before"])
        assert page.as_it_was
        assert [member.name for member in page.members if not member.gone] == told["members_before"]
        assert laptop.households.page(died).members[0].name != told["members_before"][0]
        assert laptop.family.history(died)
        (kept,) = [row for row in laptop.policies.rows() if row.version == facts["profile_version"]]
        assert kept.version == facts["profile_version"]


@pytest.mark.parametrize(
    "release", [folder for folder in RELEASES if folder.name >= "03"], ids=lambda folder: folder.name
)
def test_a_photo_of_an_earlier_release_is_still_seen(release, tmp_path):
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "home")
    with Laptop.open(
        tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=Clock()
    ) as laptop:
        (photo,) = laptop.attaching.listed(laptop.households.find()[5])
        content = laptop.attaching.content(photo.id).content
        assert hashlib.sha256(content).hexdigest() == facts["photo"]
        assert Image.open(BytesIO(content)).size == (256, 256)


@pytest.mark.parametrize(
    "release", [folder for folder in RELEASES if folder.name >= "04"], ids=lambda folder: folder.name
)
def test_a_notice_of_an_earlier_release_prints_again_byte_for_byte_and_goes_on_its_way(release, tmp_path):
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "home")
    years_later = Clock(date(2029, 5, 4))
    with Laptop.open(
        tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=years_later
    ) as laptop:
        (objection,) = _ids(laptop, "objection")
        rows = {row.kind: row for row in laptop.notices.listed()}
        for told in facts["notices"]:
            view = laptop.notices.view(rows[told["kind"]].id)
            assert (view.row.no, view.row.copies) == (told["no"], told["copies"])
            assert [line.head for line in view.lines] == told["heads"]
            assert len(view.objections) == told["objections"]
            if told["paper"]:
                pdf = laptop.notice_papers.paper(view.id).pdf
                assert hashlib.sha256(pdf).hexdigest() == told["paper"]
        hangs = rows["N11"].id
        laptop.objections.answer(objection, date(2029, 5, 4))
        laptop.postings.take_down(hangs, date(2029, 5, 4))
        assert laptop.printing.make("P-15", Wanted(notice=hangs)).pages == 1
        assert date(2027, 1, 1) in laptop.calendars.of(2027).days_off


def _ids(laptop, table):
    with laptop.store.reading() as session:
        return [UUID(bytes=bytes(id)) for id in session.execute(text(f"SELECT id FROM {table}")).scalars()]


@pytest.mark.parametrize("release", RELEASES, ids=lambda folder: folder.name)
def test_the_doctor_finds_nothing_wrong_with_what_an_earlier_release_left(release, tmp_path):
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "home")
    with Laptop.open(
        tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=Clock()
    ) as laptop:
        health = laptop.doctor.examine()
        assert [(one.id, one.sentence) for one in health.results if one.state == "wrong"] == []


@pytest.mark.parametrize("release", RELEASES, ids=lambda folder: folder.name)
def test_after_the_upgrade_a_family_and_its_standing_change_as_everywhere(release, tmp_path):
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "home")
    today = date(2027, 1, 8)
    with Laptop.open(
        tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=Clock(today)
    ) as laptop:
        household = laptop.households.find()[7]
        before = [member.name for member in laptop.households.page(household).members]
        laptop.family.join(household, "06", date(2027, 1, 2), Newcomer("新苗", "07", "1"))
        follows = laptop.standing.may_follow(household, "A")[0][0]
        laptop.standing.set(household, Asked(follows, today))
        assert [m.name for m in laptop.households.page(household, 2026).members] == before
        assert len(laptop.households.page(household).members) == len(before) + 1
        assert laptop.undoing.offer(household).undo is not None
