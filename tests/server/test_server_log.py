"""The township's server keeps a log, and nobody is named in it."""

import logging

import pytest

from fieldkit import log
from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.services.laptop import Laptop
from tests.conftest import TODAY
from tests.people import add_household
from tests.server.test_rescue import OLD, served

__all__ = ["served"]

NUMBER, NAME = "42102319650312423X", "李秀英"


def test_the_server_writes_down_what_it_did_and_names_nobody(served, tmp_path):
    running, join, township = served
    folder = tmp_path / "laptop"
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=OLD, clock=Clock(TODAY), kdf=LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=OLD, clock=Clock(TODAY)) as laptop:
        laptop.syncing.enrol(running.url, join)
        add_household(laptop)
        assert laptop.syncing.now().equal
        this = laptop.store.author.device.hex
    running.end()
    written = (township / "server" / "logs" / log.LOG).read_text(encoding="utf-8")
    for said in ("serves county 421003", f"device {this} joined", "changes: ok", "the server ended"):
        assert said in written
    for name in ("李秀英", "张德福", "石桥村", join):
        assert name not in written


@pytest.fixture
def own_log(tmp_path):
    log.start(tmp_path, "uvicorn.error")
    yield tmp_path / log.LOG
    for name in ("fieldkit", "uvicorn.error"):
        logger = logging.getLogger(name)
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
            handler.close()


@pytest.mark.parametrize("name", ["fieldkit.server.transaction", "uvicorn.error"])
def test_a_failure_is_logged_by_its_kind_and_place_without_what_it_quotes(own_log, name):
    try:
        int(NUMBER)
    except ValueError as error:
        failure = KeyError(NAME)
        failure.__cause__ = error
        logging.getLogger(name).exception("a change of %s was kept aside", "person", exc_info=failure)
    written = own_log.read_text(encoding="utf-8")
    for said in (
        "a change of person was kept aside",
        "builtins.KeyError",
        "builtins.ValueError",
        "test_server_log.py",
    ):
        assert said in written
    assert NUMBER not in written
    assert NAME not in written
