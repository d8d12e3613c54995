"""What 石首市 published in 2020 comes out of its workbooks as it was printed.

A tenth of the county in every run of the tests; the whole of it with `make published`.
"""

import os

import pytest

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.services.laptop import Laptop
from fieldkit.services.ledgers.service import LedgerAsked
from fieldkit.services.narrowing import Narrowing
from tests.conftest import TODAY
from tests.people import PASSPHRASE
from tests.published.shishou import TENTH, WHOLE, write

COUNTIES = {"tenth": TENTH, "whole": WHOLE} if os.environ.get("PUBLISHED") == "whole" else {"tenth": TENTH}


@pytest.fixture(scope="module", params=COUNTIES)
def county(request, tmp_path_factory):
    """The numbers, and the statistics of 2020 of a laptop that imported their workbooks."""
    numbers = COUNTIES[request.param]
    folder = tmp_path_factory.mktemp(request.param)
    clock = Clock(TODAY)
    Laptop.create(
        folder / "home", user="李秀英", role="township_clerk", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT
    )
    with Laptop.open(folder / "home", user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        laptop.change_setting("profile", "2016_tuopin")
        draft = laptop.importing.read(write(numbers, folder / "books"))
        laptop.importing.commit(draft)
        village = laptop.villages.list()[0].code
        laptop.records.add("village_year", village, year="2020", base_rural_persons=str(numbers.base))
        yield numbers, laptop, laptop.indicators.year(2020)


def test_households_persons_and_helpers(county):
    numbers, _, found = county
    figures = found.total.figures
    assert figures["I-03"].part == numbers.households
    assert figures["I-03p"].part == numbers.persons
    assert figures["I-27"].whole == numbers.helpers
    assert figures["I-27"].text == "2.18"
    assert figures["I-07"].text == "100.0"
    assert len(found.villages) == 5
    assert sum(place.figures["I-03"].part for place in found.villages) == numbers.households


def test_the_incidence_keeps_its_three_decimals(county):
    numbers, _, found = county
    figure = found.total.figures["I-01"]
    assert (figure.part, figure.whole) == (numbers.poor_persons, numbers.base)
    assert figure.text == "0.012"


def test_the_causes_and_that_they_do_not_add_up(county):
    numbers, _, found = county
    shares = {part.label: part.share for part in found.causes.parts}
    assert shares == {
        "因病": "58.7",
        "因残": "13.5",
        "因学": "2.8",
        "缺劳动力": "6.3",
        "缺技术": "8.5",
        "其他": "9.9",
    }
    missing = numbers.households - sum(count for _, count in numbers.causes)
    assert found.causes.warning == f"各项占比合计 99.7%，不是 100%：有 {missing} 户的致贫原因不在代码表中。"


def test_the_share_of_those_watched(county):
    numbers, _, found = county
    assert found.total.figures["I-16"].part == numbers.watched
    assert found.total.figures["I-16"].text == "2.8"


def test_every_figure_is_that_of_its_list(county):
    numbers, laptop, found = county
    poor = laptop.households.find(only=Narrowing(poor=True))
    assert sum(row.people for row in laptop.households.rows(poor)) == found.total.figures["I-01"].part
    assert laptop.households.find(only=Narrowing(without_helper=True)) == []
    watched = laptop.ledgers.open(LedgerAsked("watched", 2020, filter="now"))
    assert len(watched.keys) == numbers.watched
    for part in found.causes.parts:
        assert len(laptop.households.find(only=Narrowing(cause=part.code))) == part.count
