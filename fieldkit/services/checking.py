"""What is wrong with the register: the same findings as an import's, at any time."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Household, Person
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.identity import cover_account, cover_id, cover_phone
from fieldkit.domain.quality.findings import Finding
from fieldkit.domain.rights import Right
from fieldkit.i18n import Translate
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import may
from fieldkit.transfer.judging import Judge, same_roots
from fieldkit.transfer.register import Register
from fieldkit.transfer.remarks import Remarks, Row

_COVERS = {
    "id_number": cover_id, "head_id_number": cover_id, "phone": cover_phone, "bank_account": cover_account,
}  # fmt: skip


class Checking:
    """Judges households by the rules of data quality."""

    def __init__(self, store: Store, codes: CodeTables, words: Translate) -> None:
        """Work on this laptop's register, speaking the reader's language."""
        self._store = store
        self._codes = codes
        self._words = words

    def check(self, village: str | None = None, progress: Progress = unwatched) -> list[Finding]:
        """Return the findings of one village or of all; an empty field counts as asked.

        A number that stands twice is looked for in the whole register, whatever the village.
        """
        with self._store.reading() as session:
            register = Register(session, village)
            twice = list(same_roots(_numbers(session)))
            if village is not None:
                here = register["person"].rows.keys()
                twice = [group for group in twice if here & set(group)]
                register.add(session, Person, [id for group in twice for id in group if id not in here])
                known = register["household"].rows
                homes = {row["household_id"] for row in register["person"].rows.values()} - known.keys()
                register.add(session, Household, sorted(homes))
        remarks = Remarks(self._words)
        judge = Judge(register, self._codes, self._store.clock.today(), remarks, _nowhere)
        judge.same_number(twice)
        households = [
            id for id, row in register["household"].live() if village in (None, row["village_code"])
        ]
        judge.judge(households, _everything, progress)
        if may(self._store, Right.REVEAL):
            return remarks.findings
        return [_covered(finding) for finding in remarks.findings]


def _covered(finding: Finding) -> Finding:
    """Return a finding as somebody may read it who sees no number in clear."""
    cover = _COVERS.get(finding.at.partition(".")[2])
    if cover is None:
        return finding
    value, stored = (cover(shown) if shown else shown for shown in (finding.value, finding.stored))
    return replace(finding, value=value, stored=stored)


def _numbers(session: Session) -> Iterable[tuple[UUID, str | None]]:
    numbered = select(Person.id, Person.id_number).where(
        Person.deleted_at.is_(None), Person.id_number.is_not(None)
    )
    return [(row.id, row.id_number) for row in session.execute(numbered)]


def _everything(_field: str) -> bool:
    return True


def _nowhere(_ref: object) -> Row | None:
    return None
