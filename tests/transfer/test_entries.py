"""Income sheets with one row a line."""

import pytest

from fieldkit.db.tables import IncomeItem, IncomeYear
from tests.transfer.sheets import HOUSEHOLD, MEMBER, book, household, member

HEADERS = [
    "户编号",
    "户主姓名",
    "年度",
    "收入项目",
    "成员姓名",
    "品种",
    "月份",
    "数量",
    "单位",
    "单价",
    "金额",
    "成本核算方式",
    "成本率",
]


def line(
    label,
    amount,
    *,
    person="",
    product="",
    month="",
    year=2026,
    qty="",
    unit="",
    price="",
    method="",
    rate="",
):
    return [
        "42108100000001",
        "张德福",
        year,
        label,
        person,
        product,
        month,
        qty,
        unit,
        price,
        amount,
        method,
        rate,
    ]


@pytest.fixture
def family(village, taken, tmp_path):
    taken(
        book(tmp_path / "h.xlsx", [[*HOUSEHOLD, "年度家庭人口数"], [*household(1), 2]]),
        book(tmp_path / "m.xlsx", [MEMBER, member(1, 1), member(1, 2)]),
    )
    return village


def entries(laptop):
    with laptop.store.reading() as session:
        rows = session.query(IncomeItem).filter(IncomeItem.deleted_at.is_(None)).all()
        return sorted((r.line, r.amount_fen, r.product, r.month, r.person_id is not None) for r in rows)


def sums(laptop):
    with laptop.store.reading() as session:
        row = session.query(IncomeYear).one()
        return row.wage_fen, row.business_fen, row.cost_fen, row.net_fen, row.per_capita_fen


def test_each_row_is_an_entry_and_the_totals_follow(family, taken, tmp_path):
    file = book(tmp_path / "lines.xlsx", [
        HEADERS, line("务工收入", 5000, person="张德福"), line("务工收入", 3000.5, person="王秀兰"),
        line("种植业收入", 2000, product="小麦", qty=10.5, unit="亩", price=190.48, method="成本率", rate="40%"),
        line("低保金", 100, month=1), line("低保金", 100, month=2),
    ])  # fmt: skip
    draft = taken(file)
    assert draft.summary["income_item"] == {"added": 5, "changed": 0, "unchanged": 0, "refused": 0}
    assert entries(family) == [
        ("A1", 300_050, None, None, True), ("A1", 500_000, None, None, True), ("B1", 200_000, "小麦", None, False),
        ("D2", 10_000, None, 1, False), ("D2", 10_000, None, 2, False),
    ]  # fmt: skip
    assert sums(family) == (800_050, 200_000, 80_000, 940_050, 470_025)
    again = taken(file)
    assert again.total("added") == again.total("changed") == 0


def test_the_amount_of_a_whole_line_becomes_its_first_entry_and_is_not_counted_twice(family, taken, tmp_path):
    whole = book(tmp_path / "h2.xlsx", [[*HOUSEHOLD, "务工收入"], [*household(1), 8000]])
    taken(whole)
    taken(
        book(
            tmp_path / "l.xlsx",
            [HEADERS, line("务工收入", 5000, person="张德福"), line("务工收入", 3000, person="王秀兰")],
        )
    )
    assert [entry[:2] for entry in entries(family)] == [("A1", 300_000), ("A1", 500_000)]
    assert taken(whole).total("changed") == 0
    other = book(tmp_path / "h3.xlsx", [[*HOUSEHOLD, "务工收入"], [*household(1), 9000]])
    draft = taken(other)
    assert [(f.rule, f.column) for f in draft.findings if f.rule == "IMP-06"] == [("IMP-06", "务工收入")]
    assert sum(entry[1] for entry in entries(family)) == 800_000


def test_the_export_adds_the_entries_of_a_line_up(family, taken, tmp_path):
    taken(
        book(
            tmp_path / "l.xlsx",
            [HEADERS, line("务工收入", 5000, person="张德福"), line("务工收入", 3000, person="王秀兰")],
        )
    )
    family.exporting.everything(tmp_path / "out")
    from openpyxl import load_workbook

    rows = list(load_workbook(tmp_path / "out/households.xlsx").active.iter_rows(values_only=True))
    assert rows[1][rows[0].index("务工收入")] == 8000


@pytest.mark.parametrize(("label", "amount"), [("打牌赢的", 100), ("务工收入", "很多"), ("", 5)])
def test_what_is_no_line_of_the_sheet_is_refused(family, taken, tmp_path, label, amount):
    draft = taken(book(tmp_path / "l.xlsx", [HEADERS, line("低保金", 100), line(label, amount)]))
    assert draft.summary["income_item"] == {"added": 1, "changed": 0, "unchanged": 0, "refused": 1}
    assert "IMP-38" in {f.rule for f in draft.refused}


def test_whose_an_entry_is_that_nobody_knows_is_said(family, taken, tmp_path):
    draft = taken(book(tmp_path / "l.xlsx", [HEADERS, line("务工收入", 100, person="外人")]))
    assert "IMP-39" in {f.rule for f in draft.findings}
    assert entries(family) == [("A1", 10_000, None, None, False)]


def test_two_rows_alike_are_two_entries_and_stay_two(family, taken, tmp_path):
    file = book(
        tmp_path / "l.xlsx", [HEADERS, line("务工收入", 100), line("务工收入", 100), line("务工收入", 100)]
    )
    taken(file)
    assert [entry[1] for entry in entries(family)] == [10_000] * 3
    assert taken(file).total("added") == 0


def test_a_list_of_payments_without_a_year_is_no_income_sheet(family, taken, tmp_path):
    from fieldkit.errors import NoKnownTable

    with pytest.raises(NoKnownTable):
        family.importing.read([book(tmp_path / "l.xlsx", [["编码", "项目", "金额"], ["1", "修路", 100.0]])])
