"""How households stand on paper: guarantees, watching, school, sales; by the rules of the ledgers on screen.

What a ledger of the screen lists (`services.ledger_kinds`) is listed here by the same conditions, so that a
paper of this year says what the screen says, and one of an older year what was known then.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Integer, case, func, select

from fieldkit.db.base import Synced
from fieldkit.db.chunks import chunks
from fieldkit.db.tables import (
    GuaranteeCheck,
    Helper,
    Household,
    HouseholdStatus,
    IncomeYear,
    Measure,
    MonitoringCase,
    Person,
    ProductSale,
)
from fieldkit.documents.facts_village import CaseFact, CheckFact, SaleFact
from fieldkit.documents.guarantees import ITEMS
from fieldkit.domain.recognition import without_standard
from fieldkit.domain.watching import is_over
from fieldkit.services.field_kinds import PLAIN
from fieldkit.services.ledgers.kinds import Scope, then
from fieldkit.services.ledgers.kinds import sources as src
from fieldkit.services.ledgers.kinds.households import WATCHED_TYPE
from fieldkit.services.ledgers.kinds.members import dropped_out, of_school_age
from fieldkit.services.ledgers.kinds.work import MEASURES
from fieldkit.services.printing.reading import Sources, Wanted
from fieldkit.services.standing_rows import ARCHIVE, UNKNOWN

_Row = TypeVar("_Row", bound=Synced)
Found = Mapping[UUID, dict[str, Any]]
_LIFTED, _LEFT_HELP = "A4", "A8"  # code table status, track A
_CLUE, _WATCHED, _OVER, _BACK = "B1", "B3", "B5", "B6"  # code table status, track B


class StandingReader:
    """Reads how households stand on the day that is wanted."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._session = sources.session
        self._label = sources.label

    def of(self, wanted: Wanted, needs: Set[str], rows: Sequence[Household]) -> Found:
        """Return what is needed of the households `rows`: see the `readers`."""
        readers: dict[str, Callable[[Wanted, Sequence[Household]], Found]] = {
            "numbers": self._numbers, "check": self._checks, "pupils": self._pupils, "case": self._cases,
            "sales": self._sales, "lifted": self._lifted,
        }  # fmt: skip
        found: dict[UUID, dict[str, Any]] = defaultdict(dict)
        for need, read in readers.items():
            if need in needs:
                for id, part in read(wanted, rows).items():
                    found[id] |= part
        return found

    def _rows(self, table: type[_Row], ids: Iterable[UUID | None]) -> dict[UUID, _Row]:
        wanted = sorted({id for id in ids if id is not None})
        return {
            row.id: row
            for part in chunks(wanted)
            for row in self._session.scalars(select(table).where(table.id.in_(part)))
        }

    def _numbers(self, _wanted: Wanted, rows: Sequence[Household]) -> Found:
        """Return the numbers of the household and its head, and the note: for papers that stay inside."""
        heads = self._rows(Person, (row.head_person_id for row in rows))
        found = {}
        for row in rows:
            head = heads.get(row.head_person_id) if row.head_person_id is not None else None
            own = head.id_number if head is not None and head.deleted_at is None else None
            found[row.id] = {
                "hh_no": row.hh_no, "head_id": own or row.head_id_number, "note": without_standard(row.note)
            }  # fmt: skip
        return found

    def _lifted(self, wanted: Wanted, _rows: Sequence[Household]) -> Found:
        """Return in which year each household was lifted that has not fallen back, where it is known.

        Not where being lifted is the first that is known of it: it came so from the household it split off.
        """
        stretch = HouseholdStatus
        query = (
            select(stretch.household_id, stretch.status, stretch.valid_from)
            .where(
                wanted.of(stretch.household_id),
                stretch.track == ARCHIVE,
                stretch.deleted_at.is_(None),
                stretch.valid_from <= wanted.as_of,
                stretch.status != _LEFT_HELP,
            )
            .order_by(stretch.valid_from)
        )
        found: dict[UUID, dict[str, Any]] = {}
        for id, status, since in self._session.execute(query):
            known = id in found and status == _LIFTED and since > UNKNOWN
            found[id] = {"lifted_in": since.year if known else None}
        return found

    # ------------------------------------------------------------ guarantees

    def _checks(self, wanted: Wanted, _rows: Sequence[Household]) -> Found:
        newest = src.newest_check(scope_of(wanted))
        query = select(GuaranteeCheck).where(newest, wanted.of(GuaranteeCheck.household_id))
        checks = self._session.scalars(query.order_by(GuaranteeCheck.id))
        return {row.household_id: {"check": self._check(row)} for row in checks}

    def _check(self, row: GuaranteeCheck) -> CheckFact:
        notes = (
            f"{self._sources.words('Paper', word)}：{note}"
            for name, word in ITEMS.items()
            if (note := getattr(row, f"{name}_note"))
        )
        answers = {name: getattr(row, f"{name}_ok") for name in ITEMS}
        return CheckFact(on=row.checked_on, by=row.checked_by or "", notes="；".join(notes), **answers)

    def _pupils(self, wanted: Wanted, _rows: Sequence[Household]) -> Found:
        """Count who has to be at school, and who of them is not (§5.2)."""
        scope = scope_of(wanted)
        out = func.sum(case((dropped_out(scope), 1), else_=0), type_=Integer)
        home = then.of_member("household_id", scope)
        counts: Any = select(home.label("home"), func.count(), out)
        query = src.in_their_year(counts, scope).where(of_school_age(scope), wanted.of(home))
        found = self._session.execute(query.group_by("home"))
        return {id: {"pupils": pupils, "dropouts": dropouts} for id, pupils, dropouts in found}

    # ------------------------------------------------------------ watched households

    def _cases(self, wanted: Wanted, rows: Sequence[Household]) -> Found:
        """Return how each household is watched that is, or was: by a case, its type or its kind (§1.26)."""
        query = select(MonitoringCase).where(
            src.newest_case(scope_of(wanted)), wanted.of(MonitoringCase.household_id)
        )
        cases = {row.household_id: row for row in self._session.scalars(query)}
        incomes = self._rows(IncomeYear, (one.income_before_id for one in cases.values()))
        checks = self._rows(GuaranteeCheck, (one.guarantee_before_id for one in cases.values()))
        helpers = self._rows(Helper, (one.monitor_helper_id for one in cases.values()))
        given, found = self._measures(wanted), {}
        for row in rows:
            one = cases.get(row.id)
            if one is None and row.household_type != WATCHED_TYPE and row.monitor_kind is None:
                continue
            one = one or MonitoringCase()
            income = incomes.get(one.income_before_id) if one.income_before_id else None
            check = checks.get(one.guarantee_before_id) if one.guarantee_before_id else None
            contact = helpers.get(one.monitor_helper_id) if one.monitor_helper_id else None
            told = CaseFact(
                help=given.get(row.id, ()), contact=contact.name if contact else "",
                per_capita=income.per_capita_fen if income else None,
                before=self._check(check) if check else None, **self._case(one, row, wanted.as_of),
            )  # fmt: skip
            found[row.id] = {"case": told}
        return found

    def _case(self, one: MonitoringCase, row: Household, day: date) -> dict[str, Any]:
        risks = (getattr(one, f"risk_{number}") for number in range(1, 6))
        ended = one.eliminated_on is not None and one.eliminated_on <= day
        over = is_over({"eliminated_on": one.eliminated_on, "rolled_back_on": one.rolled_back_on}, day)
        back = ended and not over
        known = one.recognised_ym or row.household_type == WATCHED_TYPE or not one.found_on
        state = _BACK if back else _OVER if over else _WATCHED if known else _CLUE
        return {
            "kind": self._label("monitor_kind", one.kind or row.monitor_kind),
            "risks": tuple(self._label("risk", risk) for risk in risks),
            "recognised": PLAIN["month"].show(one.recognised_ym) if one.recognised_ym else "",
            "line": one.line_pc_fen, "over": over, "state": self._label("status", state),
            "way": self._label("eliminated_way", one.eliminated_way) if ended else "",
            "ended": one.eliminated_on if ended else None,
        }  # fmt: skip

    def _measures(self, wanted: Wanted) -> dict[UUID, tuple[str, ...]]:
        """Return the kinds of help that the measures ledger of the year has for each household."""
        found: dict[UUID, tuple[str, ...]] = {}
        query = (
            select(Measure.household_id, Measure.category)
            .where(
                *MEASURES.where(scope_of(wanted)), wanted.of(Measure.household_id),
                Measure.deleted_at.is_(None),
            )
            .distinct()
            .order_by(Measure.household_id, Measure.category)
        )  # fmt: skip
        for id, category in self._session.execute(query):
            found[id] = (*found.get(id, ()), self._label("measure_category", category))
        return found

    # ------------------------------------------------------------ sales

    def _sales(self, wanted: Wanted, _rows: Sequence[Household]) -> Found:
        """Return what each household sold in the year, the earliest first."""
        query = (
            select(ProductSale)
            .where(
                wanted.of(ProductSale.household_id), ProductSale.year == wanted.year,
                ProductSale.deleted_at.is_(None),
            )
            .order_by(ProductSale.sold_on.nulls_last(), ProductSale.id)
        )  # fmt: skip
        sales = list(self._session.scalars(query))
        helpers = self._rows(Helper, (row.helper_id for row in sales))
        found: dict[UUID, list[SaleFact]] = defaultdict(list)
        for row in sales:
            helper = helpers.get(row.helper_id) if row.helper_id else None
            found[row.household_id].append(
                SaleFact(
                    product=self._label("product", row.product), qty=row.qty, measure=row.unit or "",
                    price=row.unit_price_fen, amount=row.amount_fen,
                    channel=self._label("sale_channel", row.channel), buyer=row.buyer or "", on=row.sold_on,
                    helper=helper.name if helper else "", stock=row.stock_left,
                    nothing=row.nothing_to_sell is True, reason=row.reason or "",
                )
            )  # fmt: skip
        return {id: {"sales": tuple(rows)} for id, rows in found.items()}


def scope_of(wanted: Wanted) -> Scope:
    """Return the year and day of a paper as the ledgers know them."""
    return Scope(wanted.as_of, wanted.year, wanted.village)
