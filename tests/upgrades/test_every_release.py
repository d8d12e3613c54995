"""The data folder of every release so far opens in this one with everything kept."""

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from fieldkit.clock import Clock
from fieldkit.services.laptop import Laptop
from fieldkit.sync import outbox

RELEASES = sorted(folder for folder in Path(__file__).parent.iterdir() if (folder / "facts.json").exists())


def test_there_is_a_folder_of_every_release():
    assert [folder.name for folder in RELEASES] == ["01", "02"]


@pytest.mark.parametrize("release", RELEASES, ids=lambda folder: folder.name)
def test_a_laptop_of_an_earlier_release_opens_with_everything_kept(release, tmp_path):
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "home")

    with Laptop.open(tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=Clock()) as laptop:
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
    with Laptop.open(tmp_path / "home", user="李秀英", passphrase=facts["passphrase"], clock=Clock()) as laptop:
        assert sorted(who.name for who in laptop.users.list()) == facts["users"]
        assert len(laptop.importing.runs()) == facts["imports"] == 1
        assert len(laptop.pairing.handovers()) == facts["handovers"] == 1
        assert len(laptop.removing.deleted()) == facts["deleted"] == 1
        assert laptop.planning.counts(2026).extra.all == facts["extra"] == 1
        with laptop.store.reading() as session:
            moved = session.execute(text("SELECT moved_reason FROM visit_slot WHERE moved_reason IS NOT NULL"))
            assert list(moved.scalars()) == [facts["moved"]]
