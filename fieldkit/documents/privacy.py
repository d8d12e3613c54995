"""The wall between the register and the wall newspaper (domain.md §4.2).

Each field that a form may ask for carries its class.  A form never holds a fact, only a view of it:
the view has the values already covered for the masking that is printed, and where a value may not
be there at all it has no value, only a refusal.  So no template can print what its masking forbids.
On a posting, what is drawn is looked through once more for numbers that name a person.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cache
from typing import Any, NoReturn, cast

from fieldkit.errors import QT_TRANSLATE_NOOP, PostingRefused

_RULE = "rule"
_BLANKS = {
    **dict.fromkeys(map(ord, "\t\v\f\xa0"), " "),
    **dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), "\n"),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff")),
}
"""Blanks that no font has: what pasted text brings along and nobody sees."""


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


class Post(StrEnum):
    """What may appear on a posting: the column Post of domain.md chapter 1."""

    YES = "Y"
    TYPED = "T"  # only on the form that exists for it
    COVERED = "M"  # covered, on hand-outs; never on a posting
    NEVER = "N"


Cover = Callable[[Any], Any]


@dataclass(frozen=True)
class Rule:
    """What is done with a field; `label` names it in a refusal."""

    label: str
    post: Post
    handout: Cover | None = None  # for M1
    strict: Cover | None = None  # for M3


def fact(
    label: str, post: Post, *, handout: Cover | None = None, strict: Cover | None = None,
    default: Any = None,
) -> Any:  # fmt: skip
    """Declare a field of a fact: its name in words, its class, how it is covered."""
    return field(default=default, metadata={_RULE: Rule(label, post, handout, strict)})


def rules(kind: type) -> Mapping[str, Rule]:
    """Return the rule of every field of a fact class, by field name."""
    return _rules(cast("Hashable", kind))


@cache
def _rules(kind: Any) -> Mapping[str, Rule]:
    return {f.name: f.metadata[_RULE] for f in fields(kind)}


def withheld(_value: object) -> None:
    """Cover a value by leaving it out."""
    return


def surname(name: str | None) -> str:
    """Cover a name but for the surname: 张＊＊; of a name with a dot, the first character."""
    return f"{name[0]}＊＊" if name else ""


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
        covers = {Masking.HANDOUT: rule.handout, Masking.STRICT: rule.strict}
        return name, None, covers.get(self._masking)

    def _shown(self, value: Any) -> Any:
        if type(value) is str:  # a state is a StrEnum, and stays one
            return value.replace("\r\n", "\n").translate(_BLANKS)
        if isinstance(value, tuple):
            return tuple(self._shown(part) for part in value)
        if hasattr(value, "__dataclass_fields__"):
            return self.view(value)
        return value


_ID = re.compile(r"(?<![0-9A-Za-z])(\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])")
_ACCOUNT = re.compile(r"(?<!\d)\d{14,20}(?!\d)")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_LANDLINE = re.compile(r"(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)")
_IDENTITY = QT_TRANSLATE_NOOP("Paper", "identity number")
_LONG_NUMBER = QT_TRANSLATE_NOOP("Paper", "number of an account or a person")
_PHONE = QT_TRANSLATE_NOOP("Paper", "telephone number")


class Guard:
    """Looks through what is drawn on a posting for numbers that name a person."""

    def __init__(
        self, form: str, known: Collection[str], tell: Cover, where: Callable[[str], str]
    ) -> None:
        """Let the telephone numbers `known` pass: helpers' work phones and hotlines.

        `tell` says a label in the reader's language, `where` says where a number stands.
        """
        self._form = form
        self._where = where
        self._known = frozenset(known)
        self._tell = tell

    def check(self, text: str) -> None:
        """Raise `PostingRefused` if `text` has a number that no posting may have."""
        if not any(char.isdigit() for char in text):
            return
        close = text.replace(" ", "").replace("\u3000", "")
        for pattern, label in ((_ID, _IDENTITY), (_ACCOUNT, _LONG_NUMBER)):
            for found in pattern.finditer(close):
                self._refuse(label, found.group())
        for pattern in (_MOBILE, _LANDLINE):
            for found in pattern.finditer(close):
                if found.group() not in self._known:
                    self._refuse(_PHONE, found.group())

    def _refuse(self, label: str, number: str) -> NoReturn:
        place = self._where(number)
        field_ = f"{self._tell(label)} ({place})" if place else self._tell(label)
        raise PostingRefused(form=self._form, field=field_)


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
