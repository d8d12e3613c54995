"""What a posting really shows: that all of it was looked through, and what stands side by side on it.

A template may write operators of its own, and may break in two what is refused as one: a number over two
cells, a name with each character by itself.
"""

import re
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence

from fieldkit.documents.names import Problem
from fieldkit.documents.wall import Wall
from fieldkit.errors import QT_TRANSLATE_NOOP

PICTURE = QT_TRANSLATE_NOOP("Paper", "a picture")
_UNSEEN = QT_TRANSLATE_NOOP("Paper", "something that was drawn without being looked through")
_SHOWS = re.compile(r"\bT[jJ]\b|['\"]|\b(?:BDC|BMC|DP|BI|sh)\b")
_PLACED = re.compile(r"/(\S+) Do\b")
_FORM = re.compile(
    rb"<<((?:[^<>]|<<[^<>]*>>|<[^<>]*>)*/Subtype\s*/Form\b(?:[^<>]|<<(?:[^<>]|<<[^<>]*>>)*>>|<[^<>]*>)*)>>\s*"
    rb"stream\r?\n(.*?)\r?\nendstream",
    re.DOTALL,
)
Made = Mapping[tuple[str, str], str]
"""The text that was looked through by the font and the operators which begin it; nothing for the others."""


def unseen(codes: Sequence[str], made: Made, placed: Collection[str]) -> Iterator[Problem]:
    """Find operators in content streams that show what nobody has looked through.

    `placed` are the names of the drawings that may stand there.
    """
    known = {operators for _, operators in made}
    for code in codes:
        rest = "\n".join(line for line in code.split("\n") if line not in known)
        if _SHOWS.search(rest):
            yield Problem(_UNSEEN, "")
        if any(name not in placed for name in _PLACED.findall(rest)):
            yield Problem(PICTURE, "")


def forms(pdf: bytes) -> Iterator[str]:
    """Go through the operators of the drawings kept in a finished file, whether a page has them or not."""
    for match in _FORM.finditer(pdf):
        head, body = match.groups()
        # what is packed may end in a byte that looks like the end of a line: its check sum is not missed
        unpacked = zlib.decompressobj().decompress(body) if b"/FlateDecode" in head else body
        yield unpacked.decode("latin-1")


def shown(code: str, made: Made) -> Iterator[str]:
    """Go through the texts of a content stream in the order in which they are drawn."""
    font = ""
    for line in code.split("\n"):
        if line.endswith(" Tf"):
            font = line.partition(" ")[0]
        elif text := made.get((font, line)):
            yield text


def together(codes: Sequence[str], made: Made, wall: Wall) -> Iterator[Problem]:
    """Find what tells of somebody only where texts beside each other are read as one."""
    for code in codes:
        yield from wall.across(list(shown(code, made)))
