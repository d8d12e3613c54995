"""The country's administrative divisions from province to township (GB/T 2260, domain.md §2.1).

The shipped list has some 45,000 rows and is hardly ever needed, so it is never loaded: the file is
sorted by code and searched where it lies.  Villages are not in it; an office imports its own.
"""

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fieldkit import paths

CODE_LENGTH = 12
PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, VILLAGE = 1, 2, 3, 4, 5
_SIGNIFICANT = {PROVINCE: 2, PREFECTURE: 4, COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12}
_NO_NAMES = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}  # levels, not places


@dataclass(frozen=True, slots=True)
class Division:
    """A division: its 12-digit code, its name, 1 province … 4 township, the code above it."""

    code: str
    name: str
    level: int
    parent_code: str | None


def full_code(code: str) -> str:
    """Return the 12-digit form of a code given with 2, 4, 6, 9 or 12 digits."""
    return code.strip().ljust(CODE_LENGTH, "0")


class Divisions:
    """Looks divisions up in a file sorted by code (`code,name,level,parent_code`)."""

    def __init__(self, file: Path | None = None) -> None:
        """Look in `file`, by default the shipped list of the country."""
        self._file = file or paths.resource("divisions/china.csv")
        self._text: mmap.mmap | None = None
        self.find = lru_cache(maxsize=1024)(self._find)

    def _find(self, code: str) -> Division | None:
        """Return the division of a code of 2 to 12 digits; None when there is none."""
        wanted = full_code(code)
        row = next(self._from(wanted), None)
        return row if row is not None and row.code == wanted else None

    def name(self, code: str) -> str | None:
        """Return the name of a division, such as 石首市."""
        found = self.find(code)
        return found.name if found else None

    def full_name(self, code: str) -> str:
        """Return the names from the province down: 湖北省荆州市石首市; empty when unknown."""
        names: list[str] = []
        found = self.find(code)
        while found is not None:
            if found.name not in _NO_NAMES:
                names.insert(0, found.name)
            found = self.find(found.parent_code) if found.parent_code else None
        return "".join(names)

    def children(self, code: str | None = None) -> list[Division]:
        """Return the divisions right below one, by code; the provinces when none is given."""
        if code is None:
            return self._provinces()
        above = self.find(code)
        if above is None:
            return []
        stem = above.code[: _SIGNIFICANT[above.level]]
        inside = self._from(above.code)
        return [row for row in _while_stem(inside, stem) if row.parent_code == above.code]

    def _provinces(self) -> list[Division]:
        found: list[Division] = []
        row = next(self._from("0" * CODE_LENGTH), None)
        while row is not None:
            found.append(row)
            after = int(row.code[:2]) + 1
            row = next(self._from(full_code(f"{after:02}")), None)
        return found

    def _from(self, code: str) -> Iterator[Division]:
        """Yield the rows from the first one whose code is not before `code`."""
        text = self._text = self._text or _mapped(self._file)
        wanted = code.encode()
        low, high = text.find(b"\n") + 1, len(text)
        while low < high:  # both always stand at the beginning of a line
            middle = text.rfind(b"\n", 0, (low + high) // 2) + 1
            if middle <= low:
                middle = low
            if text[middle : middle + CODE_LENGTH] < wanted:
                low = text.find(b"\n", middle) + 1
            elif middle == low:
                break
            else:
                high = middle
        while low < len(text):
            end = text.find(b"\n", low)
            yield _row(text[low:end])
            low = end + 1


def _while_stem(rows: Iterator[Division], stem: str) -> Iterator[Division]:
    for row in rows:
        if not row.code.startswith(stem):
            return
        yield row


def _mapped(file: Path) -> mmap.mmap:
    with file.open("rb") as opened:
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)


def _row(line: bytes) -> Division:
    code, name, level, parent = line.decode().split(",")
    return Division(code, name, int(level), parent or None)
