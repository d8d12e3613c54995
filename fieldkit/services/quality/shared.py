"""What households have in common: numbers, telephones, helpers, visitors and their words (DQ-05, 23, 51, 53).

Asked of the whole register at once, or of what a few households touch; see `neighbours`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from fieldkit.db.chunks import chunks, marks
from fieldkit.domain.quality.facts import IN_HOUSEHOLD, STRUCK_OFF, Same
from fieldkit.domain.quality.rule import Surroundings
from fieldkit.services.quality.texts import alike
from fieldkit.sync.local import run

_ROOT = 18
_BY_PHONE = "08"  # code table visit_kind: nobody went there
_FAR = {"1": "", "2": "", "3": "3", "4": "4", "5": "5"}  # work_place: in the county, in the province, …
_LIVE = (
    "p.deleted_at IS NULL AND h.deleted_at IS NULL "
    f"AND p.status = '{IN_HOUSEHOLD}' AND coalesce(h.household_type, '') <> '{STRUCK_OFF}'"
)
_WHOSE = "p.id, p.name, coalesce(h.hh_no, h.local_no), h.village_code, h.id"
_PEOPLE = "person p JOIN household h ON h.id = p.household_id"
_VISITOR = "coalesce(hex(w.helper_id), w.name)"
_VISITS = "visit v JOIN visit_visitor w ON w.visit_id = v.id"
_MADE = f"v.deleted_at IS NULL AND w.deleted_at IS NULL AND v.kind <> '{_BY_PHONE}' AND v.visit_date >= ?"


@dataclass
class Shared:
    """What was found, by the id of the member, the pairing or the visit it is told of."""

    twins: dict[bytes, tuple[Same, ...]] = field(default_factory=dict)
    phones: dict[bytes, tuple[Same, ...]] = field(default_factory=dict)
    ranks: dict[bytes, int] = field(default_factory=dict)
    crowds: dict[bytes, list[tuple[str, int]]] = field(default_factory=dict)
    alike: dict[bytes, tuple[Same, ...]] = field(default_factory=dict)


def read_all(session: Session, around: Surroundings) -> Shared:
    """Look at the whole register."""
    roots = run(
        session,
        f"SELECT substr(p.id_number, 1, {_ROOT}) r FROM {_PEOPLE} WHERE length(p.id_number) >= {_ROOT} "  # noqa: S608
        f"AND {_LIVE} GROUP BY r HAVING count(*) > 1",
    )
    since = _since(around.today)
    return Shared(
        twins=_twins(session, [root for (root,) in roots]),
        phones=_phones(session, ""),
        ranks=_ranks(session, around.today, "", ()),
        crowds=_crowds(session, around, "", (since,)),
        alike=_texts(session, around, "", (since,)),
    )


def read_of(session: Session, around: Surroundings, ids: Sequence[bytes]) -> Shared:
    """Look at what these households share with any other."""
    here = f"IN ({marks(ids)})"
    roots = run(
        session,
        f"SELECT DISTINCT substr(id_number, 1, {_ROOT}) FROM person WHERE household_id {here} "  # noqa: S608
        f"AND length(id_number) >= {_ROOT} AND deleted_at IS NULL",
        *ids,
    )
    phones = _telephones(session, ids)
    helpers = f"SELECT helper_id FROM helper_assignment WHERE household_id {here}"  # noqa: S608 - marks
    visitors, who = _visitors(session, around.today, ids)
    since = _since(around.today)
    return Shared(
        twins=_twins(session, [root for (root,) in roots]),
        phones=_phones(session, f"AND p.phone IN ({marks(phones)})", phones) if phones else {},
        ranks=_ranks(session, around.today, f"AND a.helper_id IN ({helpers})", ids),
        crowds=_crowds(session, around, visitors, (since, *who)) if visitors else {},
        alike=_texts(session, around, visitors, (since, *who)) if visitors else {},
    )


def neighbours(session: Session, today: date, ids: Sequence[bytes]) -> set[bytes]:
    """Return the households whose findings may change with these: themselves and who shares something."""
    here = f"IN ({marks(ids)})"
    helpers = f"SELECT helper_id FROM helper_assignment WHERE household_id {here}"  # noqa: S608 - marks
    found = run(
        session,
        f"SELECT household_id FROM helper_assignment WHERE helper_id IN ({helpers}) "  # noqa: S608 - marks
        "UNION SELECT q.household_id FROM person p JOIN person q ON q.id_number "
        f"BETWEEN substr(p.id_number, 1, {_ROOT}) AND substr(p.id_number, 1, {_ROOT}) || '~' "
        f"WHERE p.household_id {here} AND length(p.id_number) >= {_ROOT}",
        *ids, *ids,
    )  # fmt: skip
    visitors, who = _visitors(session, today, ids)
    if visitors:
        made = f"SELECT DISTINCT v.household_id FROM {_VISITS} WHERE {_MADE} {visitors}"  # noqa: S608 - ours
        found += run(session, made, _since(today), *who)
    phones = _telephones(session, ids)
    if phones:
        with_phone = f"SELECT DISTINCT household_id FROM person WHERE phone IN ({marks(phones)})"  # noqa: S608
        found += run(session, with_phone, *phones)
    named = run(
        session,
        "SELECT household_id, args FROM _finding WHERE rule IN ('DQ-05', 'DQ-23', 'DQ-53') "
        "AND fixed_on IS NULL AND household_id IS NOT NULL",
    )
    told = [bytes(id).hex() for id in ids]
    mentioned = [id for id, args in named if any(household in args for household in told)]
    return {*ids, *(row[0] for row in found), *mentioned}


def _telephones(session: Session, ids: Sequence[bytes]) -> list[str]:
    """Return the telephones of members who work away."""
    rows = run(
        session,
        "SELECT DISTINCT p.phone FROM person p JOIN person_year y ON y.person_id = p.id "  # noqa: S608 - marks
        f"WHERE p.household_id IN ({marks(ids)}) AND p.phone <> '' AND y.work_months > 0 "
        "AND p.deleted_at IS NULL",
        *ids,
    )
    return [phone for (phone,) in rows]


def _visitors(session: Session, today: date, ids: Sequence[bytes]) -> tuple[str, list[Any]]:
    """Return the condition that a visit was made by who visited these households; empty: nobody did."""
    rows = run(
        session,
        f"SELECT DISTINCT w.helper_id, w.name FROM {_VISITS} WHERE v.household_id IN ({marks(ids)}) "  # noqa: S608
        "AND v.visit_date >= ?",
        *ids, _since(today),
    )  # fmt: skip
    helpers = sorted({helper for helper, _ in rows if helper is not None})
    names = sorted({name for helper, name in rows if helper is None})
    by_helper = f"w.helper_id IN ({marks(helpers)})"
    by_name = f"w.helper_id IS NULL AND w.name IN ({marks(names)})"
    if helpers and names:
        return f"AND ({by_helper} OR {by_name})", [*helpers, *names]
    return (f"AND {by_helper}" if helpers else f"AND {by_name}" if names else ""), [*helpers, *names]


# ---------------------------------------------------------------- who is whose twin


def _twins(session: Session, roots: Sequence[str]) -> dict[bytes, tuple[Same, ...]]:
    found: dict[str, list[tuple[bytes, Same]]] = defaultdict(list)
    for part in chunks(roots, 200):
        either = " OR ".join("p.id_number BETWEEN ? AND ? || '~'" for _ in part)
        rows = run(
            session,
            f"SELECT substr(p.id_number, 1, {_ROOT}), {_WHOSE} FROM {_PEOPLE} "  # noqa: S608 - our own
            f"WHERE ({either}) AND {_LIVE} ORDER BY p.person_no, p.id",
            *(value for root in part for value in (root, root)),
        )
        for root, *whose in rows:
            found[root].append(_same(whose))
    return _others(found.values())


def _same(whose: Sequence[Any]) -> tuple[bytes, Same]:
    id, name, number, village, household = whose
    return id, Same(f"{name}（{number}）", village, bytes(household).hex())


def _others(groups: Iterable[list[tuple[bytes, Same]]]) -> dict[bytes, tuple[Same, ...]]:
    """Tell each member of a group of several of the others."""
    return {
        id: tuple(same for other, same in group if other != id)
        for group in groups if len(group) > 1
        for id, _ in group
    }  # fmt: skip


# ---------------------------------------------------------------- who works where with which telephone


def _phones(session: Session, only: str, values: Sequence[Any] = ()) -> dict[bytes, tuple[Same, ...]]:
    rows = run(
        session,
        f"SELECT p.phone, y.work_area, y.work_place, {_WHOSE} FROM {_PEOPLE} "  # noqa: S608 - our own names
        "JOIN person_year y ON y.person_id = p.id AND y.deleted_at IS NULL AND y.year = "
        "(SELECT max(z.year) FROM person_year z WHERE z.person_id = p.id AND z.deleted_at IS NULL) "
        f"WHERE p.phone <> '' AND y.work_months > 0 AND {_LIVE} {only} ORDER BY p.id",
        *values,
    )
    found: dict[str, list[tuple[str, str | None, tuple[bytes, Same]]]] = defaultdict(list)
    for phone, area, place, *whose in rows:
        found[phone].append(((area or "")[:6], _FAR.get(place or ""), _same(whose)))
    apart: dict[bytes, tuple[Same, ...]] = {}
    for group in found.values():
        for area, far, (id, _) in group if len(group) > 1 else ():
            others = [
                same for other_area, other_far, (other, same) in group
                if other != id and _elsewhere(area, far, other_area, other_far)
            ]  # fmt: skip
            if others:
                apart[id] = tuple(others)
    return apart


def _elsewhere(area: str, far: str | None, other_area: str, other_far: str | None) -> bool:
    """Tell whether two people certainly work in different counties."""
    if area and other_area:
        return area != other_area
    return far is not None and other_far is not None and far != other_far


# ---------------------------------------------------------------- how many a helper has


def _ranks(session: Session, today: date, only: str, values: Sequence[Any]) -> dict[bytes, int]:
    day = today.isoformat()
    rows = run(
        session,
        "SELECT a.id, a.helper_id FROM helper_assignment a JOIN household h ON h.id = a.household_id "  # noqa: S608
        "WHERE a.role = '1' AND a.deleted_at IS NULL AND h.deleted_at IS NULL AND a.start_date <= ? "
        f"AND (a.end_date IS NULL OR a.end_date >= ?) AND coalesce(h.household_type, '') <> '{STRUCK_OFF}' "
        f"{only} ORDER BY a.helper_id, a.start_date, a.id",
        day, day, *values,
    )  # fmt: skip
    ranks: dict[bytes, int] = {}
    counted: dict[bytes, int] = defaultdict(int)
    for id, helper in rows:
        counted[helper] += 1
        ranks[id] = counted[helper]
    return ranks


# ---------------------------------------------------------------- who was where in a day, with which words


def _since(today: date) -> str:
    return date(today.year - 1, 1, 1).isoformat()


def _crowds(
    session: Session, around: Surroundings, only: str, values: Sequence[Any]
) -> dict[bytes, list[tuple[str, int]]]:
    """Return the visits beyond those that one visitor can make in a day, with the visitor's name."""
    most = around.limit("visits_a_day")
    days = run(
        session,
        f"SELECT {_VISITOR} who, v.visit_date, count(DISTINCT v.household_id) FROM {_VISITS} "  # noqa: S608
        f"WHERE {_MADE} {only} GROUP BY who, v.visit_date HAVING count(DISTINCT v.household_id) > ?",
        *values, most,
    )  # fmt: skip
    found: dict[bytes, list[tuple[str, int]]] = defaultdict(list)
    for who, day, count in days:
        made = run(
            session,
            f"SELECT v.id, w.name FROM {_VISITS} WHERE {_MADE} AND {_VISITOR} = ? "  # noqa: S608 - our own
            "AND v.visit_date = ? ORDER BY coalesce(v.start_time, ''), v.id",
            day, who, day,
        )  # fmt: skip
        for id, name in made[most:]:
            found[id].append((name, count))
    return found


def _texts(
    session: Session, around: Surroundings, only: str, values: Sequence[Any]
) -> dict[bytes, tuple[Same, ...]]:
    """Return the visits whose text an earlier visit of the same visitor elsewhere has, too."""
    rows = run(
        session,
        f"SELECT {_VISITOR}, v.id, v.content, v.household_id, h.head_name, coalesce(h.hh_no, h.local_no), "  # noqa: S608
        f"h.village_code FROM {_VISITS} JOIN household h ON h.id = v.household_id WHERE {_MADE} {only} "
        "ORDER BY v.visit_date, v.id",
        *values,
    )
    by_visitor: dict[str, dict[bytes, tuple[str, bytes, Same]]] = defaultdict(dict)
    for who, id, content, household, head, number, village in rows:
        same = Same(f"{head or ''}（{number}）", village, bytes(household).hex())
        by_visitor[who][id] = (content, household, same)
    found: dict[bytes, tuple[Same, ...]] = {}
    for visits in by_visitor.values():
        found |= alike(visits, around.limit("same_text"))
    return found
