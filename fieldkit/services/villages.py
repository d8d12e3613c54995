"""The villages on this laptop."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Division, Household, Person
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Translate

_VILLAGE = QT_TRANSLATE_NOOP("Fields", "Village")
_TWELVE = QT_TRANSLATE_NOOP("Cli", "a village code has twelve digits")
_UNKNOWN = QT_TRANSLATE_NOOP("Fields", "no village of this laptop has this code")


@dataclass(frozen=True)
class VillageRow:
    """A village with households, and how many."""

    code: str
    name: str
    township: str
    full_name: str
    households: int


class Villages:
    """Villages, and the divisions above them."""

    def __init__(self, store: Store) -> None:
        """Work on this laptop's register."""
        self._store = store

    def list(self) -> list[VillageRow]:
        """List the villages that have households, by code."""
        with self._store.reading() as session:
            households = dict(
                session.execute(
                    select(Household.village_code, func.count())
                    .where(Household.deleted_at.is_(None))
                    .group_by(Household.village_code)
                ).all()
            )
            names = division_names(session)
        return [
            VillageRow(
                code, names.get(code, code), names.get(township_code(code), ""),
                full_name(names, code), count,
            )
            for code, count in sorted(households.items())
        ]  # fmt: skip

    def persons(self, code: str) -> int:
        """Count the members of a village's households."""
        with self._store.reading() as session:
            here = (Person.scope == code, Person.deleted_at.is_(None))
            return session.scalar(select(func.count()).select_from(Person).where(*here)) or 0

    def name(self, code: str) -> str:
        """Say a village's name, or its code where no name was imported."""
        with self._store.reading() as session:
            return division_names(session).get(code, code)

    def knows(self, code: str) -> bool:
        """Tell whether there is a village of this code: by name, or by a household in it."""
        with self._store.reading() as session:
            return is_known(session, code)


def is_known(session: Session, village: str) -> bool:
    """Tell whether a village is named on this laptop or has households."""
    named = select(Division.id).where(Division.code == village, Division.deleted_at.is_(None))
    lived_in = select(Household.id).where(Household.village_code == village).limit(1)
    return session.scalar(named) is not None or session.scalar(lived_in) is not None


def check_typed(store: Store, words: Translate, codes: Iterable[str]) -> None:
    """Raise `BadValue` for a code that somebody typed and that certainly is no village's (domain.md §2.1).

    Until the first villages are here, every code of twelve digits may be one.
    """
    with store.reading() as session:
        begun = session.scalar(select(Household.id).limit(1)) is not None
        for code in codes:
            why = "" if re.fullmatch(r"[0-9]{12}", code) else words("Cli", _TWELVE)
            if not why and begun and not is_known(session, code):
                why = words("Fields", _UNKNOWN)
            if why:
                raise BadValue(field=words("Fields", _VILLAGE), value=code, why=why)


def division_names(session: Session) -> dict[str, str]:
    """Return the names of all divisions on this laptop, by code."""
    found = session.execute(select(Division.code, Division.name).where(Division.deleted_at.is_(None)))
    return dict(found.all())


def township_code(code: str) -> str:
    """Return the code of the township a village belongs to."""
    return code[:9] + "000"


def full_name(names: dict[str, str], code: str) -> str:
    """Say a village with everything above it, province first."""
    above = (code[:2] + "0" * 10, code[:4] + "0" * 8, code[:6] + "0" * 6, township_code(code), code)
    return "".join(names.get(part, "") for part in above)
