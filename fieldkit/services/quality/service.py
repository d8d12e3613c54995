"""What is wrong with the data: judged after every change, listed, explained (domain.md §1.29)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from fieldkit.db import search
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, FindingNote, Household, OpenFinding
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import may, needs
from fieldkit.services.fields import EMPTY
from fieldkit.services.quality import lists as finding_lists
from fieldkit.services.quality.judging import Judging
from fieldkit.services.quality.lists import FindingFilter, FindingRow, RuleCount, State
from fieldkit.services.quality.notes import digest_of, note_id, notes_of

__all__ = ["FindingFilter", "FindingRow", "Judgement", "Quality", "RuleCount", "State"]
EXPLANATION = QT_TRANSLATE_NOOP("Quality", "Explanation")
TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is longer than 500 signs")
LONGEST = 500


@dataclass(frozen=True)
class Judgement:
    """How much is open, and in how many households, as it stood when it was looked at."""

    errors: int
    warnings: int
    infos: int
    explained: int
    mended: int
    households: int
    rules: tuple[RuleCount, ...]

    @property
    def open(self) -> int:
        """How many findings are open."""
        return self.errors + self.warnings + self.infos


class Quality:
    """The findings of this laptop; any thread."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Judge by `profile` and speak with `words`."""
        self._store = store
        self._words = words
        self._codes = codes
        self._profile = profile
        self._judging = Judging(store, codes, profile)

    # ------------------------------------------------------------ judging

    def known(self) -> Judgement | None:
        """Return how much is wrong if everything was judged since its last change; quick."""
        return self._count() if self._judging.is_current() else None

    def judge(self, progress: Progress = unwatched) -> Judgement:
        """Judge what changed since the last time.  Raises `Cancelled` when the person stops it.

        The search is brought up to date first: beside a judgement of a county it would take minutes.
        """
        search.refresh(self._store)
        self._judging.renew(progress)
        return self._count()

    def check_all(self, progress: Progress = unwatched) -> Judgement:
        """Judge every household again, changed or not.  Raises `Cancelled`."""
        self._judging.forget()
        return self.judge(progress)

    def judge_household(self, household: UUID) -> None:
        """Judge one household, if it changed: a few milliseconds."""
        self._judging.look([household.bytes])

    # ------------------------------------------------------------ listing

    def list(
        self, which: FindingFilter | None = None, start: int = 0, count: int | None = None
    ) -> list[FindingRow]:
        """List findings, the worst first; of what is not judged yet, as they were."""
        clear = may(self._store, Right.REVEAL)
        villages = self._store.author.villages
        speech = finding_lists.speech_of(self._codes, self._profile, self._words, villages, clear=clear)
        with self._store.reading() as session:
            return finding_lists.listed(
                session, which or FindingFilter(), speech, clear=clear, start=start, count=count
            )

    def number(self, which: FindingFilter | None = None) -> int:
        """Count findings."""
        with self._store.reading() as session:
            return finding_lists.number(session, which or FindingFilter())

    def by_rule(self, which: FindingFilter | None = None) -> Sequence[RuleCount]:
        """Count the findings of each rule by state; the filter's rule and state are left aside."""
        with self._store.reading() as session:
            return finding_lists.by_rule(session, which or FindingFilter())

    def of_household(self, household: UUID) -> Sequence[FindingRow]:
        """Judge a household if it changed, and list what is open and explained of it."""
        self.judge_household(household)
        rows = self.list(FindingFilter(household=household, state=None))
        return [row for row in rows if row.state is not State.MENDED]

    def households_found(self) -> frozenset[UUID]:
        """Return the households with an open finding."""
        with self._store.reading() as session:
            return finding_lists.households_with(session)

    def _count(self) -> Judgement:
        with self._store.reading() as session:
            rules = tuple(finding_lists.by_rule(session, FindingFilter()))
            households = finding_lists.households_number(session)
        open_of = {level: sum(r.open for r in rules if r.level is level) for level in Level}
        return Judgement(
            open_of[Level.ERROR], open_of[Level.WARNING], open_of[Level.INFO],
            sum(r.explained for r in rules), sum(r.mended for r in rules), households, rules,
        )  # fmt: skip

    # ------------------------------------------------------------ explaining

    @needs(Right.EDIT)
    def explain(self, findings: Sequence[UUID], words: str) -> int:
        """Say why findings are right all the same; they stay explained until the values change.

        Returns how many.  Raises `BadValue` for empty or too long words.
        """
        said = " ".join(words.split())
        if not said or len(said) > LONGEST:
            why = self._words("Fields", EMPTY if not said else TOO_LONG)
            raise BadValue(field=self._words("Quality", EXPLANATION), value=said[:40], why=why)
        done = 0
        with self._store.writing() as session:
            author = self._store.author
            by = session.get(AppUser, author.user) if author.user else None
            mine = select(Household.id).where(Household.deleted_at.is_(None))
            wanted = select(OpenFinding).where(
                OpenFinding.id.in_(list(findings)), OpenFinding.fixed_on.is_(None),
                OpenFinding.household_id.in_(mine),
            )  # fmt: skip
            for found in session.scalars(wanted):
                there = notes_of(session, found)
                id = there[0] if there else note_id(found)
                values = {
                    "explanation": said, "explained_by": by.name if by else None,
                    "explained_at": self._store.clock.now(), "deleted_at": None, "deleted_reason": None,
                }  # fmt: skip
                note = session.get(FindingNote, id)
                if note is None:
                    session.add(FindingNote(
                        id=id, scope=found.village_code, rule_id=found.rule, household_id=found.household_id,
                        tbl=found.tbl, row_id=found.row_id, at=found.at, stands=digest_of(found),
                        **{k: v for k, v in values.items() if not k.startswith("deleted")},
                        **self._store.origin(),
                    ))  # fmt: skip
                else:
                    stands = {} if there else {"stands": digest_of(found)}
                    for name, value in (values | stands).items():
                        setattr(note, name, value)
                done += 1
        return done

    @needs(Right.EDIT)
    def withdraw(self, findings: Sequence[UUID]) -> int:
        """Take explanations back; returns how many."""
        done = 0
        with self._store.writing() as session:
            mine = select(Household.id).where(Household.deleted_at.is_(None))
            wanted = select(OpenFinding).where(
                OpenFinding.id.in_(list(findings)), OpenFinding.household_id.in_(mine)
            )
            for found in session.scalars(wanted):
                notes = notes_of(session, found)
                for id in notes:
                    note = session.get_one(FindingNote, id)
                    note.deleted_at = self._store.clock.now()
                    note.deleted_reason = "withdrawn"
                done += bool(notes)
        return done
