"""Profiles handed out by a township: signed, unsigned, forged; the newest of a name holds; every print names it."""

import json

import pytest
from nacl.signing import SigningKey

from fieldkit.db.tables import ProfileFile
from fieldkit.domain.policy import Profile
from fieldkit.errors import (
    FileUnreadable,
    NotAKey,
    NotAllowed,
    ProfileGone,
    ProfileRefused,
    ProfileSignatureWrong,
    ProfileSignerUnknown,
    ProfileUnsigned,
    ProfileVersionTaken,
)
from fieldkit.services.laptop import Laptop
from tests.people import PASSPHRASE, VILLAGE, add_household

KEY = SigningKey(b"k" * 32)
OTHER = SigningKey(b"o" * 32)


def content(version=3, **own):
    return json.dumps(
        {"id": "shishou", "version": version, "name": {"zh_CN": "石首常态化帮扶"}, **own}, ensure_ascii=False
    )


@pytest.fixture
def hand_out(tmp_path):
    """Write a profile's file, signed beside it by `key`."""

    def write(text, key=None, name="shishou.json"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        if key is not None:
            file.with_name(name + ".sig").write_text(key.sign(text.encode()).signature.hex())
        return file

    return write


@pytest.fixture
def trusted(laptop, tmp_path):
    file = tmp_path / "乡镇.key"
    file.write_text(KEY.verify_key.encode().hex() + "\n")
    return laptop.policies.trust(file)


def titles(laptop):
    return {row.id: row for row in laptop.policies.rows()}


def test_a_signed_profile_is_taken_and_says_whose_it_is(laptop, hand_out, trusted):
    row = laptop.policies.take(hand_out(content(), KEY))
    assert (row.id, row.version, row.signed, row.signer, row.shipped) == ("shishou", 3, True, "乡镇", False)
    assert row.taken_by
    assert laptop.policies.get("shishou").name() == "石首常态化帮扶"


def test_a_signature_may_lie_elsewhere_and_be_raw_or_in_base64(laptop, hand_out, trusted, tmp_path):
    from base64 import b64encode

    signature = KEY.sign(content().encode()).signature
    for written in (signature, b64encode(signature)):
        (tmp_path / "s").write_bytes(written)
        assert laptop.policies.take(hand_out(content()), tmp_path / "s").signed


def test_an_envelope_carries_content_signature_and_key(laptop, hand_out, trusted):
    envelope = {
        "content": content(), "signature": KEY.sign(content().encode()).signature.hex(),
        "signer": KEY.verify_key.encode().hex().upper(),
    }  # fmt: skip
    assert laptop.policies.take(hand_out(json.dumps(envelope))).signer == "乡镇"
    envelope["content"] = content(4)
    with pytest.raises(ProfileSignatureWrong):
        laptop.policies.take(hand_out(json.dumps(envelope)), unsigned=True)
    envelope["signer"] = OTHER.verify_key.encode().hex()
    with pytest.raises(ProfileSignerUnknown):
        laptop.policies.take(hand_out(json.dumps(envelope)), unsigned=True)


def test_an_unsigned_profile_is_asked_about_and_taken_all_the_same(laptop, hand_out):
    file = hand_out(content())
    with pytest.raises(ProfileUnsigned, match="石首常态化帮扶"):
        laptop.policies.take(file)
    assert "shishou" not in titles(laptop)
    assert laptop.policies.take(file, unsigned=True).signed is False


@pytest.mark.parametrize("spoil", [lambda text: text.replace("3", "5"), lambda text: text + " "])
def test_a_profile_changed_on_the_way_is_refused(laptop, hand_out, trusted, spoil):
    file = hand_out(content(), KEY)
    file.write_text(spoil(content()), encoding="utf-8")
    with pytest.raises(ProfileSignatureWrong):
        laptop.policies.take(file, unsigned=True)
    assert "shishou" not in titles(laptop)


def test_somebody_elses_signature_is_refused(laptop, hand_out, trusted):
    with pytest.raises(ProfileSignatureWrong):
        laptop.policies.take(hand_out(content(), OTHER), unsigned=True)


def test_a_signature_that_is_none_is_refused(laptop, hand_out, trusted):
    file = hand_out(content())
    file.with_name(file.name + ".sig").write_text("张三")
    with pytest.raises(ProfileSignatureWrong):
        laptop.policies.take(file, unsigned=True)


def test_without_a_trusted_key_a_signed_profile_waits_for_the_key(laptop, hand_out):
    with pytest.raises(ProfileSignerUnknown):
        laptop.policies.take(hand_out(content(), KEY))


def test_a_file_without_a_key_is_no_key(laptop, tmp_path):
    (tmp_path / "no.key").write_text("1234")
    with pytest.raises(NotAKey):
        laptop.policies.trust(tmp_path / "no.key")
    with pytest.raises(FileUnreadable):
        laptop.policies.trust(tmp_path / "gone.key")
    with pytest.raises(FileUnreadable):
        laptop.policies.take(tmp_path)


def test_a_picture_is_no_profile(laptop, tmp_path):
    (tmp_path / "a.json").write_bytes(b"\xff\xd8\xff\xe0" * 100)
    with pytest.raises(FileUnreadable):
        laptop.policies.take(tmp_path / "a.json")


def test_what_is_wrong_in_a_file_is_said_before_anybody_is_asked(laptop, hand_out):
    with pytest.raises(ProfileRefused, match="max_primary"):
        laptop.policies.take(hand_out(content(max_primary=0)))


def test_the_newest_version_of_a_name_holds(laptop, hand_out):
    for version in (3, 10):
        laptop.policies.take(hand_out(content(version, max_primary=version)), unsigned=True)
    assert titles(laptop)["shishou"].version == 10
    assert laptop.policies.get("shishou").max_primary == 10
    assert laptop.policies.of("shishou@3").max_primary == 3
    with pytest.raises(ProfileVersionTaken, match="10"):
        laptop.policies.take(hand_out(content(4)), unsigned=True)


def test_the_very_same_file_may_be_taken_again(laptop, hand_out, trusted):
    laptop.policies.take(hand_out(content()), unsigned=True)
    assert laptop.policies.take(hand_out(content(), KEY)).signed
    (hand_out(content()).with_name("shishou.json.sig")).unlink()
    assert laptop.policies.take(hand_out(content()), unsigned=True).signed  # nothing is taken from it


def test_a_township_may_change_a_profile_that_ships(laptop, hand_out):
    with pytest.raises(ProfileVersionTaken):
        laptop.policies.take(hand_out(content(1, id="2026_normal")), unsigned=True)
    laptop.policies.take(hand_out(content(50, id="2026_normal", max_primary=2)), unsigned=True)
    laptop.forget()
    assert (laptop.profile.mark, laptop.profile.max_primary) == ("2026_normal@50", 2)
    assert not titles(laptop)["2026_normal"].shipped


def test_a_profile_taken_by_mistake_is_given_up_again(laptop, hand_out):
    row = laptop.policies.take(hand_out(content(50, id="2026_normal")), unsigned=True)
    laptop.policies.remove(row.row)
    assert titles(laptop)["2026_normal"].shipped
    with pytest.raises(ProfileGone):
        laptop.policies.remove(row.row)
    laptop.policies.take(hand_out(content(50, id="2026_normal")), unsigned=True)  # and taken again
    assert titles(laptop)["2026_normal"].version == 50


def test_the_chosen_profile_is_worked_by_and_windows_of_ones_own_still_count(laptop, hand_out):
    laptop.policies.take(hand_out(content(max_primary=2)), unsigned=True)
    laptop.change_setting("profile", "shishou")
    laptop.change_setting("visit_windows", "01-05/02-20")
    assert laptop.profile.id == "shishou"
    assert laptop.registers.limit == 2
    assert laptop.profile.window_days[0] == ("01-05", "02-20")
    assert laptop.given_profile.window_days[0] == ("01-01", "03-31")


def test_a_profile_that_is_not_here_gives_way_to_the_usual_one(laptop):
    laptop.change_setting("profile", "gone")
    assert laptop.profile.id == "2026_normal"
    with pytest.raises(ProfileGone, match="2016_tuopin"):
        laptop.policies.get("gone")


def test_what_was_damaged_on_the_way_gives_way_to_the_version_before(laptop, hand_out):
    laptop.policies.take(hand_out(content(3)), unsigned=True)
    row = laptop.policies.take(hand_out(content(4)), unsigned=True)
    with laptop.store.writing() as session:
        session.get(ProfileFile, row.row).content = "{"
    assert laptop.policies.get("shishou").version == 3
    assert titles(laptop)["shishou"].version == 3
    assert laptop.policies.of("shishou@4").version == 3


def test_a_signature_that_does_not_hold_any_more_counts_as_none(laptop, hand_out, trusted):
    row = laptop.policies.take(hand_out(content(), KEY))
    laptop.policies.distrust(trusted.id)
    assert not laptop.policies.keys()
    assert not laptop.policies.get("shishou").signed
    laptop.policies.trust(_key(hand_out))
    assert laptop.policies.get("shishou").signed
    with laptop.store.writing() as session:
        session.get(ProfileFile, row.row).content = content(max_primary=400)
    assert not laptop.policies.get("shishou").signed


def _key(hand_out):
    return hand_out(KEY.verify_key.encode().hex(), name="again.key")


@pytest.mark.parametrize("name", Profile.shipped())
def test_a_profile_is_written_out_edited_and_taken_in_again(laptop, tmp_path, name):
    file = laptop.policies.export(name, tmp_path / "own.json")
    own = json.loads(file.read_text(encoding="utf-8"))
    own |= {"id": "own", "max_primary": 7}
    file.write_text(json.dumps(own), encoding="utf-8")
    laptop.policies.take(file, unsigned=True)
    profile, shipped = laptop.policies.get("own"), Profile.load(name)
    assert profile.max_primary == 7
    assert profile.steps("W3") == shipped.steps("W3")
    assert profile.terms == shipped.terms
    laptop.policies.export("own", tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == file.read_bytes()


def footers(printed):
    import pypdfium2

    with pypdfium2.PdfDocument(printed.pdf) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def test_every_print_names_the_profile_and_says_when_nobody_signed_it(laptop, hand_out, trusted):
    household = add_household(laptop)
    laptop.policies.take(hand_out(content()), unsigned=True)
    laptop.change_setting("profile", "shishou")
    for form, about in (("P-01", {"household": household}), ("P-04", {"village": VILLAGE})):
        assert all("shishou@3（未签名）" in page for page in footers(laptop.printing.render(form, **about)))
    laptop.policies.take(hand_out(content(), KEY))
    laptop.forget()
    printed = laptop.printing.render("P-01", household=household)
    assert all("shishou@3" in page and "未签名" not in page for page in footers(printed))
    assert printed.profile == "shishou@3"


def test_a_paper_is_printed_again_by_the_version_it_was_printed_by(laptop, hand_out, tmp_path):
    household = add_household(laptop)
    terms = {"household_type.30": {"zh_CN": "第三版户"}}
    laptop.policies.take(hand_out(content(3, terms=terms)), unsigned=True)
    laptop.change_setting("profile", "shishou")
    job = laptop.printing.save(laptop.printing.render("P-01", household=household), tmp_path / "a.pdf")
    laptop.policies.take(hand_out(content(4)), unsigned=True)
    laptop.forget()
    again = laptop.printing.reprint(job)
    assert (again.profile, again.differs) == ("shishou@3", False)


def test_who_may_not_change_settings_takes_no_profile_in(tmp_path, laptop, hand_out):
    laptop.users.add(
        passphrase=PASSPHRASE, name="王五", role="helper", new_passphrase="wangwu 12345", villages=[VILLAGE]
    )
    folder, clock = laptop.home.folder, laptop.clock
    laptop.policies.take(hand_out(content()), unsigned=True)
    laptop.change_setting("profile", "shishou")
    laptop.close()
    with Laptop.open(folder, user="王五", passphrase="wangwu 12345", clock=clock) as helper:
        assert helper.profile.id == "shishou"  # whoever sees one village works by it too
        with pytest.raises(NotAllowed):
            helper.policies.take(hand_out(content(4)), unsigned=True)
        with pytest.raises(NotAllowed):
            helper.policies.trust(_key(hand_out))
