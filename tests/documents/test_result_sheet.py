"""P-15 and the photos on it: the same bytes every time, nothing of a camera's notes, blank where there is nothing."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from fieldkit.documents.facts import NoticeFact, NoticeLineFact, ObjectionFact, VillageFact
from fieldkit.documents.press import sha256
from fieldkit.documents.registry import documents
from fieldkit.documents.render import render
from tests.documents.conftest import LONG_UNIT, PRINTED_AT, flat, text_of, wording


def jpeg(size=(320, 240), colour="green"):
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


NOTICE = NoticeFact(
    kind="N11", stage="1", no="新堤村公示〔2026〕3号", title="新堤村拟纳入监测对象公示", days=5,
    first=date(2026, 11, 2), last=date(2026, 11, 7), taken_down=date(2026, 11, 8), result="有异议已处理",
    places=("村务公开栏", "3组"), lines=(NoticeLineFact(group="3组", head="张德福", people=4),),
    objections=(ObjectionFact(received=date(2026, 11, 3), content="有车", investigators="李秀英、王建国",
                              finding="不属实", outcome="不成立", replied=date(2026, 11, 5)),),
    posted_photo=jpeg(), removed_photo=jpeg((240, 320), "red"),
)  # fmt: skip


def printed(notice):
    village = VillageFact(
        code="421081102201", name="新堤村", township="新厂镇", county="石首市", year=2026, notice=notice
    )
    return render(documents()["P-15"], village, masking=None, wording=wording("P-15"), printed_at=PRINTED_AT)


def pictures_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            obj.get_px_size()
            for page in document
            for obj in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])
        ]
    finally:
        document.close()


def test_it_says_what_hung_how_long_and_what_was_said_against_it():
    text = flat(text_of(printed(NOTICE).pdf))
    for said in (
        "新堤村公示〔2026〕3号",
        "1户4人",
        "2026-11-02至2026-11-07",
        "不属实",
        "有异议已处理",
        "村务公开栏、3组",
    ):
        assert flat(said) in text


def test_nothing_is_certified_while_it_still_hangs():
    certified = flat("特此证明")
    assert certified in flat(text_of(printed(NOTICE).pdf))
    assert certified in flat(text_of(printed(NoticeFact()).pdf))  # to be filled in by hand
    assert certified not in flat(text_of(printed(replace(NOTICE, taken_down=None, result="")).pdf))


@pytest.mark.parametrize(("kind", "who"), [
    ("N11", "新堤村村民委员会"), ("N12", "新厂镇人民政府"), ("N61", "新厂镇人民政府"), ("N22", "石首市＿"), ("N71", "新堤村村民委员会"),
])  # fmt: skip
def test_it_names_who_issued_the_notice_as_the_notice_itself_does(kind, who):
    assert f"落款单位{who}" in flat(text_of(printed(replace(NOTICE, kind=kind)).pdf))
    assert "落款单位石首市民政局" in flat(
        text_of(printed(replace(NOTICE, kind=kind, issuer="石首市民政局")).pdf)
    )


def test_both_photos_are_in_the_file_as_they_were_kept_and_the_bytes_are_the_same_every_time():
    one, again = printed(NOTICE), printed(NOTICE)
    assert one.pdf == again.pdf
    assert sorted(pictures_of(one.pdf)) == [(240, 320), (320, 240)]
    assert NOTICE.posted_photo in one.pdf


def test_another_photo_gives_another_number():
    other = replace(NOTICE, removed_photo=jpeg(colour="blue"))
    assert printed(NOTICE).content_sha256 != printed(other).content_sha256


def test_the_same_photo_twice_is_kept_once():
    twice = printed(replace(NOTICE, removed_photo=NOTICE.posted_photo))
    assert twice.pdf.count(NOTICE.posted_photo) == 1
    assert len(pictures_of(twice.pdf)) == 2


def test_without_photos_or_with_what_is_none_there_are_frames_to_glue_into():
    for bad in (None, b"", b"\xff\xd8\xff and then nothing", sha256(b"x").encode()):
        sheet = printed(replace(NOTICE, posted_photo=bad, removed_photo=None))
        assert pictures_of(sheet.pdf) == []
        assert sheet.pages == 1
        assert text_of(sheet.pdf).count("粘贴处") == 2


def test_many_long_objections_go_over_pages_and_nothing_is_lost():
    many = tuple(
        replace(NOTICE.objections[0], content=f"第{n}件：" + "说的事情很长，" * 12, finding=LONG_UNIT * 2)
        for n in range(12)
    )
    sheet = printed(replace(NOTICE, objections=many, issuer=LONG_UNIT))
    assert sheet.pages > 1
    text = flat(text_of(sheet.pdf))
    assert all(f"第{n}件：" in text for n in range(12))
