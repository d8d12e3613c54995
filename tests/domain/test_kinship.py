"""What everybody is to a new head: proposed where it can be known, left open where it cannot."""

import pytest

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.kinship import turned

MAN, WOMAN = "1", "2"


@pytest.mark.parametrize(
    ("head", "head_sex", "member", "sex", "old_sex", "only", "expected"),
    [
        # the widow of the head
        ("02", WOMAN, "03", MAN, MAN, False, "03"), ("02", WOMAN, "11", MAN, MAN, False, "15"),
        ("02", WOMAN, "14", WOMAN, MAN, False, "12"), ("02", WOMAN, "01", MAN, MAN, False, "02"),
        # the husband of a head
        ("02", MAN, "11", MAN, WOMAN, False, "13"), ("02", MAN, "16", WOMAN, WOMAN, False, "12"),
        # a son
        ("03", MAN, "01", MAN, MAN, False, "11"), ("03", MAN, "01", WOMAN, WOMAN, False, "12"),
        ("03", MAN, "02", WOMAN, MAN, False, "12"), ("03", MAN, "04", WOMAN, MAN, False, "21"),
        ("03", MAN, "05", WOMAN, MAN, True, "02"), ("03", MAN, "05", WOMAN, MAN, False, None),
        ("03", MAN, "07", MAN, MAN, True, "03"), ("03", MAN, "11", MAN, MAN, False, "17"),
        ("03", MAN, "11", MAN, WOMAN, False, "19"), ("03", MAN, "21", MAN, MAN, False, "27"),
        # a daughter, a daughter-in-law
        ("04", WOMAN, "06", MAN, MAN, True, "02"), ("04", WOMAN, "09", MAN, MAN, True, "03"),
        ("05", WOMAN, "01", MAN, MAN, True, "15"), ("05", WOMAN, "03", MAN, MAN, True, "02"),
        ("05", WOMAN, "08", WOMAN, MAN, True, "04"),
        # a father, a brother
        ("11", MAN, "12", WOMAN, MAN, False, "02"), ("11", MAN, "02", WOMAN, MAN, False, "05"),
        ("11", MAN, "03", MAN, MAN, False, "07"), ("21", MAN, "11", MAN, MAN, False, "11"),
        ("21", MAN, "02", WOMAN, MAN, False, "26"), ("21", MAN, "03", MAN, MAN, False, "24"),
        # nobody knows
        ("99", MAN, "03", MAN, MAN, False, None), (None, MAN, "03", MAN, MAN, False, None),
    ],
)  # fmt: skip
def test_relations_are_turned_round(head, head_sex, member, sex, old_sex, only, expected):
    found = turned(member, head, sex=sex, head_sex=head_sex, old_sex=old_sex, only_child=only)
    assert found == expected


def test_every_proposal_is_a_code_and_of_the_right_sex():
    table = CodeTables.load()["relation"]
    for head in table:
        for member in table:
            for sex in (MAN, WOMAN):
                found = turned(
                    member.code, head.code, sex=sex, head_sex=(head.extra["sex"] == "f" and WOMAN) or MAN,
                    old_sex=sex if member.code == "01" else MAN, only_child=True,
                )  # fmt: skip
                assert found is None or found in table
                if found is not None and found != "01" and member.code == "01":
                    assert table[found].extra["sex"] in ("", {MAN: "m", WOMAN: "f"}[sex]), (head.code, found)
