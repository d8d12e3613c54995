"""What is typed is kept as an import keeps it; what certainly cannot be is refused where it is typed."""

import pytest

from fieldkit.errors import BadValue
from fieldkit.services.registers import HelperEntry
from tests.people import add_household


@pytest.fixture
def household(laptop):
    laptop.settings.language = "en"
    laptop.save_settings()
    return add_household(laptop)


@pytest.fixture
def head(laptop, household):
    return laptop.households.page(household).members[0].id


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("id_number", " 11010519491231002x ", "11010519491231002X"),
        ("id_number", "１１０１０５ 19491231 002Ｘ", "11010519491231002X"),
        ("phone", "138 0000 1111", "13800001111"),
        ("phone", "０７１６-7654321", "0716-7654321"),
        ("name", "张 三", "张三"),
        ("name", "买买提•艾力", "买买提·艾力"),
        ("person_no", " ４２１0 8100 ", "42108100"),
        ("disability_cert", "11010519491231002x43", "11010519491231002X43"),
    ],
)
def test_what_is_typed_of_a_member_is_kept_as_an_import_keeps_it(laptop, head, name, typed, kept):
    laptop.households.change_person(head, **{name: typed})
    with laptop.store.reading() as session:
        from fieldkit.db.tables import Person

        assert getattr(session.get(Person, head), name) == kept


def test_account_telephone_and_number_of_a_household_are_kept_without_spaces(laptop, household):
    laptop.households.change(
        household, bank_account="6222 0000 1111 2222", phone="１３８00001111", hh_no="4210 8100 009"
    )
    with laptop.store.reading() as session:
        from fieldkit.db.tables import Household

        row = session.get(Household, household)
    assert (row.bank_account, row.phone, row.hh_no) == ("6222000011112222", "13800001111", "42108100009")


def test_two_spellings_of_one_number_are_found_to_be_one(laptop, household, head):
    number = "11010519491231002X"
    other = add_household(laptop, "王大山", no=2)
    laptop.households.change_person(head, id_number=number)
    second = laptop.households.page(other).members[0].id
    laptop.households.change_person(second, id_number=number.lower())
    assert "DQ-05" in {f.finding.rule for f in laptop.quality.of_household(other)}
    assert laptop.family.known("110105 19491231 002x") is not None


def test_a_helper_is_entered_as_an_import_would(laptop, household):
    id = laptop.registers.add_helper(HelperEntry("付 志明", phone="139 0000 0001"))
    (row,) = [h for h in laptop.registers.helpers() if h.id == id]
    assert (row.name, row.phone) == ("付志明", "13900000001")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"first_identified_year": "1990"}, "at least 2013"),
        ({"first_identified_year": "2050"}, "not come yet"),
        ({"bank_account": "abc"}, "16 to 19 digits"),
        ({"bank_account": "622200001111"}, "16 to 19 digits"),
        ({"cause_other": "02,03,04"}, "at most 2"),
        ({"cause_main": "01", "cause_other": "01,02"}, "among the other causes"),
        ({"fallback_cause": "01"}, "fell back"),
    ],
)
def test_what_cannot_be_of_a_household_is_refused_where_it_is_typed(laptop, household, typed, why):
    with pytest.raises(BadValue, match=why):
        laptop.households.change(household, **typed)


def test_the_main_cause_is_not_typed_among_the_others_nor_the_other_way_round(laptop, household):
    laptop.households.change(household, cause_main="03", cause_other="01,02")
    with pytest.raises(BadValue, match="among the other causes"):
        laptop.households.change(household, cause_main="02")
    laptop.households.change(household, household_type="32", address="9号")
    laptop.households.change(household, fallback_cause="01")
    with pytest.raises(BadValue, match="not a member"):
        other = add_household(laptop, "王大山", no=2)
        laptop.households.change(household, bank_holder_id=laptop.households.page(other).members[0].id.hex)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"house_built_year": "2030"}, "not come yet"),
        ({"house_repair_year": "2027"}, "not come yet"),
        ({"land_arable": "10000"}, "at most 9999.99"),
        ({"land_water": "99999.99"}, "at most 9999.99"),
        ({"road_distance_m": "60"}, "at most 50"),
        ({"fuel": "01,02,03,04"}, "at most 3"),
        (
            {"land_arable": "3", "land_forest": "5", "land_converted": "900"},
            "arable and forest land together",
        ),
    ],
)
def test_what_cannot_be_of_a_year_is_refused_where_it_is_typed(laptop, household, typed, why):
    with pytest.raises(BadValue, match=why):
        laptop.yearly.change(household, 2026, **typed)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"public_post_months": "99"}, "at most 12"),
        ({"public_post_months": "0"}, "at least 1"),
        ({"work_months": "13"}, "at most 12"),
        ({"disability_cert_year": "1990"}, "at least 2008"),
        ({"disability_cert_year": "2027"}, "not come yet"),
    ],
)
def test_what_cannot_be_of_a_member_is_refused_where_it_is_typed(laptop, head, typed, why):
    with pytest.raises(BadValue, match=why):
        laptop.households.change_person(head, **typed)


def test_old_values_beyond_the_rules_hold_up_nothing_that_is_typed_beside_them(laptop, household):
    from fieldkit.db.tables import Household, HouseholdYear
    from fieldkit.db.types import named_id

    with laptop.store.writing() as session:
        row = session.get(Household, household)
        row.cause_main, row.cause_other, row.fallback_cause = "01", ("01", "02", "03"), "02"
        row.bank_account, row.first_identified_year = "存折", 1990
        session.add(HouseholdYear(
            id=named_id("household_year", household, 2026), scope=row.scope, household_id=household, year=2026,
            land_arable=100, land_forest=100, land_converted=90_000, house_built_year=2050,
            **laptop.store.origin(),
        ))  # fmt: skip
    laptop.households.change(household, address="9号")
    laptop.yearly.change(household, 2026, land_arable="3.5", tv="1")
    with laptop.store.reading() as session:
        year = session.get(HouseholdYear, named_id("household_year", household, 2026))
        kept = session.get(Household, household)
        assert (kept.address, kept.bank_account, year.land_arable, year.tv) == ("9号", "存折", 350, True)
        assert (kept.cause_other, year.house_built_year) == (("01", "02", "03"), 2050)


def test_how_many_causes_risks_and_fuels_there_may_be_is_the_policy_profiles_to_say(laptop, household):
    import json

    from fieldkit.domain.codes import CodeTables
    from fieldkit.domain.policy import Profile
    from fieldkit.i18n import Words
    from fieldkit.services.fields import Fields
    from fieldkit.services.kinds import KINDS
    from fieldkit.services.kinds.household import HOUSEHOLD

    kept = {"causes_other_max": 1, "risks_max": 2, "fuels_max": 1}
    own = json.dumps({"id": "own", "version": 1, "name": {"zh_CN": "自定"}, "limits": kept})
    fields = Fields(CodeTables.load(), Profile.read(own, signed=True), Words("en"))
    risks = KINDS["monitoring_case"].by_name
    assert fields.read(risks["risk_2"], "02") == "02"
    with pytest.raises(BadValue, match="at most 2"):
        fields.read(risks["risk_3"], "03")
    assert fields.read(risks["risk_3"], "") is None
    (causes,) = [field for field in HOUSEHOLD if field.name == "cause_other"]
    with pytest.raises(BadValue, match="at most 1"):
        fields.read(causes, "02,03")
