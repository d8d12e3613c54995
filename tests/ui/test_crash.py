"""A fault becomes a report that a person can save and that names nobody; failures at the start are sentences."""

import logging
import shutil
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from sqlalchemy.exc import IntegrityError, StatementError

from fieldkit import log, paths
from fieldkit.clock import Clock
from fieldkit.db.tables import Household, Person
from fieldkit.errors import FieldkitError, NoPrinter
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing import printers
from fieldkit.ui import theme as themes
from fieldkit.ui.changes import Changes
from fieldkit.ui.crash import Crash
from fieldkit.ui.frame import Frame
from fieldkit.ui.jobs import Jobs
from tests.people import PASSPHRASE, add_household, pair

SECRETS = ("张德福", "13800001234", "421081196002299", "刘志刚", "13900000000", "麦子熟了")


def failures(laptop):
    """Faults as they happen, with personal data in their messages and in SQL parameters."""
    add_household(laptop)
    pair(laptop, laptop.households.find()[0])
    with laptop.store.reading() as session:
        person = session.query(Person).first()
        household = session.query(Household).first()
    with pytest.raises(IntegrityError) as twice, laptop.store.writing() as session:
        session.add(
            Household(
                id=household.id,
                scope="x",
                village_code="x",
                local_no="1",
                head_name="张德福",
                **laptop.store.origin(),
            )
        )
    yield twice.value
    with pytest.raises(StatementError) as odd, laptop.store.writing() as session:
        session.connection().exec_driver_sql("SELECT :a", {"b": person.id_number})
    yield odd.value
    try:
        int(f"{person.name} {person.id_number} {household.phone}")
    except ValueError as error:
        yield error
        try:
            raise KeyError(person.name) from error  # noqa: TRY301 - as it happens
        except KeyError as chained:
            yield chained


def test_a_report_has_versions_place_and_log_and_names_nobody(laptop, tmp_path):
    logging.getLogger("fieldkit.test").info("a line of the log")
    for number, error in enumerate(failures(laptop)):
        folder = tmp_path / str(number)
        folder.mkdir()
        shutil.copyfile(laptop.home.logs / log.LOG, folder / log.LOG)
        report = log.report_bug(error, folder).read_text(encoding="utf-8")
        assert "fieldkit 0." in report
        assert "SQLite 3." in report
        assert "a line of the log" in report
        assert type(error).__qualname__ in report
        assert str(tmp_path) not in report
        assert str(paths.resource("")) not in report
        for secret in SECRETS:
            assert secret not in report, secret
    assert "builtins.ValueError" in report  # what led to the last one


def test_a_report_can_be_saved_where_a_person_wants_it(qtbot, speech, tmp_path, monkeypatch):
    crash = Crash(tmp_path / "logs")
    heard = []
    crash.tell = heard.append
    crash.hear(ValueError("张德福"))
    qtbot.waitUntil(lambda: bool(heard))
    (file,) = heard
    box = crash.box(file)
    qtbot.addWidget(box)
    assert crash.save is not None
    assert str(file) in box.informativeText()
    monkeypatch.setattr(
        "fieldkit.ui.crash.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "copy.txt"), "")
    )
    crash._save(file, box)
    assert (tmp_path / "copy.txt").read_bytes() == file.read_bytes()
    told = []
    monkeypatch.setattr("fieldkit.ui.crash.tell", lambda _, error: told.append(error))
    monkeypatch.setattr(
        "fieldkit.ui.crash.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "no" / "copy.txt"), "")
    )
    crash._save(file, box)
    assert len(told) == 1


def test_a_report_that_cannot_be_written_is_said_so(qtbot, speech, tmp_path):
    (tmp_path / "logs").write_text("a file where the folder should be")
    crash = Crash(tmp_path / "logs")
    heard = []
    crash.tell = heard.append
    crash.hear(ValueError("x"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [None]
    box = crash.box(None)
    qtbot.addWidget(box)
    assert crash.save is None
    assert isinstance(box, QMessageBox)


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path, capsys):
    (tmp_path / "logs").write_text("a file where the folder should be")
    log.start(tmp_path / "logs")
    logging.getLogger("fieldkit.test").info("nobody reads this")
    assert capsys.readouterr().err == ""
    for handler in logging.getLogger("fieldkit").handlers[:]:
        logging.getLogger("fieldkit").removeHandler(handler)
        handler.close()


def test_a_days_work_leaves_no_personal_data_in_the_log(village, jobs, speech, theme, qtbot):
    with village.store.reading() as session:
        people = session.query(Person).all()
        households = session.query(Household).all()
    secrets = {p.name for p in people} | {p.id_number for p in people} | {p.phone for p in people}
    secrets |= {h.head_name for h in households} | {h.phone for h in households}
    secrets = {s for s in secrets if s and len(s) > 1}
    assert len(secrets) > 200
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.show()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    village.planning.make(2026)
    household = village.households.find("")[0]
    frame.open_household(household)
    frame.start_visit(household, None)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    (draft,) = village.visiting.drafts()
    village.visiting.save(draft.id, replace(draft.answers, content="在家核对收入，电话13800001234"))
    for wrong in (
        lambda: village.syncing.now(),
        lambda: village.backups.write_to(village.home.folder / "no" / "x"),
    ):
        with pytest.raises(FieldkitError):
            wrong()
    frame.go("households")
    village.backups.roll()
    village.doctor.examine()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    frame.hide()
    written = "".join(file.read_text(encoding="utf-8") for file in village.home.logs.glob("fieldkit.log*"))
    assert not {secret for secret in secrets if secret in written}


# ---------------------------------------------------------------- at the start


def test_a_clock_that_cannot_be_right_is_said_and_work_goes_on(village, qtbot, speech, theme):
    folder = village.home.folder
    village.close()
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(date(2002, 1, 1))) as early:
        jobs = Jobs()
        frame = Frame(early, jobs, Changes(jobs))
        qtbot.addWidget(frame)
        frame.show()
        qtbot.waitUntil(frame.notice.isVisible, timeout=20_000)
        assert "2002-01-01" in frame.notice.words.text()
        frame.notice.read.click()
        assert not frame.notice.isVisible()
        frame.go("households")
        qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
        frame.hide()
        jobs.close()


def test_a_right_clock_says_nothing(frame):
    assert not frame.notice.isVisible()


def test_a_second_notice_does_not_hide_the_first(frame):
    frame.notice.say("one")
    frame.notice.say("two")
    assert frame.notice.words.text().split("\n") == ["one", "two"]
    frame.notice.read.click()
    frame.notice.say("three")
    assert frame.notice.words.text() == "three"


def test_the_window_opens_without_the_shipped_fonts(qtbot, village, jobs, speech, tmp_path, monkeypatch):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / themes.FONT_FILES[0]).write_bytes(b"not a font")
    real = paths.resource
    monkeypatch.setattr(
        paths, "resource", lambda name: tmp_path / name if name.startswith("fonts") else real(name)
    )
    asked = []
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", lambda name: asked.append(name) or -1)
    themes.Theme(QApplication.instance())
    assert len(asked) == 1
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.show()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert [label for label in frame.findChildren(QLabel) if label.text()]
    result = next(r for r in village.doctor.examine().results if r.id == "fonts")
    assert result.state == "wrong"
    frame.hide()
    QApplication.instance().setStyleSheet("")


def test_no_printer_is_a_sentence_with_a_way_on(monkeypatch):
    monkeypatch.setattr(printers.shutil, "which", lambda _: None)
    assert printers.available() == []
    with pytest.raises(NoPrinter, match="PDF"):
        printers.print_on("x", b"%PDF", paper="A4p", how=printers.Handling())


def test_what_qt_warns_of_in_every_run_is_not_in_the_log(caplog):
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from fieldkit.ui.crash import _qt_message

    for words in (
        "This plugin does not support propagateSizeHints()",
        "QPainter::begin: Paint device returned 0",
    ):
        _qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), words)
    assert [record.getMessage() for record in caplog.records] == ["QPainter::begin: Paint device returned 0"]
