"""Photos and scans on their way in: read with care, turned, scaled down, without what is hidden in them.

A photo becomes a JPEG of at most 1600 points and 300 kB, upright, in the colours of the screen, without
the camera's notes: above all without the place, unless it is wanted.  A PDF stays as it is, up to 5 MB.
What is read comes from anywhere, so the pixels are counted before memory is taken for them.
"""

import re
import struct
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldkit.errors import (
    FieldkitError,
    FileMissing,
    NotAPicture,
    PhoneFormat,
    PictureTooLarge,
    ScanLocked,
    ScanTooLarge,
    SeveralPages,
)

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 1_600  # points of the longer side
MOST_BYTES = 300_000  # of a photo
MOST_SCAN = 5_000_000  # of a PDF
JPEG, PDF = "image/jpeg", "application/pdf"

_MOST_POINTS = 40_000_000  # A4 at 600 points per inch; 160 MB in memory
_MOST_JPEG = 256_000_000  # a JPEG is read at a fraction of its size
_MOST_PROGRESSIVE = 64_000_000  # but not one of this kind, of which all is kept until the end
_MOST_FILE = 300_000_000
_MOST_JPEG_FILE = 100_000_000  # a damaged one is gone through byte by byte
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF")
_QUALITIES = (85, 75, 65, 55, 45, 35)
_PHONE = re.compile(rb"....ftyp(hei|hev|mif|msf|avi)", re.DOTALL)
_TAKEN, _CHANGED, _DETAILS, _PLACE = 0x9003, 0x0132, 0x8769, 0x8825
_WHERE = (1, 2, 3, 4)  # of the place: latitude and longitude with their signs
_TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}  # how the camera was held: Pillow's `Transpose`


@dataclass(frozen=True)
class Prepared:
    """A content ready to be kept.  `taken_on`: as the camera noted it; no size where there is none."""

    content: bytes
    mime: str
    width: int | None = None
    height: int | None = None
    taken_on: date | None = None

    @property
    def sha256(self) -> str:
        """The name under which it will be kept."""
        return sha256(self.content).hexdigest()


def prepare(source: Path | bytes, *, name: str = "", keep_place: bool = False) -> Prepared:
    """Read a photo or scan from a file, or from what was pasted, and make it ready to be kept.

    Raises `FileMissing`, `NotAPicture`, `PhoneFormat`, `PictureTooLarge`, `SeveralPages`, `ScanTooLarge`,
    `ScanLocked`; nothing else, whatever is in the file.
    """
    named = name or (source.name if isinstance(source, Path) else "")
    head = _head(source)
    if b"%PDF-" in head:
        return _scan(source, named)
    if _PHONE.match(head):
        raise PhoneFormat(file=named)
    try:
        return _photo(source, named, keep_place=keep_place)
    except FieldkitError:
        raise
    except MemoryError as error:
        raise PictureTooLarge(file=named, width="?", height="?") from error
    except Exception as error:
        raise NotAPicture(file=named) from error


def _head(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:1024]
    try:
        with source.open("rb") as file:
            head = file.read(1024)
            size = source.stat().st_size
    except OSError as error:
        raise FileMissing(file=source) from error
    if size > (_MOST_JPEG_FILE if head.startswith(b"\xff\xd8") else _MOST_FILE):
        raise NotAPicture(file=source.name)
    return head


# ---------------------------------------------------------------- scans


def _scan(source: Path | bytes, name: str) -> Prepared:
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > MOST_SCAN:
        raise ScanTooLarge(file=name, size=f"{size / 1e6:.1f}", most=MOST_SCAN // 1_000_000)
    content = source if isinstance(source, bytes) else source.read_bytes()
    from fieldkit.transfer.scans import pages_of

    try:
        pages = pages_of(content, sound=True)
    except PermissionError as error:
        raise ScanLocked(file=name) from error
    except ValueError as error:
        raise NotAPicture(file=name) from error
    if not pages:
        raise NotAPicture(file=name)
    return Prepared(content, PDF)


# ---------------------------------------------------------------- photos


def _photo(source: Path | bytes, name: str, *, keep_place: bool) -> Prepared:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = _MOST_JPEG  # what Pillow itself refuses; smaller limits below
    opened: Any = BytesIO(source) if isinstance(source, bytes) else source
    try:
        picture = Image.open(opened, formats=_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureTooLarge(file=name, width="?", height="?") from error
    with picture:
        _check_size(picture, name)
        taken, place = _noted(picture, keep_place=keep_place)
        profile = picture.info.get("icc_profile")
        _draft(picture, name)
        picture.load()
        made = _scaled(_plain(picture), LONGEST)
        turn = _TURNS.get(_turned(picture))
    upright = made if turn is None else made.transpose(Image.Transpose(turn))
    content, shown = _pressed(_coloured(upright, profile), place)
    return Prepared(content, JPEG, shown.width, shown.height, taken)


def _check_size(picture: "Image", name: str) -> None:
    """Refuse what would fill the memory, before any of it is read."""
    points = picture.width * picture.height
    most = _MOST_POINTS
    if picture.format in ("JPEG", "MPO"):
        progressive = picture.info.get("progressive") or picture.info.get("progression")
        most = _MOST_PROGRESSIVE if progressive else _MOST_JPEG
    if points > most:
        raise PictureTooLarge(file=name, width=picture.width, height=picture.height)
    pages = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    if pages > 1:
        raise SeveralPages(file=name, pages=pages)


def _draft(picture: "Image", name: str) -> None:
    """Let only a fraction of a JPEG be read, and refuse what is still too much."""
    if picture.format in ("JPEG", "MPO"):
        picture.draft(None, _fit(picture, LONGEST))
    if picture.width * picture.height > _MOST_POINTS:
        raise PictureTooLarge(file=name, width=picture.width, height=picture.height)


def _noted(picture: "Image", *, keep_place: bool) -> tuple[date | None, dict[int, Any]]:
    """Return the day the camera noted and, if it is wanted, the place; damaged notes are none."""
    try:
        notes = picture.getexif()
        said = str(notes.get_ifd(_DETAILS).get(_TAKEN) or notes.get(_CHANGED) or "")
        place = dict(notes.get_ifd(_PLACE)) if keep_place else {}
    except (ValueError, TypeError, KeyError, OSError, SyntaxError, struct.error):
        return None, {}
    try:
        day = datetime.strptime(said[:10], "%Y:%m:%d").date()
    except ValueError:
        return None, place
    return day if day.year >= 1990 else None, place


def _plain(picture: "Image") -> "Image":
    """Return a picture of eight bits a colour: grey, red-green-blue, or four printing colours."""
    from PIL import Image

    if picture.mode.startswith("I") or picture.mode == "F":
        least, most = (float(v) for v in picture.getextrema())  # type: ignore[arg-type]
        lowest, scale = min(least, 0.0), 255 / _brightest(most)
        return picture.convert("F").point(lambda v: v * scale - lowest * scale).convert("L")
    if picture.mode in ("P", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    if picture.mode in ("RGBA", "LA", "La", "RGBa"):
        clear = picture if picture.mode == "RGBA" else picture.convert("RGBA")
        clear = _scaled(clear, LONGEST)
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode in ("L", "RGB", "CMYK"):
        return picture
    return picture.convert("RGB")


def _brightest(most: float) -> float:
    """Return what white is in a picture of more than eight bits."""
    return next((white for white in (255.0, 65_535.0) if most <= white), most)


def _turned(picture: "Image") -> int:
    """Return how the camera was held; asked after the picture was read, for a TIFF is then upright."""
    try:
        return int(picture.getexif().get(0x0112, 1))
    except (ValueError, TypeError, KeyError, OSError, SyntaxError, struct.error):
        return 1


def _fit(picture: "Image", longest: int) -> tuple[int, int]:
    """Return the size at which the longer side is `longest`, and no side is nothing."""
    most = max(picture.size)
    return max(1, picture.width * longest // most), max(1, picture.height * longest // most)


def _scaled(picture: "Image", longest: int) -> "Image":
    """Return the picture no larger than `longest`; colours of four inks are scaled as well."""
    from PIL import Image

    if max(picture.size) <= longest:
        return picture
    return picture.resize(_fit(picture, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _coloured(picture: "Image", profile: bytes | None) -> "Image":
    """Return the picture in the colours of a screen; a profile that cannot be read is passed over."""
    from PIL import ImageCms

    if profile and picture.mode in ("RGB", "CMYK"):
        try:
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            made = ImageCms.profileToProfile(picture, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if made is not None:
                return made
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return picture if picture.mode in ("RGB", "L") else picture.convert("RGB")


def _pressed(picture: "Image", place: dict[int, Any]) -> tuple[bytes, "Image"]:
    """Return the JPEG within the limit and the picture it shows: less quality first, then fewer points."""
    while True:
        for quality in _QUALITIES:
            content = _as_jpeg(picture, quality, place)
            if len(content) <= MOST_BYTES:
                return content, picture
        picture = _scaled(picture, max(picture.size) * 4 // 5)


def _as_jpeg(picture: "Image", quality: int, place: dict[int, Any]) -> bytes:
    from PIL import Image

    bare = picture.copy()
    bare.info.clear()  # what the file said besides: notes, comments, profiles
    options: dict[str, Any] = {}
    if place:
        notes = Image.Exif()
        notes[_PLACE] = {tag: place[tag] for tag in _WHERE if tag in place}
        options["exif"] = notes
    out = BytesIO()
    bare.save(out, "JPEG", quality=quality, optimize=True, **options)
    return out.getvalue()


def small(picture: bytes, longest: int) -> bytes:
    """Return a picture of ours no larger than `longest`, as a JPEG.  Raises `NotAPicture`."""
    from PIL import Image

    try:
        with Image.open(BytesIO(picture), formats=("JPEG",)) as opened:
            opened.draft(None, (longest, longest))
            return _as_jpeg(_scaled(_plain(opened), longest), 80, {})
    except Exception as error:
        raise NotAPicture(file="") from error
