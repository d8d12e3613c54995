"""Two laptops without a network give notices of one village the same number."""

import pytest

from fieldkit.db.tables import Attachment, Notice, Person
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.i18n import Words
from fieldkit.services.attachments.service import Attaching
from fieldkit.services.notices.numbers import renumber_arrived
from fieldkit.services.notices.papers import NoticePapers
from fieldkit.services.notices.postings import Postings
from fieldkit.services.notices.service import Notices
from fieldkit.services.printing.service import Printing
from tests.people import add_clue
from tests.sync.conftest import TODAY, VILLAGE
from tests.sync.test_two_laptops import settle_down


class Office:
    """The services of notices on one laptop."""

    def __init__(self, laptop):
        codes, profile, words = CodeTables.load(), Profile.load("2026_normal"), Words("zh_CN")
        self.laptop = laptop
        self.attaching = Attaching(laptop.home, laptop.store, codes, words)
        self.notices = Notices(laptop.store, codes, profile, words)
        printing = Printing(laptop.store, codes, profile, words)
        self.papers = NoticePapers(
            laptop.store, words, self.notices, lambda: printing, lambda: self.attaching
        )
        self.postings = Postings(laptop.store, words, self.notices, lambda: self.attaching)

    def issued(self, household):
        add_clue(self.laptop, household)
        notice = self.notices.draft("N11", VILLAGE, households=[household])
        self.notices.change(
            notice,
            places="村务公开栏",
            township_phone="0716-3212345",
            county_phone="0716-3254321",
            receiver="村委会",
        )
        self.papers.issue(notice)
        return notice

    def sync(self):
        self.laptop.sync()
        renumber_arrived(self.laptop.store)

    def row(self, notice):
        return self.laptop.get(Notice, notice)


@pytest.fixture
def two(town):
    a, b = town.laptop("a"), town.laptop("b")
    households = []
    for name in ("李秀兰", "陈桂花"):
        household = a.household(f"{VILLAGE}-{len(households) + 1:04}", head_name=name)
        a.add(Person(scope=VILLAGE, household_id=household, name=name, relation="01", status="1",
                     **a.store.origin()))  # fmt: skip
        households.append(household)
    settle_down(a, b)
    return Office(a), Office(b), households


def settled(*offices):
    for _ in range(2):
        for office in offices:
            office.sync()
    settle_down(*(office.laptop for office in offices))


def test_of_two_that_do_not_hang_the_later_one_is_a_draft_again_and_gets_the_next_number(two):
    a, b, (one, other) = two
    first, second = a.issued(one), b.issued(other)
    assert a.row(first).number == b.row(second).number == 1
    settled(a, b)
    kept, back = sorted(((a.row(n), n) for n in (first, second)), key=lambda pair: pair[0].number is None)
    assert (kept[0].number, kept[0].state) == (1, "2")
    assert (back[0].number, back[0].state, back[0].pdf_id) == (None, "1", None)
    owner = a if back[1] == first else b
    assert [line.head for line in owner.notices.view(back[1]).lines]
    owner.papers.issue(back[1])
    assert owner.row(back[1]).number == 2
    settled(a, b)
    assert b.row(back[1]).number == 2


def test_what_hangs_keeps_its_number_though_it_was_issued_later(two):
    a, b, (one, other) = two
    first, second = a.issued(one), b.issued(other)
    b.postings.put_up(second, TODAY)
    bytes_before = b.papers.paper(second).pdf
    settled(a, b)
    assert (a.row(second).number, a.row(second).state) == (1, "3")
    assert (b.row(first).number, b.row(first).state) == (None, "1")
    assert b.papers.paper(second).pdf == bytes_before


def test_two_that_hang_are_both_left_as_they_are(two):
    a, b, (one, other) = two
    first, second = a.issued(one), b.issued(other)
    a.postings.put_up(first, TODAY)
    b.postings.put_up(second, TODAY)
    settled(a, b)
    assert {a.row(n).number for n in (first, second)} == {1}
    assert {a.row(n).state for n in (first, second)} == {"3"}


def test_the_issued_paper_travels_as_a_file_of_the_notice(two):
    a, b, (one, _) = two
    notice = a.issued(one)
    settled(a, b)
    paper = b.laptop.get(Attachment, b.row(notice).pdf_id)
    assert (paper.owner_id, paper.mime, paper.sha256) == (notice, "application/pdf", b.row(notice).pdf_sha256)
