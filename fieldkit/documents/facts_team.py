"""The work team that lives in a village, as its board names it (domain.md §1.21)."""

from dataclasses import dataclass

from fieldkit.documents.privacy import Post, Public, fact
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class TeamFact:
    """Somebody in the work team; the work phone is posted, because people must be able to call."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "name in the work team"), Post.YES, public=Public.PERSON)
    role: str = fact(QT_TRANSLATE_NOOP("Paper", "role in the work team"), Post.YES, default="")
    unit: str = fact(
        QT_TRANSLATE_NOOP("Paper", "unit that sent the work team"), Post.YES, public=Public.UNIT, default=""
    )
    work_phone: str = fact(
        QT_TRANSLATE_NOOP("Paper", "work phone of the work team"), Post.TYPED, public=Public.TEXT, default=""
    )

    @property
    def subject(self) -> str:
        """Name the person in a message to the one who prints."""
        return self.name
