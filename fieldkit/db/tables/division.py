"""Where people live: administrative divisions and the groups of a village."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced


class Division(Synced):
    """An administrative division (domain.md §1.1); its id is `named_id("division", code)`."""

    __tablename__ = "division"

    code: Mapped[str] = mapped_column(String(12), index=True)
    name: Mapped[str] = mapped_column(String(60))
    level: Mapped[int]  # 1 province, 2 prefecture, 3 county, 4 township, 5 village
    parent_code: Mapped[str | None] = mapped_column(String(12), index=True)
    urban_rural: Mapped[str | None] = mapped_column(String(3))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    successor_code: Mapped[str | None] = mapped_column(String(12))


class VillageGroup(Synced):
    """A group of a village (§1.2); its id is `named_id("group", village_code, name)`."""

    __tablename__ = "village_group"

    village_code: Mapped[str] = mapped_column(String(12), index=True)
    no: Mapped[int | None]
    name: Mapped[str] = mapped_column(String(40))
    leader_name: Mapped[str | None] = mapped_column(String(30))
