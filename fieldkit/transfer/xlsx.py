"""Writes .xlsx files of which the same contents give the same bytes: no clock, no order of chance.

Only what a register needs: sheets of texts and numbers, a bold first row that stays in sight.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self
from xml.sax.saxutils import escape, quoteattr

from fieldkit.transfer.remarks import letters

AUTHOR = "fieldkit"
Cell = str | float | None
LONGEST = 32_767
"""Characters that a cell of a spreadsheet holds; what is longer is cut."""
_DAY = (2000, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TEXT, _BOLD = 1, 2  # styles
_AT_ONCE = 1 << 18
_SPECIAL = re.compile(r"[&<>\x00-\x1f\ufffe\uffff]")
_NEVER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML cannot hold."""
_CORE = (
    f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    f"<dc:creator>{AUTHOR}</dc:creator><cp:lastModifiedBy>{AUTHOR}</cp:lastModifiedBy>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>'
    "</cp:coreProperties>"
)
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
    '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>'
    "</borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" '
    'applyBorder="1" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class Book:
    """A workbook being written; its sheets follow one another, and nothing is held of them."""

    def __init__(self, file: Path) -> None:
        """Begin to write to `file`.  Raises `OSError`."""
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self._names: list[str] = []

    def __enter__(self) -> Self:
        """Be used in a `with` block, which finishes the workbook."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the workbook unless writing failed, and give the file back."""
        try:
            if kind is None:
                self._finish()
        finally:
            self._zip.close()

    def sheet(
        self, name: str, headers: Sequence[str], rows: Iterable[Sequence[Cell]],
        text: Sequence[bool] = (), widths: Sequence[int] = (),
    ) -> int:  # fmt: skip
        """Write a sheet and return how many rows it has; columns of `text` are text where empty, too."""
        self._names.append(name)
        count = 0
        info = zipfile.ZipInfo(f"xl/worksheets/sheet{len(self._names)}.xml", _DAY)
        info.compress_type = zipfile.ZIP_DEFLATED
        columns = [letters(at) for at in range(len(headers))]
        with self._zip.open(info, "w") as part:
            part.write(_sheet_head(headers, columns, text, widths).encode())
            piece: list[str] = []
            size = 0
            for count, row in enumerate(rows, start=1):
                line = _row(count + 1, row, columns)
                piece.append(line)
                size += len(line)
                if size > _AT_ONCE:
                    part.write("".join(piece).encode())
                    piece, size = [], 0
            part.write("".join([*piece, "</sheetData></worksheet>"]).encode())
        return count

    def _finish(self) -> None:
        numbers = range(1, len(self._names) + 1)
        sheets = "".join(
            f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>'
            for n, name in zip(numbers, self._names, strict=True)
        )
        relations = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
        relations.append((f"rId{len(self._names) + 1}", "styles", "styles.xml"))
        kinds = [(f"/xl/worksheets/sheet{n}.xml", f"{_SHEET}.worksheet+xml") for n in numbers]
        kinds += [
            ("/xl/workbook.xml", f"{_SHEET}.sheet.main+xml"), ("/xl/styles.xml", f"{_SHEET}.styles+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ]  # fmt: skip
        overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds)
        self._put(
            "[Content_Types].xml",
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        )
        core = f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        self._put("_rels/.rels", _relations([("rId1", "officeDocument", "xl/workbook.xml")],
                                            core + 'Target="docProps/core.xml"/>'))  # fmt: skip
        self._put("docProps/core.xml", _CORE)
        self._put("xl/styles.xml", _STYLES)
        self._put("xl/_rels/workbook.xml.rels", _relations(relations))
        self._put(
            "xl/workbook.xml",
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships">'
            f"<sheets>{sheets}</sheets></workbook>",
        )

    def _put(self, part: str, content: str) -> None:
        info = zipfile.ZipInfo(part, _DAY)
        info.compress_type = zipfile.ZIP_DEFLATED
        self._zip.writestr(info, content.encode())


def _relations(found: Iterable[tuple[str, str, str]], more: str = "") -> str:
    lines = "".join(
        f'<Relationship Id="{id}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for id, kind, target in found
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{lines}{more}</Relationships>'


def _sheet_head(
    headers: Sequence[str], columns: Sequence[str], text: Sequence[bool], widths: Sequence[int]
) -> str:
    described = "".join(
        f'<col min="{at}" max="{at}" width="{widths[at - 1] if widths else 14}" customWidth="1"'
        + (f' style="{_TEXT}"/>' if not text or text[at - 1] else "/>")
        for at in range(1, len(headers) + 1)
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{described}</cols><sheetData>{_row(1, headers, columns, _BOLD)}"
    )


def _row(number: int, cells: Sequence[Cell], columns: Sequence[str], style: int = _TEXT) -> str:
    made = [f'<row r="{number}">']
    for column, value in zip(columns, cells, strict=False):
        if value is None:
            continue
        if isinstance(value, str):
            if len(value) > LONGEST:
                value = value[:LONGEST]
            plain = value if not _SPECIAL.search(value) else escape(_NEVER.sub("", value))
            made.append(
                f'<c r="{column}{number}" s="{style}" t="inlineStr"><is>'
                f'<t xml:space="preserve">{plain}</t></is></c>'
            )
        elif isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            made.append(f'<c r="{column}{number}"><v>{int(value)}</v></c>')
        else:
            made.append(f'<c r="{column}{number}"><v>{value!r}</v></c>')
    made.append("</row>")
    return "".join(made)
