"""The notes of an .xlsx sheet: what they say, and the old drawing language that places them."""

import re
from html import escape

from fieldkit.transfer.marking_cells import Noted, address
from fieldkit.transfer.marks import AUTHOR

COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_COMMENT = re.compile(r"<comment\b[^>]*\bref=\"([A-Z]+\d+)\"[^>]*>.*?</comment>", re.DOTALL)
_SHAPE_KIND = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_OPENING = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="{sheet}"/></o:shapelayout>' + _SHAPE_KIND
)
_WIDE, _LINE = 5, 18  # columns a note covers · characters of a line in it


def comments(put: Noted) -> str:
    """Return the part that holds the notes of a sheet that had none."""
    said = "".join(_comment(at, put) for at in sorted(put))
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{_MAIN}"><authors>'
        f"<author>{AUTHOR}</author></authors><commentList>{said}</commentList></comments>"
    )


def comments_added(part: str, put: Noted) -> tuple[str, Noted]:
    """Return a part with our notes beside those it has, and which of ours need a new drawing.

    Where a cell has a note, ours is written below it.
    """
    ours = {address(*at): at for at in put}

    def more(match: re.Match[str]) -> str:
        at = ours.pop(match[1], None)
        if at is None:
            return match[0]
        return match[0].replace("</text>", f"{_run(chr(10) + put[at].note)}</text>", 1)

    part = _COMMENT.sub(more, part)
    new = {at: put[at] for at in ours.values()}
    said = "".join(_comment(at, new) for at in sorted(new))
    return part.replace("</commentList>", f"{said}</commentList>"), new


def _comment(at: tuple[int, int], put: Noted) -> str:
    return f'<comment ref="{address(*at)}" authorId="0"><text>{_run(put[at].note)}</text></comment>'


def _run(said: str) -> str:
    plain = "".join(sign for sign in said if sign >= " " or sign in "\n\t")
    return f'<r><rPr><sz val="9"/></rPr><t xml:space="preserve">{escape(plain, quote=False)}</t></r>'


def drawing(put: Noted, sheet: int) -> str:
    """Return the part that places the notes of a sheet that had none; `sheet` is its number."""
    return _OPENING.format(sheet=sheet) + _shapes(put, sheet * 1024) + "</xml>"


def drawing_added(part: str, put: Noted) -> str:
    """Return a drawing with the places of our notes added."""
    used = [int(id) for id in re.findall(r'id="_x0000_s(\d+)"', part)]
    kind = "" if 'id="_x0000_t202"' in part else _SHAPE_KIND
    return part.replace("</xml>", f"{kind}{_shapes(put, max(used, default=1024))}</xml>")


def _shapes(put: Noted, last: int) -> str:
    made: list[str] = []
    for number, (row, column) in enumerate(sorted(put), start=last + 1):
        note = put[row, column].note
        lines = sum(1 + len(line) // _LINE for line in note.split("\n"))
        deep = min(max(3, lines), 12)
        made.append(
            f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
            'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
            '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>'
            '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
            f"<x:Anchor>{column + 1}, 15, {max(row - 2, 0)}, 4, {column + 1 + _WIDE}, 15, "
            f"{max(row - 2, 0) + deep}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
            f"<x:Row>{row - 1}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
        )
    return "".join(made)
