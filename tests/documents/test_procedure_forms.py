"""P-07, P-12, P-18 and P-20 of a real register: what is typed once stands on all of them."""

import dataclasses
from datetime import UTC, date, datetime

import pytest

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import Household, HouseholdStatus, HouseholdYear, IncomeYear, Person
from fieldkit.db.types import named_id
from fieldkit.domain.lines import COUNTRY
from fieldkit.errors import NoExitLine
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.parts import Order
from fieldkit.services.printing.service import Asked
from tests.documents import procedure_facts as papers
from tests.documents.conftest import WORDS, flat, household, make, overfull, pages_of, text_of, village
from tests.people import PASSPHRASE, VILLAGE, add_household, id_number, pair

TODAY = date(2026, 11, 21)
PRINTED_AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def laptop(tmp_path_factory):
    """A village with four households: the first has everything, the last one nothing."""
    folder = tmp_path_factory.mktemp("village") / "home"
    Laptop.create(
        folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=Clock(TODAY), kdf=LIGHT
    )
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as opened:
        opened.homes = [
            add_household(opened, name, no=no)
            for no, name in enumerate(("张德福", "李玉兰", "王铁柱", "赵六一"), 1)
        ]
        pair(opened, opened.homes[0])
        opened.planning.make(2026, None)
        family(opened)
        helped(opened)
        leaves(opened)
        applies(opened)
        opened.lines.set_line("1", COUNTRY, 2026, 950_000, "鄂防返贫〔2026〕3号")
        yield opened


def family(laptop):
    """Give the first household a grown-up daughter and a son of twelve, and two years' income."""
    home = laptop.homes[0]
    with laptop.store.writing() as session:
        for name, relation, born in (("张小梅", "04", date(1999, 5, 1)), ("张小宝", "03", date(2014, 5, 1))):
            session.add(
                Person(scope=VILLAGE, household_id=home, name=name, relation=relation, sex="2", birth_date=born,
                       id_number=id_number(born), id_type="1", shares_living=True, status="1", **laptop.store.origin())
            )  # fmt: skip
        for year, net in ((2025, 1_100_000), (2026, 1_234_567)):
            session.add(
                IncomeYear(scope=VILLAGE, household_id=home, year=year, wage_fen=net * 3, net_fen=net * 3, members=3,
                           per_capita_fen=net, **laptop.store.origin())
            )  # fmt: skip
        session.add(
            HouseholdYear(id=named_id("household_year", home, 2026), scope=VILLAGE, household_id=home, year=2026,
                          road_type="03", road_distance_m=300, power_living=True, tv=False, **laptop.store.origin())
        )  # fmt: skip


def helped(laptop):
    """Plan, progress, a loan, a sale."""
    home, add = laptop.homes[0], laptop.records.add
    plan = add("dev_plan", home, year="2026", demand="想扩大养羊规模", goal_per_capita_fen="16000")
    item = add(
        "plan_item",
        plan,
        title="养羊三十只",
        category="01",
        invest_fen="15000",
        expected_income_fen="8000",
        due="202612",
    )
    add(
        "plan_progress", item, seen_on="2026-06-20", progress_pct="60", obstacle="缺饲草", action="联系合作社"
    )
    add("plan_progress", item, seen_on="2026-11-01", progress_pct="90")
    loan = add("measure", home, category="03", kind="03.01", title="小额信贷", provider="农商行", start_on="2026-04-10",
               amount_fen="30000", effect="羊群扩大了一倍")  # fmt: skip
    laptop.records.change(
        "measure", loan, **{"detail.bank": "石首农商行", "detail.contract_no": "HT-2026-778899"}
    )
    cancelled = add("measure", home, category="01", title="光伏板", start_on="2026-05-01")
    laptop.records.change("measure", cancelled, state="6")
    add("measure", home, category="02", title="去年的培训", year="2025", start_on="2025-05-01")
    add(
        "product_sale",
        home,
        product="羊",
        qty="10",
        unit="只",
        unit_price_fen="800",
        channel="1",
        sold_on="2026-09-09",
    )


def leaves(laptop):
    """The first household is to leave, the second is voted down, the third is only planned to."""
    home, other, add = laptop.homes[0], laptop.homes[1], laptop.records.add
    with laptop.store.writing() as session:
        session.add(
            HouseholdStatus(scope=VILLAGE, household_id=laptop.homes[2], track="A", status="A3",
                            valid_from=date(2026, 10, 1), **laptop.store.origin())
        )  # fmt: skip
    add("guarantee_check", home, checked_on="2026-03-01", checked_by="旧核查人", food_ok="0")
    add("guarantee_check", home, checked_on="2026-10-20", phase="5", checked_by="李秀英、王建国", food_ok="1", clothes_ok="1",
        house_ok="1", house_basis="5", house_note="B级", medical_ok="0", medical_note="女儿未参保")  # fmt: skip
    procedure = laptop.monitoring.begin(VILLAGE, "W2", households=(home, other))
    meeting = add("review_meeting", VILLAGE, held_on="2026-11-05", level="2", place="村委会会议室", chair="王建国",
                  recorder="李秀英", members_due="30", members_present="27", topic="评议退出帮扶两户", minutes="逐户评议。\n举手表决。",
                  procedure_id=procedure.hex)  # fmt: skip
    add("meeting_attendee", meeting, name="陈代表", role="1")
    add("meeting_attendee", meeting, name="买买提·艾力", role="2")
    add("meeting_vote", meeting, household_id=home.hex, agree="25", against="1", abstain="1")
    add("meeting_vote", meeting, household_id=other.hex, agree="3", against="20", abstain="4")
    laptop.meeting = meeting


def applies(laptop):
    """The second household applies; its head signed, and a cadre wrote it."""
    home = laptop.homes[1]
    with laptop.store.reading() as session:
        head = session.get(Household, home).head_person_id
    laptop.records.add("authorization", home, applied_on="2026-05-06", channel="5", reason="妻子确诊慢性病，自付医药费四万元",
                       signers=head.hex, written_by_other="1", writer_name="王建国", compared="1,2,7")  # fmt: skip
    laptop.records.add("monitoring_case", home, found_on="2026-05-01", risk_1="01", risk_2="0201")


def made(laptop, form, **asked) -> str:
    return flat(text_of(laptop.printing.make(form, Asked(**asked), printed_at=PRINTED_AT).pdf))


def word(text: str, **details) -> str:
    return flat(WORDS("Paper", text, **details))


# ---------------------------------------------------------------- P-07


def test_the_handbook_tells_plan_help_progress_and_sales_of_its_year(laptop):
    text = made(laptop, "P-07", households=(laptop.homes[0],), year=2026)
    for part in ("想扩大养羊规模", "16,000.00", "养羊三十只", "15,000.00", "2026-12", "小额信贷", "石首农商行", "30,000.00",
                 "羊群扩大了一倍", "养羊三十只：完成60%，存在困难：缺饲草，联系合作社", "完成90%", "8,000.00", "☑产业帮扶", "刘志刚"):  # fmt: skip
        assert flat(part) in text, part


def test_the_handbook_leaves_out_what_was_cancelled_other_years_and_contract_numbers(laptop):
    text = made(laptop, "P-07", households=(laptop.homes[0],), year=2026)
    for part in ("光伏板", "去年的培训", "HT-2026-778899"):
        assert part not in text


def test_the_handbook_of_last_year_has_last_years_help(laptop):
    text = made(laptop, "P-07", households=(laptop.homes[0],), year=2025)
    assert "去年的培训" in text
    assert "养羊三十只" not in text
    assert "11,000.00" in text  # per person of 2025
    assert "12,345.67" not in text


def test_a_villages_handbooks_are_one_file_of_whole_booklets(laptop):
    printed = laptop.printing.make("P-07", Asked(village=VILLAGE, year=2026), printed_at=PRINTED_AT)
    assert printed.pages == 4 * 8
    assert printed.paper == "A4b"
    pages = laptop.printing.make(
        "P-07", Asked(village=VILLAGE, year=2026, layout="pages"), printed_at=PRINTED_AT
    )
    assert pages.pages == 4 * 16
    assert flat(pages_of(pages.pdf)[16]).count("李玉兰") == 1


# ---------------------------------------------------------------- P-12


def test_the_record_of_a_meeting_has_its_votes_and_who_came(laptop):
    text = made(laptop, "P-12", meeting=laptop.meeting)
    for part in (
        "☑村民代表会议",
        "2026年11月5日",
        "王建国",
        "评议退出帮扶两户",
        "逐户评议。",
        "举手表决。",
        "陈代表",
        "买买提·艾力",
        "村民代表",
    ):
        assert flat(part) in text, part
    rows = text[text.index(word("3. Votes")) :]
    assert f"张德福32511☑{word('passed')}" in rows.replace(
        "3组", ""
    )  # three people; 25 for, 1 against, 1 abstains
    assert f"☑{word('not passed')}" in rows
    assert f"{word('Two thirds present')}☑{word('it is')}" in text  # 27 of 30


def test_without_a_meeting_named_it_is_the_newest_of_the_year_and_without_any_a_blank_form(laptop):
    assert "评议退出帮扶两户" in made(laptop, "P-12", village=VILLAGE, year=2026)
    text = made(laptop, "P-12", village=VILLAGE, year=2025)
    assert "评议退出帮扶两户" not in text
    assert "☑" not in text
    assert "□村民代表会议" in text


# ---------------------------------------------------------------- P-18


def test_an_exit_sheet_is_refused_where_the_line_of_the_year_is_missing(laptop):
    with pytest.raises(NoExitLine, match="2024"):
        made(laptop, "P-18", households=(laptop.homes[0],), year=2024)


def test_an_exit_sheet_has_the_line_the_eight_proofs_and_the_votes(laptop):
    text = made(laptop, "P-18", households=(laptop.homes[0],), year=2026)
    for part in ("9,500.00", "鄂防返贫〔2026〕3号", "12,345.67", "11,000.00", "2,845.67", "B级", "女儿未参保", "李秀英、王建国",
                 "2026-10-20", "水泥路", "0.3"):  # fmt: skip
        assert flat(part) in text, part
    assert "旧核查人" not in text  # the check made for the exit goes before all others
    assert word("agree {agree}, against {against}, abstain {abstain}", agree=25, against=1, abstain=1) in text
    assert word("{due} due, {present} present", due=30, present=27) in text
    assert met(text) == ["是", "是", "否", "", "", "是", "是", "否", "是"]


def met(text: str) -> list[str]:
    """Return the answers to the nine points, in their order."""
    table = text[
        text.index(word("4. Eight things there, one line passed")) : text.index(
            word("5. Outcome of the review meeting")
        )
    ]
    answers = {"☑是□否": "是", "□是☑否": "否", "□是□否": ""}
    return [answers[table[at : at + 4]] for at in range(len(table)) if table[at : at + 4] in answers]


def test_an_income_below_the_line_is_not_above_it():
    for this, last, answer in ((940_000, 990_000, "否"), (990_000, 940_000, ""), (960_000, 950_000, "是")):
        one = household()
        incomes = tuple(papers_income(year, net) for year, net in ((2026, this), (2025, last)))
        text = flat(text_of(make("P-18", village(changed(one, incomes=incomes))).pdf))
        assert met(text)[-1] == answer


def papers_income(year, per_capita):
    from tests.documents.conftest import income

    return income(year, per_capita=per_capita)


def changed(one, **changes):
    from dataclasses import replace

    return replace(one, **changes)


def test_a_villages_exit_sheets_are_those_of_the_households_that_are_to_leave(laptop):
    text = made(laptop, "P-18", village=VILLAGE, year=2026)
    assert "张德福" in text
    assert "李玉兰" in text  # both in the procedure
    assert "王铁柱" in text  # not in a procedure yet, but planned to leave
    assert "赵六一" not in text


def test_a_village_where_nobody_leaves_has_a_blank_exit_sheet(laptop):
    text = made(laptop, "P-18", village=VILLAGE, year=2025)
    assert "张德福" not in text
    assert "☑" not in text


def test_every_household_has_leaves_of_its_own(laptop):
    assert make("P-18", village(overfull().households[0], household())).pages == 6
    assert make("P-20", village(household(), household(2))).pages == 3


# ---------------------------------------------------------------- P-20


def test_an_application_has_its_reason_its_risks_and_what_may_be_compared(laptop):
    text = made(laptop, "P-20", households=(laptop.homes[1],), year=2026)
    for part in (
        "妻子确诊慢性病，自付医药费四万元",
        "☑干部代填",
        "☑因病",
        "☑因自然灾害",
        "☑户籍",
        "☑车辆",
        "☑金融资产",
        "□房产",
        "2027年5月6日",
        "王建国",
    ):
        assert flat(part) in text, part
    assert f"李玉兰{flat('户主')}{id_number(date(1960, 2, 29))}{word('signed')}2026-05-06" in text


def test_all_grown_up_members_sign_and_children_do_not(laptop):
    text = made(laptop, "P-20", households=(laptop.homes[0],), year=2026)
    table = text[text.index(word("4. Signatures of all grown-up members")) :]
    assert "张德福" in table
    assert "张小梅" in table
    assert "张小宝" not in table
    assert word("signed") not in table


@pytest.mark.parametrize("signers", [1, 2, 3])
def test_the_application_of_a_small_household_is_one_page(signers):
    filled = dataclasses.replace(papers.application(signers), reason="妻子确诊慢性病，自付医药费四万元，" * 8)
    assert make("P-20", village(household(application=filled))).pages == 1


def test_a_villages_applications_are_those_of_the_year(laptop):
    text = made(laptop, "P-20", village=VILLAGE, year=2026)
    assert "李玉兰" in text
    assert "张德福" not in text
    assert "李玉兰" not in made(laptop, "P-20", village=VILLAGE, year=2025)


def test_the_longest_values_have_room_on_all_of_them():
    facts = village(overfull().households[0], meetings=(papers.overfull_meeting(),))
    for form in ("P-12", "P-18", "P-20"):
        text = flat(text_of(make(form, facts).pdf))
        assert "阿卜杜热合曼·买买提明" in text
    assert papers.LONG_UNIT in flat(text_of(make("P-12", facts).pdf))


def test_a_batch_of_exit_sheets_is_of_those_who_leave_and_of_none_where_nobody_does(laptop, tmp_path):
    for year, count in ((2026, 3), (2025, 0)):
        work = laptop.batches.plan(Order("P-18", tmp_path, (VILLAGE,), each=True, year=year))
        assert work.total == count
