"""The printers of this machine, through CUPS: the PDF itself is handed over, fonts stay sharp."""

import re
import shutil
import subprocess
from dataclasses import dataclass

from fieldkit.errors import NoPrinter, PaperNotInPrinter, PrinterFailed

PROGRAM = "fieldkit"
_PATIENCE = 30  # seconds the print system may take
SIDES = {"one": "one-sided", "long": "two-sided-long-edge", "short": "two-sided-short-edge"}
_RANGE = re.compile(r"[1-9]\d*(-[1-9]\d*)?(,[1-9]\d*(-[1-9]\d*)?)*")
_PAPER_OF = re.compile(r"(?:iso_)?(A[345])(?![0-9])", re.IGNORECASE)


@dataclass(frozen=True)
class Handling:
    """How a printer is to print: everything empty is as the printer is set.

    `sides` is one of `SIDES`; `tray` a name the printer knows; `pages` such as `1-4,7`.
    """

    copies: int = 1
    sides: str = ""
    tray: str = ""
    pages: str = ""


@dataclass(frozen=True)
class Abilities:
    """What a printer can: `papers` such as A4 and A3, `trays` by name; nothing of either is: not known."""

    papers: tuple[str, ...] = ()
    trays: tuple[str, ...] = ()
    both_sides: bool = True

    def takes(self, paper: str) -> bool:
        """Tell whether it has paper for a form on `paper`, such as `A3l`; yes where nobody knows."""
        return not self.papers or sheet_of(paper) in self.papers


def sheet_of(paper: str) -> str:
    """Return the sheet that goes into the printer for a form's paper: `A3` for `A3l`."""
    return paper[:2]


def is_range(pages: str) -> bool:
    """Tell whether this is a choice of pages as a printer takes it."""
    return _RANGE.fullmatch(pages) is not None


def available() -> list[str]:
    """Name the printers; none where there is no CUPS."""
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        return []
    try:
        answer = subprocess.run(  # noqa: S603 - our own arguments
            [lpstat, "-e"], capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return answer.stdout.split() if answer.returncode == 0 else []


def abilities(printer: str) -> Abilities:
    """Ask the print system what a printer can; nothing is known of one that does not say."""
    lpoptions = shutil.which("lpoptions")
    if lpoptions is None:
        return Abilities()
    try:
        answer = subprocess.run(  # noqa: S603 - our own arguments
            [lpoptions, "-p", printer, "-l"], capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return Abilities()
    return _abilities(answer.stdout.decode("utf-8", "replace"))


def _abilities(told: str) -> Abilities:
    """Read lines such as `PageSize/Media Size: A3 *A4 Letter`; a star marks what is set."""
    offered: dict[str, list[str]] = {}
    for line in told.splitlines():
        name, colon, values = line.partition(":")
        if colon:
            offered[name.split("/")[0].strip()] = [value.lstrip("*") for value in values.split()]
    papers: dict[str, None] = {}
    for value in (*offered.get("PageSize", ()), *offered.get("media", ())):
        if found := _PAPER_OF.match(value):
            papers[found[1].upper()] = None
    duplex = offered.get("Duplex", offered.get("sides"))
    several = duplex is None or any(value not in ("None", "one-sided") for value in duplex)
    trays = offered.get("InputSlot", offered.get("media-source", []))
    return Abilities(tuple(papers), tuple(trays) if len(trays) > 1 else (), several)


def print_on(printer: str, pdf: bytes, *, paper: str, how: Handling, title: str = PROGRAM) -> None:
    """Hand `pdf` over unscaled; `paper` is `A4p`, `A3l` and the like, `title` what the printer calls it.

    Raises `NoPrinter`, `PaperNotInPrinter`, `PrinterFailed`.
    """
    lp = shutil.which("lp")
    if lp is None:
        raise NoPrinter
    if not abilities(printer).takes(paper):
        raise PaperNotInPrinter(printer=printer, paper=sheet_of(paper))
    try:
        answer = subprocess.run(  # noqa: S603 - our own arguments, the PDF on standard input
            [lp, "-d", printer, "-t", title, *_options(paper, how), "-"],
            input=pdf, capture_output=True, timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrinterFailed(printer=printer, why=error) from error
    if answer.returncode != 0:
        if shutil.which("lpstat") and not available():
            raise NoPrinter
        why = answer.stderr.decode("utf-8", "replace").strip() or answer.returncode
        raise PrinterFailed(printer=printer, why=why)


def _options(paper: str, how: Handling) -> list[str]:
    """Return what `lp` is told; columns are in millimetres, so nothing is ever scaled."""
    options = ["-n", str(how.copies), "-o", f"media={sheet_of(paper)}", "-o", "print-scaling=none"]
    if how.sides in SIDES:
        options += ["-o", f"sides={SIDES[how.sides]}"]
    if how.tray:
        options += ["-o", f"InputSlot={how.tray}"]
    if is_range(how.pages):
        options += ["-P", how.pages]
    return options
