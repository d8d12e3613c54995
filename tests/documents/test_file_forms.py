"""P-25 and P-28: the list of the paper file is the window's, the words of a leaflet are the profile's."""

import itertools
import json
from datetime import date

import pytest

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import Household, MonitoringCase, TeamMember, WorkTeam
from fieldkit.domain import leaflets
from fieldkit.domain.archive_list import ITEMS, MISSING, NOT_NEEDED, THERE
from fieldkit.domain.policy import Profile
from fieldkit.errors import ProfileRefused
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.subjects import Asked
from tests.documents.conftest import WORDS, flat, household, make, pages_of, text_of, village
from tests.people import PASSPHRASE, VILLAGE, add_household, id_number, pair

YEAR = 2026
TODAY = date(2026, 11, 21)
TICKS = {THERE: "☑有□缺□不适用", MISSING: "□有☑缺□不适用", NOT_NEEDED: "□有□缺☑不适用"}
PLACE = {"year": "2026", "village": "村", "township": "镇", "county": "县", "line": "8,500.00"}


@pytest.fixture(scope="module")
def laptop(tmp_path_factory):
    """A register that all the tests here read: three households, the second watched."""
    folder = tmp_path_factory.mktemp("files") / "laptop"
    clock = Clock(TODAY)
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        homes = [add_household(laptop, name, no=n) for n, name in enumerate(("张德福", "李𬭎", "王小满"), 1)]
        pair(laptop, homes[0])
        pair(laptop, homes[1], "周有才")
        laptop.income.begin(homes[0], YEAR)
        laptop.archive_list.tick(homes[0], YEAR, "02", state=THERE, box_no="12盒", page_no="7")
        laptop.archive_list.tick(homes[0], YEAR, "06", state=NOT_NEEDED)
        with laptop.store.writing() as session:
            origin = laptop.store.origin()
            session.get(Household, homes[1]).household_type = "40"
            session.add(MonitoringCase(
                scope=VILLAGE, household_id=homes[1], kind="3", found_on=date(2026, 3, 1), recognised_ym="2026-04", **origin
            ))  # fmt: skip
            team = WorkTeam(scope=VILLAGE, village_code=VILLAGE, name="驻村工作队", **origin)
            session.add(team)
            session.flush()
            session.add(TeamMember(
                scope=VILLAGE, team_id=team.id, village_code=VILLAGE, name="何队长", role="1", phone="13900001111", **origin
            ))  # fmt: skip
        yield laptop


@pytest.fixture(scope="module")
def homes(laptop):
    return laptop.households.find("")


def paper(laptop, form, *households, layout="", year=YEAR, **asked):
    return laptop.printing.make(
        form, Asked(village=VILLAGE, households=households, layout=layout, year=year, **asked)
    )


# ---------------------------------------------------------------- P-25


def test_the_list_on_paper_is_the_one_on_the_screen(laptop, homes):
    text = flat(pages_of(paper(laptop, "P-25", homes[0]).pdf)[1])
    known = laptop.archive_list.of(homes[0], YEAR)
    assert len(known.lines) == len(ITEMS) == 22
    for line in known.lines:
        printable = line.said.startswith("可由本系统打印")  # it may have been printed just now
        unseen = line.state == MISSING and ("P" in line.made or printable) and not line.by_hand
        at = text.index(f"{line.item}{flat(line.label)}")
        row = text[at : at + 80]
        assert ("□有□缺□不适用" if unseen else TICKS[line.state]) + flat(line.said) in row, line.item
    assert "02农户申请书纸质☑有□缺□不适用" in text
    assert "712盒2026-11-21" in text, "page, box and the day it was seen"
    assert f"应有{known.wanted}项，已有{known.there}项" in text


def test_the_cover_names_the_household_and_shows_no_number_of_a_person(laptop, homes):
    cover = flat(pages_of(paper(laptop, "P-25", homes[0]).pdf)[0])
    for said in ("一户一档", "2026年度", "张德福", f"{VILLAGE}-0001", "刘志刚", "12盒", "建档人", "审核人"):
        assert said in cover, said
    assert id_number(date(1960, 2, 29)) not in cover
    assert "13800001234" not in cover


def test_cover_and_contents_are_the_two_sides_of_one_leaf(laptop, homes):
    pages = [flat(page) for page in pages_of(paper(laptop, "P-25", *homes).pdf)]
    assert ["一户一档" in page for page in pages] == [True, False] * 3
    assert ["档案目录" in page for page in pages] == [False, True] * 3


def test_a_contents_that_needs_a_second_page_turns_to_a_new_leaf():
    from tests.documents.income_facts import overfull_file

    homes = [household(n, file=overfull_file()) for n in (1, 2)]
    pages = [flat(page) for page in pages_of(make("P-25", village(*homes)).pdf)]
    covers = [number for number, page in enumerate(pages) if "总页数" in page]
    assert covers == [0, 4]


def counted(form, *homes):
    """Return page and number of pages as each page of a print for many says them."""
    said = [flat(page) for page in pages_of(make(form, village(*homes)).pdf)]
    words = [
        (n, m, flat(WORDS("Paper", "Page {page} of {pages}", page=n, pages=m)))
        for m in range(9)
        for n in range(9)
    ]
    return [next((n, m) for n, m, text in words if text in page) for page in said]


@pytest.mark.parametrize("form", ["P-01", "P-05", "P-18", "P-25", "P-09"])
def test_pages_are_counted_in_the_file_of_each_household(form):
    homes = [household(number, head=f"户主{number}") for number in range(1, 4)]
    alone = counted(form, homes[0])
    assert alone == [(number, len(alone)) for number in range(1, len(alone) + 1)]
    every = counted(form, *homes)
    assert [one for one in every if one[0] == 1] == [every[0]] * 3, "each begins with page 1"
    assert all(here[0] == before[0] + 1 for before, here in itertools.pairwise(every) if here[0] != 1)
    assert every[-len(alone) :] == alone, "and counts its own pages"


def test_cards_that_share_a_page_are_counted_through():
    homes = [household(number, head=f"户主{number}") for number in range(1, 10)]
    pages = counted("P-08", *homes)
    assert pages == [(number, len(pages)) for number in range(1, len(pages) + 1)]


def test_a_ledger_of_many_is_counted_through():
    made = make("P-03", village(*(household(number) for number in range(1, 60))))
    pages = [flat(page) for page in pages_of(made.pdf)]
    assert len(pages) > 1
    assert all(
        flat(WORDS("Paper", "Page {page} of {pages}", page=number, pages=len(pages))) in page
        for number, page in enumerate(pages, 1)
    )


def test_a_file_nobody_begun_is_a_list_to_be_ticked_by_hand(laptop):
    pages = [flat(page) for page in pages_of(paper(laptop, "P-25", blank=True).pdf)]
    assert pages[1].count("□有□缺□不适用") == 22
    assert "☑" not in pages[1]
    assert "应有" not in pages[1]


# ---------------------------------------------------------------- P-28


def test_everyone_is_told_how_to_ask_for_help_and_whom_to_call(laptop):
    printed = paper(laptop, "P-28")
    assert (printed.pages, printed.masking) == (1, "M1")
    text = flat(text_of(printed.pdf))
    for said in (
        "防止返贫致贫监测申报明白纸",
        "不少于5天",
        "12317",
        "何队长",
        "13900001111",
        "签收人",
        "发放人",
    ):
        assert said in text, said
    assert "李𬭎" not in text, "one for everybody names nobody"
    assert "{" not in text


def test_a_line_of_the_year_is_told_only_where_it_is_known(laptop):
    assert "监测范围为" not in flat(text_of(paper(laptop, "P-28").pdf))
    line = laptop.lines.set_line("3", VILLAGE[:6] + "000000", YEAR, 850_000, "市里的通知")
    try:
        assert "人均纯收入8,500.00元" in flat(text_of(paper(laptop, "P-28").pdf))
    finally:
        laptop.lines.remove(line)


def test_each_monitored_household_gets_its_own_with_its_helper(laptop):
    printed = paper(laptop, "P-28", layout="watched")
    text = flat(text_of(printed.pdf))
    assert printed.pages == 1
    assert "帮扶政策明白纸" in text
    assert "户主：李𬭎" in text
    assert "帮扶责任人周有才联系电话13900000000" in text
    assert "张德福" not in text


def test_a_leaflet_without_a_household_is_filled_in_by_hand(laptop):
    text = flat(text_of(paper(laptop, "P-28", layout="watched", blank=True).pdf))
    assert "帮扶政策明白纸" in text
    assert "李𬭎" not in text


@pytest.mark.parametrize("name", Profile.shipped())
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("which", [leaflets.EVERYONE, leaflets.WATCHED])
def test_every_profile_has_both_leaflets_in_both_languages(name, language, which):
    found = Profile.load(name).leaflet(which, PLACE, language)
    kept = json.loads(Profile.written(name))["leaflets"][which]
    assert all(words.get(language) for _, words in leaflets.texts(kept))
    said = [
        found.title,
        found.opening,
        found.source,
        *(p.head for p in found.parts),
        *(x for p in found.parts for x in p.lines),
    ]
    assert all(said), "with everything known nothing is left out"
    assert len(said) == len(list(leaflets.texts(kept)))
    assert not any("{" in text or "}" in text for text in said)


def own(**words):
    given = {"id": "shishou", "version": 3, "name": {"zh_CN": "石首"}, "leaflets": words}
    return json.dumps(given, ensure_ascii=False)


def test_a_township_gives_its_own_words_and_keeps_the_others():
    mine = {"head": {"zh_CN": "到哪里办"}, "lines": [{"zh_CN": "{township}便民服务中心，{hotline}"}]}
    profile = Profile.read(own(everyone={"parts": [mine]}), signed=False)
    found = profile.leaflet("everyone", PLACE)
    assert [part.lines for part in found.parts] == [("镇便民服务中心，12317",)]
    assert found.title == Profile.load("2026_normal").leaflet("everyone", PLACE).title
    assert profile.leaflet("watched", PLACE) == Profile.load("2026_normal").leaflet("watched", PLACE)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ({"everyone": {"opening": {"zh_CN": "拨打{phone}"}}}, "leaflets.everyone.opening"),
        ({"everyone": {"opening": {"zh_CN": "拨打{"}}}, "leaflets.everyone.opening"),
        ({"everyone": {"opening": {"zh_CN": "拨打{hotline!r}"}}}, "leaflets.everyone.opening"),
        ({"everyone": {"title": {"en": "Leaflet"}, "parts": 3}}, "leaflets.everyone.parts"),
        (
            {"watched": {"parts": [{"head": {"zh_CN": "一"}, "lines": ["二"]}]}},
            "leaflets.watched.parts[0].lines[0]",
        ),
        ({"nobody": {}}, "leaflets.nobody"),
    ],
)
def test_a_leaflet_that_cannot_be_printed_is_refused_with_its_place(words, place):
    with pytest.raises(ProfileRefused) as refused:
        Profile.read(own(**words), signed=False)
    assert refused.value.details["place"] == place


def test_a_profile_is_given_out_with_its_leaflets(laptop, tmp_path):
    file = laptop.policies.export("2026_normal", tmp_path / "own.json")
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["leaflets"]["everyone"]["title"]["zh_CN"] == "防止返贫致贫监测申报明白纸"
    assert Profile.read(json.dumps(kept | {"id": "own"}), signed=False).limit("stable_months") == 6
