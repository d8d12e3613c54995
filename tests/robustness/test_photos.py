"""Photos through a kill -9 and a full disk: a record never names what is not there, and no file is half."""

import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from fieldkit.clock import Clock
from fieldkit.services.laptop import Laptop
from tests.robustness.machine import PASSPHRASE, Machine
from tests.robustness.test_full_disk import fill, small_disk

PUT_IN = """
import os, sys
from datetime import date
from io import BytesIO
from pathlib import Path
from PIL import Image
from fieldkit.clock import Clock
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.laptop import Laptop
def photo(number):
    out = BytesIO()
    Image.effect_noise((420, 300), 20 + number % 90).save(out, "JPEG", quality=90)
    return Pasted(out.getvalue(), "x.jpg")
with Laptop.open(Path(sys.argv[1]), user=None, passphrase=os.environ["FIELDKIT_PASSPHRASE"],
                 clock=Clock(date(2026, 11, 21))) as laptop:
    household = laptop.households.find()[0]
    for number in range(100000):
        added = laptop.attaching.add("household", household, household, [photo(number)], "03")
        assert len(added.ids) == 1, added
        print(number + 1, flush=True)
"""


def opened(home: Path) -> Laptop:
    return Laptop.open(home, user=None, passphrase=PASSPHRASE, clock=Clock(date(2026, 11, 21)))


def whole(laptop: Laptop) -> int:
    """Every record's content opens; the doctor finds nothing of contents wrong."""
    rows = laptop.attaching.listed(laptop.households.find()[0])
    for row in rows:
        assert len(laptop.attaching.content(row.id).content) == row.bytes
    found = {result.id: result.state for result in laptop.doctor.examine().results}
    assert (found["attachments"], found["contents"], found["unused"]) == ("good", "good", "good")
    return len(rows)


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_between_file_and_row_leaves_whole_photos_only(machine: Machine, seed: int) -> None:
    dice, told = random.Random(seed), 0
    with machine.running(code=PUT_IN) as process:
        assert process.stdout is not None
        for line in process.stdout:
            told = int(line)
            if told > 2 and dice.random() < 0.4:
                break
        process.kill()
        process.wait()
    with opened(machine.home) as laptop:
        assert whole(laptop) >= told > 2  # what it said was kept, is
        laptop.backups.make()


def test_a_disk_that_fills_up_refuses_the_photo_and_keeps_the_others(tmp_path: Path, template: Path) -> None:
    with small_disk(tmp_path / "disk", 16) as disk:
        shutil.copytree(template, disk / "home")
        from fieldkit.services.attachments.views import Pasted
        from tests.services.test_attaching import picture
        from tests.transfer.test_pictures import noisy, saved

        with opened(disk / "home") as laptop:
            household = laptop.households.find()[0]

            def put(content: bytes):
                return laptop.attaching.add(
                    "household", household, household, [Pasted(content, "x.jpg")], "03"
                )

            assert put(picture("red")).ids
            ballast = fill(disk, leave=100_000)
            refused = put(saved(noisy(900, 700)))
            assert refused.ids == ()
            assert "full" in refused.refused[0][1] or "满" in refused.refused[0][1]
            assert not list(laptop.home.attachments.rglob("*.part"))
            ballast.unlink()
            assert whole(laptop) == 1
            assert put(saved(noisy(900, 700))).ids
            assert whole(laptop) == 2
