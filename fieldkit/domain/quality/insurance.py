"""Rules about insurance, minimum living and destitute care of members (domain.md §1.29, §1.9)."""

from collections.abc import Iterator

from fieldkit.domain.quality.facts import HouseholdFacts, PersonFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, Terms, declared, of_member, rule
from fieldkit.errors import QT_TRANSLATE_NOOP

_MEDICAL = "person_year.med_resident person_year.med_employee"
_INSURED = frozenset({"med_resident", "med_employee"})
_OTHER = "med_other"
_WELL = "1"
_GROWN_UP = 18
_CARE = frozenset({"1", "2", "9"})  # code table destitute_care: receives it
_NOT_GIVEN = frozenset({"1", "6"})  # code table measure_state: planned, cancelled
_LAST_DAY = (12, 20)  # of the year's update (§1.15)
QUESTIONS = {  # of the yearly update (N5 16–27, §1.35)
    "med_serious": QT_TRANSLATE_NOOP("Findings", "serious-illness insurance"),
    "med_commercial": QT_TRANSLATE_NOOP("Findings", "commercial medical insurance"),
    "med_assist": QT_TRANSLATE_NOOP("Findings", "medical assistance"),
    "pension_resident": QT_TRANSLATE_NOOP("Findings", "residents' pension"),
    "pension_employee": QT_TRANSLATE_NOOP("Findings", "employees' pension"),
    "dibao": QT_TRANSLATE_NOOP("Findings", "minimum living allowance"),
    "mandarin": QT_TRANSLATE_NOOP("Findings", "speaks standard Chinese"),
    "work_abroad": QT_TRANSLATE_NOOP("Findings", "works abroad"),
    "med_resident": QT_TRANSLATE_NOOP("Findings", "residents' medical insurance"),
    "med_employee": QT_TRANSLATE_NOOP("Findings", "employees' medical insurance"),
    "destitute_care": QT_TRANSLATE_NOOP("Findings", "destitute care"),
    "med_other": QT_TRANSLATE_NOOP("Findings", "other help with health"),
}
"""The yes/no questions that the update asks of every member, by column of `person_year`."""


def medically_insured(person: PersonFacts) -> bool:
    """Tell whether a member has a basic medical insurance."""
    return bool(person.year.get("med_resident") or person.year.get("med_employee"))


@of_member(
    "DQ-25",
    Level.ERROR,
    _MEDICAL,
    QT_TRANSLATE_NOOP("Findings", "Two basic medical insurances at once: residents' and employees'."),
    source="N5 17, N6 2_01_008",
)
def medical_both(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members who are insured twice."""
    if person.year.get("med_resident") and person.year.get("med_employee"):
        return Flaw(person, "person_year.med_employee", "是")
    return None


@of_member(
    "DQ-25",
    Level.ERROR,
    _MEDICAL,
    QT_TRANSLATE_NOOP("Findings", "No basic medical insurance: neither residents' nor employees'."),
    source="N5 17, N6 2_01_008",
)
def medical_none(home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members who are not insured; a newborn has some weeks for it (§5.2)."""
    if not home.is_asked(person) or medically_insured(person) or _newborn(person, around):
        return None
    return Flaw(person, "person_year.med_resident")


@of_member(
    "DQ-26",
    Level.WARNING,
    "household.household_type person_year.med_serious",
    QT_TRANSLATE_NOOP(
        "Findings",
        "A member of a household that was lifted from poverty or is monitored has no "
        "serious-illness insurance.",
    ),
    source="N5 14, N6 2_01_006",
)
def serious(household: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members of helped households without the insurance that is paid for them."""
    if not household.is_asked(person) or person.year.get("med_serious") or _newborn(person, around):
        return None
    if not (household.lifted or household.monitored):
        return None
    return Flaw(person, "person_year.med_serious")


@of_member(
    "DQ-27",
    Level.WARNING,
    f"person_year.med_assist {_MEDICAL}",
    QT_TRANSLATE_NOOP("Findings", "Receives medical assistance without any medical insurance."),
    source="N6 3_01_007",
)
def assisted(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members who are assisted with costs that nobody insured."""
    if not person.year.get("med_assist") or medically_insured(person):
        return None
    return Flaw(person, "person_year.med_assist", "是")


@of_member(
    "DQ-28",
    Level.WARNING,
    " ".join(f"person_year.{name}" for name in QUESTIONS),
    QT_TRANSLATE_NOOP("Findings", "Not answered in the year's update: {questions}."),
    source="N5 16–27",
)
def unanswered(home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members of whom yes or no was not asked."""
    empty = [name for name in QUESTIONS if person.year.get(name) is None]
    if set(empty) >= _INSURED:  # DQ-25 says so
        empty = [name for name in empty if name not in _INSURED]
    if not any(_OTHER in member.year for member in home.members):  # many offices never ask it
        empty = [name for name in empty if name != _OTHER]
    if not empty or not home.is_asked(person):
        return None
    said = Terms(tuple(QUESTIONS[name] for name in empty))
    return Flaw(person, f"person_year.{empty[0]}", "", {"questions": said})


@of_member(
    "DQ-28",
    Level.WARNING,
    "person_year.year",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The facts of {year} are not entered; the newest are of {last}, while others of the family "
        "are up to date.",
    ),
    source="N5 16–27",
    asks="person_year",
)
def left_behind(home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members whom the year's update of their family left out."""
    last = person.year.get("year")
    if last is None or home.updated is None or last >= home.updated:
        return None
    return Flaw(person, "person_year.education", "", {"year": home.updated, "last": last})


@rule(
    "DQ-28",
    Level.WARNING,
    "person_year.year",
    QT_TRANSLATE_NOOP(
        "Findings", "The update of {year} was not made: the newest facts of the members are of {last}."
    ),
    source="N5 16–27",
    asks="person_year",
)
def not_updated(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find families whose facts stayed behind when a year's update closed."""
    today, last = around.today, household.updated
    closed = today.year if (today.month, today.day) > _LAST_DAY else today.year - 1
    if last is not None and last < closed:
        yield Flaw(household, "household.hh_no", "", {"year": closed, "last": last})


@rule(
    "DQ-28",
    Level.WARNING,
    "person_year.year",
    QT_TRANSLATE_NOOP("Findings", "The yearly facts of the members were never entered."),
    source="N5 16–27",
    asks="person_year",
)
def never_entered(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find families of whom a village that keeps such facts has none."""
    if household.members and household.updated is None:
        yield Flaw(household, "household.hh_no")


def _newborn(person: PersonFacts, around: Surroundings) -> bool:
    return person.is_newborn(around.today, around.limit("newborn_days"))


@of_member(
    "DQ-31",
    Level.ERROR,
    "person_year.dibao person_year.destitute_care",
    QT_TRANSLATE_NOOP(
        "Findings", "Receives the minimum living allowance and destitute care at once; only one is possible."
    ),
    source="K",
)
def allowance_and_care(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members who receive both."""
    care = person.year.get("destitute_care")
    if not person.year.get("dibao") or care not in _CARE:
        return None
    return Flaw(person, "person_year.destitute_care", around.codes["destitute_care"].label(care))


@rule(
    "DQ-31",
    Level.ERROR,
    f"{_MEDICAL} household_year.members_end",
    QT_TRANSLATE_NOOP(
        "Findings", "{insured} members are insured, but the household has {members} at the end of the year."
    ),
    source="K",
)
def more_insured(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find households with more insured than members; somebody entered twice is DQ-05's."""
    members = household.year.get("members_end")
    insured = sum(medically_insured(person) for person in household.members if not person.double)
    if members is not None and insured > members:
        details = {"insured": insured, "members": members}
        yield Flaw(household, "household_year.members_end", str(members), details)


@rule(
    "DQ-31",
    Level.ERROR,
    "measure.kind measure.state measure.year measure.detail",
    QT_TRANSLATE_NOOP(
        "Findings", "The allowance of {year} is paid for {persons} persons, but the household has {members}."
    ),
    source="§1.20",
    asks="measure",
)
def more_receiving(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find allowances of this year that are paid for more persons than there are."""
    members, year = len(household.members), around.today.year
    for row in household.all("measure"):
        detail = row.get("detail") or {}
        persons = len({one for one in str(detail.get("insured") or "").split(",") if one})
        if row["year"] == year and row.get("state") not in _NOT_GIVEN and persons > members:
            details = {"year": year, "persons": persons, "members": members}
            yield Flaw(row, "measure.detail.insured", str(persons), details)


@of_member(
    "DQ-32",
    Level.WARNING,
    "person_year.destitute_care person_year.health person_year.school_status person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings", "Receives destitute care, but is {age} years old, healthy and not at school."
    ),
    source="N6 5_15_019",
)
def cared_for(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find healthy grown-ups in destitute care."""
    care, age = person.year.get("destitute_care"), person.age(around.today)
    if care not in _CARE or tuple(person.health) != (_WELL,) or person.pupil or age is None:
        return None
    if not _GROWN_UP <= age <= around.limit("labour_age_to"):
        return None
    said = around.codes["destitute_care"].label(care)
    return Flaw(person, "person_year.destitute_care", said, {"age": age})


RULES = declared(globals())
