"""Facts of income sheets, paper files and leaflets, typical and as long as they can plausibly be."""

from datetime import date
from functools import cache

from fieldkit.documents.facts import (
    ContactFact,
    EntryFact,
    FileFact,
    FileItemFact,
    FormLineFact,
    IncomeSheetFact,
    LeafletFact,
    LeafletPartFact,
    PartFact,
    SheetLineFact,
    Tick,
)
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.income import LineTree
from fieldkit.domain.policy import Profile

PARTS = tuple(
    PartFact(first=date(*first, 1), last=date(*last, 1))
    for first, last in (
        ((2025, 10), (2025, 10)), ((2025, 11), (2025, 11)), ((2025, 12), (2025, 12)),
        ((2026, 1), (2026, 3)), ((2026, 4), (2026, 6)), ((2026, 7), (2026, 9)),
    )
)  # fmt: skip
LONG_NAME = "阿卜杜热合曼·买买提明"


@cache
def form_lines() -> tuple[FormLineFact, ...]:
    """Every line of the form, as the present profile has them."""
    codes, profile = CodeTables.load(), Profile.load("2026_normal")
    tree = LineTree(codes["income_line"], profile.counts)

    def depth(line: str) -> int:
        return 1 + depth(tree.parent[line]) if tree.parent[line] else 0

    return tuple(
        FormLineFact(
            code=line, label=profile.label(codes, "income_line", line), depth=depth(line),
            is_sum=tree.is_sum(line), counts=tree.counts(line),
        )
        for line in tree.lines
    )  # fmt: skip


def line(code: str, amount: int | None, *entries: EntryFact, **more) -> SheetLineFact:
    return SheetLineFact(
        code=code, amount=amount, counted=more.pop("counted", amount), entries=entries, **more
    )


def sheet(**changes) -> IncomeSheetFact:
    months = (320_050,) * 3 + (960_150,) * 3
    given = {
        "year": 2026, "purpose": "年度更新", "first": date(2025, 10, 1), "last": date(2026, 9, 30),
        "parts": PARTS, "members": 3, "gross": 6_199_600, "net": 5_803_600, "per_capita": 1_934_533,
        "line": 850_000, "line_label": "防返贫监测范围", "line_source": "省防返贫监测范围",
        "difference": 1_084_533, "reached": True, "checker": "王建国",
        "lines": (
            line("A", 4_440_600, parts=months),
            line("A1", 3_840_600, EntryFact(amount=3_840_600, who="朱国礼", months=12), parts=months),
            line("A4", 600_000, EntryFact(amount=600_000)),
            line("B", 1_176_000),
            line("B1", 546_000,
                 EntryFact(amount=390_000, product="rice", product_label="水稻", qty=150_000, unit="公斤",
                           price=260, method="2", rate=4000),
                 EntryFact(amount=156_000, product="oil_crop", product_label="油料", qty=30_050, unit="公斤",
                           price=520, method="1", note="自用折价")),
            line("B2", 630_000, EntryFact(amount=630_000, product="pig", product_label="生猪", qty=300, unit="头",
                                          price=210_000, method="3", rate=6700)),
            line("D", 388_000), line("D4", 258_000, EntryFact(amount=258_000)),
            line("D6", 242_036, counted=42_036),
            line("D6j", 200_000, EntryFact(amount=200_000, counts=False, reason="凭证不足"), counted=0),
            line("E", 396_000, by_lines=390_000), line("E1", 156_000, derived=156_000),
            line("X", 80_000), line("X6", 80_000, EntryFact(amount=80_000)),
        ),
    }  # fmt: skip
    return IncomeSheetFact(**given | changes)


def blank_sheet(**changes) -> IncomeSheetFact:
    given = {
        "year": 2026, "purpose": "年度更新", "first": date(2025, 10, 1), "last": date(2026, 9, 30),
        "parts": PARTS,
    }  # fmt: skip
    return IncomeSheetFact(**given | changes)


def overfull_sheet() -> IncomeSheetFact:
    """Seven-digit yuan on every line, twelve earners, every crop, every reason there is room for."""
    big, most = 123_456_789, 999_999_999
    wages = tuple(
        EntryFact(amount=big, who=LONG_NAME, months=12, note="在广东省东莞市长安镇电子厂务工，工资由银行代发")
        for _ in range(12)
    )
    crops = tuple(
        EntryFact(amount=big, product="greenhouse", product_label="设施蔬菜", qty=1_234_550, unit="公斤",
                  price=1_026_000, method="3", rate=6700)
        for _ in range(8)
    )  # fmt: skip
    entries = {"A1": wages, "B1": crops}
    lines = [
        line(one.code, most if one.is_sum else big, *entries.get(one.code, (
            () if one.is_sum else (EntryFact(amount=big, counts=False, reason="子女未按时给付，凭证不足", note="已核对银行流水"),)
        )), parts=(big,) * 6, by_lines=big if one.is_sum else None)
        for one in form_lines()
    ]  # fmt: skip
    return sheet(
        members=12, members_reason="一人服役，按乡镇口径计入", gross=most, net=-most, per_capita=-most, number=2,
        difference=-most, reached=False, line_source="省乡村振兴局关于做好年度防返贫监测工作的通知（第三号）",
        confirmed=date(2026, 11, 20), note="户主在外，由配偶代为核对，电话确认。" * 6, lines=tuple(lines),
    )  # fmt: skip


def states(on: str = "") -> tuple[Tick, ...]:
    return tuple(Tick(label=label, on=label == on) for label in ("有", "缺", "不适用"))


def file(**changes) -> FileFact:
    items = tuple(
        FileItemFact(no=f"{n:02d}", label=f"材料{n}", made=("A", "P", "A/P")[n % 3], states=states("有" if n % 2 else ""),
                     said="由本系统资料生成" if n % 2 else "纸质材料，请手工勾选")
        for n in range(1, 23)
    )  # fmt: skip
    return FileFact(**{"items": items, "there": 11, "wanted": 22} | changes)


def overfull_file() -> FileFact:
    items = tuple(
        FileItemFact(no=f"{n:02d}", label="户口簿、身份证、残疾证、一卡通复印件", made="A/P", states=states("缺"),
                     said="照片或扫描件：1234 份；前后对比各一张", page="第1001—1024页", box="2026年第12盒",
                     checked=date(2026, 11, 20))
        for n in range(1, 23)
    )  # fmt: skip
    return FileFact(items=items, there=0, wanted=22)


def leaflets() -> tuple[LeafletFact, ...]:
    profile = Profile.load("2026_normal")
    place = {
        "year": "2026",
        "village": "中湖渔场生活区",
        "township": "调关镇",
        "county": "石首市",
        "line": "8,500.00",
    }
    contacts = (
        ContactFact(who="村委会", name="中湖渔场生活区"),
        ContactFact(who="咨询监督热线", name="热线", phone="12317"),
    )
    found = []
    for name in ("everyone", "watched"):
        text = profile.leaflet(name, place)
        found.append(
            LeafletFact(
                name=name,
                title=text.title,
                opening=text.opening,
                source=text.source,
                contacts=contacts,
                parts=tuple(LeafletPartFact(head=part.head, lines=part.lines) for part in text.parts),
            )
        )
    return tuple(found)
