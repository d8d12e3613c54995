"""A file that is no workbook leaves the data as they were, with one sentence."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit import paths
from tests.robustness.machine import Machine

DATA = Path(__file__).parent / "data"
MEMBERS = paths.resource("demo/members.xlsx")


def empty(file: Path) -> None:
    file.write_bytes(b"")


def truncated(file: Path) -> None:
    file.write_bytes(MEMBERS.read_bytes()[:9000])


def flipped(file: Path) -> None:
    content = bytearray(MEMBERS.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 400] = bytes(400)
    file.write_bytes(content)


def locked(file: Path) -> None:
    shutil.copy(DATA / "locked.xlsx", file)


def picture(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)


def letter(file: Path) -> None:
    file.write_text("各村：请于本周五前上报走访情况。\n", encoding="utf-8")


def zeros(file: Path) -> None:
    file.write_bytes(bytes(40_000))


def other_sheet(file: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(file))
    book.add_worksheet("食堂菜单").write_row(0, 0, ["星期", "早餐", "午餐", "晚餐"])
    book.close()


CASES = [
    *((make, "xlsx") for make in (empty, truncated, flipped, locked, picture, letter, other_sheet)),
    *((make, ending) for make in (empty, zeros) for ending in ("csv", "xls")),
    (picture, "csv"),
    (locked, "xls"),
    (truncated, "ods"),
]


@pytest.fixture(scope="module")
def kept(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A laptop for cases none of which may change anything."""
    home = tmp_path_factory.mktemp("kept") / "home"
    shutil.copytree(template, home)
    return Machine(home)


@pytest.mark.parametrize(("make", "ending"), CASES, ids=lambda case: getattr(case, "__name__", case))
def test_a_file_that_cannot_be_read_changes_nothing(
    kept: Machine, tmp_path: Path, make: Callable[[Path], None], ending: str
) -> None:
    file = tmp_path / f"成员.{ending}"
    make(file)
    before = kept.contents()
    assert file.name in kept.run("import", file).sentence
    assert kept.contents() == before


def test_a_locked_workbook_says_so_and_not_that_it_is_broken(kept: Machine, tmp_path: Path) -> None:
    locked(tmp_path / "a.xlsx")
    truncated(tmp_path / "b.xlsx")
    one = kept.run("import", tmp_path / "a.xlsx").sentence
    other = kept.run("import", tmp_path / "b.xlsx").sentence
    assert one.replace("a.xlsx", "") != other.replace("b.xlsx", "")


def test_a_bad_file_among_good_ones_stops_all_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "hand-over"
    shutil.copytree(paths.resource("demo"), folder)
    truncated(folder / "households.xlsx")
    begun = Machine(tmp_path / "other").begin()
    before = begun.contents()
    assert "households.xlsx" in begun.run("import", folder).sentence
    assert begun.contents() == before


def test_a_file_that_is_not_there_is_named(kept: Machine, tmp_path: Path) -> None:
    assert "missing.xlsx" in kept.run("import", tmp_path / "missing.xlsx").sentence


def test_an_empty_folder_holds_nothing_to_import(kept: Machine, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    assert "nothing" in kept.run("import", tmp_path / "nothing").sentence
