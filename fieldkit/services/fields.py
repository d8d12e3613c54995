"""The fields of a household and a member that a person may see and change, one line each.

A field says its kind: how it is shown, how what is typed is read, and whether it is covered until
clicked.  Labels are English sources; the catalogue has the words cadres know.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.identity import cover_account, cover_id, cover_phone
from fieldkit.domain.policy import Profile
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words

_COVERS = {"id": cover_id, "phone": cover_phone, "account": cover_account}
WITHHELD = frozenset({
    "cause_main", "cause_other", "bank_name", "birth_date", "ethnic", "education", "school_status", "health",
    "disability_kind", "disability_level", "dibao", "destitute", "note",
})  # fmt: skip
"""What no posting prints (domain.md §4.2, M2): on the screen it is for those who may see private things."""
_STARS = "＊＊＊"


@dataclass(frozen=True)
class Field:
    """One field: column, label, kind (`text`, `code`, `codes`, `date`, `yes`), code table, cover."""

    name: str
    label: str
    kind: str = "text"
    table: str = ""
    cover: str = ""


def _f(name: str, label: str, kind: str = "text", table: str = "", cover: str = "") -> Field:
    return Field(name, label, kind, table, cover)


HOUSEHOLD = (
    _f("phone", QT_TRANSLATE_NOOP("Fields", "Telephone"), cover="phone"),
    _f("address", QT_TRANSLATE_NOOP("Fields", "Address")),
    _f("household_type", QT_TRANSLATE_NOOP("Fields", "Household type"), "code", "household_type"),
    _f("monitor_kind", QT_TRANSLATE_NOOP("Fields", "Kind of monitoring"), "code", "monitor_kind"),
    _f("cause_main", QT_TRANSLATE_NOOP("Fields", "Main cause of poverty"), "code", "cause"),
    _f("cause_other", QT_TRANSLATE_NOOP("Fields", "Other causes"), "codes", "cause"),
    _f("is_military_family", QT_TRANSLATE_NOOP("Fields", "Family of a soldier or martyr"), "yes"),
    _f("bank_name", QT_TRANSLATE_NOOP("Fields", "Bank")),
    _f("bank_account", QT_TRANSLATE_NOOP("Fields", "Account"), cover="account"),
    _f("hh_no", QT_TRANSLATE_NOOP("Fields", "National household number")),
    _f("note", QT_TRANSLATE_NOOP("Fields", "Note")),
)
PERSON = (
    _f("name", QT_TRANSLATE_NOOP("Fields", "Name")),
    _f("relation", QT_TRANSLATE_NOOP("Fields", "Relation to the head"), "code", "relation"),
    _f("sex", QT_TRANSLATE_NOOP("Fields", "Sex"), "code", "sex"),
    _f("birth_date", QT_TRANSLATE_NOOP("Fields", "Born on"), "date"),
    _f("id_number", QT_TRANSLATE_NOOP("Fields", "Identity number"), cover="id"),
    _f("phone", QT_TRANSLATE_NOOP("Fields", "Telephone"), cover="phone"),
    _f("ethnic", QT_TRANSLATE_NOOP("Fields", "Ethnic group"), "code", "ethnic"),
    _f("political", QT_TRANSLATE_NOOP("Fields", "Political status"), "code", "political"),
    _f("marital", QT_TRANSLATE_NOOP("Fields", "Marital status"), "code", "marital"),
    _f("status", QT_TRANSLATE_NOOP("Fields", "Member status"), "code", "person_status"),
    _f("hukou_here", QT_TRANSLATE_NOOP("Fields", "Registered in this village"), "yes"),
    _f("shares_living", QT_TRANSLATE_NOOP("Fields", "Lives and spends together"), "yes"),
)
PERSON_YEAR = (
    _f("education", QT_TRANSLATE_NOOP("Fields", "Education"), "code", "education"),
    _f("school_status", QT_TRANSLATE_NOOP("Fields", "In school"), "code", "school_status"),
    _f("health", QT_TRANSLATE_NOOP("Fields", "Health"), "codes", "health"),
    _f("labour", QT_TRANSLATE_NOOP("Fields", "Labour"), "code", "labour"),
    _f("work_place", QT_TRANSLATE_NOOP("Fields", "Place of work"), "code", "work_place"),
    _f("work_months", QT_TRANSLATE_NOOP("Fields", "Months of work"), "int"),
    _f("med_resident", QT_TRANSLATE_NOOP("Fields", "Residents' medical insurance"), "yes"),
    _f("med_employee", QT_TRANSLATE_NOOP("Fields", "Employees' medical insurance"), "yes"),
    _f("dibao", QT_TRANSLATE_NOOP("Fields", "Subsistence allowance"), "yes"),
)
YES, NO = QT_TRANSLATE_NOOP("Fields", "Yes"), QT_TRANSLATE_NOOP("Fields", "No")
_NO_DATE = QT_TRANSLATE_NOOP("Fields", "a day looks like 1973-07-08")
_NO_NUMBER = QT_TRANSLATE_NOOP("Fields", "a whole number is needed")
NO_CODE = QT_TRANSLATE_NOOP("Fields", "it is not in the list")
_EMPTY_NAME = QT_TRANSLATE_NOOP("Fields", "a name is needed")


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


class Fields:
    """Shows values and reads what was typed, in one language and profile."""

    def __init__(
        self, codes: CodeTables, profile: Profile, words: Words, *, clear: bool = True
    ) -> None:
        """Speak in the words of `profile` and of the language of `words`.

        `clear`: whether for somebody who may see what is private (`Right.REVEAL`).
        """
        self._codes = codes
        self._profile = profile
        self._words = words
        self._clear = clear

    def view(self, field: Field, value: Any) -> FieldView:
        """Return a field with its value for the screen."""
        withheld = not self._clear and field.name in WITHHELD
        covered = bool((field.cover or withheld) and value)
        shown = _STARS if withheld and value else self.show(field, value)
        return FieldView(
            field.name, self._words("Fields", field.label), field.kind,
            _COVERS[field.cover](value) if covered and field.cover else shown,
            None if covered else self.type(field, value), self.options(field),
        )  # fmt: skip

    def options(self, field: Field) -> tuple[tuple[str, str], ...]:
        """List the choices of a field of codes or of a yes/no field."""
        if field.kind == "yes":
            return tuple((code, self._words("Fields", w)) for code, w in (("1", YES), ("0", NO)))
        if not field.table:
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
        return str(value)

    def type(self, field: Field, value: Any) -> str:
        """Return a value as it is typed: codes as codes, days as 2026-11-21."""
        if value is None:
            return ""
        if field.kind == "codes":
            return ",".join(value)
        return str(int(value)) if field.kind == "yes" else str(value)

    def read(self, field: Field, typed: str | None) -> Any:
        """Turn what was typed into a value; nothing typed is None.  Raises `BadValue`."""
        text = (typed or "").strip()
        if not text:
            if field.name == "name":
                raise self._bad(field, text, _EMPTY_NAME)
            return None
        if field.kind == "date":
            try:
                return date.fromisoformat(text)
            except ValueError as error:
                raise self._bad(field, text, _NO_DATE) from error
        if field.kind == "int":
            if not text.isdigit():
                raise self._bad(field, text, _NO_NUMBER)
            return int(text)
        if field.kind == "yes":
            return text == "1"
        if field.kind == "code":
            return self._code(field, text)
        if field.kind == "codes":
            return tuple(
                self._code(field, part.strip()) for part in text.split(",") if part.strip()
            )
        return text

    def _code(self, field: Field, text: str) -> str:
        table = self._codes[field.table]
        found = text if text in table else table.find(text)
        if found is None:
            raise self._bad(field, text, NO_CODE)
        return found

    def _bad(self, field: Field, value: str, why: str) -> BadValue:
        return BadValue(
            field=self._words("Fields", field.label), value=value, why=self._words("Fields", why)
        )
