"""fpdf2: its tables and cells."""

from fpdf import FPDF
from peer import FOOT, main, pairs, tables


class Paper(FPDF):
    """A file with a foot on every page."""

    def footer(self):
        """Draw the foot."""
        self.set_y(-15)
        self.set_font("peer", size=8.5)
        self.cell(0, 5, FOOT.format(page=self.page_no()))


def make(rows, out):
    """Draw the rows into a file."""
    width, height = rows["paper"]
    size = rows["size"]
    pdf = Paper(orientation="P", unit="mm", format=(width, height))
    pdf.set_margins(15, 15, 15)
    pdf.set_auto_page_break(auto=True, margin=23)
    pdf.add_font("peer", fname=rows["font"])
    pdf.add_font("bold", fname=rows["bold"])
    for blocks in rows["papers"]:
        pdf.add_page()
        for block in tables(blocks):
            pdf.set_font("peer", size=size)
            _draw(pdf, block, size)
    pdf.output(str(out))
    return pdf.pages_count


def _draw(pdf, block, size):
    kind, *words = block
    line = size * 0.44
    if kind == "title":
        pdf.set_font("bold", size=18)
        for text in filter(None, words):
            pdf.multi_cell(0, 9, text, align="C", new_x="LMARGIN", new_y="NEXT")
    elif kind == "table":
        widths, heads, body = words
        _table(pdf, [*heads, *body], widths, line, heads=len(heads))
    elif kind == "fields":
        _table(pdf, [[text for pair in pairs(words) for text in pair]], None, line, labels=True)
    elif kind == "lines":
        _table(pdf, [words[:2]], (24, pdf.epw - 24), line, labels=True)
    elif kind == "sign":
        _table(pdf, [words], None, line, borders="NONE")
    else:
        pdf.set_font("bold" if kind == "section" else "peer", size=size)
        pdf.multi_cell(0, line, "   ".join(words), new_x="LMARGIN", new_y="NEXT")


def _table(pdf, rows, widths, line, *, heads=0, borders="ALL", labels=False):
    from fpdf.fonts import FontFace

    bold = FontFace(family="bold", emphasis="NONE")
    with pdf.table(
        col_widths=tuple(widths) if widths else None, line_height=line, num_heading_rows=heads,
        borders_layout=borders, first_row_as_headings=bool(heads), headings_style=bold,
        width=min(pdf.epw, sum(widths)) if widths else pdf.epw,
    ) as table:  # fmt: skip
        for cells in rows:
            row = table.row()
            for place, text in enumerate(cells):
                row.cell(text, style=bold if labels and place % 2 == 0 else None)


if __name__ == "__main__":
    main(make)
