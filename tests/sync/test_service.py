"""What a person sees of sync: how things stand, what clashes, and what a decision does."""

from datetime import UTC, date, datetime

import pytest
from starlette.testclient import TestClient

from fieldkit.db.base import SHARED
from fieldkit.db.tables import AppUser, Division, Helper, HelperAssignment, Household, Person
from fieldkit.db.types import new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.errors import ConflictGone, NoServer, NotEnrolled, NotSecure, ServerUnreachable
from fieldkit.i18n import Words
from fieldkit.services.fields import Fields
from fieldkit.services.row_states import RowState, row_states
from fieldkit.services.syncing import Syncing
from fieldkit.settings import Settings
from tests.sync.conftest import URL, VILLAGE
from tests.sync.test_two_laptops import pairing, settle_down, visit


def service(town, laptop, language="en"):
    words = Words(language)
    fields = Fields(CodeTables.load(), Profile.load("2026_normal"), words)
    app = town.client.app
    return Syncing(laptop.store, Settings(), fields, words, lambda _: TestClient(app, base_url=URL))


@pytest.fixture
def two(town):
    """Two laptops that hold one household, and their services."""
    a, b = town.unknown_laptop("a"), town.unknown_laptop("b")
    services = [service(town, laptop) for laptop in (a, b)]
    for syncing, label in zip(services, "ab", strict=True):
        syncing.enrol(URL, town.access.new_code(label))
    row = a.household(head_name="李秀兰", phone="13800001111", bank_name="农商行", bank_account="621700001")
    settle_down(a, b)
    return a, b, *services, row


def test_before_joining_everything_waits_here(town):
    a = town.unknown_laptop("a")
    a.household()
    syncing = service(town, a)
    status = syncing.status()
    assert (status.enrolled, status.server, status.confirmed_at) == (False, "", None)
    assert status.waiting_by_table == {"Users": 1, "Households": 1}
    with pytest.raises(NoServer):
        syncing.now()
    assert not syncing.reachable()
    syncing.use_server(URL)
    assert syncing.reachable()
    with pytest.raises(NotEnrolled):
        syncing.now()


def test_a_network_address_without_tls_is_refused(town):
    syncing = service(town, town.unknown_laptop("a"))
    with pytest.raises(NotSecure):
        syncing.use_server("http://192.168.1.5:8600")


def test_an_address_where_nobody_answers_is_unreachable(town):
    a = town.unknown_laptop("a")
    syncing = service(town, a)
    syncing._connect = None
    syncing.use_server("http://127.0.0.1:9")
    assert not syncing.reachable()
    with pytest.raises(ServerUnreachable):
        syncing.enrol("http://127.0.0.1:9", "ABCDE")


def test_joining_and_syncing_is_told_in_figures(town):
    a = town.unknown_laptop("a")
    a.household()
    syncing = service(town, a)
    syncing.enrol(URL, town.access.new_code())
    outcome = syncing.now()
    assert (outcome.sent, outcome.received, outcome.equal) == (2, 0, True)
    status = syncing.status()
    assert (status.enrolled, status.server, status.waiting) == (True, URL, 0)
    assert status.confirmed_at.date() == date(2026, 11, 21)
    syncing.now()
    (entry,) = syncing.history()  # the second did nothing, and is no line
    assert (entry.sent, entry.equal, entry.failure) == (2, True, "")
    assert status.last == entry


def test_a_failure_is_a_line_of_the_history(town):
    a = town.laptop("a")
    syncing = service(town, a)
    syncing._connect = None
    syncing.use_server("http://127.0.0.1:9")
    with pytest.raises(ServerUnreachable):
        syncing.now()
    (entry,) = syncing.history()
    assert (entry.failure, entry.equal) == ("ServerUnreachable", False)


def state(laptop, household):
    with laptop.store.reading() as session:
        return row_states(session, [household])[household]


def test_a_household_says_how_far_it_has_come_with_what_belongs_to_it(two):
    a, b, mine, _, row = two
    assert state(a, row) == RowState.CONFIRMED
    a.edit(Household, row, phone="2")
    assert state(a, row) == RowState.LOCAL
    from fieldkit.sync import outbox

    outbox.freeze(a.store)
    assert state(a, row) == RowState.SENT
    b.edit(Household, row, phone="3")
    settle_down(a, b)
    assert state(b, row) == RowState.CONFLICT
    (conflict,) = mine.conflicts()
    mine.settle(conflict.id, "server")
    visit(a, row, date(2062, 1, 1))
    a.sync()
    assert state(a, row) == RowState.RETURNED
    assert mine.status().returned == 2  # with its visitor


def clash(two, **sides):
    a, b, _, _, row = two
    a.edit(Household, row, **{k: v[0] for k, v in sides.items()})
    b.edit(Household, row, **{k: v[1] for k, v in sides.items()})
    settle_down(a, b)


def test_a_conflict_shows_whose_it_is_and_covers_what_is_private(two):
    clash(two, phone=("13800002222", "13900003333"))
    _, _, mine, _, row = two
    (view,) = mine.conflicts()
    assert (view.subject, view.field, view.household_id) == ("李秀兰", "Telephone", row)
    assert (view.server_value, view.other_value) == ("138****2222", "139****3333")
    assert (view.server_who, view.other_who) == ("王芳 · a", "王芳 · b")
    assert view.server_at.date() == date(2026, 11, 21)
    assert mine.status().conflicts == 1


def test_a_conflict_about_a_user_is_told_in_words(town, two):
    a, b, *_ = two
    a.add(Division(
        id=new_id(), scope=SHARED, code=VILLAGE, name="石桥村", level=5, parent_code=VILLAGE[:9], **a.store.origin()
    ))  # fmt: skip
    settle_down(a, b)
    user = a.store.author.user
    a.edit(AppUser, user, role="township_clerk", villages=(VILLAGE,), phone="13800002222")
    b.edit(AppUser, user, role="viewer", villages=(VILLAGE, "421003105299"), phone="13900003333")
    settle_down(a, b)
    told = {view.field: view for view in service(town, a, "zh_CN").conflicts()}
    assert {field: (view.server_value, view.other_value) for field, view in told.items()} == {
        "用户角色": ("乡镇专干", "viewer"),
        "只看这些村": ("石桥村", "石桥村、421003105299"),
        "电话": ("138****2222", "139****3333"),
    }
    assert {view.subject for view in told.values()} == {"王芳"}


def test_a_conflict_of_a_group_names_its_parts(two):
    clash(two, bank_account=("621799991", "621799992"))
    (view,) = two[2].conflicts()
    assert view.field == "Bank, Account"
    assert "Bank 农商行" in view.server_value
    assert "621799991" not in view.server_value
    assert view.server_value.endswith("9991")


@pytest.mark.parametrize(("choice", "phone"), [("server", "2"), ("other", "3")])
def test_what_a_person_chooses_is_everywhere_after_the_next_sync(two, choice, phone):
    clash(two, phone=("2", "3"))
    a, b, mine, theirs, row = two
    (view,) = theirs.conflicts()
    theirs.settle(view.id, choice)
    assert theirs.conflicts() == []
    settle_down(b, a)
    assert a.get(Household, row).phone == b.get(Household, row).phone == phone
    assert mine.conflicts() == []
    with pytest.raises(ConflictGone):
        mine.settle(view.id, "server")
    (settled,) = a.conflicts()
    assert (settled.chosen, settled.settled_by) == (choice, b.store.author.user)


@pytest.mark.parametrize(("choice", "kept"), [("server", False), ("other", True)])
def test_a_contested_deletion_is_settled_either_way(two, choice, kept):
    a, b, mine, _, row = two
    a.edit(Household, row, deleted_at=datetime(2026, 11, 20, tzinfo=UTC), deleted_reason="moved")
    b.edit(Household, row, phone="13800002222")
    settle_down(a, b)
    (view,) = mine.conflicts()
    assert (view.field, view.server_value, view.other_value) == ("Deleted or kept", "deleted", "138****2222")
    mine.settle(view.id, choice)
    settle_down(a, b)
    found = b.get(Household, row)
    assert (found.deleted_at is None) is kept
    assert found.phone == ("13800002222" if kept else "13800001111")


@pytest.mark.parametrize("choice", ["server", "other"])
def test_of_two_primary_helpers_one_is_ended(two, choice):
    a, b, mine, _, row = two
    one, second = new_id(), new_id()
    a.add(Helper(id=one, scope=SHARED, name="刘志刚", **a.store.origin()))
    b.add(Helper(id=second, scope=SHARED, name="陈红", **b.store.origin()))
    first, later = pairing(a, row, one), pairing(b, row, second, date(2026, 3, 1))
    settle_down(a, b)
    (view,) = mine.conflicts()
    assert (view.field, view.subject) == ("Primary helper", "李秀兰")
    assert view.server_value == "刘志刚 2026-01-01 –"
    mine.settle(view.id, choice)
    settle_down(a, b)
    kept, ended = (first, later) if choice == "server" else (later, first)
    assert b.get(HelperAssignment, kept).end_date is None
    over = b.get(HelperAssignment, ended)
    assert over.deleted_at is not None if choice == "server" else over.end_date == date(2026, 2, 28)
    assert mine.conflicts() == []


def test_a_members_conflict_names_the_member(two):
    a, b, mine, _, row = two
    person = new_id()
    a.add(Person(id=person, scope=VILLAGE, household_id=row, name="李小明", status="1", **a.store.origin()))
    settle_down(a, b)
    a.edit(Person, person, id_number="421081196002290996", id_type="1")
    b.edit(Person, person, id_number="421081196002290997", id_type="1")
    settle_down(a, b)
    (view,) = mine.conflicts()
    assert view.subject == "李秀兰 · 李小明"
    assert "19600229" not in view.server_value + view.other_value


def test_words_are_chinese_where_chinese_is_set(town, two):
    clash(two, phone=("2", "3"))
    (view,) = service(town, two[0], "zh_CN").conflicts()
    assert view.field == Words("zh_CN")("Fields", "Telephone")


def test_a_sync_says_what_it_does_and_how_far_the_comparing_is(two):
    mine = two[2]
    heard: list[object] = []
    assert mine.now(lambda done, total: heard.append((done, total)), stage=heard.append).equal
    stages = [one for one in heard if isinstance(one, str)]
    assert stages == ["sending", "receiving", "comparing"]
    compared = heard[heard.index("comparing") + 1 :]
    assert len(compared) > 1
    assert {total for _, total in compared} == {len(compared)}  # each scope is counted, of so many
