"""Every picture of the help book: a function that makes the picture of its name."""
# ruff: noqa: D401, SLF001

from collections.abc import Callable
from datetime import date

from help_stage import USER, WIDE, Stage
from help_village import SCRIPT, wrong_workbooks
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from fieldkit.app import HomeDoor

FOLDER = "/home/lin/.local/share/fieldkit"
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
