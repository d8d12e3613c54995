"""P-04 in pages a second, against the same table flowed by ReportLab's own Platypus."""

import io
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

from reportlab.lib.pagesizes import A3, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle

from benchmarks.figures import Figure
from benchmarks.invented import register
from fieldkit import paths
from fieldkit.documents.facts import HelperFact, HouseholdFact, VillageFact
from fieldkit.documents.registry import documents
from fieldkit.documents.render import Wording, render
from fieldkit.i18n import Words

PRINTED = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
WIDTHS = [16, 34, 46, 22, 56, 46, 122, 48]
HEAD = ["序号", "村民小组", "户主姓名", "家庭人口", "户类型", "帮扶责任人", "帮扶责任人单位", "联系电话"]
ROW = 8.2 * mm
TIMES = 3


def measure(households: int = 2_000) -> list[Figure]:
    """Print a long ledger both ways, in turn; the best of several runs counts."""
    facts = _facts(households)
    pdfmetrics.registerFont(TTFont("peer", str(paths.resource("fonts/NotoSerifSC_400Regular.ttf"))))
    _ledger(_facts(30))  # fonts are parsed once, on either side
    _platypus(_facts(30))
    ours = [_speed(_ledger, facts) for _ in range(TIMES)]
    peer = [_speed(_platypus, facts) for _ in range(TIMES)]
    return [
        Figure(f"P-04 of {households:,} households, pages/s", max(ours), "pages/s",
               "Platypus LongTable, same rows and face", max(peer)),
    ]  # fmt: skip


def _speed(make: Callable[[VillageFact], int], facts: VillageFact) -> float:
    begun = time.perf_counter()
    pages = make(facts)
    return pages / (time.perf_counter() - begun)


def _facts(households: int) -> VillageFact:
    made = register(households).households
    return VillageFact(
        code="421081105299", name="芦汀洲村", township="调关镇", county="石首市", year=2026,
        as_of=date(2026, 11, 21),
        households=tuple(
            HouseholdFact(
                local_no=f"421081105299-{i:04}", head=h.family.head.name, group=f"{h.group}组",
                people=h.people, target_type="原建档立卡脱贫户", helper=HelperFact(
                    h.helper.name, h.helper.unit, h.helper.post, h.helper.phone
                ) if h.helper else None,
            )
            for i, h in enumerate(made, 1)
        ),
    )  # fmt: skip


def _ledger(facts: VillageFact) -> int:
    words = Words("zh_CN")
    wording = Wording(words, words, "户台账（公示版）", "2026_normal v1", "12317")
    form = documents()["P-04"]
    return render(form, facts, masking=None, wording=wording, printed_at=PRINTED).pages


def _platypus(facts: VillageFact) -> int:
    rows = [HEAD]
    for number, household in enumerate(facts.households, 1):
        helper = household.helper
        rows.append(
            [str(number), household.group, household.head, str(household.people), household.target_type,
             helper.name if helper else "—", helper.unit if helper else "—",
             (helper.work_phone if helper else "") or "—"]
        )  # fmt: skip
    table = LongTable(rows, [w * mm for w in WIDTHS], ROW, repeatRows=1)
    table.setStyle(
        TableStyle(
            [("FONT", (0, 0), (-1, -1), "peer", 14), ("GRID", (0, 0), (-1, -1), 0.5, "black"),
             ("ALIGN", (0, 0), (-1, -1), "CENTER"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
        )
    )  # fmt: skip
    document = SimpleDocTemplate(
        io.BytesIO(), pagesize=landscape(A3), leftMargin=15 * mm, rightMargin=15 * mm,
        topMargin=15 * mm, bottomMargin=23 * mm,
    )  # fmt: skip
    document.build([table])
    return int(document.page)
