"""One laptop for all cases of a module: every case enters households of its own."""

import pytest

from fieldkit.clock import Clock
from fieldkit.db.base import SHARED
from fieldkit.db.keys import LIGHT
from fieldkit.services.laptop import Laptop
from tests.conftest import TODAY
from tests.people import PASSPHRASE
from tests.quality.homes import Home, row


@pytest.fixture(scope="package")
def register(tmp_path_factory):
    """Open a laptop on which every ledger is kept, so that every rule is asked."""
    folder = tmp_path_factory.mktemp("register") / "home"
    clock = Clock(TODAY)
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    laptop = Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=clock)
    row(
        laptop,
        "threshold",
        SHARED,
        kind="3",
        area_code="421081000000",
        year=2026,
        amount_fen=700_000,
        source="县里的通知",
    )
    Home(laptop, {"rows": [
        ("measure", {"category": "01", "kind": "01.01", "state": "6"}), ("plan_item", {"category": "01"}),
        ("visit_slot", {"no": 1, "window_from": TODAY, "window_to": TODAY}), ("visit", {"visit_date": TODAY}),
        ("guarantee_check", {"checked_on": TODAY}), ("rigid_expense", {"kind": "2"}),
        ("household_status", {"track": "A", "status": "A4", "valid_from": TODAY}),
        ("monitoring_case", {"kind": "3"}),
    ]})  # fmt: skip
    laptop.quality.judge()
    yield laptop
    laptop.close()
