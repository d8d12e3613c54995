"""Make the pictures of the help book anew, all of them or those that are named.

    python packaging/make_help_pictures.py [NAME…]

Everything is shown with the demo village, offscreen, once in each language, and written to
`resources/help/<language>/pictures/`.  Nothing in them is of a real person.
"""
# ruff: noqa: D401, SLF001

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from openpyxl import load_workbook
from PIL import Image
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from fieldkit import paths
from fieldkit.app import HomeDoor
from fieldkit.db.keys import LIGHT
from fieldkit.i18n import LANGUAGES
from fieldkit.services.answers import Answers
from fieldkit.services.demo import Day, Script
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech

SCRIPT = Script()
USER, ROLE = SCRIPT.user("first")
WIDE, HIGH, NAVIGATION = 1188, 660, 188  # px of the window at 100 %
MOST = 840  # px, the width of a picture: as much as a page of the help has room for
COLOURS = 128
LABEL = "1号电脑"
CONTENT = "看了今年的庄稼和账本，说了医保的事。"
ADDRESS = "https://bangfu.example.cn"
FOLDER = "/home/lin/.local/share/fieldkit"


# ---------------------------------------------------------------- the data


def make_home(folder: Path) -> None:
    """Make a laptop that has had most of a year, belongs to a township and has one conflict."""
    first, second = (open_laptop(folder / name, name) for name in ("first", "second"))
    with first, second:
        day = Day(SCRIPT, lambda *_: None)
        day.begin(first)
        first.households.prepare_search()
        make_visits(first)
        day.visit(first)
        for name, role in (("李秀英", "village_cadre"), ("王建国", "first_secretary")):
            first.users.add(
                passphrase=SCRIPT.passphrase, name=name, role=role, new_passphrase=SCRIPT.passphrase
            )
        exchange(day, first, second, folder / "township")
        first.backups.make()
        first.settings.sync_by_itself, first.settings.server_url = False, ADDRESS
        first.settings.lock_minutes, first.settings.scheme = 0, "light"
        first.save_settings()
        first.visiting.start(first.households.find()[1])


def open_laptop(folder: Path, which: str) -> Laptop:
    """Make the laptop of the `first` or the `second` user and open it."""
    user, role = SCRIPT.user(which)
    clock = HomeDoor(folder, SCRIPT.today).clock
    Laptop.create(folder, user=user, role=role, passphrase=SCRIPT.passphrase, clock=clock, kdf=LIGHT)
    return Laptop.open(folder, user=user, passphrase=SCRIPT.passphrase, clock=clock)


def make_visits(laptop: Laptop) -> None:
    """Make the first visits of the year, leaving a few open."""
    begins = {1: date(2026, 2, 3), 2: date(2026, 5, 6), 3: date(2026, 8, 4)}
    for number, household in enumerate(laptop.households.find()):
        for no, begin in begins.items():
            left = number % 64 in (4, 8) or (no == 3 and number % 9 == 3) or (no == 2 and number % 23 == 11)
            if not left:
                on = begin + timedelta(days=number % 40)
                laptop.visiting.add(household, Answers(visit_date=on, content=CONTENT), slot_no=no)


def exchange(day: Day, first: Laptop, second: Laptop, folder: Path) -> None:
    """Join both to a township, and let both change the same telephone number."""
    with township(folder) as (url, ask):
        for laptop, label in ((first, LABEL), (second, "2号电脑")):
            laptop.syncing.enrol(url, str(ask("enrol", "--label", label)["code"]), label)
            laptop.syncing.now()
        day.edit(first, "first")
        day.edit(second, "second")
        for laptop in (first, second, first):
            laptop.syncing.now()
    first.households.change(first.households.find()[2], address="芦汀洲村5组51号")


@contextmanager
def township(folder: Path) -> Generator[tuple[str, Callable[..., dict[str, object]]]]:
    """Run a server in a process of its own; return its address and what asks it."""
    words = [sys.executable, "-m", "fieldkit", "--home", str(folder), "--json", "server"]
    environment = {
        **os.environ, "FIELDKIT_PASSPHRASE": SCRIPT.passphrase, "FIELDKIT_TODAY": SCRIPT.today.isoformat()
    }  # fmt: skip

    def ask(*more: str) -> dict[str, object]:
        said = subprocess.run([*words, *more], env=environment, capture_output=True, check=True).stdout
        answer: dict[str, object] = json.loads(said)
        return answer

    ask("init")
    process = subprocess.Popen([*words, "run", "--port", "0"], env=environment, stdout=subprocess.PIPE)
    try:
        yield str(json.loads(process.stdout.readline())["url"]), ask
    finally:
        process.terminate()
        process.wait()


def wrong_workbooks(folder: Path) -> list[Path]:
    """Copy the workbooks of the village with a few cells as offices send them."""
    names = ("households.xlsx", "members.xlsx")
    made = [Path(shutil.copy(paths.resource("demo") / name, folder / name)) for name in names]
    book = load_workbook(made[0])
    sheet = book.active
    sheet["J3"] = "1547263565"
    sheet["N9"] = "脱贫"
    sheet["I5"] = 421081197905089978
    sheet["H12"] = "赵 波 兴"
    sheet["K4"] = "芦汀洲村5组88号"
    book.save(made[0])
    book = load_workbook(made[1])
    book.active["L4"] = "421081197908179961"
    book.save(made[1])
    return made


# ---------------------------------------------------------------- the stage


class Stage:
    """A window on a copy of the data, in one language."""

    def __init__(self, app: QApplication, home: Path, language: str) -> None:
        self.home, self.language, self.app = home, language, app
        self.speech = Speech(app, language)
        Theme(app, 100, "light")
        self.door = HomeDoor(home, SCRIPT.today)
        self.door.settings.language = language
        with self.door.open(USER, SCRIPT.passphrase) as laptop:
            laptop.change_setting("language", language)
        self.laptop = self.door.open(USER, SCRIPT.passphrase)
        self.jobs = Jobs()
        self.jobs.failed.connect(lambda error: print("failed:", repr(error)))
        from fieldkit.ui.frame import Frame

        self.frame = Frame(self.laptop, self.jobs, Changes(self.jobs))
        self.frame.resize(WIDE, HIGH)
        self.frame.show()
        self.settle()

    def settle(self) -> None:
        """Wait until no work is under way."""
        began = time.monotonic()
        while time.monotonic() - began < 60:
            QTest.qWait(40)
            if not self.jobs.busy:
                break
        QTest.qWait(80)

    def go(self, place: str, wish: str = "", high: int = HIGH):
        """Go to a room."""
        self.frame.resize(WIDE, high)
        room = self.frame.go(place, wish)
        self.settle()
        return room

    def room(self) -> QImage:
        """Return a picture of the room, without navigation and footer."""
        whole = self.frame.grab().toImage()
        return whole.copy(QRect(NAVIGATION, 0, whole.width() - NAVIGATION, whole.height() - 34))

    def alone(self, widget: QWidget, wide: int, high: int) -> QImage:
        """Return a picture of a widget that stands outside the frame."""
        widget.setObjectName("body")
        widget.resize(wide, high)
        widget.show()
        getattr(widget, "first", widget).setFocus()
        self.settle()
        image = widget.grab().toImage()
        widget.hide()
        return image

    def dialog(self, ask: Callable[[], object], then: Callable[[QDialog], object]) -> QImage:
        """Return a picture of the dialog that `ask` opens."""
        from PySide6.QtCore import QTimer

        taken: list[QImage] = []

        def look() -> None:
            open_ = QApplication.activeModalWidget()
            if not isinstance(open_, QDialog):
                QTimer.singleShot(100, look)
                return
            then(open_)
            QTest.qWait(600)
            self.settle()
            taken.append(open_.grab().toImage())
            open_.reject()

        QTimer.singleShot(300, look)
        ask()
        return taken[0]

    def close(self) -> None:
        """Take the window down."""
        self.frame.hide()
        self.jobs.close()
        self.laptop.close()
        self.speech.be_silent()


# ---------------------------------------------------------------- the pictures

PICTURES: dict[str, Callable[[Stage], QImage]] = {}


def picture(make: Callable[[Stage], QImage]) -> Callable[[Stage], QImage]:
    """Note a function that makes the picture of its name."""
    PICTURES[make.__name__] = make
    return make


@picture
def home(stage: Stage) -> QImage:
    """The first room, with navigation and footer."""
    stage.frame.resize(1366, 720)
    stage.frame.go("home")
    QTest.qWait(2500)  # until the data are checked
    stage.settle()
    return stage.frame.grab().toImage()


@picture
def households(stage: Stage) -> QImage:
    """The list, searched by initials."""
    room = stage.go("households")
    room.search.setText("cl")
    QTest.qWait(300)
    stage.settle()
    taken = stage.room()
    room.search.clear()
    return taken


@picture
def household(stage: Stage) -> QImage:
    """The page of one household."""
    stage.go("households")
    stage.frame.open_household(stage.laptop.households.find()[2])
    stage.settle()
    return stage.room()


def read_wrong(stage: Stage):
    """Open the import with workbooks that have wrong cells."""
    stage.frame.resize(WIDE, 760)
    page = stage.frame.open_import(wrong_workbooks(stage.home.parent))
    stage.settle()
    return page


@picture
def import_preview(stage: Stage) -> QImage:
    """What an import would change, and what is wrong."""
    read_wrong(stage)
    return stage.room()


@picture
def import_fix(stage: Stage) -> QImage:
    """A cell being corrected."""
    page = read_wrong(stage)
    page.preview.choose("error")
    page.preview.table.choose(0)
    page.preview.open_chosen()
    stage.settle()
    return stage.room()


@picture
def visits(stage: Stage) -> QImage:
    """The year and the list."""
    stage.go("visits")
    return stage.room()


@picture
def calendar(stage: Stage) -> QImage:
    """The month."""
    room = stage.go("visits", high=700)
    chosen = [room.rows.row(room.rows.index(line, 0)).planned.id for line in range(3)]
    stage.laptop.rescheduling.plan_day(chosen, date(2026, 11, 25), "各组秋收结束")
    room.show_view(1)
    stage.settle()
    taken = stage.room()
    room.show_view(0)
    return taken


def begin_visit(stage: Stage):
    """Begin a visit to a household whose fourth is due."""
    stage.go("visits")
    household = stage.laptop.households.rows([stage.laptop.households.find()[6]], 2026)[0]
    slot = next(s for s in household.slots if s.state.open)
    stage.frame.start_visit(household.id, slot.id)
    stage.settle()
    return stage.frame.stack.currentWidget()


@picture
def visit(stage: Stage) -> QImage:
    """A visit being typed."""
    page = begin_visit(stage)
    page.form.content.setPlainText("与户主核算全年收入，工资和补贴都已到账。讲了明年医保缴费的时间。")
    page.form.topics.choose("02", "05")
    page.form.turn(1)
    QTest.qWait(900)
    stage.settle()
    taken = stage.room()
    drop_visit(stage, page)
    return taken


@picture
def absent(stage: Stage) -> QImage:
    """Nobody at home, reached by telephone."""
    page = begin_visit(stage)
    page.form.absent.choose("1")
    page.form._called()
    page.form.turn(0, page.form.met)
    QTest.qWait(900)
    stage.settle()
    taken = stage.room()
    drop_visit(stage, page)
    return taken


def drop_visit(stage: Stage, page) -> None:
    """Throw the draft away."""
    page._pause.stop()
    page._gone = True
    stage.laptop.visiting.discard(page._draft.id)
    stage.go("visits")


@picture
def pairing(stage: Stage) -> QImage:
    """Who helps whom."""
    room = stage.go("pairing", "households")
    room.view.table.toggle(1)
    room.view.table.toggle(3)
    taken = stage.room()
    room.view.table.mark(set(), only=True)
    return taken


@picture
def assign(stage: Stage) -> QImage:
    """A helper for several households."""
    room = stage.go("pairing", "households")
    chosen = stage.laptop.households.find()[:3]
    return stage.dialog(lambda: room.assign(chosen), lambda d: d.helpers.search.setText("黄平"))


@picture
def helpers(stage: Stage) -> QImage:
    """Load of the helpers."""
    stage.go("pairing", "helpers")
    return stage.room()


@picture
def printing(stage: Stage) -> QImage:
    """A posting and what is left out of it."""
    room = stage.go("printing", high=720)
    room.choose("P-04", village=stage.laptop.villages.list()[0].code)
    QTest.qWait(600)
    stage.settle()
    QTest.qWait(600)
    stage.settle()
    return stage.room()


@picture
def quality(stage: Stage) -> QImage:
    """Findings."""
    find = stage.laptop.households.find()
    stage.laptop.households.change(find[9], phone="1546570529")
    stage.laptop.households.change(find[12], phone="15465705")
    stage.go("quality", high=480)
    QTest.qWait(600)
    stage.settle()
    return stage.room()


@picture
def sync(stage: Stage) -> QImage:
    """What waits, and a conflict."""
    stage.go("sync", high=700)
    return stage.room()


@picture
def settings(stage: Stage) -> QImage:
    """The first settings."""
    stage.go("settings")
    return stage.room()


@picture
def users(stage: Stage) -> QImage:
    """Who works on the laptop."""
    from fieldkit.ui.sections.users import UsersCard

    room = stage.go("settings")
    card = room.findChildren(UsersCard)[0]
    stage.settle()
    return card.grab().toImage()


@picture
def backups(stage: Stage) -> QImage:
    """The backups and the doctor."""
    from fieldkit.ui.sections.backups import BackupsCard

    card = stage.go("settings").findChildren(BackupsCard)[0]
    stage.settle()
    for label in card.findChildren(QLabel):
        label.setText(label.text().replace(str(stage.home), FOLDER))
    return card.grab().toImage()


@picture
def help(stage: Stage) -> QImage:  # noqa: A001
    """The help itself."""
    stage.go("help", "visits")
    return stage.room()


@picture
def unlock(stage: Stage) -> QImage:
    """The door."""
    from fieldkit.ui.screens.unlock import UnlockScreen

    return stage.alone(UnlockScreen(stage.door, stage.jobs, stage.language, user="李秀英"), 760, 440)


@picture
def forgotten(stage: Stage) -> QImage:
    """A new passphrase by telephone."""
    from fieldkit.ui.sections.forgotten import ForgottenCard

    card = ForgottenCard(stage.door, stage.jobs, "李秀英")
    if card._numbers:
        card.way.choose("call")
        card._show_way()
    card.first = card.code
    QTest.qWait(50)
    return stage.alone(card, 640, 430)


@picture
def restore(stage: Stage) -> QImage:
    """The list of backups to put back."""
    from fieldkit.ui.screens.restore import RestoreScreen

    screen = RestoreScreen(stage.door.restoring(), stage.jobs, "", [USER])
    screen.table.setColumnHidden(4, True)  # a folder of this machine
    return stage.alone(screen, 900, 480)


@picture
def begin(stage: Stage) -> QImage:
    """The last question of the first start."""
    from fieldkit.ui.screens.first_run import FirstRunScreen

    screen = FirstRunScreen(HomeDoor(stage.home.parent / "none", SCRIPT.today), stage.jobs, stage.language)
    screen._step_no = 3
    screen._show(screen._question_step())
    return stage.alone(screen, 800, 460)


# ---------------------------------------------------------------- all of them


def small(image: QImage) -> bytes:
    """Return a picture as PNG of few colours and no more width than a page has."""
    if image.width() > MOST:
        image = image.scaledToWidth(MOST, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")
    drawn = Image.open(BytesIO(bytes(buffer.data().data())))
    few = drawn.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    made = BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


def main(names: list[str]) -> None:
    """Make the pictures of these names, or all."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / "made"
        make_home(made)
        for language in LANGUAGES:
            folder = Path(scratch) / language / "home"
            shutil.copytree(made / "first", folder)
            stage = Stage(app, folder, language)
            for name in names or PICTURES:
                file = paths.resource(f"help/{language}") / "pictures" / f"{name}.png"
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(small(PICTURES[name](stage)))
                print(language, name, f"{file.stat().st_size:,}", flush=True)
            stage.close()


if __name__ == "__main__":
    main(sys.argv[1:])
