"""What only some forms of households need: handbook, exit sheet, application; each has its own reader.

To add one: a field of `HouseholdFact`, a reader with `blank` and `of`, a line in `PAPERS`; where a form is
only of some households of a village, a function in `ONLY` that says of which.
"""

from collections.abc import Callable, Mapping, Set
from typing import Any, Protocol
from uuid import UUID

from fieldkit.services.printing import applications as print_applications
from fieldkit.services.printing import exits as print_exits
from fieldkit.services.printing.applications import ApplicationReader
from fieldkit.services.printing.exits import ExitReader
from fieldkit.services.printing.handbooks import HandbookReader
from fieldkit.services.printing.reading import Sources, Wanted


class Reader(Protocol):
    """Reads one part of what papers say of households."""

    def blank(self) -> Any:
        """Return the part of a form that is filled in by hand."""
        ...

    def of(self, wanted: Wanted) -> Mapping[UUID, Any]:
        """Return the part of each household that has one."""
        ...


PAPERS: Mapping[str, Callable[[Sources], Reader]] = {
    "handbook": HandbookReader,
    "leaving": ExitReader,
    "application": ApplicationReader,
}
"""By need of a form, which is also the field of `HouseholdFact`."""
ONLY: Mapping[str, Callable[[Sources, Wanted], tuple[UUID, ...]]] = {
    "leaving": print_exits.concerned,
    "application": print_applications.concerned,
}


def parts(sources: Sources, wanted: Wanted, needs: Set[str]) -> list[Mapping[UUID, dict[str, Any]]]:
    """Return, need by need, the field of each household that a form needs."""
    return [
        {id: {name: part} for id, part in PAPERS[name](sources).of(wanted).items()}
        for name in PAPERS if name in needs
    ]  # fmt: skip


def blanks(sources: Sources, needs: Set[str]) -> dict[str, Any]:
    """Return the fields of a household of which nothing is known."""
    return {name: PAPERS[name](sources).blank() for name in PAPERS if name in needs}


def concerned(sources: Sources, wanted: Wanted, needs: Set[str]) -> tuple[UUID, ...] | None:
    """Return the households of the village that a form is of; None: of all there are."""
    return next((ONLY[name](sources, wanted) for name in ONLY if name in needs), None)
