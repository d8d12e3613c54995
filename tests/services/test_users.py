"""Several people on one laptop: names, roles, villages, passphrases, and who is kept out."""

import json

import pytest
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db.base import SHARED
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import AppUser, Audit, Helper
from fieldkit.db.types import new_id
from fieldkit.errors import (
    CodeMistyped,
    LastWithUsers,
    NoSuchUser,
    NotAllowed,
    OtherVillage,
    PassphraseTooShort,
    UserKnown,
    UserLeft,
    UserUnregistered,
    WrongCode,
    WrongPassphrase,
)
from fieldkit.services.laptop import Laptop
from fieldkit.services.rescue import Forgotten
from fieldkit.services.users import FAIR, GOOD, TOO_SHORT, WEAK, strength
from tests.conftest import TODAY
from tests.people import PASSPHRASE

WANG = "wangwu 1"


@pytest.fixture
def shared(laptop):
    """A laptop that 王五, a helper, works on as well."""
    laptop.home._kdf = LIGHT
    laptop.wang = laptop.users.add(passphrase=PASSPHRASE, name="王五", role="helper", new_passphrase=WANG)
    return laptop


def opened(laptop, user, passphrase):
    return Laptop.open(
        laptop.home.folder, user=user, passphrase=passphrase, clock=Clock(TODAY), exclusive=False
    )


def actions(laptop):
    with laptop.store.reading() as session:
        return list(session.scalars(select(Audit.action).order_by(Audit.n)))


def test_each_has_a_passphrase_and_a_role_of_their_own(shared):
    with opened(shared, "王五", WANG) as wang:
        assert wang.user.role == "helper"
        with pytest.raises(NotAllowed):
            wang.users.add(passphrase=WANG, name="赵六", role="village_cadre", new_passphrase="zhaoliu 1")
        with pytest.raises(NotAllowed):
            wang.users.change(wang.user.user, name="王五", role="village_cadre")
        with pytest.raises(NotAllowed):
            wang.users.renew_recovery(WANG)
    with pytest.raises(WrongPassphrase):
        opened(shared, "王五", PASSPHRASE)


def test_two_people_of_one_name_are_refused(shared):
    with pytest.raises(UserKnown):
        shared.users.add(passphrase=PASSPHRASE, name=" 王五 ", role="helper", new_passphrase="another 1")
    with pytest.raises(UserKnown):
        shared.users.change(shared.wang, name="李秀英", role="helper")


def test_a_wrong_passphrase_of_ones_own_adds_nobody(laptop):
    with pytest.raises(WrongPassphrase):
        laptop.users.add(passphrase="x", name="王五", role="helper", new_passphrase=WANG)
    assert [row.name for row in laptop.users.rows()] == ["李秀英"]


def test_a_new_role_counts_at_the_next_opening_and_is_noted(shared):
    shared.users.change(shared.wang, name="王五", role="inspector")
    with opened(shared, "王五", WANG) as wang:
        assert wang.store.author.rights == frozenset()
    assert "role" in actions(shared)


def test_a_user_renamed_opens_by_the_new_name_and_by_the_old(shared):
    shared.users.change(shared.wang, name="王建国", role="helper")
    assert [who.name for who in shared.users.list()] == ["李秀英", "王建国"]
    for name in ("王建国", "王五"):
        with opened(shared, name, WANG) as wang:
            assert wang.user.name == "王建国"
    shared.users.add(passphrase=PASSPHRASE, name="王五", role="helper", new_passphrase="another 1")
    with pytest.raises(WrongPassphrase):  # the name belongs to somebody else now
        opened(shared, "王五", WANG)


def test_a_name_changed_elsewhere_is_at_the_door_once_anybody_opened(shared):
    with shared.store.applying() as session:
        session.get(AppUser, shared.wang).name = "王建国"
    with opened(shared, "李秀英", PASSPHRASE):
        pass
    assert [who.name for who in shared.users.list()] == ["李秀英", "王建国"]


def test_the_key_file_cannot_give_a_role_a_name_or_another_ones_slot(shared):
    file = shared.home.folder / "keys.json"
    kept = json.loads(file.read_text(encoding="utf-8"))
    mine = next(s for s in kept["slots"] if s["user"] == shared.wang.hex)
    mine["role"], mine["name"] = "village_cadre", "镇长"
    file.write_text(json.dumps(kept), encoding="utf-8")
    with opened(shared, "镇长", WANG) as wang:
        assert (wang.user.name, wang.user.role) == ("王五", "helper")
        with pytest.raises(NotAllowed):
            wang.users.leave(shared.user.user)
    assert [(who.name, who.role) for who in shared.users.list()][1] == ("王五", "helper")

    kept = json.loads(file.read_text(encoding="utf-8"))
    mine = next(s for s in kept["slots"] if s["user"] == shared.wang.hex)
    mine["user"] = shared.user.user.hex  # to be taken for the other one
    file.write_text(json.dumps(kept), encoding="utf-8")
    with pytest.raises((WrongPassphrase, NoSuchUser)):
        opened(shared, "王五", WANG)


def test_a_slot_without_a_user_in_the_register_opens_nothing(shared):
    with shared.store.applying() as session:
        session.delete(session.get(AppUser, shared.wang))
    with pytest.raises(UserUnregistered):
        opened(shared, "王五", WANG)


def test_whoever_left_has_no_way_in_and_can_come_back(shared):
    shared.users.leave(shared.wang)
    assert [who.name for who in shared.users.list()] == ["李秀英"]
    with pytest.raises(NoSuchUser):
        opened(shared, "王五", WANG)
    row = next(row for row in shared.users.rows() if row.id == shared.wang)
    assert (row.left_on, row.here) == (TODAY, False)
    shared.users.give_passphrase(shared.wang, passphrase=PASSPHRASE, new="wangwu 2")
    with opened(shared, "王五", "wangwu 2") as wang:
        assert wang.user.role == "helper"


def test_somebody_who_left_by_the_register_of_another_laptop_is_kept_out(shared):
    with shared.store.applying() as session:
        session.get(AppUser, shared.wang).left_on = TODAY
    with pytest.raises(UserLeft):
        opened(shared, "王五", WANG)
    assert [who.name for who in shared.users.list()] == ["李秀英"]


def clerk(laptop):
    """The township's clerk, whom no village made."""
    return laptop.home.add_user(
        laptop.store, ("李秀英", PASSPHRASE), "周玉梅", "township_clerk", "zhou 2026", None
    )


def test_nobody_gives_a_role_that_may_do_more_than_their_own(shared):
    users = shared.users
    assert set(users.roles()) >= {
        "helper",
        "first_secretary",
        "village_cadre",
        "village_clerk",
        "inspector",
        "admin",
    }
    for role in ("township_clerk", "township_lead", "county_reviewer"):
        assert role not in users.roles()
        with pytest.raises(NotAllowed):
            users.add(passphrase=PASSPHRASE, name="周玉梅", role=role, new_passphrase="zhou 2026")
        for user in (shared.wang, shared.user.user):
            with pytest.raises(NotAllowed):
                users.change(user, name="周玉梅", role=role)
    assert [row.name for row in users.rows()] == ["李秀英", "王五"]
    assert [row.role for row in users.rows()] == ["village_cadre", "helper"]


def test_nobody_comes_in_as_somebody_who_may_do_more(shared):
    above = clerk(shared)
    assert [row.name for row in shared.users.rows() if row.above] == ["周玉梅"]
    with pytest.raises(NotAllowed):
        shared.users.give_passphrase(above, passphrase=PASSPHRASE, new="mine now 1")
    with pytest.raises(NotAllowed):
        shared.users.change(above, name="周玉梅", role="township_clerk", helper=None)
    with opened(shared, "周玉梅", "zhou 2026") as township:
        assert not any(row.above for row in township.users.rows())
        township.users.change(shared.wang, name="王五", role="township_lead")


def test_a_village_does_not_send_the_township_s_clerk_away_from_every_laptop(shared):
    above = clerk(shared)
    with pytest.raises(NotAllowed):
        shared.users.leave(above)
    with shared.store.reading() as session:
        assert session.get(AppUser, above).left_on is None
    with opened(shared, "周玉梅", "zhou 2026") as township:
        next_one = township.users.add(
            passphrase="zhou 2026", name="吴敏", role="township_clerk", new_passphrase="wumin 26"
        )
    with opened(shared, "吴敏", "wumin 26") as township:
        township.users.leave(above)  # whose role may do no more than hers
        assert [who.name for who in shared.users.list()] == ["李秀英", "王五", "吴敏"]
    with pytest.raises(NotAllowed):
        shared.users.leave(next_one)


def test_an_administrator_gives_the_roles_of_the_village_and_not_the_township_s(shared):
    shared.users.change(shared.wang, name="王五", role="admin")
    with opened(shared, "王五", WANG) as admin:
        assert {"village_cadre", "helper", "admin"} <= set(admin.users.roles())
        assert not {"township_clerk", "township_lead", "county_reviewer"} & set(admin.users.roles())


def test_the_last_who_may_manage_users_stays(shared):
    me = shared.user.user
    with pytest.raises(LastWithUsers):
        shared.users.leave(me)
    with pytest.raises(LastWithUsers):
        shared.users.change(me, name="李秀英", role="helper")
    shared.users.change(shared.wang, name="王五", role="first_secretary")
    shared.users.leave(me)
    assert [who.name for who in shared.users.list()] == ["王五"]


def test_ones_own_passphrase_is_changed_with_the_old_one(shared):
    with pytest.raises(WrongPassphrase):
        shared.users.change_passphrase("x", "new one 1")
    with pytest.raises(PassphraseTooShort):
        shared.users.change_passphrase(PASSPHRASE, "abc")
    shared.users.change_passphrase(PASSPHRASE, "xin kouling")
    with pytest.raises(WrongPassphrase):
        opened(shared, "李秀英", PASSPHRASE)
    with opened(shared, "李秀英", "xin kouling"):
        pass


def test_the_recovery_sheet_opens_for_any_user_and_a_renewed_one_replaces_it(shared):
    code = shared.users.renew_recovery(PASSPHRASE)
    typed = code.lower().replace("-", " ").replace("0", "O").replace("1", "l")
    Forgotten(shared.home).with_sheet("王五", typed, "wangwu 2")
    with opened(shared, "王五", "wangwu 2"):
        pass
    with opened(shared, "李秀英", PASSPHRASE):
        pass
    newer = shared.users.renew_recovery(PASSPHRASE)
    with pytest.raises(WrongCode):
        Forgotten(shared.home).with_sheet("王五", code, "wangwu 3")
    wrong = newer[:7] + ("2" if newer[7] != "2" else "3") + newer[8:]
    with pytest.raises(CodeMistyped) as slip:
        Forgotten(shared.home).with_sheet("王五", wrong, "wangwu 3")
    assert slip.value.details["group"] == 2
    with opened(shared, "王五", "wangwu 2") as wang:
        assert {"reset by sheet", "failed reset", "login", "recovery renewed"} <= set(actions(wang))


def test_a_sheet_of_the_first_release_still_opens(shared):
    key = shared.store.key
    old = "4F2K7-ABCDE-01234-56789-XYZVW-Q"
    shared.home._keys.renew_recovery(key, old)
    assert shared.home.recover("4f2k7 abcde o1234 56789 xyzvw q") == key


def test_wrong_passphrases_wait_longer_each_time_and_never_for_good(shared):
    book = shared.home.doorbook
    assert book.wait("王五") == 0
    for longest in (1, 2, 4, 8):
        book.failed("王五", "failed login")
        assert longest - 0.5 < book.wait("王五") <= longest
    for _ in range(20):
        book.failed("王五", "failed login")
    assert 50 < Home(shared.home.folder).doorbook.wait("王五") <= 60
    assert book.wait("李秀英") == 0
    book.came_in("王五")
    assert book.wait("王五") == 0
    (shared.home.folder / "door.json").write_text("[", encoding="utf-8")
    assert book.wait("王五") == 0


def test_a_person_limited_to_a_village_lets_nobody_see_more(shared):
    shared.users.change(shared.wang, name="王五", role="village_cadre", villages=["420000001001"])
    with opened(shared, "王五", WANG) as wang:
        assert wang.store.author.villages == {"420000001001"}
        with pytest.raises(OtherVillage):
            wang.users.add(passphrase=WANG, name="赵六", role="helper", new_passphrase="zhaoliu 1")
        with pytest.raises(OtherVillage):
            wang.users.change(wang.user.user, name="王五", role="village_cadre")


def test_a_person_limited_to_a_village_takes_over_nobody_who_sees_more(shared):
    here, me = "420000001001", shared.user.user
    shared.users.change(shared.wang, name="王五", role="village_cadre", villages=[here])
    with opened(shared, "王五", WANG) as wang:
        with pytest.raises(OtherVillage):
            wang.users.leave(me)
        with pytest.raises(OtherVillage):
            wang.users.give_passphrase(me, passphrase=WANG, new="lixiuying 9")
        with pytest.raises(OtherVillage):
            wang.users.change(me, name="李秀英", role="helper", villages=[here])
    with opened(shared, "李秀英", PASSPHRASE) as mine:
        assert mine.user.role != "helper"


def test_a_user_can_be_a_helper(shared):
    helper = new_id()
    with shared.store.writing() as session:
        session.add(Helper(id=helper, scope=SHARED, name="王五", **shared.store.origin()))
    shared.users.change(shared.wang, name="王五", role="helper", helper=helper)
    with opened(shared, "王五", WANG) as wang:
        assert next(row for row in wang.users.rows() if row.is_me).helper == "王五"


@pytest.mark.parametrize(
    ("passphrase", "words"),
    [
        ("abc", TOO_SHORT),
        ("abcd", WEAK),
        ("11111111111", WEAK),
        ("liudehua", FAIR),
        ("tudou 2026", GOOD),
        ("春风又绿江南岸", GOOD),
    ],
)
def test_strength_is_said_in_words(passphrase, words):
    assert strength(passphrase) == words
