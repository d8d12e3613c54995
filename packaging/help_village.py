"""The demo village as the pictures of the help book show it: most of a year done, a township, a conflict."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from openpyxl import load_workbook

from fieldkit import paths
from fieldkit.app import HomeDoor
from fieldkit.db.keys import LIGHT
from fieldkit.services.demo import Day, Script
from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.answers import Answers

SCRIPT = Script()
LABEL = "1号电脑"
CONTENT = "看了今年的庄稼和账本，说了医保的事。"
ADDRESS = "https://bangfu.example.cn"


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
