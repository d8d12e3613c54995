"""Lists what the rules found: whose it is, what is wrong, whether somebody explained or mended it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.chunks import marks
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.findings import Finding, Level
from fieldkit.domain.quality.speaking import Speech, details_of
from fieldkit.i18n import Words
from fieldkit.services.fields import STARS, withheld
from fieldkit.services.fields import covered as covered_number
from fieldkit.services.kinds import KINDS
from fieldkit.services.kinds.household import HOUSEHOLD, HOUSEHOLD_YEAR
from fieldkit.services.kinds.person import PERSON, PERSON_YEAR
from fieldkit.services.quality.notes import NOTE_OF
from fieldkit.sync.local import run

_OWN = {
    "household": HOUSEHOLD, "household_year": HOUSEHOLD_YEAR, "person": PERSON, "person_year": PERSON_YEAR,
}  # fmt: skip
_NOT_SAID = ("", "None", "True", "False", "是", "否")
_MONTH = 6  # signs of a month as it is stored, 202605
_PRIVATE_TERMS = frozenset({
    "cause", "risk", "measure_kind", "health", "disability_kind", "disability_level", "not_in_school",
    "dibao_class", "destitute_care", "education", "school_status",
})  # fmt: skip
_WEIGHT = "CASE f.level WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END"
_STATE = (
    "CASE WHEN f.fixed_on IS NOT NULL THEN 'mended' WHEN n.id IS NOT NULL THEN 'explained' ELSE 'open' END"
)
_FROM = f"FROM _finding f LEFT JOIN finding_note n ON n.id = {NOTE_OF} "
_WHERE_IT_LIVES = (
    "JOIN household h ON h.id = f.household_id AND h.deleted_at IS NULL "
    "LEFT JOIN village_group g ON g.id = h.group_id "
)
_NOTICE = "notice."
_OF_HOUSEHOLDS = "f.tbl <> 'notice'"
"""A notice is judged with one household of its list or village, but what is found is about the notice."""


class State(StrEnum):
    """What became of a finding."""

    OPEN = "open"
    EXPLAINED = "explained"
    MENDED = "mended"


@dataclass(frozen=True)
class FindingRow:
    """A finding with whose it is; `value` is covered, `since` the day it was found or mended."""

    id: UUID
    finding: Finding
    household_id: UUID
    head: str
    group: str
    village_code: str
    state: State = State.OPEN
    since: date | None = None
    explanation: str = ""
    explained_by: str = ""

    @property
    def value(self) -> str:
        """What was found, covered where it must be; codes are said by the sentence."""
        return plain(self.finding.at, covered(self.finding.at, self.finding.value))


@dataclass(frozen=True)
class FindingFilter:
    """Which findings: of a rule, level, state, village, group or household; empty fields leave all."""

    rule: str = ""
    level: Level | None = None
    state: State | None = State.OPEN
    village: str = ""
    group: str = ""
    household: UUID | None = None
    ids: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class RuleCount:
    """How many findings of a rule and level there are, by state."""

    rule: str
    level: Level
    open: int
    explained: int
    mended: int


def covered(at: str, value: str) -> str:
    """Return a value of a field (`table.column`), covered where it must be."""
    number = covered_number(at.partition(".")[2], value)
    return value if number is None else number


def plain(at: str, value: str) -> str:
    """Return a value of a field as a reader knows it: codes are left out, a month is written as one."""
    table, _, column = at.partition(".")
    known = {**_OWN, **{name: kind.fields for name, kind in KINDS.items()}}.get(table, ())
    kind = next((field.kind for field in known if field.name == column), "text")
    if kind in ("code", "codes", "yes", "row") or value in _NOT_SAID:
        return ""
    if kind == "month" and len(value) == _MONTH and value.isdigit():
        return f"{value[:4]}-{value[4:]}"
    return value


def conditions(which: FindingFilter) -> tuple[str, list[Any]]:
    """Return the condition of a filter, and its values."""
    said: list[str] = []
    values: list[Any] = []
    for column, value in (
        ("f.rule = ?", which.rule), ("f.level = ?", which.level.value if which.level else ""),
        ("f.village_code = ?", which.village), (f"{_STATE} = ?", which.state.value if which.state else ""),
        ("coalesce(g.name, '') = ?", which.group),
        ("f.household_id = ?", which.household.bytes if which.household else b""),
    ):  # fmt: skip
        if value:
            said.append(column)
            values.append(value)
    if which.household:
        said.append(_OF_HOUSEHOLDS)
    if which.ids:
        said.append(f"f.id IN ({marks(which.ids)})")
        values += [id.bytes for id in which.ids]
    return " AND ".join(said) or "1", values


def listed(
    session: Session, which: FindingFilter, speech: Speech, *, clear: bool, start: int = 0,
    count: int | None = None,
) -> list[FindingRow]:  # fmt: skip
    """Return the findings of a filter, the worst first, then by rule and household."""
    where, values = conditions(which)
    rows = run(
        session,
        "SELECT f.id, f.rule, f.level, f.sentence, f.args, f.value, f.row_id, f.at, f.household_id, "
        "coalesce(p.person_no, p.name, h.hh_no, h.local_no, h.head_name), h.head_name, g.name, "
        f"f.village_code, {_STATE}, coalesce(f.fixed_on, f.found_on), n.explanation, n.explained_by {_FROM}"
        f"{_WHERE_IT_LIVES} LEFT JOIN person p ON p.id = f.row_id "
        f"WHERE {where} ORDER BY {_WEIGHT}, f.rule, f.village_code, coalesce(h.hh_no, h.local_no), f.id "
        "LIMIT ? OFFSET ?",
        *values, -1 if count is None else count, start,
    )  # fmt: skip
    return [_row(row, speech, clear=clear) for row in rows]


def _row(row: tuple[Any, ...], speech: Speech, *, clear: bool) -> FindingRow:
    id, rule, level, sentence, args, value, about, at, household, key, head, group, village, *rest = row
    details = details_of(args)
    if not clear and withheld(at.partition(".")[2]):  # as it was typed, where no code fits it
        details = {name: STARS if isinstance(one, str) else one for name, one in details.items()}
    said = Finding(
        rule, Level(level), speech.sentence(sentence, details), str(key or ""), value,
        about=UUID(bytes=bytes(about)) if about else None, at=at,
    )  # fmt: skip
    if not clear:
        hidden = covered(at, value)
        said = replace(said, value=hidden if hidden != value or not value else STARS)
    if at.startswith(_NOTICE):
        head, group = str(details.get("no") or ""), ""
        said = replace(said, key=head)
    state, since, explanation, by = rest
    return FindingRow(
        UUID(bytes=bytes(id)), said, UUID(bytes=bytes(household)), head or "", group or "", village,
        State(state), date.fromisoformat(since), explanation or "", by or "",
    )  # fmt: skip


def number(session: Session, which: FindingFilter) -> int:
    """Count the findings of a filter."""
    where, values = conditions(which)
    return int(run(session, f"SELECT count(*) {_tables(which)}WHERE {where}", *values)[0][0])


def by_rule(session: Session, which: FindingFilter) -> list[RuleCount]:
    """Count the findings of each rule, the worst first; the filter's rule and state are left aside."""
    where, values = conditions(replace(which, rule="", state=None))
    rows = run(
        session,
        f"SELECT f.rule, f.level, {_STATE} s, count(*) {_tables(which)}"
        f"WHERE {where} GROUP BY f.rule, f.level, s "
        f"ORDER BY {_WEIGHT}, f.rule",
        *values,
    )
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for rule, level, state, many in rows:
        counts.setdefault((rule, level), {})[state] = many
    return [
        RuleCount(rule, Level(level), *(found.get(state.value, 0) for state in State))
        for (rule, level), found in counts.items()
    ]


def _tables(which: FindingFilter) -> str:
    """Return what is counted in: whose a finding is is only asked where a group is wanted."""
    return _FROM + (_WHERE_IT_LIVES if which.group else "")


def households_number(session: Session) -> int:
    """Count the households with an open finding."""
    where, values = conditions(FindingFilter())
    counted = f"SELECT count(DISTINCT f.household_id) {_FROM}WHERE {where} AND {_OF_HOUSEHOLDS}"
    return int(run(session, counted, *values)[0][0])


def households_with(session: Session) -> frozenset[UUID]:
    """Return the households with an open finding."""
    where, values = conditions(FindingFilter())
    only = f"{where} AND {_OF_HOUSEHOLDS}"
    rows = run(session, f"SELECT DISTINCT f.household_id {_FROM}WHERE {only}", *values)
    return frozenset(UUID(bytes=bytes(id)) for (id,) in rows)


def open_of(session: Session, households: Sequence[bytes], day: date) -> dict[UUID, int]:
    """Count the findings of each household that were open on a day; infos and explained ones are none."""
    rows = run(
        session,
        f"SELECT f.household_id, count(*) {_FROM}WHERE f.household_id IN ({marks(households)}) "
        f"AND f.level <> 'info' AND n.id IS NULL AND {_OF_HOUSEHOLDS} AND f.found_on <= ? "
        "AND (f.fixed_on IS NULL OR f.fixed_on > ?) GROUP BY f.household_id",
        *households, day.isoformat(), day.isoformat(),
    )  # fmt: skip
    return {UUID(bytes=bytes(id)): many for id, many in rows}


def speech_of(
    codes: CodeTables, profile: Profile, words: Words, villages: frozenset[str] | None, *, clear: bool
) -> Speech:
    """Return the voice of a reader: language, villages, and whether causes are told."""

    def label(table: str, code: str) -> str:
        if not clear and table in _PRIVATE_TERMS:
            return STARS
        return profile.label(codes, table, code, words.language)

    return Speech(words, label, villages)
