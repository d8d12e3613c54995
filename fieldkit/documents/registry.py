"""Every form there is: one module in `documents.forms`, one `@document`."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from fieldkit.documents.paper import PAPERS, Paper
from fieldkit.documents.privacy import Masking, View

if TYPE_CHECKING:
    from fieldkit.documents.sheet import Sheet

Paint = Callable[["Sheet", View], None]


class Of(StrEnum):
    """What a form is of; `services.print_subjects` says for each how it is chosen and read."""

    VILLAGE = "village"  # and year
    HOUSEHOLD = "household"  # and year: one, a choice of them, a helper's, a village's
    VISIT = "visit"
    PAIRING = "pairing"  # the hand-over by which it began
    HELPER = "helper"  # and month
    SYNC = "sync"
    LEDGER = "ledger"  # of a village and year
    NOTICE = "notice"  # one, else the newest of its kinds in a village and year
    MEETING = "meeting"  # one, else the newest in a village and year


@dataclass(frozen=True)
class Layout:
    """A way to set a form: name, title (English source), paper."""

    name: str
    title: str
    paper: Paper


@dataclass(frozen=True)
class Document:
    """A form as it declares itself.

    `title` is the English source text; `term` the profile's word for it, which goes first.
    `typed` names the fields of class T that this form exists for (domain.md, column Post).
    `needs` names the parts of the facts that are collected for it, besides heads and groups.
    `layouts` are other ways to set it, besides the usual one on `paper`; `notices` are the kinds of notice
    (domain.md §2.27) that a form of notices is for.  `by_group` says of a form of a village that its rows are
    households, so that it can be of some villagers' groups, which it then names.
    """

    code: str
    title: str
    term: str
    of: Of
    paper: Paper
    masking: Masking
    posting: bool
    typed: frozenset[str]
    needs: frozenset[str]
    paint: Paint
    layouts: tuple[Layout, ...] = ()
    notices: tuple[str, ...] = ()
    by_group: bool = False

    def paper_of(self, layout: str) -> Paper:
        """Return the paper of a layout; empty is the usual one."""
        return next((one.paper for one in self.layouts if one.name == layout), self.paper)

    @property
    def maskings(self) -> tuple[Masking, ...]:
        """Return what it may be printed in, the usual first: never less than its floor."""
        return tuple(m for m in Masking if m >= self.masking and m.posted == self.posting)


_documents: dict[str, Document] = {}


def document(
    *, code: str, title: str, of: str, paper: str, masking: str, posting: bool = False,
    term: str = "", typed: tuple[str, ...] = (), needs: tuple[str, ...] = (),
    layouts: tuple[tuple[str, str, str], ...] = (), notices: tuple[str, ...] = (), by_group: bool = False,
) -> Callable[[Paint], Paint]:  # fmt: skip
    """Register the function below as the form `code`; see `Document` for what is declared.

    A layout is declared as its name, its title (English source) and its paper.
    """
    if posting and not Masking(masking).posted:
        raise ValueError(f"{code} is posted: its masking is M2 or M3")

    def register(paint: Paint) -> Paint:
        if code in _documents:
            raise ValueError(f"two forms called {code}")
        _documents[code] = Document(
            code=code, title=title, term=term, of=Of(of), paper=PAPERS[paper],
            masking=Masking(masking), posting=posting, typed=frozenset(typed),
            needs=frozenset(needs), paint=paint, notices=notices, by_group=by_group,
            layouts=tuple(Layout(name, words, PAPERS[on]) for name, words, on in layouts),
        )  # fmt: skip
        return paint

    return register


@cache
def _load() -> None:
    from fieldkit.documents import forms

    for module in pkgutil.iter_modules(forms.__path__):
        importlib.import_module(f"{forms.__name__}.{module.name}")


def documents() -> Mapping[str, Document]:
    """Return every form by its code, in the order of the codes."""
    _load()
    return dict(sorted(_documents.items()))
