"""First run, the door, import, printing, sync, settings: each opens and does its one thing."""

import json
import os
import subprocess
import sys

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt

from fieldkit.app import HomeDoor, names_command
from fieldkit.ui.crash import Crash
from fieldkit.ui.screens.importing import ImportScreen
from fieldkit.ui.window import Window
from tests.conftest import TODAY
from tests.people import PASSPHRASE
from tests.ui.hands import compose, press, words_on


@pytest.fixture
def window(qtbot, speech, theme, tmp_path):
    made = []

    def open_window(folder=tmp_path / "home"):
        window = Window(HomeDoor(folder, TODAY), speech, theme, Crash(folder / "logs"))
        window.begin()
        window.show()
        made.append(window)
        return window

    yield open_window
    for window in made:
        window.close()
        window.deleteLater()


def test_without_a_command_the_window_opens():
    assert not names_command([])
    assert not names_command(["--home", "import", "--user=李", "--today", "2026-11-21"])
    assert names_command(["--home", "/tmp/x", "import", "a.xlsx"])
    assert names_command(["--help"])


def test_two_passphrases_that_differ_are_asked_for_again(window, qtbot):
    first = window().stack.currentWidget()
    press(first, "中文 ")
    compose(first.user, "李秀英")
    qtbot.keyClicks(first.passphrase, "rice 2026")
    qtbot.keyClicks(first.once_more, "rice 2027")
    first.make.click()
    assert "两次口令不一样" in first.message.text()
    first.once_more.setText("rice 2026")
    first.passphrase.setText("abc")
    first.once_more.setText("abc")
    first.make.click()
    qtbot.waitUntil(lambda: "至少要 4 个字符" in first.message.text())


def test_the_recovery_sheet_is_shown_once_and_can_be_saved(window, qtbot, tmp_path):
    opened = window()
    first = opened.stack.currentWidget()
    press(first, "中文 ")
    compose(first.user, "李秀英")
    for field in (first.passphrase, first.once_more):
        compose(field, PASSPHRASE)
    first.make.click()
    qtbot.waitUntil(lambda: hasattr(first, "sheet"), timeout=20_000)
    code = first.sheet.shown.text()
    assert len(code.replace("-", "")) >= 20
    first.sheet.save(tmp_path / "sheet.txt")
    assert code in (tmp_path / "sheet.txt").read_text(encoding="utf-8")
    assert code not in "".join(f.read_text(errors="ignore") for f in (tmp_path / "home").glob("*.json"))
    first.kept.click()
    assert "从哪里开始" in words_on(first)
    press(first, "导入名册 农户、成员、帮扶责任人的 Excel 或 CSV 表")
    assert isinstance(opened.frame.stack.currentWidget(), ImportScreen)
    qtbot.waitUntil(lambda: not opened.jobs.busy)


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(window, qtbot, village_home):
    opened = window(village_home)
    door = opened.stack.currentWidget()
    qtbot.keyClicks(door.passphrase, "wrong")
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "口令不对" in door.message.text(), timeout=20_000)
    door.passphrase.clear()
    compose(door.passphrase, PASSPHRASE)
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hasattr(opened, "frame"), timeout=20_000)
    opened.frame.go("households")
    qtbot.waitUntil(lambda: "64 户" in words_on(opened.frame), timeout=20_000)


def test_a_preview_writes_nothing_and_the_report_has_every_finding(frame, village, qtbot, jobs, tmp_path):
    file = tmp_path / "households.csv"
    file.write_text(
        "户编号,户主姓名,户主证件号码,村,组,户类型,户联系电话\n"
        "42108190009999,钱多多,421081196002299970,天边村,1组,一般农户,123\n",
        encoding="utf-8",
    )
    before = village.households.count()
    page = frame.open_import([file])
    qtbot.waitUntil(lambda: page.pages.currentIndex() == 1, timeout=20_000)
    assert page.preview.rows.rowCount() > 0
    assert "退回" in page.preview.chips["refused"].text()
    assert village.households.count() == before
    page.save_report(tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert len(report["findings"]) == page.preview.rows.rowCount()
    page.preview.choose("refused")
    shown = [page.preview.rows.index(0, n).data() for n in range(7)]
    assert "天边村" in shown
    assert "households.csv 第 2 行" in shown[1]


def test_a_form_is_shown_saved_and_made_again(frame, village, qtbot, jobs, tmp_path):
    frame.print_form("P-04", {})
    room = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: room.printed is not None, timeout=30_000)
    assert room.printed.form == "P-04"
    assert "不印证件号码" in room.said.text()
    qtbot.waitUntil(lambda: not room.view.picture.pixmap().isNull())
    if room.view.pages > 1:
        qtbot.keyClick(room.view.area, Qt.Key.Key_PageDown)
        assert room.view.where.text().startswith("第 2 页")
    first = room.printed
    room.save_as(tmp_path / "p04.pdf")
    qtbot.waitUntil(lambda: len(village.printing.history()) == 1)
    pdf = PdfDocument(tmp_path / "p04.pdf")
    assert len(pdf) == first.pages
    pdf.close()
    qtbot.waitUntil(lambda: "再打印" in words_on(room.history))
    press(room.history, next(b for b in (f"再打印 P-04 {t}" for t in _titles(room, "P-04"))))
    qtbot.waitUntil(lambda: room.printed is not first and not jobs.busy, timeout=30_000)
    assert room.printed.content_sha256 == first.content_sha256


def _titles(room, code):
    return [form.title for form in room._offer.forms if form.code == code]


def test_the_sync_room_says_the_truth_before_a_township_is_joined(frame, qtbot, jobs):
    room = frame.go("sync")
    qtbot.waitUntil(lambda: "还没有送到乡镇" in room.sentence.text())
    assert not room.now.isEnabled()
    room.enrol("http://127.0.0.1:9", "ABCD-EFGH")
    qtbot.waitUntil(lambda: "连不上" in room.message.text(), timeout=20_000)
    room.enrol("http://township.example", "ABCD-EFGH")
    qtbot.waitUntil(lambda: "https" in room.message.text(), timeout=20_000)


def test_the_footer_says_where_the_work_is_and_who_works(frame, qtbot):
    qtbot.waitUntil(lambda: "项待同步" in frame.footer.sync.text())
    assert "李秀英" in frame.footer.user.text()
    assert "2026" in frame.footer.place.text()


def test_a_bug_becomes_a_report_without_its_words(qtbot, tmp_path):
    crash, told = Crash(tmp_path), []
    crash.tell = told.append
    private = "".join(["张德", "福 42108119600229997", "0"])
    crash.hear(ValueError(private))
    qtbot.waitUntil(lambda: bool(told))
    report = told[0].read_text(encoding="utf-8")
    assert "ValueError" in report
    assert private not in report


def test_a_second_program_on_the_same_data_says_so_and_leaves(tmp_path):
    program = (
        "import sys, fieldkit.ui.dialogs.questions as q\n"
        "q.say = lambda parent, words, seconds: print(words)\n"
        "from fieldkit.app import main\n"
        "sys.exit(main(['--home', sys.argv[1]]))\n"
    )
    with HomeDoor(tmp_path / "home").home.lock():
        second = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "home")],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert second.returncode == 1
    assert "已经打开" in second.stdout
    assert second.stderr.strip() == second.stdout.strip()


def test_without_a_screen_the_window_says_so_and_leaves(tmp_path):
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    ended = subprocess.run(
        [sys.executable, "-m", "fieldkit", "--home", str(tmp_path / "home")],
        capture_output=True, text=True, check=False, timeout=60, env=bare,
    )  # fmt: skip
    assert ended.returncode == 1
    assert len(ended.stderr.strip().splitlines()) == 1
