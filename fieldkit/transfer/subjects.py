"""Whom a list is about when it does not have everybody: 低保, 特困, 残疾, 监测对象."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fieldkit.domain.identity import certificate_of
from fieldkit.errors import QT_TRANSLATE_NOOP

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Subject:
    """A kind of people: its words in titles and names of files, and what the register says of somebody.

    `holds` is yes, no, or None where nobody has asked; `column` is the question that it answers.
    """

    id: str
    label: str
    words: tuple[str, ...]
    column: str
    field: str
    holds: Callable[[Facts], bool | None]
    of_household: bool = False  # the same of everybody in it


def _destitute(facts: Facts) -> bool | None:
    care = facts.get("destitute_care")
    return None if care is None else care != "0"


def _disabled(facts: Facts) -> bool | None:
    health = facts.get("health") or ()
    if certificate_of(facts.get("disability_cert"), facts.get("id_number")) or "4" in health:
        return True
    return False if health else None


def _dibao(facts: Facts) -> bool | None:
    told: bool | None = facts.get("dibao")
    return told


def _monitored(facts: Facts) -> bool | None:
    watched: bool | None = facts.get("watched")
    return watched


SUBJECTS = (
    Subject(
        "dibao", QT_TRANSLATE_NOOP("Comparing", "Those with the subsistence allowance"),
        ("低保", "最低生活保障"), "是否享受低保", "person_year.dibao",
        _dibao,
    ),
    Subject(
        "destitute", QT_TRANSLATE_NOOP("Comparing", "Those in destitute care"),
        ("特困", "五保"), "是否特困供养人员", "person_year.destitute_care",
        _destitute,
    ),
    Subject(
        "disabled", QT_TRANSLATE_NOOP("Comparing", "Those with a disability"),
        ("残疾",), "是否残疾人", "person.disability_cert", _disabled,
    ),
    Subject(
        "monitored", QT_TRANSLATE_NOOP("Comparing", "Watched households"),
        ("监测对象", "监测户", "防止返贫"), "是否监测对象", "household.monitor_kind", _monitored,
        of_household=True,
    ),
)  # fmt: skip
BY_ID = {subject.id: subject for subject in SUBJECTS}


def subject_of(texts: Iterable[str]) -> Subject | None:
    """Tell from a file's name, its sheets and their titles whom a list is about; None: it may be anybody."""
    said = "\n".join(texts)
    found = [subject for subject in SUBJECTS if any(word in said for word in subject.words)]
    return found[0] if len(found) == 1 else None
