"""What the handbook of a household is told of its year: helpers, plan, help given, what came of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import (
    DevPlan,
    Helper,
    HelperAssignment,
    Measure,
    Person,
    PlanItem,
    PlanProgress,
)
from fieldkit.documents.facts_handbook import (
    EffectFact,
    HandbookFact,
    HelpedByFact,
    HelpGivenFact,
    UndertakingFact,
)
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.field_kinds import PLAIN
from fieldkit.services.kinds import measure_details
from fieldkit.services.ledgers.kinds.work import CANCELLED
from fieldkit.services.printing.helpers import HelperReader
from fieldkit.services.printing.reading import Sources, Wanted
from fieldkit.services.printing.visits import VisitReader

_TOLD = frozenset((
    "bank", "granted_on", "due_on", "school", "stage", "term", "post_fund", "monthly", "months", "grade",
    "way", "area", "finished_on", "settle", "place", "moved_in_on", "class", "project", "dividend", "course",
    "days", "certificate", "insurer", "insurance", "claim", "reason", "goods",
))  # fmt: skip
"""Details of measures that the handbook names; contract numbers and doctors' bills are not among them."""
_FOR = QT_TRANSLATE_NOOP("Paper", "{what} ({name})")
_DETAIL = QT_TRANSLATE_NOOP("Paper", "{label}: {value}")
_PROGRESS = QT_TRANSLATE_NOOP("Paper", "{title}: {percent} % done")
_STATE = QT_TRANSLATE_NOOP("Paper", "{title}: {state}")
_NEXT = QT_TRANSLATE_NOOP("Paper", "{said}; hindered by {obstacle}")
_DONE = QT_TRANSLATE_NOOP("Paper", "{said}; {action}")


class HandbookReader:
    """Reads what handbooks say, one query a noun."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._session = sources.session

    def blank(self) -> HandbookFact:
        """Return a handbook of which nothing is known but its boxes to tick."""
        return HandbookFact(
            wants=self._sources.ticks("measure_category"), visit=VisitReader(self._sources).blank()
        )

    def of(self, wanted: Wanted) -> dict[UUID, HandbookFact]:
        """Return the handbook of every household that has anything to tell; of others it is blank."""
        plans, measures, helpers = self._plans(wanted), self._measures(wanted), self._helpers(wanted)
        items = self._items(wanted, plans.values())
        progress = self._progress(wanted, {item.id for part in items.values() for item in part})
        people, blank = self._people(measures), self.blank()
        found = {}
        for id in plans.keys() | measures.keys() | helpers.keys():
            own, given = items.get(id, []), measures.get(id, [])
            effects = [*self._brought(given), *self._seen(own, progress)]
            book = replace(
                blank, helpers=tuple(helpers.get(id, ())), plan=tuple(map(self._undertaking, own)),
                help=tuple(self._given(row, people) for row in given),
                effects=tuple(sorted(effects, key=lambda one: one.on or date.max)),
            )  # fmt: skip
            found[id] = self._planned(book, plans.get(id), own)
        return found

    def _planned(self, book: HandbookFact, plan: DevPlan | None, items: list[PlanItem]) -> HandbookFact:
        if plan is None:
            return book
        wants = self._sources.ticks("measure_category", *(item.category for item in items))
        return replace(
            book, wants=wants, demand=plan.demand or "", goal=plan.goal_per_capita_fen, made_on=plan.made_on
        )

    # ------------------------------------------------------------ reading

    def _plans(self, wanted: Wanted) -> dict[UUID, DevPlan]:
        """Return the year's plan of each household; of two the later version."""
        rows = self._session.scalars(
            select(DevPlan)
            .where(wanted.of(DevPlan.household_id), DevPlan.year == wanted.year, DevPlan.deleted_at.is_(None))
            .order_by(DevPlan.version, DevPlan.id)
        )
        return {plan.household_id: plan for plan in rows}

    def _measures(self, wanted: Wanted) -> dict[UUID, list[Measure]]:
        rows = self._session.scalars(
            select(Measure)
            .where(wanted.of(Measure.household_id), Measure.year == wanted.year, Measure.deleted_at.is_(None))
            .order_by(Measure.category, Measure.start_on, Measure.id)
        )
        found: dict[UUID, list[Measure]] = defaultdict(list)
        for row in rows:
            if row.state != CANCELLED:
                found[row.household_id].append(row)
        return found

    def _items(self, wanted: Wanted, plans: Iterable[DevPlan]) -> dict[UUID, list[PlanItem]]:
        of_plan = {plan.id for plan in plans}
        rows = self._session.scalars(
            select(PlanItem)
            .join(DevPlan, DevPlan.id == PlanItem.dev_plan_id)
            .where(
                wanted.of(PlanItem.household_id), DevPlan.year == wanted.year, PlanItem.deleted_at.is_(None)
            )
            .order_by(PlanItem.category, PlanItem.due, PlanItem.id)
        )
        found: dict[UUID, list[PlanItem]] = defaultdict(list)
        for row in rows:
            if row.dev_plan_id in of_plan:
                found[row.household_id].append(row)
        return found

    def _progress(self, wanted: Wanted, items: set[UUID]) -> dict[UUID, list[PlanProgress]]:
        rows = self._session.scalars(
            select(PlanProgress)
            .where(
                wanted.of(PlanProgress.household_id), PlanProgress.seen_on <= wanted.as_of,
                PlanProgress.deleted_at.is_(None),
            )
            .order_by(PlanProgress.seen_on, PlanProgress.id)
        )  # fmt: skip
        found: dict[UUID, list[PlanProgress]] = defaultdict(list)
        for row in rows:
            if row.item_id in items:
                found[row.item_id].append(row)
        return found

    def _helpers(self, wanted: Wanted) -> dict[UUID, list[HelpedByFact]]:
        """Return who helps and helped until the day: the primary one of the day first, then the newest."""
        rows = self._session.execute(
            select(HelperAssignment, Helper)
            .join(Helper, Helper.id == HelperAssignment.helper_id)
            .where(
                wanted.of(HelperAssignment.household_id), HelperAssignment.start_date <= wanted.as_of,
                HelperAssignment.deleted_at.is_(None),
            )
            .order_by(HelperAssignment.role, HelperAssignment.start_date.desc(), HelperAssignment.id)
        ).all()  # fmt: skip
        then = HelperReader(self._sources).as_they_were({row.Helper for row in rows}, wanted.year)
        found: dict[UUID, list[HelpedByFact]] = defaultdict(list)
        for pairing, person in rows:
            helper, unit = then[person.id]
            over = pairing.end_date is not None and pairing.end_date <= wanted.as_of
            found[pairing.household_id].append(
                HelpedByFact(
                    name=helper.name,
                    unit=unit or "",
                    post=helper.post or "",
                    phone=helper.phone or "",
                    role=self._sources.label("assignment_role", pairing.role),
                    since=pairing.start_date,
                    until=pairing.end_date if over else None,
                )
            )
        for those in found.values():
            those.sort(key=lambda one: one.until is not None)
        return found

    def _people(self, measures: Mapping[UUID, list[Measure]]) -> dict[UUID, str]:
        """Return the names of the members that measures are for."""
        ids = {row.person_id for rows in measures.values() for row in rows if row.person_id is not None}
        rows = self._session.execute(
            select(Person.id, Person.name).where(Person.id.in_(ids), Person.deleted_at.is_(None))
        )
        return dict(rows.all())

    # ------------------------------------------------------------ words

    def _undertaking(self, row: PlanItem) -> UndertakingFact:
        label = self._sources.label
        return UndertakingFact(
            category=label("measure_category", row.category), title=row.title, scale=row.scale or "",
            horizon=label("horizon", row.horizon), invest=row.invest_fen,
            source=label("fund_source", row.fund_source), expected=row.expected_income_fen,
            due=f"{row.due[:4]}-{row.due[4:]}" if row.due else "", owner=row.owner or "",
            state=label("measure_state", row.state),
        )  # fmt: skip

    def _given(self, row: Measure, people: Mapping[UUID, str]) -> HelpGivenFact:
        kind = self._sources.label("measure_kind", row.kind)
        what = row.title or kind or self._sources.label("measure_category", row.category)
        if kind and kind not in what:
            what = f"{kind} {what}"
        name = people.get(row.person_id, "") if row.person_id else ""
        parts = [self._say(_FOR, what=what, name=name) if name else what]
        if row.qty is not None:
            parts.append(f"{PLAIN['qty'].show(row.qty)}{row.unit or ''}")
        return HelpGivenFact(
            category=self._sources.label("measure_category", row.category),
            content="，".join([*parts, *self._details(row)]), provider=row.provider or "",
            amount=row.amount_fen, first=row.start_on, last=row.end_on, signed=row.household_signed is True,
        )  # fmt: skip

    def _details(self, row: Measure) -> Iterator[str]:
        """Say what only a kind of measure has, in the words and the order of its page."""
        kept = row.detail or {}
        for one in measure_details.of({"kind": row.kind}):
            value = kept.get(one.name)
            if one.name not in _TOLD or value in (None, ""):
                continue
            said = self._sources.label(one.table, value) if one.kind == "code" else str(value)
            yield self._say(_DETAIL, label=self._sources.words("Fields", one.label), value=said)

    def _brought(self, rows: Iterable[Measure]) -> Iterator[EffectFact]:
        for row in rows:
            if row.effect:
                yield EffectFact(on=row.end_on or row.paid_on or row.start_on, text=row.effect)

    def _seen(
        self, items: Iterable[PlanItem], progress: Mapping[UUID, list[PlanProgress]]
    ) -> Iterator[EffectFact]:
        """Say how far the undertakings had come, each time somebody looked."""
        for item in items:
            for row in progress.get(item.id, ()):
                state = self._sources.label("measure_state", row.state)
                said = self._say(_STATE, title=item.title, state=state) if state else item.title
                if row.progress_pct is not None:
                    said = self._say(_PROGRESS, title=item.title, percent=row.progress_pct)
                if row.obstacle:
                    said = self._say(_NEXT, said=said, obstacle=row.obstacle)
                if row.action:
                    said = self._say(_DONE, said=said, action=row.action)
                yield EffectFact(on=row.seen_on, text=said)

    def _say(self, text: str, **details: object) -> str:
        return self._sources.words("Paper", text, **details)
