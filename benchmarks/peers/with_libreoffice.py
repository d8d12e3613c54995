"""LibreOffice, headless: the rows as a Writer document (flat OpenDocument), turned into PDF.

Writer's own format, for it lays tables of HTML out in a time that grows with the square of their rows.
"""

import os
import re
import subprocess
import tempfile
from html import escape
from pathlib import Path

from peer import main, pairs, tables

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = {
    "fo": f"{OASIS}:xsl-fo-compatible:1.0",
    **{name: f"{OASIS}:{name}:1.0" for name in ("office", "style", "text", "table")},
}
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>"""


def make(rows, out):
    """Start the office, have it write the file, and count the pages."""
    with tempfile.TemporaryDirectory() as folder:
        source, fonts = Path(folder) / "rows.fodt", Path(folder) / "fonts.conf"
        source.write_text(document(rows), encoding="utf-8")
        fonts.write_text(FONTS.format(folder=Path(rows["font"]).parent, cache=folder), encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "pdf:writer_pdf_Export", "--outdir", folder, str(source)],
            check=True, capture_output=True, env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        )  # fmt: skip
        pdf = source.with_suffix(".pdf").read_bytes()
    out.write_bytes(pdf)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def document(rows):
    """Return the rows as one document; each household begins on a new page."""
    width, height = rows["paper"]
    made = _Made(rows)
    body = "".join(made.paper(blocks) for blocks in rows["papers"])
    names = "".join(f' xmlns:{short}="{long}"' for short, long in NAMES.items())
    master = (
        f'<style:page-layout style:name="leaf"><style:page-layout-properties fo:page-width="{width}mm"'
        f' fo:page-height="{height}mm" fo:margin="15mm"/></style:page-layout>'
    )
    foot = '<text:p text:style-name="text">第 <text:page-number/> 页 / 共 <text:page-count/> 页</text:p>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document{names} office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:styles>{_styles(rows)}</office:styles>"
        f"<office:automatic-styles>{master}{''.join(made.styles.values())}</office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="leaf">'
        f"<style:footer>{foot}</style:footer></style:master-page></office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _styles(rows):
    size = rows["size"]
    kinds = {
        "text": (size, rows["family"], ""), "bold": (size, rows["bold_family"], ""),
        "title": (18, rows["bold_family"], ' fo:text-align="center"'),
        "first": (18, rows["bold_family"], ' fo:text-align="center" fo:break-before="page"'),
    }  # fmt: skip
    return "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties{more}/>'
        f'<style:text-properties fo:font-size="{points}pt" style:font-size-asian="{points}pt"'
        f' fo:font-family="{family}" style:font-family-asian="{family}"/></style:style>'
        for name, (points, family, more) in kinds.items()
    )


class _Made:
    """Makes tables; each list of widths becomes a style once."""

    def __init__(self, rows):
        self.wide = rows["paper"][0] - 30
        cell = '<style:table-cell-properties fo:border="{}" fo:padding="0.7mm"/></style:style>'
        self.styles = {
            name: f'<style:style style:name="{name}" style:family="table-cell">{cell.format(border)}'
            for name, border in (("framed", "0.5pt solid #000000"), ("open", "none"))
        }
        self.styles["row"] = (
            '<style:style style:name="row" style:family="table-row">'
            '<style:table-row-properties fo:keep-together="always"/></style:style>'
        )

    def paper(self, blocks):
        """Return one paper."""
        first, out = True, []
        for kind, *words in tables(blocks):
            if kind == "title":
                for text in filter(None, words):
                    out.append(_paragraph(text, "first" if first else "title"))
                    first = False
            elif kind == "table":
                widths, heads, rows = words
                out.append(self.table(widths, rows, heads))
            elif kind in ("fields", "lines"):
                named = pairs(words)
                share = self.wide / len(words)
                widths = [24, self.wide - 24] if kind == "lines" else [share] * len(words)
                out.append(self.table(widths, [[text for pair in named for text in pair]], labels=True))
            elif kind == "sign":
                out.append(self.table([self.wide / len(words)] * len(words), [words], cell="open"))
            else:
                out.append(_paragraph("   ".join(words), "bold" if kind == "section" else "text"))
        return "".join(out)

    def table(self, widths, rows, heads=(), *, cell="framed", labels=False):
        """Return a table of columns of `widths` millimetres; `labels` stand in every second one."""
        scale = self.wide / sum(widths)
        names = (self.column(width * scale) for width in widths)
        columns = "".join(f'<table:table-column table:style-name="{name}"/>' for name in names)
        head = "".join(self.row(row, cell, lambda _place: "bold") for row in heads)
        body = "".join(
            self.row(row, cell, lambda place: "bold" if labels and not place % 2 else "text") for row in rows
        )
        head = f"<table:table-header-rows>{head}</table:table-header-rows>" if head else ""
        return f"<table:table>{columns}{head}{body}</table:table>"

    def column(self, width):
        """Return the name of the style of a column."""
        name = f"w{width:.2f}".replace(".", "-")
        self.styles.setdefault(
            name,
            f'<style:style style:name="{name}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width:.2f}mm"/></style:style>',
        )
        return name

    def row(self, texts, cell, kind):
        """Return a row, which is never split."""
        cells = "".join(
            f'<table:table-cell table:style-name="{cell}">{_paragraph(text, kind(place))}</table:table-cell>'
            for place, text in enumerate(texts)
        )
        return f'<table:table-row table:style-name="row">{cells}</table:table-row>'


def _paragraph(text, style):
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


if __name__ == "__main__":
    main(make)
