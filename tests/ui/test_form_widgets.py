"""The fields of forms: what hands do to them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldkit.ui.widgets.form import Day
from fieldkit.ui.widgets.parts import button


def test_eight_digits_are_a_day_however_the_cursor_came_there(qtbot, theme):
    page = QWidget()
    layout = QVBoxLayout(page)
    other, field = QLineEdit(), Day(date(2026, 11, 28))
    layout.addWidget(other)
    layout.addWidget(field)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "20261208")
    assert field.value == date(2026, 12, 8)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    qtbot.keyClicks(field, "20260105")
    assert field.value == date(2026, 1, 5)
    qtbot.keyClick(field, Qt.Key.Key_Home)
    qtbot.keyClicks(field, "20270203")
    assert field.value == date(2027, 2, 3)
    page.hide()


def test_a_button_whose_words_change_keeps_its_key(qtbot, theme):
    made = button("草稿", key="Ctrl+3")
    qtbot.addWidget(made)
    made.setText("草稿 1")
    assert made.shortcut() == QKeySequence("Ctrl+3")
    plain = button("恢复(&R)")
    qtbot.addWidget(plain)
    plain.setText("恢复(&B)")
    assert plain.shortcut() == QKeySequence("Alt+B")
