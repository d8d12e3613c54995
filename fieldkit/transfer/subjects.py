"""Whom a list is about when it does not have everybody: 低保, 特困, 残疾, 监测对象."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fieldkit.errors import QT_TRANSLATE_NOOP

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Subject:
    """A kind of people: its words in titles and names of files, and who of the register is of it."""

    id: str
    label: str
    words: tuple[str, ...]
    column: str
    field: str
    holds: Callable[[Facts], bool]
    holds_of: Callable[[Facts], bool] = lambda _household: False


SUBJECTS = (
    Subject(
        "dibao", QT_TRANSLATE_NOOP("Comparing", "Those with the subsistence allowance"),
        ("低保", "最低生活保障"), "是否享受低保", "person_year.dibao",
        lambda facts: facts.get("dibao") is True,
    ),
    Subject(
        "destitute", QT_TRANSLATE_NOOP("Comparing", "Those in destitute care"),
        ("特困", "五保"), "是否特困供养人员", "person_year.destitute_care",
        lambda facts: facts.get("destitute_care") not in (None, "0"),
    ),
    Subject(
        "disabled", QT_TRANSLATE_NOOP("Comparing", "Those with a disability"),
        ("残疾",), "残疾证号", "person.disability_cert",
        lambda facts: bool(facts.get("disability_cert")) or "4" in (facts.get("health") or ()),
    ),
    Subject(
        "monitored", QT_TRANSLATE_NOOP("Comparing", "Watched households"),
        ("监测对象", "监测户", "防止返贫"), "监测对象类别", "household.monitor_kind",
        lambda facts: bool(facts.get("monitor_kind")), lambda household: bool(household.get("monitor_kind")),
    ),
)  # fmt: skip
BY_ID = {subject.id: subject for subject in SUBJECTS}


def subject_of(texts: Iterable[str]) -> Subject | None:
    """Tell from a file's name, its sheets and their titles whom a list is about; None: it may be anybody."""
    said = "\n".join(texts)
    found = [subject for subject in SUBJECTS if any(word in said for word in subject.words)]
    return found[0] if len(found) == 1 else None
