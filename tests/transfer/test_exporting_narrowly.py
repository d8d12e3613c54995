"""What an export leaves behind: nothing of a stranger, and on a full disk nothing at all."""

import errno
from zipfile import ZipFile

import pytest
from sqlalchemy import select

from fieldkit.db.base import Author
from fieldkit.db.tables import Helper, HelperUnit
from fieldkit.errors import FileNotWritten
from fieldkit.transfer import xlsx
from tests.people import VILLAGE, add_household, pair
from tests.transfer.registers import stored


def narrowed(laptop, *villages):
    was = laptop.store.author
    laptop.store.author = Author(was.user, was.device, was.rights, frozenset(villages))


def text_of(folder):
    """Everything that stands in the workbooks of an export."""
    texts = [file.read_text(encoding="utf-8") for file in folder.glob("*.csv")]
    for book in folder.glob("*.xlsx"):
        with ZipFile(book) as opened:
            texts += [opened.read(name).decode("utf-8", "replace") for name in opened.namelist()]
    return "".join(texts)


def test_who_sees_one_village_takes_out_only_the_helpers_who_work_there(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    pair(here, add_household(here), "刘志刚")
    here.pairing.add_helper(name="陌生人甲", unit="县水利局", phone="13711112222")
    here.exporting.everything(tmp_path / "all")
    assert "陌生人甲" in text_of(tmp_path / "all")
    narrowed(here, VILLAGE)
    here.exporting.everything(tmp_path / "mine")
    told = text_of(tmp_path / "mine")
    assert "刘志刚" in told
    assert "陌生人甲" not in told
    assert "13711112222" not in told
    with here.store.reading() as session:  # where a helper is chosen, everybody is there to be chosen
        assert set(session.scalars(select(Helper.name))) == {"刘志刚", "陌生人甲"}
        units = set(session.scalars(select(HelperUnit.name)))
    taken(tmp_path / "mine", into=there)
    now, then = stored(there), stored(here)
    for table in ("household", "person", "helper_assignment", "helper_unit"):
        assert now[table] == then[table]
    with there.store.reading() as session:
        assert list(session.scalars(select(Helper.name))) == ["刘志刚"]
        assert set(session.scalars(select(HelperUnit.name))) == units


def test_an_export_onto_a_disk_that_fills_up_leaves_the_folder_as_it_was(laptop, tmp_path, monkeypatch):
    add_household(laptop)
    laptop.exporting.everything(tmp_path / "old")
    before = {file.name: file.read_bytes() for file in (tmp_path / "old").iterdir()}
    add_household(laptop, "李四", no=2)
    wrote, row = [], xlsx._row

    def full(*values: object) -> str:
        wrote.append(values)
        if len(wrote) > 20:  # the first workbook is done by then
            raise OSError(errno.ENOSPC, "No space left on device")
        return row(*values)

    monkeypatch.setattr(xlsx, "_row", full)
    for folder in ("old", "new"):
        wrote.clear()
        with pytest.raises(FileNotWritten, match="full"):
            laptop.exporting.everything(tmp_path / folder)
    assert {file.name: file.read_bytes() for file in (tmp_path / "old").iterdir()} == before
    assert not (tmp_path / "new").exists()
