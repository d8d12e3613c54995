"""Every role walks through every room: nothing breaks, nothing forbidden is offered, nothing covered is shown."""

import re
import shutil

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import Household, IncomeYear, Person, Visit
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right, rights_of
from fieldkit.services.fields import STARS
from fieldkit.services.laptop import Laptop
from fieldkit.services.ledgers.views import LedgerAsked
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.places import PLACES, open_ledger
from tests.conftest import TODAY
from tests.people import PASSPHRASE

ROLES = [role.code for role in CodeTables.load()["role"]]
WORD = "role 2026"


@pytest.fixture(scope="module")
def shared_home(village_home, tmp_path_factory):
    """The demo village with a user of every role."""
    folder = tmp_path_factory.mktemp("roles") / "home"
    shutil.copytree(village_home, folder)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        laptop.home._kdf = LIGHT
        for role in ROLES:
            laptop.home.add_user(laptop.store, ("李秀英", PASSPHRASE), role, role, WORD, None)
    return folder


@pytest.fixture
def walk(shared_home, tmp_path, qtbot, speech, theme):
    """Open the house as somebody; failures that would be told are kept."""
    made = []

    def begin(role):
        folder = tmp_path / role
        shutil.copytree(shared_home, folder)
        laptop = Laptop.open(folder, user=role, passphrase=WORD, clock=Clock(TODAY))
        jobs = Jobs()
        told = []
        jobs.failed.connect(told.append)
        frame = Frame(laptop, jobs, Changes(jobs))
        qtbot.addWidget(frame)
        frame.resize(1366, 768)
        frame.show()
        made.append((laptop, jobs))
        return laptop, frame, told

    yield begin
    for laptop, jobs in made:
        jobs.close()
        laptop.close()


def settled(qtbot, frame):
    qtbot.waitUntil(lambda: not frame.jobs.busy, timeout=60_000)
    QApplication.processEvents()


def everything_readable(widget: QWidget) -> str:
    """Return the text of all labels, buttons, fields, lists and tables, seen or not."""
    texts = [
        w.text() for w in widget.findChildren(QWidget) if isinstance(w, QLabel | QAbstractButton | QLineEdit)
    ]
    texts += [
        w.toPlainText() for w in widget.findChildren(QWidget) if isinstance(w, QTextEdit | QPlainTextEdit)
    ]
    texts += [w.itemText(n) for w in widget.findChildren(QComboBox) for n in range(w.count())]
    texts += [w.toolTip() for w in widget.findChildren(QWidget)]
    for table in widget.findChildren(QTableView):
        model = table.model()
        for row in range(min(model.rowCount(), 100)) if model is not None else ():
            texts += [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
    return "\n".join(texts)


def private_values(laptop):
    with laptop.store.reading() as session:
        values = set(session.scalars(select(Person.id_number))) | set(session.scalars(select(Person.phone)))
        values |= set(session.scalars(select(Household.phone))) | set(
            session.scalars(select(Household.bank_account))
        )
    return {value for value in values if value and len(value) > 6}


def rooms(frame, laptop, qtbot):
    """Go to every room and page, and stop at each."""
    one = laptop.households.find()[0]
    with laptop.store.reading() as session:
        visit = session.scalar(select(Visit.id))
    pages = [(place.id, lambda place=place: frame.go(place.id)) for place in PLACES]
    pages += [("household", lambda: frame.open_household(one))]
    pages += [("record", lambda: frame.open_record(visit))] if visit else []
    for name, open_page in pages:
        open_page()
        settled(qtbot, frame)
        yield name, open_page


@pytest.mark.parametrize("role", ROLES)
def test_every_room_opens_for_every_role_and_covers_what_the_role_may_not_see(walk, qtbot, role):
    laptop, frame, told = walk(role)
    private = private_values(laptop)
    assert len(private) > 100
    covered = Right.REVEAL not in rights_of(CodeTables.load(), role)
    for name, _ in rooms(frame, laptop, qtbot):
        assert not told, (name, told)
        if covered:
            seen = everything_readable(frame)
            assert not [value for value in private if value in seen], name


def test_whatever_an_inspector_presses_changes_nothing_and_is_never_refused_afterwards(walk, qtbot):
    laptop, frame, told = walk("inspector")

    def state():
        with laptop.store.reading(whole=True) as session:
            raw = session.connection().exec_driver_sql
            tables = [
                t
                for (t,) in raw("SELECT name FROM sqlite_master WHERE type='table'")
                if not t.startswith(("sqlite", "_search", "_audit", "_writing", "_finding", "_unchecked"))
            ]
            counts = {t: raw(f"SELECT count(*) FROM {t}").scalar() for t in tables}
            # what was judged by follows from the program, and is noted when a page is first judged
            counts["_sync_state"] -= raw(
                "SELECT count(*) FROM _sync_state WHERE k LIKE 'findings_%'"
            ).scalar()
            return counts, raw("SELECT max(n) FROM _outbox").scalar()

    before, settings = (
        state(),
        laptop.home.settings_file.read_bytes() if laptop.home.settings_file.exists() else b"",
    )
    private = private_values(laptop)
    away = QTimer(frame, interval=40)
    away.timeout.connect(lambda: (modal := QApplication.activeModalWidget()) is not None and modal.close())
    away.start()
    pressed, offered, shown = 0, [], []
    for name, open_page in rooms(frame, laptop, qtbot):
        labels = [
            (b.accessibleName(), b.text()) for b in frame.stack.currentWidget().findChildren(QAbstractButton)
            if b.isVisibleTo(frame) and b.isEnabled()
        ]  # fmt: skip
        for label in dict.fromkeys(labels):
            open_page()
            settled(qtbot, frame)
            found = [
                b for b in frame.stack.currentWidget().findChildren(QAbstractButton)
                if isValid(b) and (b.accessibleName(), b.text()) == label and b.isVisibleTo(frame) and b.isEnabled()
            ]  # fmt: skip
            if found:
                found[0].click()
                pressed += 1
                settled(qtbot, frame)
            offered += [(name, label, str(error)) for error in told]
            told.clear()
            seen = everything_readable(frame)
            shown += [(name, label) for value in private if value in seen]
    assert not offered
    assert not shown
    assert pressed > 15
    now = state()
    assert {t: (before[0].get(t), n) for t, n in now[0].items() if n != before[0].get(t)} == {}
    assert now == before
    assert not re.search(rb"server_url\": \"h", settings)


def incomes(laptop):
    """Give every household of the village an income and a cause; return how the incomes read."""
    said = set()
    with laptop.store.writing() as session:
        for number, home in enumerate(session.scalars(select(Household)).all()):
            fen = 700_013 + number * 1_117
            said.add(f"{fen / 100:,.2f}")
            session.add(IncomeYear(
                scope=home.scope, household_id=home.id, year=2025, purpose="1", net_fen=fen, members=1,
                per_capita_fen=fen, **laptop.store.origin(),
            ))  # fmt: skip
            home.cause_main = "06"
    return said


def seen_in(frame, qtbot):
    settled(qtbot, frame)
    return everything_readable(frame)


def test_an_inspector_meets_no_income_and_no_cause_of_a_household(walk, qtbot):
    laptop, frame, told = walk("inspector")
    said, cause = incomes(laptop), laptop.fields.label("cause", "06")
    frame.go("households")
    frame.changes.all()
    rooms_seen = {"households": seen_in(frame, qtbot)}
    room = frame.stack.currentWidget()
    assert STARS in rooms_seen["households"]
    assert room.strip.isVisible()
    room.filters.fill(room.filters.menu)
    assert cause not in [
        action.text() for menu in room.filters.menu.findChildren(QMenu) for action in menu.actions()
    ]
    room.aim("cause=06 monitor=1 group=1组")
    settled(qtbot, frame)
    assert (room.filters.only.cause, room.filters.only.monitor, room.filters.only.group) == ("", "", "1组")
    frame.open_household(laptop.households.find()[0])
    rooms_seen["household"] = seen_in(frame, qtbot)
    assert "收入：您的角色不能查看" in rooms_seen["household"]
    for id, _ in laptop.ledgers.names():
        open_ledger(frame, LedgerAsked(id))
        rooms_seen[id] = seen_in(frame, qtbot)
    open_ledger(frame, LedgerAsked("watched"))
    assert "这本台账涉及隐私，您的角色不能查看" in seen_in(frame, qtbot)
    for room_name, text in rooms_seen.items():
        assert not [value for value in said if value in text], room_name
        assert cause not in text, room_name
    assert not told


def test_an_inspector_opens_no_list_from_a_cause_and_is_told_so_of_who_is_watched(walk, qtbot):
    laptop, frame, told = walk("inspector")
    incomes(laptop)
    frame.go("statistics")
    settled(qtbot, frame)
    room = frame.stack.currentWidget()
    assert laptop.fields.label("cause", "06") in everything_readable(room.causes)
    assert room.types.rows.findChildren(QAbstractButton)
    assert not room.causes.rows.findChildren(QAbstractButton)
    frame.go("monitoring")
    settled(qtbot, frame)
    view = frame.stack.currentWidget().cases
    assert view.pages.currentWidget() is view.covered
    assert "您的角色不能查看" in view.covered.text()
    assert not view.empty.first.isEnabled()
    frame.go("quality")
    settled(qtbot, frame)
    assert not frame.stack.currentWidget().go_there.isEnabled()
    assert not told
