"""A marked copy of an .xlsx, part by part: only styles, the cells in question and notes are touched."""

import posixpath
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from fieldkit.transfer.formulas import sheet_parts
from fieldkit.transfer.marking_cells import (
    Noted,
    NotPlain,
    address,
    by_row,
    recolour,
    split,
    with_notes,
)
from fieldkit.transfer.marking_notes import (
    COMMENTS,
    DRAWING,
    RELATION,
    comments,
    comments_added,
    drawing,
    drawing_added,
)
from fieldkit.transfer.marks import WIDTHS, Listed, Marks, Shade

__all__ = ["NotPlain", "mark_package"]

_STYLES, _TYPES = "xl/styles.xml", "[Content_Types].xml"
_BOOK, _BOOK_RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_NO_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_XF = re.compile(r"<xf\b[^>]*?/>|<xf\b[^>]*?>.*?</xf>", re.DOTALL)
_RELATED = re.compile(r"<Relationship\b[^>]*>")
_HEADING = "E8E6E0"
_FAST = 4  # a copy is looked at once: half the time of the usual packing, a tenth larger


def mark_package(file: Path, target: Path, marks: Mapping[str, Marks], found: Listed) -> None:
    """Copy a package to `target` with its marks and the list of findings as its last sheet.

    Raises `NotPlain` where it is written in a way that cannot be changed in place.
    """
    with ZipFile(file) as old, ZipFile(target, "w", ZIP_DEFLATED, compresslevel=_FAST) as new:
        _Copy(old, new).make(marks, found)


class _Copy:
    def __init__(self, old: ZipFile, new: ZipFile) -> None:
        self._old, self._new = old, new
        self._names = set(old.namelist())
        self._changed: dict[str, str] = {}
        self._styles = _Styles(self._text(_STYLES))

    def _text(self, part: str) -> str:
        return self._changed.get(part) or self._old.read(part).decode()

    def make(self, marks: Mapping[str, Marks], found: Listed) -> None:
        done: set[str] = set()
        sheets = dict(sheet_parts(self._old))
        if not sheets.keys() >= marks.keys():
            raise NotPlain
        for number, (name, part) in enumerate(sheets.items(), start=1):
            if marks.get(name):
                self._sheet(part, marks[name], number)
                done.add(part)
        self._list(found)
        self._changed[_STYLES] = self._styles.text()
        for item in self._old.infolist():
            if item.filename in done or item.filename in self._changed:
                continue
            with self._old.open(item) as source, self._new.open(item.filename, "w") as copy:
                while stretch := source.read(1 << 20):
                    copy.write(stretch)
        for part, said in self._changed.items():
            self._new.writestr(part, said.encode())

    # ------------------------------------------------------------ a sheet

    def _sheet(self, part: str, marks: Marks, number: int) -> None:
        rows, put = by_row(marks), Noted()
        relations = posixpath.join(posixpath.dirname(part), "_rels", posixpath.basename(part) + ".rels")
        known = self._text(relations) if relations in self._names else _NO_RELATIONS
        drawn, said = _target(known, "vmlDrawing", part), _target(known, "comments", part)
        with self._old.open(part) as source, self._new.open(part, "w") as copy:
            for stretch, whole_rows in split(source):
                if whole_rows:
                    copy.write(recolour(stretch, rows, self._styles.shaded, put))
                elif stretch.startswith(b"</sheetData>") and drawn is None:
                    copy.write(with_notes(stretch, "rIdFieldkitDrawing"))
                else:
                    copy.write(stretch)
        if drawn and said:
            self._changed[said], new = comments_added(self._text(said), put)
            self._changed[drawn] = drawing_added(self._text(drawn), new)
        elif drawn or said:
            raise NotPlain  # pictures drawn the old way, without notes
        else:
            self._notes(relations, known, put, number)

    def _notes(self, relations: str, known: str, put: Noted, number: int) -> None:
        said, drawn = f"xl/commentsFieldkit{number}.xml", f"xl/drawings/vmlFieldkit{number}.vml"
        self._changed[said], self._changed[drawn] = comments(put), drawing(put, number)
        self._changed[relations] = _related(
            known,
            ("rIdFieldkitDrawing", RELATION + "vmlDrawing", "/" + drawn),
            ("rIdFieldkitNotes", RELATION + "comments", "/" + said),
        )
        self._declare(said, COMMENTS)
        types = self._text(_TYPES)
        if not re.search(r'Extension="vml"', types, re.IGNORECASE):
            vml = f'<Default Extension="vml" ContentType="{DRAWING}"/>'
            self._changed[_TYPES] = re.sub(r"(<Types\b[^>]*>)", rf"\1{vml}", types, count=1)

    def _declare(self, part: str, kind: str) -> None:
        said = f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
        self._changed[_TYPES] = _replaced(self._text(_TYPES), "</Types>", said)

    # ------------------------------------------------------------ the list

    def _list(self, found: Listed) -> None:
        book = self._text(_BOOK)
        names = re.findall(r'<sheet\b[^>]*\bname="([^"]*)"', book)
        ids = [int(id) for id in re.findall(r'\bsheetId="(\d+)"', book)]
        if not ids or "</sheets>" not in book:
            raise NotPlain
        name, again = escape(found.name), 1
        while name in names:
            again += 1
            name = f"{escape(found.name)} {again}"
        said = (
            f'<sheet xmlns:r="{RELATION[:-1]}" name="{name}" sheetId="{max(ids) + 1}" '
            'r:id="rIdFieldkitList"/></sheets>'
        )
        self._changed[_BOOK] = _replaced(book, "</sheets>", said)
        part = f"xl/worksheets/fieldkitList{again}.xml"
        self._changed[_BOOK_RELATIONS] = _related(
            self._text(_BOOK_RELATIONS), ("rIdFieldkitList", RELATION + "worksheet", "/" + part)
        )
        self._declare(part, _SHEET)
        self._changed[part] = self._list_sheet(found)

    def _list_sheet(self, found: Listed) -> str:
        widths = "".join(
            f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
            for at, width in enumerate(WIDTHS, start=1)
        )
        rows = [_texts(1, (found.intro,)), _texts(3, found.headers, self._styles.plain(_HEADING))]
        for number, (shade, texts) in enumerate(found.rows, start=4):
            rows.append(_texts(number, texts, self._styles.plain(shade), only_first=True))
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet '
            'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f"<cols>{widths}</cols><sheetData>{''.join(rows)}</sheetData></worksheet>"
        )


class _Styles:
    """The styles of a package, with coloured ones added as they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = re.search(r"<cellXfs\b[^>]*>(.*?)</cellXfs>", text, re.DOTALL)
        fills = re.search(r"<fills\b[^>]*>(.*?)</fills>", text, re.DOTALL)
        if found is None or fills is None:
            raise NotPlain
        self._xfs: list[str] = _XF.findall(found[1])
        self._fills = len(re.findall(r"<fill\b(?:/>|>)", fills[1]))
        self._colours: dict[str, int] = {}
        self._known: dict[tuple[int, str], int] = {}
        self._added: list[str] = []

    def shaded(self, style: int, shade: Shade) -> int:
        return self._style(style, shade)

    def plain(self, colour: str) -> int:
        return self._style(0, colour)

    def _style(self, style: int, colour: str) -> int:
        known = self._known.get((style, colour))
        if known is None:
            fill = self._colours.setdefault(colour, self._fills + len(self._colours))
            xf = self._xfs[style] if style < len(self._xfs) else self._xfs[0]
            xf = re.sub(r'\s(?:fillId|applyFill)="[^"]*"', "", xf, count=2)
            self._added.append(xf.replace("<xf", f'<xf fillId="{fill}" applyFill="1"', 1))
            known = len(self._xfs) + len(self._added) - 1
            self._known[style, colour] = known
        return known

    def text(self) -> str:
        fills = "".join(
            f'<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/><bgColor indexed="64"/>'
            "</patternFill></fill>"
            for colour in self._colours
        )
        said = _replaced(self._text, "</fills>", f"{fills}</fills>")
        said = _replaced(said, "</cellXfs>", "".join(self._added) + "</cellXfs>")
        said = _counted(said, "fills", self._fills + len(self._colours))
        return _counted(said, "cellXfs", len(self._xfs) + len(self._added))


def _counted(text: str, element: str, count: int) -> str:
    return re.sub(rf'(<{element}\b[^>]*\bcount=")\d+', rf"\g<1>{count}", text, count=1)


def _replaced(text: str, old: str, new: str) -> str:
    if old not in text:
        raise NotPlain
    return text.replace(old, new, 1)


def _related(text: str, *more: tuple[str, str, str]) -> str:
    said = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{at}"/>' for id, kind, at in more)
    if "</Relationships>" in text:
        return text.replace("</Relationships>", f"{said}</Relationships>", 1)
    return re.sub(r"(<Relationships\b[^>]*?)/>", rf"\1>{said}</Relationships>", text, count=1)


def _target(relations: str, kind: str, part: str) -> str | None:
    """Return the part that a part is related to in this way."""
    for related in _RELATED.findall(relations):
        if re.search(rf'Type="[^"]*/{kind}"', related) and (at := re.search(r'Target="([^"]*)"', related)):
            return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), at[1])).lstrip("/")
    return None


def _texts(row: int, texts: tuple[str, ...], style: int = 0, *, only_first: bool = False) -> str:
    cells = [
        f'<c r="{address(row, at)}" s="{0 if only_first and at else style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{_plain(text)}</t></is></c>'
        for at, text in enumerate(texts)
    ]
    return f'<row r="{row}">{"".join(cells)}</row>'


def _plain(text: str) -> str:
    return escape("".join(sign for sign in text if sign >= " " or sign in "\n\t"), quote=False)
