"""Ledgers whose rows are members: school, work, allowances, posts, disability."""

from typing import Any

from sqlalchemy import ColumnElement, case, func

from fieldkit.db.tables import Person, PersonYear
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field
from fieldkit.services.kinds.person import PERSON, PERSON_YEAR
from fieldkit.services.ledgers.kinds import sources as src
from fieldkit.services.ledgers.kinds.ledger import Ledger, LedgerColumn, LedgerFilter, Scope
from fieldkit.services.ledgers.kinds.sources import AGE, GROUP, HEAD_NAME, NAME, SEX

_SCHOOL_FROM, _SCHOOL_TO = 6, 15  # compulsory schooling, years of age on 1 September
_NO_PUPIL = ("01", "02")  # code table school_status: before primary school
_LOOKED_AFTER = ("5", "6")  # table not_in_school: taught at home, put off with approval: no dropouts (2.16)
_ABLE = ("1", "2", "3")  # code table labour: with some labour
_AWAY = ("2", "3", "4", "5")  # code table work_place: outside the township
_DISABLED = "4"  # code table health
_NOT_CARED = "0"  # code table destitute_care
_CERTIFICATE = 18  # digits of a certificate that are the identity number; kind and level follow (2.9)


def _year(name: str, width: int = 100) -> LedgerColumn:
    return LedgerColumn(src.declared(PERSON_YEAR, name), getattr(PersonYear, name), width)


def _months(name: str, width: int) -> LedgerColumn:
    """Return a column of months, which are of their year alone: those of another are not carried over."""

    def value(scope: Scope) -> Any:
        return case((PersonYear.year == scope.year, getattr(PersonYear, name)))

    return LedgerColumn(src.declared(PERSON_YEAR, name), value, width, total=True)


def _own(name: str, width: int = 100) -> LedgerColumn:
    return LedgerColumn(src.declared(PERSON, name), getattr(Person, name), width)


def _order(_scope: Scope) -> tuple[Any, ...]:
    return (*src.HOUSEHOLD_ORDER, Person.id)


def of_school_age(scope: Scope) -> ColumnElement[bool]:
    """Whether somebody had to be at school on the last 1 September (domain.md §5.2)."""
    return src.age(scope.school_day).between(_SCHOOL_FROM, _SCHOOL_TO)


def _no_pupil() -> ColumnElement[bool]:
    return PersonYear.school_status.is_(None) | PersonYear.school_status.in_(_NO_PUPIL)


def _known() -> ColumnElement[bool]:
    return (
        PersonYear.school_status.is_not(None)
        | PersonYear.education.is_not(None)
        | PersonYear.not_in_school_reason.is_not(None)
    )


def dropped_out(_scope: Scope) -> ColumnElement[bool]:
    """Whether a child is known not to be at school, and is not looked after otherwise."""
    reason = func.coalesce(PersonYear.not_in_school_reason, "")
    return _no_pupil() & _known() & reason.not_in(_LOOKED_AFTER)


def _unknown(_scope: Scope) -> ColumnElement[bool]:
    return func.coalesce(_no_pupil() & ~_known(), True)


def able() -> ColumnElement[bool]:
    """Whether somebody has some labour."""
    return PersonYear.labour.in_(_ABLE)


def working() -> ColumnElement[bool]:
    """Whether somebody worked in the year, away or in a public post."""
    return (func.coalesce(PersonYear.work_months, 0) > 0) | in_post()


def in_post() -> ColumnElement[bool]:
    """Whether somebody holds a public post."""
    return func.coalesce(PersonYear.public_post, "") != ""


def _idle(_scope: Scope) -> ColumnElement[bool]:
    return ~working() & PersonYear.work_willing.is_not(False)


def _cared() -> ColumnElement[bool]:
    return func.coalesce(PersonYear.destitute_care, _NOT_CARED) != _NOT_CARED


def certificate() -> ColumnElement[Any]:
    """Return the disability certificate: under its own field, or as the number of a person (domain.md §2.9).

    `domain.identity.certificate_of` says the same of a record.
    """
    return func.coalesce(
        Person.disability_cert, case((func.length(Person.id_number) > _CERTIFICATE, Person.id_number))
    )


def _uncertified(_scope: Scope) -> ColumnElement[bool]:
    return certificate().is_(None)


def _digit(place: int) -> Any:
    """Return the digit of a certificate behind the identity number: first the kind, then the level."""
    digit = func.substr(certificate(), _CERTIFICATE + place, 1)
    return case((func.length(certificate()) >= _CERTIFICATE + place, digit))


SCHOOL = Ledger(
    "school",
    QT_TRANSLATE_NOOP("Ledgers", "Children of school age"),
    QT_TRANSLATE_NOOP("Ledgers", "Children of 6 to 15 years, and those of them who are not in school."),
    src.MEMBERS,
    (
        GROUP, HEAD_NAME, NAME, SEX, AGE, _own("birth_date", 100), _year("school_status", 128),
        _year("school_name", 0), _year("grade", 72), _year("boarding", 72),
        _year("not_in_school_reason", 132),
    ),
    lambda scope: (of_school_age(scope),),
    _order,
    (
        LedgerFilter("out", QT_TRANSLATE_NOOP("Ledgers", "Not in school"), dropped_out, private=True),
        LedgerFilter("unknown", QT_TRANSLATE_NOOP("Ledgers", "Nothing on record"), _unknown, private=True),
    ),
)  # fmt: skip

LABOUR = Ledger(
    "labour",
    QT_TRANSLATE_NOOP("Ledgers", "Labour and work"),
    QT_TRANSLATE_NOOP("Ledgers", "Members who can work, and where they do."),
    src.MEMBERS,
    (
        GROUP, HEAD_NAME, NAME, SEX, AGE, _year("labour", 160), _year("work_place", 132),
        _year("work_company", 0), _year("work_kind", 88), _months("work_months", 92),
        _year("work_channel", 112), _year("work_willing", 88), _year("train_willing", 88),
    ),
    lambda _: (able(),),
    _order,
    (
        LedgerFilter(
            "away", QT_TRANSLATE_NOOP("Ledgers", "Works away"), lambda _: PersonYear.work_place.in_(_AWAY)
        ),
        LedgerFilter("idle", QT_TRANSLATE_NOOP("Ledgers", "Could work and does not"), _idle),
    ),
)  # fmt: skip

ALLOWANCES = Ledger(
    "allowances",
    QT_TRANSLATE_NOOP("Ledgers", "Subsistence allowance and destitute care"),
    QT_TRANSLATE_NOOP("Ledgers", "Members who receive the subsistence allowance or care for the destitute."),
    src.MEMBERS,
    (
        GROUP, HEAD_NAME, NAME, SEX, AGE, _own("id_number", 178), _own("relation", 96), _year("dibao", 72),
        _year("dibao_class", 108), _year("destitute_care", 116), _year("note", 0),
    ),
    lambda _: (PersonYear.dibao.is_(True) | _cared(),),
    _order,
    (
        LedgerFilter(
            "dibao", QT_TRANSLATE_NOOP("Ledgers", "Subsistence allowance"),
            lambda _: PersonYear.dibao.is_(True),
        ),
        LedgerFilter("destitute", QT_TRANSLATE_NOOP("Ledgers", "Destitute care"), lambda _: _cared()),
    ),
    private=True,
)  # fmt: skip

PUBLIC_POSTS = Ledger(
    "public_posts",
    QT_TRANSLATE_NOOP("Ledgers", "Public posts"),
    QT_TRANSLATE_NOOP("Ledgers", "Members who hold a public-interest post."),
    src.MEMBERS,
    (
        GROUP, HEAD_NAME, NAME, SEX, AGE, _year("labour", 140), _year("public_post", 0),
        _months("public_post_months", 104), _year("train_willing", 88),
    ),
    lambda _: (in_post(),),
    _order,
)  # fmt: skip

DISABLED = Ledger(
    "disabled",
    QT_TRANSLATE_NOOP("Ledgers", "Disabled members"),
    QT_TRANSLATE_NOOP("Ledgers", "Members whose health says disabled or who have a certificate."),
    src.MEMBERS,
    (
        GROUP, HEAD_NAME, NAME, SEX, AGE,
        LedgerColumn(src.declared(PERSON, "disability_cert"), certificate(), 196),
        LedgerColumn(
            field("disability_kind", QT_TRANSLATE_NOOP("Fields", "Disability"), "code", "disability_kind"),
            _digit(1), 104,
        ),
        LedgerColumn(
            field("disability_level", QT_TRANSLATE_NOOP("Fields", "Level"), "code", "disability_level"),
            _digit(2), 72,
        ),
        _own("disability_cert_year", 84), _year("labour", 128), _year("dibao", 72), _year("note", 0),
    ),
    lambda _: (src.has(PersonYear.health, _DISABLED) | certificate().is_not(None),),
    _order,
    (LedgerFilter("uncertified", QT_TRANSLATE_NOOP("Ledgers", "Without a certificate"), _uncertified),),
    private=True,
)  # fmt: skip
