"""What the rules compare with, read from the register: the lines of the township beside those that ship."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Threshold
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.lines import Line, Lines, shipped_lines
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.rule import Surroundings


def surroundings(session: Session, today: date, codes: CodeTables, profile: Profile) -> Surroundings:
    """Return what rules may ask besides the household."""
    own = session.scalars(select(Threshold).where(Threshold.deleted_at.is_(None)))
    lines = [Line(t.kind, t.area_code, t.year, t.amount_fen, t.source) for t in own]
    return Surroundings(today, codes, profile, Lines([*shipped_lines(), *lines], ()))
