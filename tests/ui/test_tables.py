"""Every table: it sorts, is arranged, remembers that for each person, copies and gives itself out."""

from collections import namedtuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from python_calamine import CalamineWorkbook

from fieldkit.ui.widgets.order import arranged
from fieldkit.ui.widgets.rows import PAGE, Column, RowsModel, Table

ROWS = [
    ("张伟", "10", "421081196002299970"),
    ("李秀英", "9", "…"),
    ("阿福", "", "420000199001011234"),
    ("王", "1,200.50", "—"),
]


class Window(QWidget):
    def __init__(self, laptop, jobs):
        super().__init__()
        self.laptop, self.jobs = laptop, jobs


def columns():
    return [
        Column("户主", lambda r: r[0], 100),
        Column("人口", lambda r: r[1], 80, numeric=True),
        Column("证件号码", lambda r: r[2]),
    ]


@pytest.fixture
def shown(qtbot, village, jobs, speech, theme):
    made = []

    def show(rows=ROWS):
        window = Window(village, jobs)
        model = RowsModel(columns())
        table = Table(model, "清单")
        QVBoxLayout(window).addWidget(table)
        qtbot.addWidget(window)
        window.resize(700, 400)
        model.show(rows)
        window.show()
        made.append(window)
        return table

    yield show
    for window in made:
        window.hide()
    qtbot.waitUntil(lambda: not jobs.busy)


def names(table):
    return [table.model().index(n, 0).data() for n in range(table.model().rowCount())]


def test_numbers_sort_by_size_chinese_by_pinyin_and_nothing_stays_last():
    assert arranged(["10", "9", "1,200.50", "", "—"], str, down=False) == [1, 0, 2, 3, 4]
    assert arranged(["10", "9", "1,200.50", ""], str, down=True) == [2, 0, 1, 3]
    assert arranged(["张", "阿", "李", "2026-03-01"], str, down=False) == [3, 1, 2, 0]


def test_a_header_sorts_up_then_down_then_as_the_list_came(shown):
    table = shown()
    table.choose(1)
    table.horizontalHeader().sectionClicked.emit(0)
    assert names(table) == ["阿福", "李秀英", "王", "张伟"]
    assert table.model().row(table.currentIndex())[0] == "李秀英", "the mark stays on its record"
    table.sort_next(0)
    assert names(table) == ["张伟", "王", "李秀英", "阿福"]
    table.sort_next(0)
    assert names(table) == [row[0] for row in ROWS]


def test_the_mark_stays_on_its_record_when_a_sorted_list_is_shown_again(shown):
    Person = namedtuple("Person", ["name", "people", "number", "id"])
    one, two, three = people = [
        Person("张伟", "10", "", 1),
        Person("阿福", "9", "", 2),
        Person("王", "3", "", 3),
    ]
    table = shown(people)
    model = table.model()
    table.sort(1)  # 3, 9, 10
    table.choose(2)
    assert model.row(table.currentIndex()) == one
    table.choose(model.show_again([two, three, one], table.currentIndex()))
    assert (table.currentIndex().row(), model.row(table.currentIndex())) == (2, one)
    assert model.show_again([two, three], table.currentIndex()) == 0


def test_a_long_list_is_read_before_it_is_sorted(shown):
    table = shown()
    model, rows = table.model(), [(f"{n:03}", str(-n), "") for n in range(PAGE * 2 + 5)]
    model.wanted.connect(lambda page: model.fill(page, rows[page * PAGE : (page + 1) * PAGE]))
    model.show_pages(len(rows), rows[:PAGE])
    table.sort(1)
    assert names(table)[0] == f"{len(rows) - 1:03}"
    model.show_pages(len(rows), rows[:PAGE])
    assert names(table)[0] == f"{len(rows) - 1:03}", "a list that is shown anew stays sorted"


def test_what_is_arranged_is_there_again_for_this_person_only(shown, village):
    table = shown()
    table.horizontalHeader().moveSection(2, 0)
    table.hide_column(1, hidden=True)
    table.sort(0, down=True)
    again = shown()
    assert again.headers() == ["证件号码", "户主"]
    assert names(again)[0] == "张伟"
    kept = (village.home.folder / "tables.ini").read_text(encoding="utf-8")
    assert not any(name in kept for name in ("张伟", "421081196002299970"))
    again.as_it_was()
    assert shown().headers() == ["户主", "人口", "证件号码"]


def test_the_last_column_stays(shown):
    table = shown()
    for number in range(3):
        table.hide_column(number, hidden=True)
    assert len(table.headers()) == 1


def test_a_damaged_memory_is_no_memory(shown, village):
    (village.home.folder / "tables.ini").write_text("[x\n\x00", encoding="utf-8")
    assert shown().headers() == ["户主", "人口", "证件号码"]


def test_a_copy_is_text_and_cells_of_text(shown, qtbot):
    table = shown()
    table.choose(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    assert data.text() == "张伟\t10\t421081196002299970\n李秀英\t9\t…"
    assert "mso-number-format:'\\@'" in data.html()
    assert ">421081196002299970</td>" in data.html()


def test_what_is_shown_is_given_out_with_numbers_as_text(shown, qtbot, jobs, tmp_path):
    table = shown()
    table.hide_column(1, hidden=True)
    table.export(tmp_path / "list.xlsx")
    table.export(tmp_path / "list.csv")
    qtbot.waitUntil(lambda: not jobs.busy)
    sheet = CalamineWorkbook.from_path(tmp_path / "list.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[:2] == [["户主", "证件号码"], ["张伟", "421081196002299970"]]
    assert (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()[0] == "户主,证件号码"


def test_the_menu_opens_by_key_and_says_what_may_not_be_done(shown, qtbot, village, monkeypatch):
    table = shown()
    opened = []
    monkeypatch.setattr(Table, "offer", lambda _self, at: opened.append(at))
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(opened) == 2
    monkeypatch.setattr(type(village), "refusal", lambda _self, _right: "不行")
    give = next(a for a in table.menu().actions() if a.toolTip() == "不行")
    assert not give.isEnabled()


def test_the_first_column_stays_in_sight_while_the_others_are_scrolled(shown, qtbot):
    table = shown([(name, "1", "x" * 300) for name in "甲乙丙"])
    table.window().resize(260, 300)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert not table.frozen.isVisible()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.frozen.isVisible()
    assert table.frozen.width() == table.columnWidth(0)
    assert [n for n in range(3) if not table.frozen.isColumnHidden(n)] == [0]
    table.horizontalScrollBar().setValue(0)
    assert not table.frozen.isVisible()
