"""P-26 after a real exchange with a real server."""

import pytest

from fieldkit.db.base import SHARED
from fieldkit.db.tables import Division, Household
from fieldkit.db.types import named_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.i18n import Words
from fieldkit.services.printing.service import Asked, Printing
from tests.documents.conftest import WORDS, flat, text_of
from tests.sync.conftest import URL, VILLAGE, make_township, template, town  # noqa: F401 - fixtures
from tests.sync.test_service import service

TOWN = f"{VILLAGE[:9]}000"


@pytest.fixture
def synced(town):  # noqa: F811
    """A laptop that reported three households, then changed one of them and reported again."""
    laptop = town.unknown_laptop("a")
    syncing = service(town, laptop)
    syncing.enrol(URL, town.access.new_code("a"))
    rows = [laptop.household(f"{n:04d}", head_name="李秀兰") for n in range(1, 4)]
    laptop.add(
        Division(id=named_id("division", VILLAGE), scope=SHARED, code=VILLAGE, name="南河村", level=5,
                 **laptop.store.origin())
    )  # fmt: skip
    first = syncing.now()
    laptop.edit(Household, rows[0], phone="13800001111")
    syncing.now()
    printing = Printing(laptop.store, CodeTables.load(), Profile.load("2026_normal"), Words("zh_CN"))
    return syncing, printing, first


def said(printing, sync=None) -> str:
    return flat(text_of(printing.make("P-26", Asked(sync=sync)).pdf))


def counted(text: str, table: str, new: int, changed: int) -> bool:
    return flat(f"{WORDS('SyncTables', table)}{new}{changed}{new + changed}") in text


def test_the_receipt_of_a_run_counts_what_that_run_sent(synced):
    syncing, printing, first = synced
    newest, oldest = syncing.history()
    text = said(printing, oldest.id)
    assert counted(text, "Households", 3, 0)
    assert counted(text, "Divisions", 1, 0)
    assert flat(WORDS("Paper", "changes reported {sent}, received {received}; conflicts {conflicts}",
                      sent=first.sent, received=first.received, conflicts=0)) in text  # fmt: skip
    later = said(printing, newest.id)
    assert counted(later, "Households", 0, 1)
    assert "Divisions" not in later
    assert "王芳" in text


def test_without_a_number_it_is_the_newest_and_names_no_household(synced):
    syncing, printing, _ = synced
    printed = printing.make("P-26", Asked())
    text = flat(text_of(printed.pdf))
    assert counted(text, "Households", 0, 1)
    for private in ("李秀兰", "13800001111"):
        assert private not in text
    assert printed.file_name.startswith("P-26-20")
    assert printed.subject.sync == syncing.history()[0].id


def test_the_server_is_named_by_its_township_and_a_few_digits(synced):
    _, printing, _ = synced
    with printing._store.reading() as session:
        from fieldkit.sync import local

        id = local.read(session).server_id
    text = said(printing)
    assert id[:8].upper() in text
    assert id.lower() not in text.lower()
    with printing._store.writing() as session:
        session.add(Division(
            id=named_id("division", TOWN), scope=SHARED, code=TOWN, name="久合垸乡", level=4, **printing._store.origin(),
        ))  # fmt: skip
    assert f"久合垸乡{id[:8].upper()}" in said(printing)


def test_batches_have_numbers_hashes_and_receipts_of_their_own(synced):
    syncing, printing, _ = synced
    newest, oldest = (said(printing, run.id) for run in syncing.history())
    with printing._store.reading() as session:
        from fieldkit.sync import local

        kept = local.run(session, "SELECT batch_no, lineage, sha256 FROM _sent ORDER BY batch_no")
    assert len(kept) == 2
    for (number, lineage, sha), text in zip(kept, (oldest, newest), strict=True):
        assert sha.hex()[:32] in text
        assert f"{lineage[:8].upper()}-{number}" in text
