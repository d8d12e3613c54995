"""The wall between the register and the wall newspaper (domain.md §4.2).

Each field that a form may ask for carries its class.  A form never holds a fact, only a view of it:
the view has the values already covered for the masking that is printed, and where a value may not
be there at all it has no value, only a refusal.  So no template can print what its masking forbids.
On a posting, all that is drawn and all that the file says of itself is looked through once more
(`documents.guard`): a template may be wrong, and what a person typed may tell too much.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, time
from enum import StrEnum
from functools import cache, partial
from typing import Any, cast

from fieldkit.domain.identity import cover_numbers
from fieldkit.domain.post import Post, compound_surnames
from fieldkit.errors import PostingRefused

__all__ = [
    "Mask", "Masking", "Post", "Public", "Rule", "View", "fact", "rules", "surname", "texts", "withheld",
]  # fmt: skip

_RULE = "rule"
_BLANKS = {
    **dict.fromkeys(map(ord, "\t\v\f\xa0"), " "),
    **dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), "\n"),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff")),
}
"""Blanks that no font has: what pasted text brings along and nobody sees."""
_PLAIN = frozenset((int, bool, date, time))


class Masking(StrEnum):
    """How much of a person a paper shows."""

    INSIDE = "M0"  # signed paper for the file
    HANDOUT = "M1"  # hand-out, meeting
    POSTING = "M2"  # on the wall
    STRICT = "M3"  # on the wall, heads by surname

    @property
    def posted(self) -> bool:
        """Tell whether anybody can read the paper."""
        return self in (Masking.POSTING, Masking.STRICT)


class Public(StrEnum):
    """What of a fact anybody may read, so that the wall knows it where it stands (`documents.wall`)."""

    PERSON = "person"  # an official
    NAME = "name"  # of a place
    UNIT = "unit"  # and what an official is there
    HEAD = "head"  # of a household: by surname only on a strict posting
    TEXT = "text"  # with numbers to call and names to ask for


Cover = Callable[[Any], Any]


@dataclass(frozen=True)
class Rule:
    """What is done with a field; `label` names it in a refusal."""

    label: str
    post: Post
    handout: Cover | None = None  # for M1
    strict: Cover | None = None  # for M3
    public: Public | None = None


def fact(
    label: str, post: Post, *, handout: Cover | None = None, strict: Cover | None = None,
    public: Public | None = None, default: Any = None,
) -> Any:  # fmt: skip
    """Declare a field of a fact: its name in words, its class, how it is covered, whether it is public.

    What is withheld becomes what an empty one is, its `default`: a form draws text with no question asked.
    """
    if handout is withheld:
        handout = partial(_left_out, default)
    return field(default=default, metadata={_RULE: Rule(label, post, handout, strict, public)})


def rules(kind: type) -> Mapping[str, Rule]:
    """Return the rule of every field of a fact class, by field name."""
    return _rules(cast("Hashable", kind))


@cache
def _rules(kind: Any) -> Mapping[str, Rule]:
    return {f.name: f.metadata[_RULE] for f in fields(kind)}


def withheld(_value: object) -> None:
    """Cover a value by leaving it out: what stands there is what `fact` has where nothing is known."""
    return


def as_it_is(value: str | None) -> str | None:
    """Hand the number of a record out whole: it is long as an account's is, and nobody's."""
    return value


def _left_out(empty: Any, _value: object) -> Any:
    return empty


def surname(name: str | None) -> str:
    """Cover a name but for the surname: 张＊＊, 欧阳＊＊; of a name with a dot, the first character."""
    if not name:
        return ""
    compound = len(name) > 2 and name[:2] in compound_surnames()
    return f"{name[: 2 if compound else 1]}＊＊"


def _in_text(value: Any) -> Any:
    """Cover the numbers that stand in a text, for a hand-out."""
    if isinstance(value, tuple):
        return tuple(map(_in_text, value))
    return cover_numbers(value) if type(value) is str else value


class _Refusal:
    """Stands where a value may not be."""

    __slots__ = ("label",)

    def __init__(self, label: str) -> None:
        self.label = label


class View:
    """A fact as one masking shows it.  Fields are attributes; a forbidden one raises."""

    __slots__ = ("_form", "_shown")

    def __init__(self, form: str, shown: Mapping[str, Any]) -> None:
        """Hold the covered values `shown` for the form named `form`."""
        self._form = form
        self._shown = shown

    def __getattr__(self, name: str) -> Any:
        """Return the covered value; raise `PostingRefused` where the field may not be posted."""
        try:
            value = self._shown[name]
        except KeyError:
            raise AttributeError(name) from None
        if isinstance(value, _Refusal):
            raise PostingRefused(form=self._form, field=value.label)
        return value

    def __repr__(self) -> str:
        return f"<View of {', '.join(self._shown)}>"


class Mask:
    """Makes views of facts for one masking and one form."""

    def __init__(self, masking: Masking, form: str, typed: Collection[str], tell: Cover) -> None:
        """Mask for the form named `form`; `typed` names the fields that it exists for.

        `tell` puts a field's label into the reader's language, for refusals.
        """
        self._masking = masking
        self._form = form
        self._typed = frozenset(typed)
        self._tell = tell
        self._plans: dict[type, list[tuple[str, _Refusal | None, Cover | None]]] = {}

    def view(self, fact_: object) -> View:
        """Return `fact_` as this masking shows it, with the facts in it.

        A fact that depends as a whole on whose it is says so in `handed_out`.
        """
        if self._masking is Masking.HANDOUT and hasattr(fact_, "handed_out"):
            fact_ = fact_.handed_out()
        kind = type(fact_)
        plan = self._plans.get(kind)
        if plan is None:
            plan = self._plans[kind] = [self._plan(*named) for named in rules(kind).items()]
        shown: dict[str, Any] = {}
        for name, refusal, cover in plan:
            if refusal is not None:
                shown[name] = refusal
                continue
            value = getattr(fact_, name)
            shown[name] = self._shown(value if cover is None or value is None else cover(value))
        return View(self._form, shown)

    def _plan(self, name: str, rule: Rule) -> tuple[str, _Refusal | None, Cover | None]:
        open_here = rule.post is Post.TYPED and name in self._typed
        if self._masking.posted and rule.post is not Post.YES and not open_here:
            return name, _Refusal(self._tell(rule.label)), None
        handout = rule.handout or (None if rule.public else _in_text)
        covers = {Masking.HANDOUT: handout, Masking.STRICT: rule.strict}
        return name, None, covers.get(self._masking)

    def _shown(self, value: Any) -> Any:
        kind = type(value)
        if kind is str:  # a state is a StrEnum, and stays one
            return value if value.isprintable() else value.replace("\r\n", "\n").translate(_BLANKS)
        if value is None or kind in _PLAIN:
            return value
        if isinstance(value, tuple):
            return tuple([self._shown(part) for part in value])
        if hasattr(value, "__dataclass_fields__"):
            return self.view(value)
        return value


def texts(fact_: object, subject: str = "") -> Iterator[tuple[str, str, str]]:
    """Go through every text of a fact and the facts in it: whose it is, the field's label, text."""
    subject = getattr(fact_, "subject", "") or subject
    for name, rule in rules(type(fact_)).items():
        value = getattr(fact_, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, str):
                yield subject, rule.label, part
            elif hasattr(part, "__dataclass_fields__"):
                yield from texts(part, subject)
