"""The wall: what hangs in public shows nothing private, whatever a form tries."""

import dataclasses
import random
import string

import pytest

from fieldkit.documents import facts as nouns
from fieldkit.documents.facts import HouseholdFact, Member
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.privacy import Mask, Masking, Post, rules
from fieldkit.documents.registry import Document, Of, document, documents
from fieldkit.errors import MaskingTooWeak, NotForPosting, PostingRefused
from tests.documents.conftest import WORDS, flat, household, make, text_of, village, visit

POSTINGS = sorted(form.code for form in documents().values() if form.posting)
OF_NOBODY = {"P-28"}  # a leaflet on policy, until a household's name is on it
FILES = sorted(form.code for form in documents().values() if not form.posting and form.code not in OF_NOBODY)


def posting(paint, masking=Masking.POSTING, typed=()):
    """Declare a form that hangs in public and is not registered."""
    return Document(
        code="P-99", title="Planted", term="", of=Of.VILLAGE, paper=PAPERS["A4p"],
        masking=masking, posting=True, typed=frozenset(typed), needs=frozenset(), paint=paint,
    )  # fmt: skip


NEVER = sorted(name for name, rule in rules(HouseholdFact).items() if rule.post in (Post.NEVER, Post.COVERED))


@pytest.mark.parametrize("field", NEVER)
@pytest.mark.parametrize("masking", [Masking.POSTING, Masking.STRICT])
def test_a_planted_posting_cannot_show_a_field_marked_n(field, masking):
    def leak(sheet, facts):
        for household_ in facts.households:
            sheet.paragraph(str(getattr(household_, field)))

    with pytest.raises(PostingRefused) as refused:
        make(posting(leak), village(household()), masking)
    assert refused.value.details["field"] == WORDS("Paper", rules(HouseholdFact)[field].label)


def test_declaring_a_field_as_typed_does_not_open_one_marked_n():
    def leak(sheet, facts):
        sheet.paragraph(facts.households[0].head_id)

    with pytest.raises(PostingRefused):
        make(posting(leak, typed=NEVER), village(household()))


def test_the_kind_of_help_stands_only_on_the_forms_that_exist_for_it():
    def show(sheet, facts):
        sheet.paragraph(facts.households[0].target_type)

    with pytest.raises(PostingRefused):
        make(posting(show), village(household()))
    assert "脱贫户" in text_of(make(posting(show, typed=("target_type",)), village(household())).pdf)


@pytest.mark.parametrize(
    "text",
    ["421081198902239971", "42108119890223997x", "号码421081198902239971。", "4210 8119 8902 239971",
     "421081890223997", "13812345678", "0716-7221234", "6229329955247642268", "42108100000000"],
)  # fmt: skip
def test_a_number_that_names_somebody_is_refused_wherever_it_comes_from(text):
    def leak(sheet, _facts):
        sheet.paragraph(text)

    with pytest.raises(PostingRefused):
        make(posting(leak), village(household()))


def test_drawing_past_the_sheet_is_looked_at_too():
    def leak(sheet, _facts):
        sheet.page.text(sheet.body.stack, "421081198902239971", 12, 20, 50)

    with pytest.raises(PostingRefused):
        make(posting(leak), village(household()))


def test_a_unit_with_a_telephone_number_in_its_name_stops_the_ledger():
    helper = dataclasses.replace(household().helper, unit="石首市教育局13812345678")
    with pytest.raises(PostingRefused) as refused:
        make("P-04", village(household(7, helper=helper)))
    said = refused.value.details["field"]
    assert "421081102201-0007" in said
    assert WORDS("Paper", "helper's unit") in said


def test_the_view_of_a_posting_does_not_hold_the_private_values():
    shown = Mask(Masking.POSTING, "P-99", (), str).view(household())
    held = repr([getattr(shown, name) for name in ("_shown", "_form")])
    for secret in ("421081198902239971", "17570249079", "6229329955247642268", "邓红春", "因病"):
        assert secret not in held


@pytest.mark.parametrize("code", [*FILES, *OF_NOBODY])
@pytest.mark.parametrize("masking", [Masking.POSTING, Masking.STRICT])
def test_a_form_for_the_file_cannot_be_hung_up(code, masking):
    with pytest.raises(NotForPosting) as refused:
        make(code, village(household()), masking)
    assert refused.value.details == {"form": code, "choices": ", ".join(documents()[code].maskings)}


@pytest.mark.parametrize("code", FILES)
def test_and_if_it_were_declared_as_a_posting_its_fields_are_refused(code):
    hung = dataclasses.replace(documents()[code], posting=True, masking=Masking.POSTING)
    with pytest.raises(PostingRefused):
        make(hung, village(household()))


@pytest.mark.parametrize("code", POSTINGS)
@pytest.mark.parametrize("masking", [Masking.INSIDE, Masking.HANDOUT])
def test_a_posting_cannot_be_printed_with_less_masking(code, masking):
    with pytest.raises(MaskingTooWeak):
        make(code, village(household()), masking)


def test_a_posting_cannot_be_declared_without_its_masking():
    with pytest.raises(ValueError, match="posted"):
        document(code="P-98", title="t", of="village", paper="A4p", masking="M0", posting=True)


def test_strict_postings_show_the_surname_only():
    text = flat(text_of(make("P-04", village(household()), Masking.STRICT).pdf))
    assert "朱＊＊" in text
    assert "朱国礼" not in text


def test_handouts_cover_numbers():
    def show(sheet, facts):
        one = facts.households[0]
        sheet.paragraph(f"{one.head_id} {one.phone} {one.bank_account} {one.address}")

    form = dataclasses.replace(posting(show, Masking.INSIDE), posting=False)
    text = flat(text_of(make(form, village(household()), Masking.HANDOUT).pdf))
    assert "421081********9971" in text
    assert "175****9079" in text
    assert "2268" in text
    assert "6229" not in text
    assert "五组三十二号" not in text


def test_every_field_of_every_noun_has_a_class():
    classes = [c for c in vars(nouns).values() if isinstance(c, type) and dataclasses.is_dataclass(c)]
    assert len(classes) >= 8
    for noun in classes:
        assert set(rules(noun)) == {field.name for field in dataclasses.fields(noun)}


def _random_household(chance: random.Random, number: int) -> tuple[HouseholdFact, list[str]]:
    digits = lambda n: "".join(chance.choices(string.digits, k=n))  # noqa: E731
    name = lambda: "".join(chance.choices("伟芳娜敏静丽强磊军洋勇艳杰", k=2))  # noqa: E731
    secrets = {
        "head_id": "4" + digits(17), "phone": "13" + digits(9), "bank_account": "62" + digits(17),
        "address": name() + "巷" + digits(3) + "号", "cause": "因病" + name(), "hh_no": "42" + digits(12),
        "reason_open": "住院" + name(),
    }  # fmt: skip
    member = Member(name="欧阳" + name(), id_number="4" + digits(17), phone="15" + digits(9))
    text = "肺病" + name() + digits(6)
    fact = household(
        number, head="朱" + name(), members=(member,),
        visits=(visit(content=text, problems=text, opinion=text, next_plan=text),), **secrets,
    )  # fmt: skip
    return fact, [*secrets.values(), member.name, member.id_number, member.phone, text]


@pytest.mark.parametrize("code", POSTINGS)
@pytest.mark.parametrize("seed", range(15))
def test_random_registers_leak_nothing_into_text_or_metadata(code, seed):
    chance = random.Random(seed)
    made = [_random_household(chance, number) for number in range(1, 20)]
    printed = make(code, village(*(fact for fact, _ in made)))
    text = flat(text_of(printed.pdf))
    raw = printed.pdf.decode("latin-1")
    if documents()[code].of is Of.VILLAGE:
        assert all(fact.head in text for fact, _ in made)
    for _, secrets in made:
        for secret in secrets:
            assert secret not in text
            assert secret not in raw
    assert "低保" not in text
