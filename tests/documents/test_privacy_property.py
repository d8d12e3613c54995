"""Random registers at every posting, with whatever people type: refused, or nothing private can be found in the file.

25 registers here; `make privacy` takes 500.
"""

import contextlib
import dataclasses
import io
import os
import random
from datetime import date
from functools import partial

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fieldkit.documents.facts import NoticeLineFact, ParticularFact
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import Document, Of, documents
from fieldkit.documents.render import render
from fieldkit.errors import PostingRefused
from tests.documents.conftest import PRINTED_AT, household, village, wording
from tests.documents.leaking import INNOCENT, Register, Secrets, leaks, pictures_and_files

REGISTERS = int(os.environ.get("PRIVACY", "25"))
AT_ONCE = 4 if REGISTERS < 100 else 8  # forms and layouts that a register is printed as
POSTINGS = [
    (form, layout)
    for form in documents().values()
    if form.posting
    for layout in ("", *(one.name for one in form.layouts))
]
WAYS = ("{}", "（{}）", "联系：{}。", "与{}同住", "{}，")
DISGUISES = (
    lambda text: text, lambda text: " ".join(text), lambda text: text.translate({n: n + 0xFEE0 for n in range(48, 58)}),
    lambda text: f"{text[:3]}-{text[3:7]}-{text[7:]}" if text.isdigit() and len(text) == 11 else text,
    lambda text: "\u200b".join(text), lambda text: f"{text[:6]} {text[6:14]} {text[14:]}", lambda text: "-".join(text),
    lambda text: text.translate({ord(digit): numeral for digit, numeral in zip("0123456789", "〇一二三四五六七八九", strict=True)}),
    lambda text: f"{text[:5]}\n{text[5:]}" if text.isdigit() else text,
)  # fmt: skip
PLACES = (
    "title",
    "body",
    "receiver",
    "note",
    "what",
    "standard",
    "quantity",
    "kind",
    "particular",
    "place",
    "unit",
)
SLIPS = st.tuples(
    st.sampled_from(PLACES), st.sampled_from(("number", "word", "child", "member", "head")),
    st.integers(0, 9), st.sampled_from(WAYS), st.sampled_from(DISGUISES),
)  # fmt: skip


def print_it(form, layout, masking, facts, people):
    return render(
        form,
        facts,
        masking=masking,
        wording=wording(form.code),
        printed_at=PRINTED_AT,
        layout=layout,
        people=people,
    )


def pick(secrets, kind, number):
    choices = sorted({"number": secrets.numbers, "word": secrets.words, "child": secrets.minors,
                      "member": secrets.members, "head": secrets.heads}[kind])  # fmt: skip
    return choices[number % len(choices)] if choices else ""


def typed_by_somebody(register, slips):
    """Return what stands in the free texts of a notice: harmless sentences, and what slipped in where."""
    chance, texts = register.chance, {}
    for place, kind, number, way, disguise in slips:
        secret = pick(register.secrets, kind, number)
        called = place == "receiver" and (
            kind in ("member", "head") or (secret[:1] == "1" and len(secret) == 11)
        )
        if secret and not called:  # who receives objections may be a villager with a telephone
            texts[place] = way.format(disguise(secret))
    say = lambda place: texts.get(place) or chance.choice(INNOCENT)  # noqa: E731
    lines = tuple(
        NoticeLineFact(
            group="3组", head=head, local_no=f"421081102201-{n:04d}", people=3, kind=say("kind")[:20], amount=123_456,
            what=say("what"), standard=say("standard"), quantity=say("quantity"), note=say("note"),
        )
        for n, head in enumerate(sorted(register.secrets.heads)[:4], 1)
    )  # fmt: skip
    return {
        "title": say("title"), "body": say("body"), "receiver": texts.get("receiver", f"村委会 {register.phones[0]}"),
        "places": (say("place"), "村务公开栏"), "lines": lines,
        "particulars": (ParticularFact(name="建设内容", text=say("particular")),),
    }  # fmt: skip


def notice_of(form, notice, typed):
    return dataclasses.replace(
        notice, kind=(form.notices or ("N91",))[0], stage="1", result="", days=7, passed=False,
        first=date(2026, 11, 1), last=date(2026, 11, 8), taken_down=None, **typed,
    )  # fmt: skip


def slipped_unit(facts, register, slips):
    """Write into a helper's unit what slipped in there."""
    said = [way.format(disguise(pick(register.secrets, kind, number)))
            for place, kind, number, way, disguise in slips if place == "unit" and kind in ("number", "child")]  # fmt: skip
    if not said:
        return facts
    homes = tuple(
        home if home.helper is None
        else dataclasses.replace(home, helper=dataclasses.replace(home.helper, unit=said[0]))
        for home in facts.households
    )  # fmt: skip
    return dataclasses.replace(facts, households=homes)


@pytest.mark.timeout(3600)
@settings(
    max_examples=REGISTERS, deadline=None, database=None, derandomize=True,
    suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate),
)  # fmt: skip
@given(seed=st.integers(0, 2**40), slips=st.one_of(st.just([]), st.lists(SLIPS, max_size=3)))
def test_a_posting_of_any_register_is_refused_or_tells_nothing(seed, slips):
    register = Register(seed)
    for _ in range(3):
        register.child()
    village_ = slipped_unit(register.village(), register, slips)
    typed = typed_by_somebody(register, slips)
    first = random.Random(seed).randrange(len(POSTINGS))
    for form, layout in (POSTINGS * 2)[first : first + AT_ONCE]:
        facts = dataclasses.replace(village_, notice=notice_of(form, village_.notice, typed))
        for masking in (Masking.POSTING, Masking.STRICT):
            try:
                made = print_it(form, layout, masking, facts, register.secrets.people())
            except PostingRefused:
                assert slips, (form.code, layout, masking)  # nobody typed anything wrong
                continue
            assert leaks(made.pdf, register.secrets, strict=masking is Masking.STRICT) == []


def test_who_receives_objections_is_named_but_not_by_an_identity_number():
    def receives(said):
        notice = notice_of(documents()["P-17"], village().notice, {"receiver": said})
        return print_it(documents()["P-17"], "", Masking.POSTING, village(notice=notice), SECRETS.people())

    assert leaks(receives("村委会邓红春，电话17570249079").pdf, Secrets(numbers={ID}), strict=False) == []
    for said in (f"村委会邓红春 {ID}", "邓红春（因病）", CHILD):
        with pytest.raises(PostingRefused):
            receives(said)


def test_every_form_that_is_posted_is_among_them():
    assert {form.code for form, _ in POSTINGS} == {form.code for form in documents().values() if form.posting}


# ------------------------------------------------------------ planted leaks

ID, CAUSE, CHILD = "421081198902239971", "因病（尿毒症）", "朱曦玥"
SECRETS = Secrets(
    numbers={ID, "17570249079", "6229329955247642268"},
    words={"尿毒症", "因病"},
    minors={CHILD},
    members={"邓红春"},
)


def planted(paint):
    """Declare a posting that is registered nowhere."""
    return Document(
        code="P-99", title="Planted", term="", of=Of.VILLAGE, paper=PAPERS["A4p"], masking=Masking.POSTING,
        posting=True, typed=frozenset(), needs=frozenset(), paint=paint,
    )  # fmt: skip


def print_planted(paint, facts=None):
    return render(
        planted(paint), facts or village(household()), masking=None, wording=wording(), printed_at=PRINTED_AT,
        people=SECRETS.people(),
    )  # fmt: skip


LEAKS = {"the number": ID, "the cause": CAUSE, "a child": CHILD, "a member": "邓红春", "a telephone": "17570249079",
         "an account": "6229 3299 5524 7642 268"}  # fmt: skip


def unseen(sheet):
    """Take the wall away, as only a bug could."""
    sheet.guard.check = lambda _text: None
    sheet.guard.check_lines = lambda _text, _lines: None
    sheet.guard.check_file = lambda _pdf, _number: None
    sheet.guard.check_drawn = lambda _codes, _press: None
    sheet.press._check = None


def in_title(sheet, text):
    sheet.press._canvas.setTitle(text)
    sheet.press._canvas.setTitle = lambda _title: None


def in_bookmark(sheet, text):
    canvas = sheet.press._canvas
    canvas.bookmarkPage("here")
    canvas.addOutlineEntry(text, "here")


def in_keywords(sheet, text):
    sheet.press._canvas.setKeywords(text)
    sheet.press._canvas.setKeywords = lambda _words: None


def in_note(sheet, text):
    from reportlab.pdfbase import pdfdoc

    doc = sheet.press._canvas._doc
    add = doc.addPage

    def with_note(page):
        doc.addAnnotation("note", pdfdoc.TextAnnotation([50, 50, 90, 90], text))
        page.format = partial(noted, page.format)
        doc.addPage = add
        add(page)

    def noted(write, document):
        note = doc.refAnnotation("note").format(document)
        return write(document).replace(b"/Type /Page ", b"/Type /Page /Annots [ %b ] " % note)

    doc.addPage = with_note


def read_instead(sheet, text):
    code = text.encode("utf-16-be").hex().upper()
    sheet.page.text(sheet.body.stack, "以上", 12, 20, 50)
    sheet.page._texts.insert(-1, f"/Span<</ActualText<FEFF{code}>>>BDC")
    sheet.page._texts.append("EMC")


def in_drawing(sheet, text):
    canvas = sheet.press._canvas  # kept in the file, and on no page
    canvas.beginForm("kept")
    canvas.drawString(10, 10, text)
    canvas.endForm()


def on_paper(sheet, text):
    sheet.paragraph(text)


def past_the_sheet(sheet, text):
    sheet.page.text(sheet.body.stack, text, 12, 20, 50)


PATHS = {
    path.__name__: path
    for path in (on_paper, past_the_sheet, in_title, in_bookmark, in_keywords, in_note, in_drawing)
}
UNSEEN = PATHS | {"read_instead": read_instead}  # operators of its own that a template writes into the page


@pytest.mark.parametrize("what", LEAKS)
@pytest.mark.parametrize("path", PATHS)
def test_a_planted_leak_is_refused_by_the_wall(what, path):
    with pytest.raises(PostingRefused):
        print_planted(lambda sheet, _facts: PATHS[path](sheet, LEAKS[what]))


@pytest.mark.parametrize("what", LEAKS)
@pytest.mark.parametrize("path", UNSEEN)
def test_a_planted_leak_past_the_wall_is_found_by_the_search(what, path):
    def leak(sheet, _facts):
        unseen(sheet)
        UNSEEN[path](sheet, LEAKS[what])

    assert leaks(print_planted(leak).pdf, SECRETS, strict=False)


def a_photograph():
    from PIL import Image

    made = io.BytesIO()
    picture = Image.new("RGB", (32, 32), "red")
    exif = picture.getexif()
    exif[0x010E] = ID  # what the picture shows
    picture.save(made, "JPEG", exif=exif)
    return made


def with_picture(sheet, _facts):
    from reportlab.lib.utils import ImageReader

    sheet.press._canvas.drawImage(ImageReader(a_photograph()), 60, 60, 40, 40)


def test_a_picture_on_a_posting_is_refused_and_past_the_wall_found():
    with pytest.raises(PostingRefused) as refused:
        print_planted(with_picture)
    assert "图片" in refused.value.details["field"] or "picture" in refused.value.details["field"]

    def unseen_picture(sheet, facts):
        unseen(sheet)
        with_picture(sheet, facts)

    assert "a picture" in pictures_and_files(print_planted(unseen_picture).pdf)


def test_a_refusal_that_is_caught_does_not_open_the_wall():
    def stubborn(sheet, _facts):
        for _ in range(3):
            with contextlib.suppress(PostingRefused):
                sheet.paragraph(CAUSE)
        sheet.paragraph(CAUSE)

    with pytest.raises(PostingRefused):
        print_planted(stubborn)


def test_an_honest_posting_carries_nothing_beside_its_pages():
    made = print_planted(lambda sheet, _facts: sheet.paragraph("住房安全有保障"))
    assert leaks(made.pdf, SECRETS, strict=False) == []
