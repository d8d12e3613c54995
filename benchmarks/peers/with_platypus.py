"""ReportLab's own Platypus, a Paragraph a cell: how one would do it without an engine of one's own."""

from peer import FOOT, main, pairs, tables
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, TableStyle

GRID = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
SIDES = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
TIGHT = [(side, (0, 0), (-1, -1), 2) for side in SIDES]


def make(rows, out):
    """Flow the rows into a file."""
    if "peer" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("peer", rows["font"]))
    size, (width, height) = rows["size"], rows["paper"]
    plain = ParagraphStyle("plain", fontName="peer", fontSize=size, leading=size * 1.25, wordWrap="CJK")
    title = ParagraphStyle("title", parent=plain, fontSize=18, leading=24, alignment=TA_CENTER)
    usable = width - 30
    story = []
    for number, blocks in enumerate(rows["papers"]):
        if number:
            story.append(PageBreak())
        for block in tables(blocks):
            story += list(_flow(block, plain, title, usable))
    document = SimpleDocTemplate(
        str(out), pagesize=(width * mm, height * mm), leftMargin=15 * mm, rightMargin=15 * mm,
        topMargin=15 * mm, bottomMargin=23 * mm,
    )  # fmt: skip

    def foot(canvas, page):
        canvas.setFont("peer", 8.5)
        canvas.drawString(15 * mm, 9 * mm, FOOT.format(page=page.page))

    document.build(story, onFirstPage=foot, onLaterPages=foot)
    return document.page


def _flow(block, plain, title, usable):
    kind, *words = block
    if kind == "title":
        yield from (Paragraph(text, title) for text in words if text)
    elif kind == "table":
        widths, heads, body = words
        yield _table([*heads, *body], [w * mm for w in widths], plain, len(heads))
    elif kind == "fields":
        cells = [text for pair in pairs(words) for text in pair]
        share = usable / max(1, len(cells))
        yield _table([cells], [share * mm] * len(cells), plain, 0)
    elif kind == "lines":
        yield _table([words[:2]], [24 * mm, (usable - 24) * mm], plain, 0)
    elif kind == "sign":
        yield _table([words], [usable / len(words) * mm] * len(words), plain, 0, framed=False)
    else:
        yield Paragraph("   ".join(words), plain)
        yield Spacer(1, 2)


def _table(cells, widths, plain, heads, *, framed=True):
    table = LongTable([[Paragraph(text, plain) for text in row] for row in cells], widths, repeatRows=heads)
    table.setStyle(TableStyle([*(GRID if framed else []), *TIGHT]))
    return table


if __name__ == "__main__":
    main(make)
