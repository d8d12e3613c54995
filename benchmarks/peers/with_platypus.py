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
        pdfmetrics.registerFont(TTFont("bold", rows["bold"]))
    size, (width, height) = rows["size"], rows["paper"]
    plain = ParagraphStyle("plain", fontName="peer", fontSize=size, leading=size * 1.25, wordWrap="CJK")
    bold = ParagraphStyle("bold", parent=plain, fontName="bold")
    title = ParagraphStyle("title", parent=bold, fontSize=18, leading=24, alignment=TA_CENTER)
    styles = {"plain": plain, "bold": bold, "title": title}
    usable = width - 30
    story = []
    for number, blocks in enumerate(rows["papers"]):
        if number:
            story.append(PageBreak())
        for block in tables(blocks):
            story += list(_flow(block, styles, usable))
    document = SimpleDocTemplate(
        str(out), pagesize=(width * mm, height * mm), leftMargin=15 * mm, rightMargin=15 * mm,
        topMargin=15 * mm, bottomMargin=23 * mm,
    )  # fmt: skip

    def foot(canvas, page):
        canvas.setFont("peer", 8.5)
        canvas.drawString(15 * mm, 9 * mm, FOOT.format(page=page.page))

    document.build(story, onFirstPage=foot, onLaterPages=foot)
    return document.page


def _flow(block, styles, usable):
    kind, *words = block
    if kind == "title":
        yield from (Paragraph(text, styles["title"]) for text in words if text)
    elif kind == "table":
        widths, heads, body = words
        made = [[Paragraph(text, styles["bold"]) for text in row] for row in heads]
        made += [[Paragraph(text, styles["plain"]) for text in row] for row in body]
        yield _table(made, [w * mm for w in widths], len(heads))
    elif kind == "fields":
        cells = [made for pair in pairs(words) for made in _pair(pair, styles)]
        yield _table([cells], [usable / max(1, len(cells)) * mm] * len(cells))
    elif kind == "lines":
        yield _table([_pair(words[:2], styles)], [24 * mm, (usable - 24) * mm])
    elif kind == "sign":
        cells = [Paragraph(text, styles["plain"]) for text in words]
        yield _table([cells], [usable / len(words) * mm] * len(words), framed=False)
    else:
        yield Paragraph("   ".join(words), styles["bold" if kind == "section" else "plain"])
        yield Spacer(1, 2)


def _pair(pair, styles):
    label, text = pair
    return [Paragraph(label, styles["bold"]), Paragraph(text, styles["plain"])]


def _table(cells, widths, heads=0, *, framed=True):
    table = LongTable(cells, widths, repeatRows=heads)
    table.setStyle(TableStyle([*(GRID if framed else []), *TIGHT]))
    return table


if __name__ == "__main__":
    main(make)
