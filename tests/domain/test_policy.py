"""A profile from outside: what it may leave out, and how what is wrong is said with its place."""

import json
from datetime import date

import pytest

from fieldkit.domain.policy import Profile
from fieldkit.errors import ProfileRefused


def given(**own):
    return json.dumps(
        {"id": "shishou", "version": 3, "name": {"zh_CN": "石首 2026"}, **own}, ensure_ascii=False
    )


def read(**own):
    return Profile.read(given(**own), signed=False)


def test_a_file_says_only_what_is_different():
    profile = read(max_primary=3, limits={"income_change": 2000}, income={"counts": {"D4": False}})
    usual = Profile.load("2026_normal")
    assert (profile.id, profile.version, profile.name(), profile.name("en")) == (
        "shishou",
        3,
        "石首 2026",
        "石首 2026",
    )
    assert (profile.max_primary, profile.limit("income_change"), profile.counts("D4")) == (3, 2000, False)
    assert profile.counts("A1") is usual.counts("A1") is True
    assert profile.limit("visits_a_day") == usual.limit("visits_a_day")
    assert profile.steps("W3") == usual.steps("W3")
    assert usual.limit("income_change") == 3000  # the shipped one stays as it was
    assert (usual.signed, profile.signed, profile.mark) == (True, False, "shishou@3")


def test_a_file_may_word_the_notices_of_a_kind():
    profile = read(
        terms={
            "notice_title.N11": {"zh_CN": "{village}拟监测对象公示"},
            "notice_body.N11": {"zh_CN": "现将{n}户公示。"},
        }
    )
    assert profile.term("notice_title.N11") == "{village}拟监测对象公示"
    assert profile.term("notice_title.N12") is None
    assert profile.term("household_type.20") == Profile.load("2026_normal").term("household_type.20")


def test_a_file_may_be_based_on_another_profile():
    profile = read(based_on="2016_tuopin")
    assert profile.term("household_type.20") == Profile.load("2016_tuopin").term("household_type.20")
    assert [t.id for t in profile.templates("W1")] == ["C", "G", "D", "T"]


def test_the_income_year_may_be_another():
    first, last = read(income={"period": {"from": "01-01", "to": "12-31"}}).income_period(2026)
    assert (first, last) == (date(2026, 1, 1), date(2026, 12, 31))
    first, last = Profile.load("2026_normal").income_period(2026)
    assert (first, last) == (date(2025, 10, 1), date(2026, 9, 30))


@pytest.mark.parametrize(
    ("applied", "first", "last"),
    [
        (date(2026, 3, 1), date(2025, 3, 1), date(2026, 2, 28)),
        (date(2024, 2, 29), date(2023, 2, 28), date(2024, 2, 28)),
        (date(2026, 12, 31), date(2025, 12, 31), date(2026, 12, 30)),
    ],
)
def test_a_monitoring_case_counts_the_twelve_months_before(applied, first, last):
    assert Profile.load("2026_normal").income_before(applied) == (first, last)


STEP = {"name": {"zh_CN": "入户核实"}, "actor": "village_cadre"}
WRONG = [
    ({"id": "石首"}, "id"),
    ({"id": "a" * 31}, "id"),
    ({"version": 0}, "version"),
    ({"version": True}, "version"),
    ({"version": "3"}, "version"),
    ({"name": {"en": "Shishou"}}, "name"),
    ({"based_on": "2030"}, "based_on"),
    ({"valid_from": "2026"}, "valid_from"),
    ({"valid_to": 2000}, "valid_to"),
    ({"terms": {"household_type.99": {"zh_CN": "户"}}}, "terms.household_type.99"),
    ({"terms": {"no_table.1": {"zh_CN": "户"}}}, "terms.no_table.1"),
    ({"terms": {"work": "帮扶"}}, "terms.work"),
    ({"terms": []}, "terms"),
    ({"terms": {"notice_title.N99": {"zh_CN": "公示"}}}, "terms.notice_title.N99"),
    ({"terms": {"notice_title": {"zh_CN": "公示"}}}, "terms.notice_title"),
    ({"terms": {"notice_title.N11": {"zh_CN": "长" * 121}}}, "terms.notice_title.N11"),
    ({"terms": {"notice_body.N11": {"zh_CN": "{n}户{village"}}}, "terms.notice_body.N11"),
    ({"terms": {"notice_body.N11": {"zh_CN": "{id_no}的户"}}}, "terms.notice_body.N11"),
    ({"terms": {"notice_body.N11": {"en": "{n} households"}}}, "terms.notice_body.N11"),
    ({"visits_per_year": 6}, "windows"),
    ({"visits_per_year": 0}, "visits_per_year"),
    ({"windows": [{"no": 1, "purpose": "1", "from": "02-30", "to": "03-31"}], "visits_per_year": 1}, "windows"),
    ({"windows": [{"no": 1, "purpose": "8", "from": "02-01", "to": "03-31"}], "visits_per_year": 1}, "windows[0].purpose"),
    ({"windows": ["01-01/03-31"], "visits_per_year": 1}, "windows[0]"),
    ({"phone_visit_slots": [5]}, "phone_visit_slots[0]"),
    ({"max_primary": -1}, "max_primary"),
    ({"masking_floor": "M1"}, "masking_floor"),
    ({"supervision_phone": "call us"}, "supervision_phone"),
    ({"income": None}, "income"),
    ({"income": {"period": {"from": "1 Oct"}}}, "income.period.from"),
    ({"income": {"divisor_statuses": []}}, "income.divisor_statuses"),
    ({"income": {"divisor_statuses": ["7", "x"]}}, "income.divisor_statuses[1]"),
    ({"income": {"counts": {"Z1": True}}}, "income.counts.Z1"),
    ({"income": {"counts": {"X5": True}}}, "income.counts.X5"),
    ({"income": {"counts": {"A": True}}}, "income.counts.A"),
    ({"income": {"counts": {"E1": True}}}, "income.counts.E1"),
    ({"income": {"counts": {"D2": "yes"}}}, "income.counts.D2"),
    ({"income": {"rates": {"cost_rate": {"products": {"grain": 40}}}}}, "income.rates.cost_rate.products.grain"),
    ({"income": {"rates": {"cost_rate": {"products": {"gold": 0.4}}}}}, "income.rates.cost_rate.products.gold"),
    ({"income": {"rates": {"tax": {}}}}, "income.rates.tax"),
    ({"notices": {"N99": {"days": 5, "day_kind": "natural"}}}, "notices.N99"),
    ({"notices": {"N11": {"days": 0}}}, "notices.N11.days"),
    ({"notices": {"N11": {"day_kind": "lunar"}}}, "notices.N11.day_kind"),
    ({"notices": {"N31": {"days": 5}}}, "notices.N31.days"),
    ({"posted_measures": ["04", "99.01"]}, "posted_measures[1]"),
    ({"limits": {"income_change": 0.3}}, "limits.income_change"),
    ({"limits": {"school_age_from": 90}}, "limits.school_age_from"),
    ({"limits": {"house_per_head_max": 700}}, "limits.house_per_head_min"),
    ({"limits": {"visits_per_day": 15}}, "limits.visits_per_day"),
    ({"surprise": 1}, "surprise"),
    ({"income": {"perod": {}}}, "income.perod"),
    ({"income": {"period": {"begin": "10-01"}}}, "income.period.begin"),
    ({"notices": {"N11": {"day": 5}}}, "notices.N11.day"),
    ({"windows": [{"no": 1, "purpose": "1", "from": "02-01", "to": "03-31", "till": "1"}], "visits_per_year": 1, "phone_visit_slots": []},
     "windows[0].till"),
    ({"procedures": {"W3": [{"id": "A", "name": {"zh_CN": "甲"}, "days": 15, "steps": [STEP | {"need": []}]}]}},
     "procedures.W3[0].steps[0].need"),
    ({"procedures": {"W3": [{"id": "A", "name": {"zh_CN": "甲"}, "days": 15, "steps": [STEP], "day": 5}]}}, "procedures.W3[0].day"),
    ({"procedures": {"W9": []}}, "procedures.W9"),
    ({"procedures": {"W3": {}}}, "procedures.W3"),
    ({"procedures": {"W3": [{"id": "A", "name": {"zh_CN": "甲"}, "steps": []}]}}, "procedures.W3[0].steps"),
    ({"procedures": {"W3": [{"id": "A", "name": {"zh_CN": "甲"}, "steps": [STEP | {"actor": "king"}]}]}},
     "procedures.W3[0].steps[0].actor"),
    ({"procedures": {"W3": [{"id": "A", "name": {"zh_CN": "甲"}, "steps": [STEP, STEP | {"notice": "N98"}]}]}},
     "procedures.W3[0].steps[1].notice"),
    ({"procedures": {"W3": [{"id": "A", "name": {"zh_CN": "甲"}, "steps": [STEP | {"needs": ["luck"]}]}]}},
     "procedures.W3[0].steps[0].needs[0]"),
    ({"procedures": {"W3": [{"id": "A", "name": {"zh_CN": "甲"}, "steps": [STEP]}] * 2}}, "procedures.W3[1].id"),
]  # fmt: skip


@pytest.mark.parametrize(("own", "place"), WRONG, ids=[f"{n}-{place}" for n, (_, place) in enumerate(WRONG)])
def test_what_cannot_be_is_refused_at_its_place(own, place):
    with pytest.raises(ProfileRefused) as refused:
        read(**own)
    assert refused.value.details["place"] == place
    assert refused.value.details["why"]


def test_a_day_of_the_income_year_that_is_none_is_named_as_such():
    with pytest.raises(ProfileRefused) as refused:
        read(income={"period": {"from": "13-45"}})
    assert "windows" not in str(refused.value.details["why"])


def test_a_file_that_was_taken_in_before_is_not_lost_by_what_is_asked_of_new_ones():
    text = given(surprise=1, limits={"school_age_from": 90})
    assert Profile.read(text, signed=True, known=True).limit("school_age_from") == 90


@pytest.mark.parametrize("name", Profile.shipped())
def test_what_is_written_out_can_be_taken_in(name):
    text = json.dumps(json.loads(Profile.written(name)) | {"id": "own"})
    assert Profile.read(text, signed=False).limit("posts_max") == Profile.load(name).limit("posts_max")


@pytest.mark.parametrize("left_out", ["id", "version", "name"])
def test_a_file_says_who_it_is(left_out):
    own = json.loads(given())
    del own[left_out]
    with pytest.raises(ProfileRefused) as refused:
        Profile.read(json.dumps(own), signed=False)
    assert refused.value.details["place"] == left_out


@pytest.mark.parametrize(
    ("text", "place"),
    [("", "1:1"), ("户主,身份证号\n张三,1", "1:1"), ('{"id": 1,\n}', "2:1"), ("[1]", "1:1"),
     ('{"id": "a", "id": "b"}', "id"), ("[" * 100_000, "1:1")],
)  # fmt: skip
def test_a_file_that_is_no_json_is_refused(text, place):
    with pytest.raises(ProfileRefused) as refused:
        Profile.read(text, signed=False)
    assert refused.value.details["place"] == place


def test_a_byte_order_mark_does_no_harm():
    assert Profile.read("\ufeff" + given(), signed=False).id == "shishou"


def test_a_measure_of_a_posted_category_is_posted():
    profile = Profile.load("2026_normal")
    assert profile.must_be_posted("04.05")
    assert profile.must_be_posted("07.01")
    assert not profile.must_be_posted("07.02")
