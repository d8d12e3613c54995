"""Golden papers: every form, in every layout, empty, typical and overfull.

`golden.json` has the hash of content and of bytes of each, and the folder a picture of its first page at 150 dpi, so that a
change is seen as what it is.  `python -m tests.documents.golden` prints all of them anew; look at `git diff` then.
"""

import io
import json
from functools import cache
from pathlib import Path

import pypdfium2
from PIL import Image

from fieldkit.documents.paper import PAPERS
from fieldkit.documents.registry import documents
from tests.documents.conftest import make, village
from tests.documents.golden.invented import longest, usual

FOLDER = Path(__file__).parent
LIST = FOLDER / "golden.json"
NEW = FOLDER / "new"
"""Where pictures of what has changed are put, to be looked at; not in the repository."""
DPI = 150
_LEVELS = 16
_STEP = 255 // (_LEVELS - 1)

SIZES = {"empty": village, "typical": usual, "overfull": longest}


@cache
def facts(size):
    """Return the facts of one size."""
    return SIZES[size]()


def cases():
    """List every paper there is to be: form, layout, size."""
    return [
        (form.code, layout, size)
        for form in documents().values()
        for layout in ("", *(one.name for one in form.layouts))
        for size in SIZES
    ]


def name(code, layout, size):
    """Name a paper: P-04-short-typical."""
    return "-".join(part for part in (code, layout, size) if part)


def known():
    """Return the golden papers by name."""
    return json.loads(LIST.read_text("utf-8")) if LIST.exists() else {}


def printed(code, layout, size):
    """Print a paper."""
    return make(code, facts(size), layout=layout)


def said(paper):
    """Return what is written down of a paper."""
    return {"content": paper.content_sha256, "file": paper.file_sha256, "pages": paper.pages}


def pictures(paper, code, layout):
    """Return pictures of the first page, of a booklet of the first two sides, as PNG."""
    document = pypdfium2.PdfDocument(paper.pdf)
    many = 2 if documents()[code].paper_of(layout).leaf in PAPERS else 1
    try:
        return [_picture(document[number]) for number in range(min(many, len(document)))]
    finally:
        document.close()


def _picture(page):
    """Draw a page in sixteen greys."""
    grey = page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    levels = grey.point([(value + _STEP // 2) // _STEP for value in range(256)])
    flat = Image.frombytes("P", levels.size, levels.tobytes())
    flat.putpalette([value * _STEP for value in range(_LEVELS) for _ in range(3)])
    out = io.BytesIO()
    flat.save(out, "PNG", bits=4, optimize=True)
    return out.getvalue()


def pictured(label):
    """Tell whether there is a picture of a paper: not of the blank ones in other layouts, for the room they take."""
    return label in {name(*case) for case in cases() if not case[1] or case[2] != "empty"}


def shown(label):
    """Name the pictures that there are of a paper."""
    return {file.name for file in FOLDER.glob(f"{label}*.png") if file.stem.removesuffix("-2") == label}


def put(paper, code, layout, size, folder):
    """Write the pictures of a paper to a folder; return their names."""
    folder.mkdir(exist_ok=True)
    names = []
    for number, png in enumerate(pictures(paper, code, layout), 1):
        names.append(f"{name(code, layout, size)}{f'-{number}' if number > 1 else ''}.png")
        (folder / names[-1]).write_bytes(png)
    return names
