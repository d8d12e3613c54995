"""What holds of every page of the help book: short, its keys and labels are the window's, its pictures are small."""

import re
import struct
import xml.etree.ElementTree as ET
from itertools import chain
from pathlib import Path

import pytest

import fieldkit
from fieldkit import paths
from fieldkit.i18n import LANGUAGES
from fieldkit.ui.screens.help import book

languages = pytest.mark.parametrize("language", LANGUAGES)
LINES = 120
WIDEST, LARGEST, ALL_OF_THEM = 900, 120_000, 4_000_000  # px, bytes
KEY = re.compile(r"(?:Ctrl|Alt)\+(?:Shift\+)?(?:[A-Z][A-Za-z]*|\d|[←→])")
LABEL = re.compile(r"[（(]\*\*([^*]+)\*\*")  # what a button says stands behind its key
SAID = {"Enter": "Return", "PgDn": "PgDown", "←": "Left", "→": "Right"}
STANDARD = {"Ctrl+A", "Ctrl+C"}  # of every list, by the names Qt has for them


def pictures(language):
    return sorted(paths.resource(f"help/{language}").glob("pictures/*.png"))


@languages
def test_every_page_can_be_read_in_a_minute(language):
    long = {name: page.count("\n") for name, page in book(language).items() if page.count("\n") > LINES}
    assert long == {}


@languages
def test_every_key_in_the_book_is_a_key_of_the_window(language):
    window = Path(fieldkit.__file__).parent / "ui"
    source = "".join(file.read_text(encoding="utf-8") for file in window.rglob("*.py"))
    known = STANDARD | set(re.findall(r'"((?:Ctrl|Alt)\+[\w+]+)"', source))
    if "Qt.Key.Key_C and alt" in source:
        known.add("Alt+C")
    known |= {f"Ctrl+{number}" for number in range(1, 6)}  # of the views, made in a loop
    told = {
        (name, key) for name, page in book(language).items() for key in KEY.findall(page)
        if _as_in_the_source(key) not in known
    }  # fmt: skip
    assert told == set()


def _as_in_the_source(key):
    *before, last = key.split("+")
    return "+".join([*before, SAID.get(last, last)])


@languages
def test_a_label_beside_its_key_is_what_the_button_says(language):
    messages = list(ET.parse(paths.resource("i18n/fieldkit_zh_CN.ts")).getroot().iter("message"))
    tag = "translation" if language == "zh_CN" else "source"
    labels = {_plain("".join(m.find(tag).itertext())) for m in messages}
    told = list(chain.from_iterable(LABEL.findall(page) for page in book(language).values()))
    assert len(told) > 8
    assert [label for label in told if _plain(label) not in labels] == []


def _plain(label):
    return re.sub(r"\(&\w\)|&|…|\s", "", label)


@languages
def test_every_picture_is_shown_and_small(language):
    pages = "".join(book(language).values())
    sizes = {file.name: (_width(file), file.stat().st_size) for file in pictures(language)}
    assert [name for name in sizes if f"pictures/{name}" not in pages] == []
    assert {name: of for name, of in sizes.items() if of[0] > WIDEST or of[1] > LARGEST} == {}


def test_the_whole_book_is_small():
    files = paths.resource("help").rglob("*")
    assert sum(file.stat().st_size for file in files if file.is_file()) < ALL_OF_THEM


def _width(file):
    return struct.unpack(">I", file.read_bytes()[16:20])[0]
