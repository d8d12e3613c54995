"""What a field of a record is, and how it reads: shown, typed, covered until clicked.

Which fields a record has is declared in `services/kinds/`.  Labels are English sources; the catalogue has
the words cadres know.
"""

import operator
from dataclasses import dataclass, replace
from typing import Any, TypedDict, Unpack
from uuid import UUID

from fieldkit.domain import post
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.identity import cover_account, cover_id, cover_phone
from fieldkit.domain.policy import Profile
from fieldkit.domain.post import screens
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.services.field_kinds import CLEANED, PLAIN, Unreadable

_COVERS = {"id": cover_id, "phone": cover_phone, "account": cover_account}
STARS = "＊＊＊"


class Rules(TypedDict, total=False):
    """What may be said of a field besides its column, words and kind (`Field`)."""

    needed: bool
    past: bool
    clean: str
    least: int
    most: int
    digits: tuple[int, int]
    limit: str
    rank: int


@dataclass(frozen=True)
class Field:
    """One field: column, label, kind, table, cover, heading.

    `kind` is one of `field_kinds.PLAIN`, or `code`, `codes` (of the code table `table`), `yes`, `row` (an
    id of the synced table `table`), `rows` (a set of them), `kept` (named texts), `still` (never told).
    `needed`: a record is not saved without it.  `past`: a day or year that cannot lie ahead when it is typed
    (`record_fitness.demand_come`).  `clean`: which text it is of `field_kinds.CLEANED`; what is covered says
    so by its cover.  `least`, `most`: from and to what a number may be, as it is stored.  `digits`: how many
    digits, least and most, a text has.  `limit`: the limit of the policy profile on how many of a set may be
    chosen, or on the place `rank` of a field among its like.  All this holds for what a person types; what
    was imported or sent stays as it is and is found by the rules.
    """

    name: str
    label: str
    kind: str = "text"
    table: str = ""
    cover: str = ""
    heading: str = ""
    needed: bool = False
    past: bool = False
    clean: str = ""
    least: int | None = None
    most: int | None = None
    digits: tuple[int, int] | None = None
    limit: str = ""
    rank: int = 0


def field(
    name: str, label: str, kind: str = "text", table: str = "", cover: str = "", **rules: Unpack[Rules]
) -> Field:
    """Declare a field in one line."""
    rules.setdefault("clean", cover)
    return Field(name, label, kind, table, cover, **rules)


def under(heading: str, *fields: Field) -> tuple[Field, ...]:
    """Put fields under a heading."""
    return tuple(replace(one, heading=heading) for one in fields)


def withheld(name: str) -> bool:
    """Tell whether a column or field is for those who may see private things (`resources/privacy`)."""
    return screens().get(name) == post.STARS


def cover_of(name: str) -> str:
    """Return how numbers of a column are covered until clicked: `id`, `phone`, `account`, or nothing."""
    cover = screens().get(name, "")
    return cover if cover in _COVERS else ""


def covered(name: str, text: str) -> str | None:
    """Cover a number as lists show it, by the name of its column; None where it is no such number."""
    cover = cover_of(name)
    return _COVERS[cover](text) if cover else None


def private(field: Field) -> bool:
    """Tell whether a value of a list is for those who may see private things: facts of a life, and money."""
    return withheld(field.name) or field.kind == "fen"


YES, NO = QT_TRANSLATE_NOOP("Fields", "Yes"), QT_TRANSLATE_NOOP("Fields", "No")
NO_CODE = QT_TRANSLATE_NOOP("Fields", "it is not in the list")
EMPTY = QT_TRANSLATE_NOOP("Fields", "it must not be empty")
AT_LEAST = QT_TRANSLATE_NOOP("Fields", "it is at least {bound}")
AT_MOST = QT_TRANSLATE_NOOP("Fields", "it is at most {bound}")
NOT_DIGITS = QT_TRANSLATE_NOOP("Fields", "{least} to {most} digits are needed")
TOO_MANY = QT_TRANSLATE_NOOP("Fields", "there are at most {most}")


@dataclass(frozen=True)
class FieldView:
    """A field as it stands: `shown` is covered where it must be, `typed` is what to edit."""

    name: str
    label: str
    kind: str
    shown: str
    typed: str | None  # None: covered; ask `Households.reveal`
    options: tuple[tuple[str, str], ...]  # of codes: code and label
    row: UUID | None = None  # the record that holds it
    table: str = ""
    changed: bool = False  # it was once something else, here or on another laptop
    before: str = ""  # of a yearly fact that is not what it was the year before: what it was
    heading: str = ""  # what stands above it and its neighbours
    refers: str = ""  # of an id: the table it names a row of; `typed` is the id as hex
    needed: bool = False


class Fields:
    """Shows values and reads what was typed, in one language and profile."""

    def __init__(self, codes: CodeTables, profile: Profile, words: Words, *, clear: bool = True) -> None:
        """Speak in the words of `profile` and of the language of `words`.

        `clear`: whether for somebody who may see what is private (`Right.REVEAL`).
        """
        self._codes = codes
        self._profile = profile
        self._words = words
        self._clear = clear

    def view(self, field: Field, value: Any) -> FieldView:
        """Return a field with its value for the screen.

        What is withheld is covered whatever it is, and so where there is nothing: stars tell of nobody.
        """
        hidden = not self._clear and withheld(field.name)
        covered = hidden or bool(field.cover and value)
        shown = STARS if hidden else self.show(field, value)
        return FieldView(
            field.name, self.name(field), field.kind,
            _COVERS[field.cover](value) if covered and field.cover and not hidden else shown,
            None if covered else self.type(field, value), self.options(field),
            heading=self._words("Fields", field.heading) if field.heading else "",
            refers=field.table if field.kind in ("row", "rows") else "", needed=field.needed,
        )  # fmt: skip

    def name(self, field: Field) -> str:
        """Say what a field is called, with its unit."""
        label = self._words("Fields", field.label)
        unit = PLAIN[field.kind].unit if field.kind in PLAIN else ""
        if not unit:
            return label
        said = self._words("Fields", unit)
        return f"{label} ({said})" if self._words.language == "en" else f"{label}（{said}）"

    def options(self, field: Field) -> tuple[tuple[str, str], ...]:
        """List the choices of a field of codes or of a yes/no field."""
        if field.kind == "yes":
            return tuple((code, self._words("Fields", w)) for code, w in (("1", YES), ("0", NO)))
        if field.kind not in ("code", "codes"):
            return ()
        return tuple((c.code, self.label(field.table, c.code)) for c in self._codes[field.table])

    def label(self, table: str, code: str | None) -> str:
        """Say a code in words."""
        return self._profile.label(self._codes, table, code, self._words.language)

    def show(self, field: Field, value: Any) -> str:
        """Say a value in words; nothing for None."""
        if value is None:
            return ""
        if field.kind == "code":
            return self.label(field.table, value)
        if field.kind == "codes":
            joint = ", " if self._words.language == "en" else "、"
            return joint.join(self.label(field.table, code) for code in value)
        if field.kind == "yes":
            return self._words("Fields", YES if value else NO)
        return PLAIN[field.kind].show(value) if field.kind in PLAIN else str(value)

    def cover(self, field: Field, value: Any) -> str:
        """Say a value for a list: a number covered, stars for what the person may not see.

        Yes, no and nothing have the same stars: where only a yes is covered, everybody can read it.
        """
        if self.hides(field):
            return STARS
        return _COVERS[field.cover](value) if value and field.cover else self.show(field, value)

    def hides(self, field: Field, *, whole: bool = False) -> bool:
        """Tell whether the person may not see a field in a list or history; `whole`: all of its record."""
        return not self._clear and (whole or private(field))

    def type(self, field: Field, value: Any) -> str:
        """Return a value as it is typed: codes as codes, days as 2026-11-21."""
        if value is None:
            return ""
        if field.kind in ("codes", "rows"):
            return ",".join(value)
        if field.kind == "row":
            return str(value.hex)
        if field.kind == "yes":
            return str(int(value))
        return PLAIN[field.kind].type(value) if field.kind in PLAIN else str(value)

    def read(self, field: Field, typed: str | None) -> Any:
        """Turn what was typed into a value; nothing typed is None.  Raises `BadValue`."""
        value = self._read(field, typed)
        if value is not None:
            self._demand_bounds(field, value, typed or "")
        return value

    def _demand_bounds(self, field: Field, value: Any, typed: str) -> None:
        """Refuse a number, or a number of things, that is beyond what the field says (domain.md §1.4–1.9)."""
        for bound, why, beyond in ((field.least, AT_LEAST, operator.lt), (field.most, AT_MOST, operator.gt)):
            if bound is not None and beyond(value, bound):
                raise self._bad(field, typed, why, bound=self.type(field, bound))
        if field.digits is not None:
            least, most = field.digits
            if not (value.isascii() and value.isdigit() and least <= len(value) <= most):
                raise self._bad(field, typed, NOT_DIGITS, least=least, most=most)
        if field.limit:
            most = self._profile.limit(field.limit)
            if (field.rank or len(value)) > most:
                raise self._bad(field, self.show(field, value), TOO_MANY, most=most)

    def _read(self, field: Field, typed: str | None) -> Any:
        text = (typed or "").strip()
        if field.clean:
            text = CLEANED[field.clean](text)[0]
        if not text:
            if field.needed:
                raise self._bad(field, text, EMPTY)
            return None
        if field.kind == "yes":
            return text == "1"
        if field.kind == "code":
            return self._code(field, text)
        if field.kind == "codes":
            return tuple(self._code(field, part.strip()) for part in text.split(",") if part.strip())
        if field.kind == "row":
            return UUID(hex=text)
        if field.kind == "rows":
            parts = (part.strip() for part in text.split(","))
            return tuple(dict.fromkeys(UUID(hex=part).hex for part in parts if part))
        try:
            return PLAIN[field.kind].read(text)
        except Unreadable as error:
            raise self._bad(field, text, error.why) from error

    def _code(self, field: Field, text: str) -> str:
        table = self._codes[field.table]
        found = text if text in table else table.find(text)
        if found is None:
            raise self._bad(field, text, NO_CODE)
        return found

    def bad(self, field: Field, value: str, why: str) -> BadValue:
        """Return the failure that says why a value cannot be kept; `why` is a source text."""
        return self._bad(field, value, why)

    def _bad(self, field: Field, value: str, why: str, **details: object) -> BadValue:
        said = self._words("Fields", why, **details)
        return BadValue(field=self._words("Fields", field.label), value=value, why=said)
