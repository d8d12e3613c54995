"""Papers of some villagers' groups: only their households stand on them, and they say so."""

import json
from datetime import UTC, datetime

import pytest

from fieldkit.cli.main import main
from fieldkit.documents.registry import Of, documents
from fieldkit.errors import BadValue, NotFound
from fieldkit.services.printing.subjects import Asked, Subject
from tests.documents.conftest import flat, text_of
from tests.people import PASSPHRASE, VILLAGE, add_household, pair

PRINTED_AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
BY_GROUP = [form.code for form in documents().values() if form.by_group]
HOMES = (("张德福", "10组"), ("李秀兰", "2组"), ("王满仓", "10组"), ("陈水生", "5组"))


@pytest.fixture
def village(laptop):
    """Four households in three groups, each helped, with a plan."""
    homes = [add_household(laptop, name, no=n, group=group) for n, (name, group) in enumerate(HOMES, 1)]
    for number, home in enumerate(homes):
        pair(laptop, home, f"刘志刚{number}")
    laptop.planning.make(2026, None)
    return homes


def words(laptop, form, *groups, **more):
    asked = Asked(VILLAGE, groups=groups, **more)
    return flat(text_of(laptop.printing.make(form, asked, printed_at=PRINTED_AT).pdf))


@pytest.mark.parametrize("form", [code for code in BY_GROUP if documents()[code].posting])
def test_a_posting_has_the_households_of_its_groups_and_names_them(laptop, village, form):
    said = words(laptop, form, "10组", "5组")
    assert "村民小组：10组、5组" in said
    assert ("张德福" in said, "李秀兰" in said, "王满仓" in said, "陈水生" in said) == (
        True,
        False,
        True,
        True,
    )
    assert "村民小组：" not in words(laptop, form)


def test_every_form_of_rows_of_households_can_be_of_groups_and_no_other(laptop, village):
    for form in documents().values():
        if form.of is not Of.VILLAGE:
            assert not form.by_group
        elif form.by_group:
            assert "村民小组：2组" in words(laptop, form.code, "2组"), form.code
        else:
            with pytest.raises(BadValue, match="2组"):
                words(laptop, form.code, "2组")
    asks = {form.code: form.asks for form in laptop.printing.forms()}
    assert {code for code, asked in asks.items() if "groups" in asked} >= {*BY_GROUP, "P-01", "P-09"}
    assert "groups" not in asks["P-03b"]


def test_a_paper_a_household_is_made_for_those_of_the_groups(laptop, village):
    printed = laptop.printing.make("P-08", Asked(VILLAGE, groups=("10组",)), printed_at=PRINTED_AT)
    assert printed.subject.households == (village[0], village[2])
    assert printed.file_name == f"P-08-{VILLAGE}-10组-2026.pdf"
    assert laptop.printing.in_groups("P-08", VILLAGE, ["10组", "2组"]) == tuple(village[:3])
    with pytest.raises(BadValue):
        laptop.printing.in_groups("P-04", VILLAGE, ["10组"])


def test_a_group_that_is_not_there_is_said(laptop, village):
    with pytest.raises(NotFound, match="7组"):
        words(laptop, "P-04", "7组")


def test_a_paper_of_a_group_is_printed_again_the_same_and_its_record_names_the_group(
    laptop, village, tmp_path
):
    printed = laptop.printing.make("P-04", Asked(VILLAGE, groups=("10组",)), printed_at=PRINTED_AT)
    job = laptop.printing.save(printed, tmp_path / printed.file_name)
    again = laptop.printing.reprint(job)
    assert (again.pdf, again.differs) == (printed.pdf, False)
    assert laptop.printed.list()[0].whom == "10组"
    old = {name: value for name, value in json.loads(printed.subject.to_json()).items() if name != "groups"}
    assert Subject.from_json(json.dumps(old)).groups == ()


def test_the_command_prints_a_group(laptop, village, tmp_path, monkeypatch, capsys):
    laptop.close()
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    base = ["--home", str(tmp_path / "laptop"), "--today", "2026-11-21", "print"]
    out = tmp_path / "out"
    out.mkdir()
    asked = ["--village", VILLAGE, "--group", "10组", "--group", "2组", "--out", str(out)]
    assert main([*base, "P-04", *asked]) == 0
    assert main([*base, "P-01", *asked, "--each"]) == 0
    names = {file.name for file in out.rglob("*.pdf")}
    assert f"P-04-{VILLAGE}-10组+2组-2026.pdf" in names
    assert len([name for name in names if name.startswith("P-01-")]) == 3
    capsys.readouterr()
    assert main([*base, "P-03b", *asked]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
