"""The bundled faces, and the three things ReportLab does wrong with Chinese.

* `StrictFont.splitString` refuses a character without a glyph; ReportLab would print an empty box.
* `to_unicode` writes characters above U+FFFF as surrogate pairs, so that rare names can be found and
  copied; ReportLab writes five hex digits, which readers take for another character.
* `press` starts every canvas with a bundled face; ReportLab would name Helvetica, not embedded.
"""

import mmap
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics, ttfonts

from fieldkit.documents import font_files
from fieldkit.documents.font_tables import LazyFace

SERIF, SERIF_BOLD = "serif", "serif-bold"
SANS, SANS_BOLD = "sans", "sans-bold"
LATIN, LATIN_BOLD = "latin", "latin-bold"
RARE = "rare"

FILES = {
    SERIF: "NotoSerifSC_400Regular.ttf",
    SERIF_BOLD: "NotoSerifSC_700Bold.ttf",
    SANS: "NotoSansSC_400Regular.ttf",
    SANS_BOLD: "NotoSansSC_700Bold.ttf",
    LATIN: "LiberationSerif-Regular.ttf",
    LATIN_BOLD: "LiberationSerif-Bold.ttf",
    RARE: "HanaMinB.ttf",  # every character of extensions B to F
}

_CMAP_BLOCK = 100  # entries a bfchar block may have
_parsing = threading.Lock()


class NoGlyph(Exception):
    """A face was asked for characters it does not have; a bug, since stacks look first."""

    def __init__(self, characters: Sequence[str], face: str) -> None:
        """Name the characters and the face."""
        super().__init__(f"{face} has no glyph for {' '.join(characters)}")
        self.characters = tuple(characters)


class Mapped:
    """A font file as ReportLab reads it, but mapped: only what is looked at takes memory."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        self.name, self._path = str(path), path

    def read(self) -> mmap.mmap:
        """Return the content; it behaves as bytes where it is sliced."""
        with self._path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


class StrictFont(ttfonts.TTFont):
    """A face that never prints the box of a missing glyph, and reads of its file what it needs."""

    def __init__(self, name: str, file: Mapped) -> None:
        """Be `name` for ReportLab, as its own class is but for the tables (reportlab.pdfbase.ttfonts)."""
        self.fontName, self.face, self.encoding = name, LazyFace(file), ttfonts.TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = self.shapable = False

    def splitString(  # noqa: N802 - ReportLab's name
        self, text: str, doc: object, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """Encode `text` for `doc`; raise `NoGlyph` rather than write `.notdef`."""
        glyphs = self.face.charToGlyph
        missing = [char for char in dict.fromkeys(text) if not glyphs[ord(char)]]
        if missing:
            raise NoGlyph(missing, self.fontName)
        encoded: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return encoded


def to_unicode(fontname: str, subset: Sequence[int]) -> str:
    """Return the ToUnicode map of a subset of `fontname`, characters as UTF-16 (ISO 32000-1, 9.10.3)."""
    entries = [(place, code) for place, code in enumerate(subset) if code]
    lines = [
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def",
        "1 begincodespacerange", "<00> <FF>", "endcodespacerange",
    ]  # fmt: skip
    for start in range(0, len(entries), _CMAP_BLOCK):
        block = entries[start : start + _CMAP_BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{place:02X}> <{_utf16(code)}>" for place, code in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()


ttfonts.makeToUnicodeCMap = to_unicode


_parsed: dict[str, StrictFont] = {}


def face(name: str) -> StrictFont:
    """Return a face by its name here, checked when first asked for (10 to 30 ms).

    There is never more than one of a name: two threads that asked at once for one not yet parsed must not
    each get their own, for a document that has met both would embed the face twice, which ReportLab
    refuses.  What is of one document, its subsets, ReportLab keeps by document.  Raises `FontSpoilt`.
    """
    found = _parsed.get(name)
    if found is not None:
        return found
    with _parsing:
        found = _parsed.get(name)
        if found is None:
            found = _parsed[name] = _parse(name)
    return found


def parsed() -> list[StrictFont]:
    """Return the faces that are parsed so far."""
    return list(_parsed.values())


def forget() -> None:
    """Let go of every face: each is checked and parsed anew when it is next asked for.

    ReportLab's register lets go of it too: it keeps the first of a name, and a canvas that draws by itself
    would take that one where papers take the new one.
    """
    with _parsing:
        for font in _parsed.values():
            font.unregister()
        _parsed.clear()


def _parse(name: str) -> StrictFont:
    font = StrictFont(name, Mapped(font_files.checked(FILES[name])))
    pdfmetrics.registerFont(font)
    return font
