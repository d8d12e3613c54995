"""What proves an entry: chosen among the household's photos, attached anew, opened, taken off."""

from io import BytesIO

import pytest
from PIL import Image

from fieldkit.errors import NotFound
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.income.views import Entry
from fieldkit.ui.dialogs.attachment_add import AttachmentDialog
from fieldkit.ui.dialogs.evidence import EvidenceDialog


def picture(colour):
    kept = BytesIO()
    Image.new("RGB", (40, 30), colour).save(kept, "PNG")
    return kept.getvalue()


@pytest.fixture
def household(village):
    return village.households.find("")[0]


@pytest.fixture
def entry(village, household):
    sheet = village.income.sheet(household, 2026)
    id = sheet.id if sheet.id is not None else village.income.begin(household, 2026)
    return village.income.put(id, "D6b", Entry(amount="1200")).item


def photo(village, household, colour="red"):
    return village.attaching.add(
        "household", household, household, [Pasted(picture(colour), "a.png")], "09"
    ).ids[0]


def test_an_attachment_of_the_household_proves_an_income_until_it_is_taken_away(village, household, entry):
    id = photo(village, household)
    village.evidence.choose("income_item", entry, id)
    assert village.evidence.of("income_item", entry).id == id
    line = village.income.sheet(household, 2026).line("D6b")
    assert any(item.proven for item in line.items)
    event = village.history.of_household(household, 0, 1).events[0]
    assert "凭证" in event.lines[0]
    assert "诊断证明或发票" in event.lines[0]
    village.attaching.remove(id)
    assert village.evidence.of("income_item", entry) is None


def test_what_belongs_to_another_household_proves_nothing_here(village, household, entry):
    other = village.households.find("")[1]
    with pytest.raises(NotFound):
        village.evidence.choose("income_item", entry, photo(village, other))
    with pytest.raises(NotFound):
        village.evidence.choose("household", household, None)


def test_it_is_chosen_and_taken_off_in_the_dialog(village, household, entry, jobs, qtbot):
    first, second = photo(village, household), photo(village, household, "blue")

    def dialog():
        made = EvidenceDialog(None, village, jobs, ("income_item", entry), household)
        qtbot.addWidget(made)
        made.show()
        return made

    asked = dialog()
    ids = [asked.rows.row(asked.rows.index(n, 0)).id for n in range(asked.rows.rowCount())]
    assert {first, second} <= set(ids)
    asked.table.choose(ids.index(second))
    asked.go.click()
    assert village.evidence.of("income_item", entry).id == second
    again = dialog()
    assert again.in_hand.id == second
    again.off.click()
    assert village.evidence.of("income_item", entry) is None


def test_a_new_one_is_attached_to_the_entry_and_chosen_at_once(
    village, household, entry, jobs, qtbot, tmp_path, answer
):
    file = tmp_path / "发票.png"
    file.write_bytes(picture("green"))
    asked = EvidenceDialog(None, village, jobs, ("income_item", entry), household)
    qtbot.addWidget(asked)
    asked.show()
    answer(lambda dialog: dialog.go.click() if isinstance(dialog, AttachmentDialog) else None)
    asked.take(file)
    found = village.evidence.of("income_item", entry)
    assert (found.owner_kind, found.owner_id, found.household_id) == ("income_item", entry, household)
    assert not asked.isVisible()
