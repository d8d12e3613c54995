"""What holds of every setting: words in both languages, somebody who may change it, and something that heeds it."""

import re
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

import fieldkit
from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.domain.policy import Profile, read_windows
from fieldkit.domain.rights import Right
from fieldkit.errors import NotAllowed, WindowsRefused
from fieldkit.i18n import Words
from fieldkit.services.laptop import Laptop
from fieldkit.settings import GROUPS, Settings
from tests.people import PASSPHRASE

NAMES = list(Settings.model_fields)
each = pytest.mark.parametrize("name", NAMES)


@pytest.fixture
def opened(tmp_path):
    """Open one folder as a role; the folder is made with the first."""

    def open_as(role, name="李秀英"):
        folder = tmp_path / role
        Laptop.create(
            folder, user=name, role=role, passphrase=PASSPHRASE, clock=Clock(date(2026, 11, 21)), kdf=LIGHT
        )
        return Laptop.open(folder, user=name, passphrase=PASSPHRASE, clock=Clock(date(2026, 11, 21)))

    return open_as


@each
def test_a_setting_says_what_it_is_and_means_in_both_languages(name):
    declared, chinese = Settings.declared()[name], Words("zh_CN")
    assert declared.group in GROUPS
    spoken = [declared.label, declared.explains, *declared.options.values(), declared.unit]
    for text in filter(re.compile("[A-Za-z]").search, spoken):
        if text != "English":
            assert chinese.form("Settings", text), text
    assert len(declared.explains) > len(declared.label)


@each
def test_a_setting_is_personal_or_needs_a_right_there_is(name):
    declared = Settings.declared()[name]
    assert declared.personal or declared.right in set(Right)


@each
def test_something_heeds_the_setting(name):
    heeding = [
        file for file in Path(fieldkit.__file__).parent.rglob("*.py")
        if file.name != "settings.py" and re.search(rf"settings\.{name}\b", file.read_text(encoding="utf-8"))
    ]  # fmt: skip
    assert heeding


def test_what_is_personal_is_kept_for_each_person(tmp_path):
    file = tmp_path / "settings.json"
    one = Settings.load(file, "one")
    one.text_size, one.server_url = 150, "https://a"
    one.save(file)
    two = Settings.load(file, "two")
    assert (two.text_size, two.server_url) == (150, "https://a"), (
        "a new person begins with what was last used"
    )
    two.text_size, two.scheme, two.server_url = 125, "dark", "https://b"
    two.save(file)
    one = Settings.load(file, "one")
    assert (one.text_size, one.scheme, one.server_url) == (150, "system", "https://b")
    assert Settings.load(file).text_size == 125, "the door looks as it did last"


def test_a_damaged_file_never_keeps_the_program_from_starting(tmp_path):
    file = tmp_path / "settings.json"
    for content in (
        "",
        "{",
        "[]",
        '{"text_size": 900, "people": 3}',
        '{"people": {"one": {"text_size": "x"}}}',
    ):
        file.write_text(content, encoding="utf-8")
        assert Settings.load(file, "one").text_size == 100
    file.write_text('{"profile": "gone", "visit_windows": "x"}', encoding="utf-8")
    kept = Settings.load(file)
    kept.save(file)
    assert Settings.load(file).profile == "gone", "what this release does not know is not thrown away"


def test_a_profile_that_is_not_there_and_windows_that_cannot_be_give_way(opened):
    with opened("village_cadre") as laptop:
        laptop.change_setting("profile", "gone")
        laptop.change_setting("visit_windows", "12-40/13-01")
        assert laptop.profile.windows(2026) == Profile.load("2026_normal").windows(2026)
        laptop.change_setting("profile", "2021_transition")
        laptop.change_setting("visit_windows", "01-05/02-28 05-01/06-15")
        windows = laptop.profile.windows(2026)
        assert laptop.profile.id.startswith("2021")
        assert (windows[0].first, windows[1].last) == (date(2026, 1, 5), date(2026, 6, 15))
        assert windows[2] == Profile.load("2021_transition").windows(2026)[2]


@pytest.mark.parametrize(
    "written", ["01-01", "01-01/02-30", "02-29/03-31", "1-1/3-31", "03-31/01-01", "01-01/03-31 03-31/06-30"]
)
def test_windows_that_cannot_be_are_refused(written):
    with pytest.raises(WindowsRefused):
        read_windows(written)


def test_who_may_not_set_up_the_laptop_still_has_language_and_size(opened):
    with opened("helper") as laptop:
        for name, declared in Settings.declared().items():
            if not declared.personal:
                with pytest.raises(NotAllowed):
                    laptop.change_setting(name, getattr(laptop.settings, name))
            else:
                laptop.change_setting(name, getattr(laptop.settings, name))
        laptop.change_setting("text_size", 125)
        with pytest.raises(NotAllowed):
            laptop.change_setting("server_url", "https://a")
        assert laptop.settings.server_url == ""
        with pytest.raises(ValidationError):
            laptop.change_setting("text_size", 500)
    assert Settings.load(laptop.home.settings_file).text_size == 125
