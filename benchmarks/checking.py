"""Data quality: the whole register judged, again, and one household after a change; in its own process."""

import json
import sys
from pathlib import Path

from benchmarks.figures import Figure, watched
from benchmarks.importing import COUNTY, PASSPHRASE

VILLAGE_SECONDS, COUNTY_SECONDS, ONE_MS = 2.0, 60.0, 250.0
_VILLAGE = 200


def measure(home: Path, name: str, households: int) -> list[Figure]:
    """Judge the register in `home`, which was imported and not judged since."""
    done = watched("benchmarks.checking", home)
    said = json.loads(done.out)
    count = said["households"]
    county = households == COUNTY
    return [
        Figure(f"check {name}: every household, s", said["first"], "s",
               f"{1000 * said['first'] / max(count, 1):.2f} ms a household, {said['findings']:,} findings",
               most=COUNTY_SECONDS if county else VILLAGE_SECONDS if count <= _VILLAGE else None),
        Figure(f"check {name}: all again, nothing changed, s", said["again"], "s"),
        Figure(f"check {name}: one after a change, its page, ms", said["one"], "ms", most=ONE_MS),
        Figure(f"check {name}: one after a change, with neighbours, ms", said["renewed"], "ms"),
        Figure(f"check {name}: peak, MiB", done.peak_mib, "MiB", most=350.0 if county else None),
    ]  # fmt: skip


def main() -> None:
    """Judge and print the figures as JSON."""
    from datetime import date

    from benchmarks.figures import milliseconds
    from fieldkit.clock import Clock
    from fieldkit.services.laptop import Laptop

    clock = Clock(date(2026, 11, 21))
    laptop = Laptop.open(Path(sys.argv[1]), user="bench", passphrase=PASSPHRASE, clock=clock)
    quality = laptop.quality
    first = milliseconds(quality.check_all) / 1000
    again = milliseconds(quality.check_all) / 1000
    household = laptop.households.find()[0]
    member = laptop.households.page(household).members[0]
    laptop.households.change_person(member.id, phone="13900001111")
    one = milliseconds(lambda: quality.of_household(household))
    renewed = milliseconds(quality.judge)
    found = quality.judge()
    sys.stdout.write(json.dumps({
        "households": laptop.households.count()[0], "first": first, "again": again, "one": one,
        "renewed": renewed, "findings": found.open,
    }))  # fmt: skip
    laptop.close()


if __name__ == "__main__":
    main()
