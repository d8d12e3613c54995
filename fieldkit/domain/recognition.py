"""By which standard a household was recognised: a line of its note (domain.md §1.35)."""

STANDARD = "识别标准："
"""What the line of a note begins with that says by which standard a household was recognised."""


def standard_of(note: str | None) -> str | None:
    """Return by which standard a household was recognised, as its note says; None where it does not."""
    lines = (note or "").split("\n")
    return next((line.removeprefix(STANDARD) for line in lines if line.startswith(STANDARD)), None)


def without_standard(note: str | None) -> str:
    """Return the other lines of a note: what is left to say where the standard has a place of its own."""
    return "\n".join(line for line in (note or "").split("\n") if not line.startswith(STANDARD))
