"""The printers of this machine, through CUPS: the PDF itself is handed over, fonts stay sharp."""

import shutil
import subprocess

from fieldkit.errors import NoPrinter, PrinterFailed

_PATIENCE = 30  # seconds the print system may take


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


def print_on(printer: str, pdf: bytes, *, paper: str, copies: int) -> None:
    """Hand `pdf` over unscaled; `paper` is `A4p`, `A3l` and the like.

    Raises `NoPrinter`, `PrinterFailed`.
    """
    lp = shutil.which("lp")
    if lp is None:
        raise NoPrinter
    command = [
        lp, "-d", printer, "-n", str(copies), "-o", f"media={paper[:2]}", "-o",
        "print-scaling=none", "-",
    ]  # fmt: skip
    try:
        answer = subprocess.run(  # noqa: S603 - our own arguments, the PDF on standard input
            command, input=pdf, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrinterFailed(printer=printer, why=error) from error
    if answer.returncode != 0:
        if shutil.which("lpstat") and not available():
            raise NoPrinter
        why = answer.stderr.decode("utf-8", "replace").strip() or answer.returncode
        raise PrinterFailed(printer=printer, why=why)
