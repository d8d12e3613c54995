"""From drawn pages to a PDF: encoding, embedding, metadata; no layout.

The same pages and the same moment give the same bytes, in any process and any time zone.
"""

import hashlib
import io
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import xObjectName
from reportlab.pdfgen.canvas import Canvas

from fieldkit.documents import faces, outline
from fieldkit.documents.about import LANGUAGE, About
from fieldkit.documents.paper import POINTS, Paper
from fieldkit.documents.pictures import Album
from fieldkit.documents.shapes import Shapes
from fieldkit.documents.spacing import plain, rare, spaced, spaces
from fieldkit.documents.stack import TICK_PARTS, TICKED, Stack
from fieldkit.documents.streams import Stream, add_pages

__all__ = ["About", "Binding", "Page", "Press", "sha256"]

rl_config.useA85 = 0  # pages as they are, not as printable text: a quarter smaller and faster

Encoded = tuple[str, str, str]
"""How a text is set: the operator of the face it begins in, of that it ends in, and all between."""

_ESCAPED = str.maketrans({char: f"\\{char}" for char in "\\()"} | {"\r": "\\r", "\n": "\\n"})
_embedding = threading.Lock()  # ReportLab reads a face through one shared position


class Page(Shapes):
    """The operators of one page; places in millimetres from the upper left corner."""

    __slots__ = ("_encode", "_encoded", "_font", "_texts")

    def __init__(self, press: "Press", height: float) -> None:
        """Begin an empty page of `height` millimetres."""
        super().__init__(height)
        self._encode, self._encoded = press.encode, press.encoded
        self._texts: list[str] = []
        self._font = ""

    def text(self, stack: Stack, text: str, size: float, x: float, y: float) -> None:
        """Set `text` of `size` points with its base line at `y`."""
        found = self._encoded.get((stack, text, size)) if type(text) is str else None
        first, last, operators = found or self._encode(stack, text, size)
        if first != self._font:
            self._texts.append(first)
        self._font = last
        self._texts.append(f"1 0 0 1 {x * POINTS:.2f} {(self._height - y) * POINTS:.2f} Tm\n{operators}")

    def code(self) -> str:
        """Return the content stream."""
        return "\n".join([*self._shapes, "BT", *self._texts, "ET"])


class Binding:
    """The file of a paper, or of several one behind the other: each face is embedded once in it."""

    def __init__(self, paper: Paper) -> None:
        """Prepare a document of sheets of `paper`."""
        faces.face(faces.SERIF)  # must be there before the canvas asks for it
        self._bound = 0
        canvas: Any = Canvas  # its stubs take the face's name for a number
        self.canvas: Any = canvas(
            io.BytesIO(), pagesize=(paper.width * POINTS, paper.height * POINTS), invariant=1,
            pageCompression=1, pdfVersion=(1, 7), lang=LANGUAGE, initialFontName=faces.SERIF,
        )  # fmt: skip

    @property
    def number(self) -> str:
        """Return what tells the names of the next paper from those that are bound; nothing for the first."""
        return str(self._bound + 1) if self._bound else ""

    def count(self) -> None:
        """Note that one more paper is bound."""
        self._bound += 1

    def describe(self, about: About, marks: Sequence[outline.Mark]) -> None:
        """Put in what the file says of itself, and its bookmarks."""
        about.write(self.canvas)
        outline.write(self.canvas, marks)

    def save(self) -> bytes:
        """Return the finished file."""
        with _embedding:
            pdf: bytes = self.canvas.getpdfdata()
        return pdf


class Press:
    """Makes one PDF, or one paper of several in a file."""

    def __init__(
        self, paper: Paper, check: Callable[[str], None] | None = None, binding: Binding | None = None
    ) -> None:
        """Prepare a document of sheets of `paper`; `check` sees every text before it is set.

        With a `binding` the sheets go behind those that are in it.
        """
        self._check, self._paper = check, paper
        self._binding = binding or Binding(paper)
        self._number = self._binding.number
        self._canvas: Any = self._binding.canvas
        self._kept: dict[str, tuple[str, tuple[float, float, float, float]]] = {}
        self.album = Album(self._canvas)
        self._codes: dict[str, dict[str, tuple[str, str]]] = {}
        self.encoded: dict[tuple[object, ...], Encoded] = {}

    def encode(self, stack: Stack, text: str, size: float) -> Encoded:
        """Return the operators that set `text`, for this document."""
        key = (stack, text, size) if type(text) is str else (stack, str(text), size, spaced(text))
        found = self.encoded.get(key)
        if found is None:
            if self._check is not None:
                self._check(text)
            parts = (
                [part for run in stack.runs(text) for part in self._plain_run(*run)]
                if plain(text)
                else self._spaced(stack, text)
            )
            found = self.encoded[key] = _joined(parts, size)
        return found

    def looked_through(self) -> dict[tuple[str, str], str]:
        """Return each text that was looked through by the font and operators that begin it, else nothing."""
        made: dict[tuple[str, str], str] = {}
        for (_, text, *_), (first, _, operators) in self.encoded.items():
            font, begun = first.partition(" ")[0], False
            for line in operators.split("\n"):
                if line.endswith(" Tf"):
                    font = line.partition(" ")[0]
                elif begun:
                    made.setdefault((font, line), "")
                else:
                    made[font, line], begun = str(text), True
        return made

    def beside(self) -> list[str]:
        """Return the operators that are in the file beside those of the pages, where they are in it."""
        return [*(code for code, _ in self._kept.values()), *self._canvas._code]  # noqa: SLF001

    def placed(self) -> set[str]:
        """Return the names of the drawings that pages may place."""
        return {str(xObjectName(name)) for name in self._kept}

    def keep(self, name: str, shapes: Shapes, box: tuple[float, float, float, float]) -> None:
        """Keep shapes for `Page.stamp`, once for all pages; `box` (x, y, width, height) holds them all."""
        self._kept[name] = (shapes.drawn(), shapes.corners(*box))

    def called(self, name: str) -> str:
        """Return the name for `keep` that no other paper in the file has."""
        return name + self._number

    def _plain_run(self, face: str, text: str) -> list[tuple[str, str]]:
        if text == TICKED:
            return _said(TICKED, self._ticked(face))
        return [(font, f"({escaped}) Tj") for font, escaped in self._strings(face, text)]

    def _spaced(self, stack: Stack, text: str) -> list[tuple[str, str]]:
        """Set a text with spaces between characters, and say in the text that there are none."""
        after, lost = spaces(text), rare(text)  # PDFium drops such characters where it is told what to read
        parts: list[tuple[str, str]] = []
        place = 0
        for face, run in stack.runs(text):
            if run == TICKED:
                parts += _said(TICKED, self._ticked(face)) if lost else self._ticked(face)
            else:
                parts += self._spaced_run(face, run, [after.get(place + n) for n in range(len(run))])
            place += len(run)
        return parts if lost else _said(text, parts)

    def _spaced_run(self, face: str, run: str, after: Sequence[float | None]) -> Iterator[tuple[str, str]]:
        """Set one run of a face; spaces are thousandths of an em, leftwards."""
        font, shown = "", ""
        begin = 0
        for place, space in enumerate(after, 1):
            if space is None and place < len(run):
                continue
            for name, escaped in self._strings(face, run[begin:place]):
                if font not in ("", name):
                    yield font, f"[{shown}] TJ"
                    shown = ""
                font, shown = name, f"{shown}({escaped})"
            shown += f" {-1000 * space:g} " if space else ""
            begin = place
        yield font, f"[{shown}] TJ"

    def _ticked(self, face: str) -> list[tuple[str, str]]:
        """Print a tick over a box, and a blank over both: readers take the last one's end for the sign's."""
        parts = (*TICK_PARTS, "\u3000")
        coded = (self._strings(face, part)[0] for part in parts)
        (box, box_code), (tick, tick_code), (blank, blank_code) = coded
        widths = faces.face(face).face.charWidths
        wide, narrow, all_of_it = (float(widths[ord(part)]) for part in parts)
        back = (wide + narrow) / 2  # thousandths of an em, leftwards
        return [
            (box, f"({box_code}) Tj"), (tick, f"[{back:g} ({tick_code}) {back:g}] TJ"),
            (blank, f"[({blank_code}) {all_of_it - wide:g}] TJ"),
        ]  # fmt: skip

    def _strings(self, face: str, text: str) -> list[tuple[str, str]]:
        """Encode a text for one face: each stretch with the name of the subset that its characters are in."""
        known = self._codes.setdefault(face, {})
        if not known.keys() >= set(text):
            self._learn(face, text, known)
        coded = [known[char] for char in text]
        return [(name, "".join([code for _, code in part])) for name, part in groupby(coded, itemgetter(0))]

    def _learn(self, face: str, text: str, known: dict[str, tuple[str, str]]) -> None:
        """Have ReportLab find places in its subsets for characters that are new to this document."""
        font, doc = faces.face(face), self._canvas._doc  # noqa: SLF001 - ReportLab has no other way
        for char in dict.fromkeys(text):
            if char not in known:
                ((subset, code),) = font.splitString(char, doc)
                name = font.getSubsetInternalName(subset, doc)
                known[char] = name, code.decode("latin-1").translate(_ESCAPED)

    def finish(
        self, pages: Sequence[str], about: About, paper: Paper | None = None,
        marks: Sequence[outline.Mark] = (),
    ) -> bytes:  # fmt: skip
        """Return the PDF of the content streams `pages`, with the bookmarks `marks`.

        They are on `paper` where it is not what they were drawn for.
        """
        self.album.give()
        self._binding.describe(about, marks)
        self.bind([Stream(code) for code in pages], paper)
        return self._binding.save()

    def bind(self, pages: Sequence[Stream], paper: Paper | None = None) -> None:
        """Put the contents `pages` behind what is in the file, with all that they show."""
        canvas, doc = self._canvas, self._canvas._doc  # noqa: SLF001 - ReportLab has no other way
        self._binding.count()
        self.album.give()
        final = self._paper
        if paper is not None and paper.leaf:
            final = paper
            canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")
        for name, (code, corners) in self._kept.items():
            doc.addForm(name, Stream(code, corners))
        forms = [*self._kept, *self.album.names]
        add_pages(doc, pages, final.width * POINTS, final.height * POINTS, forms)


def _said(text: str, parts: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Have `parts` read as `text`."""
    said = list(parts)
    said[0] = (said[0][0], f"{_actual(text)} {said[0][1]}")
    said[-1] = (said[-1][0], f"{said[-1][1]} EMC")
    return said


def _joined(parts: Sequence[tuple[str, str]], size: float) -> Encoded:
    """Join the runs of a text, faces and operators, to what sets it in `size` points."""
    faced = [(f"{font} {size:g} Tf", operators) for font, operators in parts]
    out = [faced[0][1]]
    for (before, _), (font, operators) in pairwise(faced):
        out += [font, operators] if font != before else [operators]
    return faced[0][0], faced[-1][0], "\n".join(out)


def _actual(text: str) -> str:
    """Begin what is to be read as `text`, whatever is drawn."""
    return f"/Span<</ActualText<FEFF{text.encode('utf-16-be').hex().upper()}>>>BDC"


def sha256(data: bytes) -> str:
    """Return the hash in hex."""
    return hashlib.sha256(data).hexdigest()
