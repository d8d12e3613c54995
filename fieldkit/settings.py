"""Every setting of this machine, one declaration each.

To add a setting, add a field: its type, its `Setting` (what a person reads, who may change it) and its
default.  The settings room, the checks and the tests follow from the field.  The file is read with
defaults for what is missing, so that an older or damaged file never keeps the program from starting.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError

from fieldkit.errors import QT_TRANSLATE_NOOP

GROUPS = {  # the cards of the settings room, in order
    "laptop": QT_TRANSLATE_NOOP("Settings", "This laptop"),
    "printing": QT_TRANSLATE_NOOP("Settings", "Printing"),
    "sync": QT_TRANSLATE_NOOP("Settings", "Sync"),
    "backup": QT_TRANSLATE_NOOP("Settings", "When and where backups are made"),
    "users": QT_TRANSLATE_NOOP("Settings", "Users"),
}


@dataclass(frozen=True)
class Setting:
    """What a person reads about a setting, and who may change it.

    `right` is a value of `domain.rights.Right`, empty for what is everybody's own; `kind` names an
    editor where the type alone does not say enough; `options` says the values of a choice; `steps`
    are the numbers offered; `unit` stands behind a number.
    """

    group: str
    label: str
    explains: str
    right: str = "settings"
    kind: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[int, ...] = ()
    unit: str = ""

    @property
    def personal(self) -> bool:
        """Whether everybody sets this for themselves."""
        return not self.right


class Settings(BaseModel):
    """What is set on this laptop, kept in `settings.json` of the data folder."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True)

    language: Annotated[
        Literal["zh_CN", "en"],
        Setting(
            "laptop",
            QT_TRANSLATE_NOOP("Settings", "Language"),
            QT_TRANSLATE_NOOP("Settings", "Of the window. Paper stays Chinese. Only for you."),
            right="",
            options={"zh_CN": "中文", "en": "English"},
        ),
    ] = "zh_CN"
    text_size: Annotated[
        int,
        Field(ge=100, le=200),
        Setting(
            "laptop",
            QT_TRANSLATE_NOOP("Settings", "Text size"),
            QT_TRANSLATE_NOOP("Settings", "Everything in the window grows with it. Only for you."),
            right="",
            steps=(100, 110, 125, 150, 175, 200),
            unit=QT_TRANSLATE_NOOP("Settings", "%"),
        ),
    ] = 100
    scheme: Annotated[
        Literal["system", "light", "dark"],
        Setting(
            "laptop",
            QT_TRANSLATE_NOOP("Settings", "Light or dark"),
            QT_TRANSLATE_NOOP("Settings", "Dark is easier on the eyes by lamplight. Only for you."),
            right="",
            options={
                "system": QT_TRANSLATE_NOOP("Settings", "As the desktop"),
                "light": QT_TRANSLATE_NOOP("Settings", "Light"),
                "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
            },
        ),
    ] = "system"
    profile: Annotated[
        str,
        Setting(
            "laptop",
            QT_TRANSLATE_NOOP("Settings", "Policy profile"),
            QT_TRANSLATE_NOOP(
                "Settings", "The words and rules of the period: names of household types, visits a year."
            ),
            kind="profile",
        ),
    ] = "2026_normal"
    visit_windows: Annotated[
        str,
        Setting(
            "laptop",
            QT_TRANSLATE_NOOP("Settings", "Windows of the visits"),
            QT_TRANSLATE_NOOP(
                "Settings", "When each visit of the year is due. Plans made from now on follow them."
            ),
            kind="windows",
        ),
    ] = ""
    printer: Annotated[
        str,
        Setting(
            "printing",
            QT_TRANSLATE_NOOP("Settings", "Printer"),
            QT_TRANSLATE_NOOP("Settings", "Chosen beforehand in the print room."),
            kind="printer",
        ),
    ] = ""
    township_phone: Annotated[
        str,
        Field(max_length=20),
        Setting(
            "printing",
            QT_TRANSLATE_NOOP("Settings", "Township's number for complaints"),
            QT_TRANSLATE_NOOP("Settings", "Stands on postings and leaflets, and on new drafts of notices."),
        ),
    ] = ""
    county_phone: Annotated[
        str,
        Field(max_length=20),
        Setting(
            "printing",
            QT_TRANSLATE_NOOP("Settings", "County's number for complaints"),
            QT_TRANSLATE_NOOP("Settings", "Stands on postings and leaflets, and on new drafts of notices."),
        ),
    ] = ""
    receiver: Annotated[
        str,
        Field(max_length=120),
        Setting(
            "printing",
            QT_TRANSLATE_NOOP("Settings", "Who takes objections"),
            QT_TRANSLATE_NOOP(
                "Settings", "A person or an office, and where. Stands on postings and new drafts."
            ),
        ),
    ] = ""
    server_url: Annotated[
        str,
        Setting(
            "sync",
            QT_TRANSLATE_NOOP("Settings", "Address of the township server"),
            QT_TRANSLATE_NOOP("Settings", "The township gives it with the code for joining."),
            kind="address",
        ),
    ] = ""
    sync_by_itself: Annotated[
        bool,
        Setting(
            "sync",
            QT_TRANSLATE_NOOP("Settings", "Sync by itself"),
            QT_TRANSLATE_NOOP("Settings", "When the server can be reached. Otherwise sync by hand (F9)."),
        ),
    ] = True
    backup_folder: Annotated[
        str,
        Setting(
            "backup",
            QT_TRANSLATE_NOOP("Settings", "Second place for backups"),
            QT_TRANSLATE_NOOP("Settings", "A folder outside this laptop, such as a USB stick."),
            right="backup",
            kind="folder",
        ),
    ] = ""
    lock_minutes: Annotated[
        int,
        Field(ge=0, le=120),
        Setting(
            "users",
            QT_TRANSLATE_NOOP("Settings", "Lock when nobody types"),
            QT_TRANSLATE_NOOP("Settings", "Then the passphrase is asked again. Nothing typed is lost."),
            steps=(0, 2, 5, 10, 15, 30, 60, 120),
            unit=QT_TRANSLATE_NOOP("Settings", "minutes"),
        ),
    ] = 10

    _people: dict[str, dict[str, Any]] = PrivateAttr(default_factory=dict)
    _person: str = PrivateAttr(default="")

    @classmethod
    def declared(cls) -> dict[str, Setting]:
        """Return the declaration of every setting, in the order they are shown."""
        return {
            name: next(part for part in info.metadata if isinstance(part, Setting))
            for name, info in cls.model_fields.items()
        }

    @classmethod
    def load(cls, file: Path, person: str = "") -> Self:
        """Read the settings in `file`; whatever cannot be read has its default.

        `person` is the id of a user: what everybody sets for themselves is then this user's; without
        one it is what was last used on this laptop.
        """
        settings = cls()
        settings._person = person
        try:
            kept = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return settings
        if not isinstance(kept, dict):
            return settings
        people = kept.get("people")
        if isinstance(people, dict):
            settings._people = {key: own for key, own in people.items() if isinstance(own, dict)}
        settings._take(kept)
        settings._take(settings._people.get(person, {}))
        return settings

    def _take(self, kept: Mapping[str, Any]) -> None:
        for name, value in kept.items():
            if name in type(self).model_fields:
                try:
                    setattr(self, name, value)
                except ValidationError:
                    continue  # this one keeps its default

    def save(self, file: Path) -> None:
        """Write the settings to `file`, all or nothing."""
        if self._person:
            own = {name: getattr(self, name) for name, of in self.declared().items() if of.personal}
            self._people[self._person] = own
        kept = self.model_dump() | ({"people": self._people} if self._people else {})
        part = file.with_suffix(".part")
        part.write_text(json.dumps(kept, ensure_ascii=False, indent=2), encoding="utf-8")
        part.replace(file)
