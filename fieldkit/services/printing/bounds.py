"""What keeps a form from being printed before it is begun: the wrong village, year or notice.

A form whose subject is not there yet prints blank, to be filled in by hand; but not where the register of the
village is not on this laptop at all, or is not the person's to see: that paper would say nobody lives there.
"""

from collections.abc import Collection
from datetime import date

from sqlalchemy import extract, func, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import (
    HelperAssignment,
    Household,
    HouseholdStatus,
    HouseholdYear,
    IncomeYear,
    Measure,
    Notice,
    PersonYear,
    VillageYear,
    Visit,
    VisitPlan,
)
from fieldkit.db.tables import Past as PastRow
from fieldkit.documents.registry import Document
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    BadValue,
    NoRegister,
    NotFound,
    NoticeIsIssued,
    NoticeOfAnotherForm,
    NotYourVillage,
)
from fieldkit.i18n import Words
from fieldkit.services.notices import texts as notice_texts
from fieldkit.services.printing.subjects import Asked, Subject
from fieldkit.services.villages import division_names

_YEAR = QT_TRANSLATE_NOOP("Fields", "Year")
_NOTICE = QT_TRANSLATE_NOOP("Paper", "notice")
_BEGINS = QT_TRANSLATE_NOOP("Fields", "the records of this village begin in {year}")
_YEARS = (
    (Household, Household.first_identified_year), (HouseholdYear, HouseholdYear.year),
    (PersonYear, PersonYear.year), (IncomeYear, IncomeYear.year), (VillageYear, VillageYear.year),
    (VisitPlan, VisitPlan.year), (Measure, Measure.year), (Notice, Notice.year), (PastRow, PastRow.year),
)  # fmt: skip
_DAYS = (
    (Household, Household.created_at), (HouseholdStatus, HouseholdStatus.valid_from),
    (HelperAssignment, HelperAssignment.start_date), (Visit, Visit.visit_date),
)  # fmt: skip
"""Of which year a village's records are: what they say themselves, else when they were entered."""


def demand_subject(
    store: Store, words: Words, villages: Collection[str], year: int | None, today: date
) -> None:
    """Refuse villages without a register here, and a year before the records of all of them begin.

    Raises `NotYourVillage`, `NoRegister`, `BadValue`.
    """
    with store.reading() as session:
        for village in villages:
            demand_village(session, store.author.villages, village)
        if villages and year is not None and year < today.year:
            first = min(first_year(session, village) for village in villages)
            if year < first:
                why = words("Fields", _BEGINS, year=first)
                raise BadValue(field=words("Fields", _YEAR), value=year, why=why)


def demand_village(session: Session, seen: frozenset[str] | None, code: str) -> None:
    """Refuse a village that is not among those a person sees, or that no household is known of.

    Raises `NotYourVillage`, `NoRegister`.
    """
    if seen is not None and code not in seen:
        raise NotYourVillage(village=division_names(session).get(code, code))
    lived_in = select(Household.id).where(Household.village_code == code).limit(1)
    if session.scalar(lived_in) is None:
        raise NoRegister(village=division_names(session).get(code, code))


def first_year(session: Session, village: str) -> int:
    """Return the earliest year that any record of a village is of."""
    asked = [
        select(func.min(column)).where(table.scope == village, table.deleted_at.is_(None))
        for table, column in _YEARS
    ] + [
        select(func.min(extract("year", column))).where(table.scope == village, table.deleted_at.is_(None))
        for table, column in _DAYS
    ]  # fmt: skip
    return min((year for year in map(session.scalar, asked) if year), default=0)


def demand_own_form(store: Store, words: Words, form: Document, asked: Asked) -> None:
    """Refuse a notice on a form that is not its own.  Raises `NotFound`, `NoticeOfAnotherForm`."""
    if asked.notice is None:
        return
    with store.reading() as session:
        notice = session.get(Notice, asked.notice)
        if notice is None or notice.deleted_at is not None:
            raise NotFound(kind=words("Paper", _NOTICE), name=asked.notice)
        own = notice.form or notice_texts.form_of(notice.kind)
        if form.code != own and (form.posting or notice.kind not in form.notices):
            called = notice.no or notice.title or notice.kind
            raise NoticeOfAnotherForm(notice=called, form=form.code, own=own or "—")


def demand_as_issued(store: Store, form: Document, subject: Subject) -> None:
    """Refuse a second sheet of a notice that was issued.  Raises `NoticeIsIssued`."""
    with store.reading() as session:
        notice = session.get(Notice, subject.notice)
        if notice is not None and notice.pdf_id is not None and form.posting:
            raise NoticeIsIssued(
                notice=notice.no or notice.title, form=notice.form or "", masking=notice.masking or ""
            )
