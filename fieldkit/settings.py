"""Every setting of this machine, one declaration each.

To add a setting, add a field: type, default and description.  The file is read with defaults for
what is missing, so that an older or damaged file never keeps the program from starting.
"""

import json
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Settings(BaseModel):
    """What is set on this laptop, kept in `settings.json` of the data folder."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True)

    language: Literal["zh_CN", "en"] = Field(default="zh_CN", description="Language")
    profile: str = Field(default="2026_normal", description="Policy profile")
    server_url: str = Field(default="", description="Address of the township server")
    sync_by_itself: bool = Field(default=True, description="Sync whenever the server is reachable")
    printer: str = Field(default="", description="Printer")
    text_size: int = Field(default=100, ge=100, le=200, description="Text size in percent")
    scheme: Literal["system", "light", "dark"] = Field(default="system", description="Light or dark")
    lock_minutes: int = Field(default=10, ge=0, le=120, description="Lock after idle minutes; 0: never")
    backup_folder: str = Field(default="", description="A second place for backups, such as a USB stick")
    visit_windows: str = Field(default="", description="Windows of the visits; empty: the profile's")

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read the settings in `file`; whatever cannot be read has its default."""
        try:
            kept = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return cls()
        settings = cls()
        for name, value in kept.items() if isinstance(kept, dict) else ():
            if name in cls.model_fields:
                try:
                    setattr(settings, name, value)
                except ValidationError:
                    continue  # this one keeps its default
        return settings

    def save(self, file: Path) -> None:
        """Write the settings to `file`, all or nothing."""
        part = file.with_suffix(".part")
        part.write_text(self.model_dump_json(indent=2), encoding="utf-8")
        part.replace(file)
