"""A household through five years, typed: births, a death of the head, a split, another helper, back and out again.

Every year's registration form (P-01) is printed at its end, and again at the end of all: it is as it was.
"""

import io
import re
from datetime import date

from pypdfium2 import PdfDocument
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from fieldkit.ui.dialogs.family import FamilyDialog
from fieldkit.ui.dialogs.family_head import HeadDialog
from fieldkit.ui.dialogs.pairing import AssignDialog
from fieldkit.ui.dialogs.standing import StandingDialog
from fieldkit.ui.screens.household import HouseholdScreen
from tests.ui.hands import press

WORD = "麦子熟了 2026"
BIRTH, DEATH, SPLIT = "1", "2", "5"  # the keys of the dialog, in its order
PRINTED_AT = re.compile(r"打印时间[^\n]*")


class Years:
    """One cadre and one household, year after year."""

    def __init__(self, cadre):
        self.cadre = cadre
        self.papers = {}
        self.li = None

    def in_year(self, day):
        """Come back on another day of another year."""
        if self.li is not None:
            self.li.rests()
            self.li.close()
        self.li = self.cadre("李秀英", "five-years", today=day)
        self.in_front()
        return self.li

    def in_front(self):
        """Do what a window manager does after another window is gone."""
        self.li.window.activateWindow()
        self.li.waits(self.li.window.isActiveWindow, "the window in front")

    def come_in(self, name):
        """Unlock, find the household by its head, open its page."""
        li = self.li
        li.unlocks(WORD)
        li.keys("F2")
        li.types(name)
        li.waits(lambda: li.here.rows.rowCount() == 1, name)
        li.keys("Return")
        page = li.waits_for(HouseholdScreen)
        li.rests()
        return page

    def answer(self, key, *steps):
        """Press a key, or a button, and answer the dialogs that come, each of its kind, one after the other."""
        li, left, wrong = self.li, list(steps), []

        def look():
            dialog = QApplication.activeModalWidget()
            if not left or wrong:
                return
            kind, fill = left[0]
            there = isinstance(dialog, kind) and dialog.isVisible()
            if not there or not dialog.isAncestorOf(li.focus):  # keys go where the cursor is
                QTimer.singleShot(30, look)
                return
            left.pop(0)
            QTimer.singleShot(30, look)
            try:
                fill(dialog)
                dialog.go.click()
                assert not dialog.isVisible(), dialog.message.text()
            except Exception as error:  # noqa: BLE001 - told below
                wrong.append(error)
                dialog.reject()

        self.in_front()
        QTimer.singleShot(30, look)
        if callable(key):
            key()
        else:
            li.keys(key)
        li.waits(
            lambda: wrong or (not left and QApplication.activeModalWidget() is None), f"answers to {key}"
        )
        if wrong:
            raise wrong[0]
        self.in_front()
        li.rests()

    def printed(self, household, year):
        """Return what the registration form of a year says, without when it was printed."""
        made = self.li.laptop.printing.render("P-01", household=household, year=year)
        pdf = PdfDocument(io.BytesIO(made.pdf))
        try:
            text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
        finally:
            pdf.close()
        return PRINTED_AT.sub("", text)


def chosen(choice, wanted):
    """Choose in a list as a hand does."""
    at = next(n for n in range(choice.count()) if wanted in choice.itemText(n))
    choice.setCurrentIndex(at)


def birth(li, name, sex, relation, day):
    def fill(dialog):
        li.keys(BIRTH)
        asked = dialog.questions
        li.reaches(asked.name)
        li.types(name)
        li.reaches(asked.sex)
        li.keys(sex)
        chosen(asked.relation, relation)
        li.reaches(asked.day)
        asked.day.value = day

    return FamilyDialog, fill


def test_a_household_goes_through_five_years_and_every_form_prints_as_it_was(cadre):
    years = Years(cadre)
    li = years.in_year(date(2026, 11, 21))
    li.begin(WORD)
    li.keys("2")
    li.waits(lambda: li.laptop is not None and li.laptop.households.count()[0] == 64, "the demo village")
    li.rests()
    family = _family(li)
    household, head = family.id, family.head
    first = years.printed(household, 2026)
    assert head in first

    # 2027: a child is born, another helper comes
    li = years.in_year(date(2027, 6, 10))
    page = years.come_in(head)
    years.answer("Ctrl+M", birth(li, "新芽", "2", "孙女", date(2027, 5, 4)))
    li.sees("新芽")
    _another_helper(years, page)
    years.papers[2027] = years.printed(household, 2027)
    assert "新芽" in years.papers[2027]

    # 2028: a second child; the head dies, and somebody must be the head before anything else is saved
    li = years.in_year(date(2028, 9, 1))
    years.come_in(head)
    years.answer("Ctrl+M", birth(li, "新苗", "1", "孙子", date(2028, 2, 29)))
    new_head = _head_dies(years, li, head, date(2028, 8, 20))
    li.sees(new_head)
    years.papers[2028] = years.printed(household, 2028)
    assert head not in _members_part(years.papers[2028], new_head)

    # 2029: somebody leaves for a household of their own; the rest falls back
    li = years.in_year(date(2029, 10, 1))
    years.come_in(new_head)
    left = _split(years, li, date(2029, 3, 1))
    years.answer("Ctrl+J", (StandingDialog, lambda d: _stands(d, "A5", date(2029, 4, 1))))
    years.papers[2029] = years.printed(household, 2029)
    assert left not in years.papers[2029]

    # 2030: out again
    li = years.in_year(date(2030, 12, 1))
    years.come_in(new_head)
    years.answer("Ctrl+J", (StandingDialog, lambda d: _stands(d, "A4", date(2030, 11, 20))))
    years.papers[2030] = years.printed(household, 2030)

    years.papers[2026] = first
    for year, before in sorted(years.papers.items()):
        assert years.printed(household, year) == before, year
    page = li.here
    page.top.year.setCurrentIndex(page.top.year.findText("2026"))
    li.waits(lambda: head in li.everything(), "the page shows 2026 as it was")
    li.rests()
    li.close()


def _family(li):
    """Find a household of at least four with a spouse, that stands on the register."""
    lap = li.laptop
    for row in lap.households.rows(lap.households.find("")):
        members = lap.households.page(row.id).members
        grown = sum(1 for member in members if (member.age or 0) >= 20)
        if len(members) >= 4 and row.type == "30" and grown >= 3 and len(lap.households.find(row.head)) == 1:
            return row
    raise AssertionError("no such household in the demo village")


def _another_helper(years, page):
    li = years.li

    def fill(dialog):
        now = {row.helper for row in li.laptop.pairing.of_household(page._id)}
        dialog.start.value = date(2027, 6, 1)
        at = next(n for n in range(dialog.rows.rowCount()) if dialog.rows.index(n, 0).data() not in now)
        dialog.table.choose(at)

    li.rests()
    years.answer(lambda: press(page.pairing, "移交"), (AssignDialog, fill))


def _head_dies(years, li, head, day):
    names = []

    def dies(dialog):
        li.keys(DEATH)
        chosen(dialog.questions.who, head)
        dialog.questions.day.value = day

    def follows(dialog):
        names.append(dialog.head.currentText().split()[0])

    years.answer("Ctrl+M", (FamilyDialog, dies), (HeadDialog, follows))
    return names[0]


def _split(years, li, day):
    gone = []

    def leaves(dialog):
        li.keys(SPLIT)
        asked = dialog.questions
        grown = [p for p in asked.ground.members if not p.is_head and (p.age or 0) >= 20]
        asked.going[grown[-1].id].click()
        gone.append(grown[-1].name)
        asked.day.value = day

    years.answer("Ctrl+M", (FamilyDialog, leaves))
    return gone[0]


def _stands(dialog, status, day):
    dialog.status.choose(status)
    dialog._chosen()
    dialog.day.value = day
    dialog.reason.setText("村民代表会议通过")


def _members_part(text, head):
    """Return the part of the form from the members on: above it the head of the day stands."""
    return text[text.index(head) :]
