"""The help book: a page for every room in both languages, no dead end, and F1 opens where one is."""

import re

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from fieldkit import paths
from fieldkit.i18n import LANGUAGES, Words
from fieldkit.ui.places import PLACES
from fieldkit.ui.screens.help import INDEX, book, title_of

languages = pytest.mark.parametrize("language", LANGUAGES)
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)#]+)(#[^)]*)?\)")


@languages
def test_every_room_has_its_page_named_as_the_room(language):
    pages, words = book(language), Words(language)
    for place in PLACES:
        assert place.id in pages, place.id
        assert title_of(pages[place.id]) == words("Places", place.name), place.id


@languages
def test_both_languages_have_the_same_pages_and_the_index_leads_to_all(language):
    pages = book(language)
    assert set(pages) == set(book("en"))
    linked = {target for _, target, _ in LINK.findall(pages[INDEX])}
    assert {f"{name}.md" for name in pages if name != INDEX} <= linked


@languages
def test_every_link_and_picture_is_there(language):
    folder = paths.resource(f"help/{language}")
    lost = [
        (name, target) for name, page in book(language).items() for _, target, _ in LINK.findall(page)
        if not (folder / target).resolve().is_file()
    ]  # fmt: skip
    assert lost == []


def test_the_book_speaks_its_language():
    assert all(re.search("[一-鿿]", page) for page in book("zh_CN").values())
    english = {name: page for name, page in book("en").items() if name != "words"}  # the glossary has both
    assert not any(re.search("[一-鿿]", page) for page in english.values())


def test_f1_opens_the_page_of_the_room_and_links_lead_back(frame, qtbot):
    frame.go("visits")
    frame.activateWindow()
    room = frame.go("help")
    assert room.browser.toPlainText().startswith("走访")
    room.open("sync")
    assert room.list.currentItem().text() == "同步"
    qtbot.keyClick(room, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: room.browser.toPlainText().startswith("走访"))


def test_typing_narrows_the_pages_and_shows_the_words(frame, qtbot):
    room = frame.go("help")
    everything = room.list.count()
    room.search.setText("输入法")
    assert 0 < room.list.count() < everything
    assert "输入法" in room.browser.toPlainText()
    assert room.browser.textCursor().selectedText() == "输入法"
    room.search.setText("没有这个词的")
    assert room.list.count() == 0
    assert room.none.isVisibleTo(room)
    room.search.clear()
    assert room.list.count() == everything


def test_an_import_preview_is_still_there_after_a_look_into_the_help(frame, qtbot, jobs):
    page = frame.open_import([])
    frame.go("help")
    book = frame.stack.currentWidget()
    assert book.browser.source().fileName() == "import.md"
    book.closed.emit()
    assert frame.stack.currentWidget() is page
    frame.go("help")
    frame.go("visits")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    qtbot.waitUntil(lambda: not isValid(page))


def test_the_help_of_a_household_and_of_a_visit_are_their_own_pages(frame, village, qtbot, jobs):
    household = village.households.find()[0]
    frame.open_household(household)
    frame.go("help")
    assert frame.stack.currentWidget().browser.source().fileName() == "household.md"
    frame.back_to_work()
    assert type(frame.stack.currentWidget()).__name__ == "HouseholdScreen"
    frame.start_visit(household, None)
    qtbot.waitUntil(lambda: type(frame.stack.currentWidget()).__name__ == "VisitScreen", timeout=20_000)
    frame.go("help")
    assert frame.stack.currentWidget().browser.source().fileName() == "visit.md"
