"""`fieldkit verify` and `fieldkit notice`: a sheet is known again, or it is said that it is not."""

import json
import re

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db.tables import PrintJob
from fieldkit.services.laptop import Laptop
from tests.conftest import TODAY
from tests.people import PASSPHRASE, VILLAGE, add_household

SAID = ("--place", "村务公开栏", "--township-phone", "0716-3212345", "--county-phone", "0716-3254321",
        "--receiver", "村委会")  # fmt: skip


@pytest.fixture
def register(fieldkit, tmp_path, monkeypatch):
    """A folder with two households, made by the first command."""
    monkeypatch.setenv("FIELDKIT_USER", "李秀英")
    fieldkit("households")
    with Laptop.open(tmp_path / "home", user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        for number, name in enumerate(("张德福", "陈桂花"), 1):
            add_household(laptop, name, no=number)


def text_of(path):
    document = pypdfium2.PdfDocument(path)
    return re.sub(r"\s", "", "".join(page.get_textpage().get_text_bounded() for page in document))


def issued(fieldkit, out):
    drafted = fieldkit(
        "notice",
        "draft",
        "N11",
        "--village",
        VILLAGE,
        "--household",
        "42108100000001",
        "--as",
        "边缘易致贫户",
        *SAID,
        "--json",
    )
    assert drafted.json["state"] == "draft"
    return fieldkit("notice", "issue", drafted.json["notice"], "--out", out, "--json").json


def test_a_notice_goes_its_way_from_the_command_line(fieldkit, register, tmp_path):
    made = issued(fieldkit, tmp_path / "n.pdf")
    assert made["no"].endswith("公示〔2026〕1号")
    assert (made["state"], made["form"], made["copies"]) == ("issued", "P-17", 1)
    no = made["no"]
    posted = fieldkit("notice", "posted", no, "--on", "2026-11-21", "--json").json
    assert (posted["state"], posted["ends_on"]) == ("posted", "2026-11-26")
    said = fieldkit("notice", "objection", no, "--on", "2026-11-21", "--content", "不符合", "--json").json
    assert said["state"] == "disputed"
    wrong = fieldkit("notice", "investigate", said["objection"], "--by", "李秀英", "--on", "2026-11-21",
                     "--finding", "属实", "--outcome", "2")  # fmt: skip
    assert wrong.status == 1
    assert "两人" in wrong.err
    fieldkit("notice", "investigate", said["objection"], "--by", "李秀英", "--by", "王建国", "--on", "2026-11-21",
             "--finding", "不属实", "--outcome", "2")  # fmt: skip
    assert (
        fieldkit("notice", "answer", said["objection"], "--on", "2026-11-21", "--json").json["state"]
        == "posted"
    )
    early = fieldkit("notice", "take-down", no, "--on", "2026-11-21")
    assert early.status == 1
    assert "2026-11-26" in early.err
    assert fieldkit("notice", "cancel", no, "--why", "名单有误").status == 1
    assert (
        fieldkit("notice", "cancel", no, "--why", "名单有误", "--on", "2026-11-21", "--json").json["state"]
        == "cancelled"
    )
    anew = fieldkit("notice", "replace", no, "--json").json
    assert (anew["state"], anew["households"]) == ("draft", 1)
    assert [one["state"] for one in fieldkit("notice", "list", "--json").json["notices"]] == [
        "draft",
        "cancelled",
    ]
    assert [one["state"] for one in fieldkit("notice", "list", "--open", "--json").json["notices"]] == [
        "draft"
    ]


def test_a_draft_that_breaks_the_rule_is_not_issued(fieldkit, register, tmp_path):
    drafted = fieldkit("notice", "draft", "N11", "--village", VILLAGE, "--household", "42108100000001", "--as", "边缘易致贫户",
                       "--body", "因病致贫的1户", *SAID, "--json").json  # fmt: skip
    problems = fieldkit("notice", "check", drafted["notice"], "--json").json["problems"]
    assert [problem["field"] for problem in problems if problem["hard"]] == ["body"]
    assert all(problem["note"] for problem in problems if not problem["hard"])
    refused = fieldkit("notice", "issue", drafted["notice"], "--out", tmp_path / "n.pdf")
    assert refused.status == 1
    assert len(refused.sentences) == 1
    assert not (tmp_path / "n.pdf").exists()


def test_the_issued_sheet_is_known_and_a_changed_one_is_not(fieldkit, register, tmp_path):
    file = tmp_path / "n.pdf"
    made = issued(fieldkit, file)
    good = fieldkit("verify", file, "--json")
    assert good.status == 0
    assert good.json["unchanged"] is True
    assert (good.json["form"], good.json["notice"], good.json["file_sha256"]) == (
        "P-17",
        made["no"],
        made["sha256"],
    )
    again = tmp_path / "again.pdf"
    assert (
        fieldkit("notice", "reprint", made["no"], "--out", again, "--copies", "3", "--json").json["copies"]
        == 4
    )
    assert again.read_bytes() == file.read_bytes()

    file.write_bytes(file.read_bytes() + b"\n% one more line")
    changed = fieldkit("verify", file, "--json")
    assert (changed.status, changed.json["known"], changed.json["unchanged"]) == (1, True, False)
    assert changed.sentences == [changed.json["sentence"]]


def test_the_eight_digits_at_the_foot_are_looked_up_and_say_where_several_papers_begin_so(
    fieldkit, register, tmp_path
):
    for form in ("P-08", "P-04"):
        made = fieldkit("print", form, "--village", VILLAGE, "--out", tmp_path / f"{form}.pdf", "--json")
        assert made.status == 0
        number = re.search("校验码([0-9A-F]{8})", text_of(tmp_path / f"{form}.pdf"))[1]
        for words in (("--code", number), (number,), ("--code", number.lower()), ("--code", f"FK1:{number}")):
            known = fieldkit("verify", *words, "--json")
            assert (known.status, known.json["form"]) == (0, form)
            assert "几张" not in known.json["sentence"]
    unknown = fieldkit("verify", "--code", "00000000")
    assert (unknown.status, len(unknown.sentences)) == (1, 1)
    assert fieldkit("verify", "--code", "0000").status == 1
    with Laptop.open(tmp_path / "home", user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        with laptop.store.writing() as session:
            for job in session.scalars(select(PrintJob)):
                job.content_sha256 = "ab12cd34" + job.content_sha256[8:]
        several = laptop.verifying.code("AB12CD34")
    assert several.form == "P-04"  # the newest
    assert "2" in several.sentence
    assert several.sentence.count("。") >= 3


def test_printed_by_the_village_a_notice_is_the_one_that_was_issued(fieldkit, register, tmp_path):
    made = issued(fieldkit, tmp_path / "n.pdf")
    answer = fieldkit("print", "P-17", "--township", VILLAGE, "--out", tmp_path / "many", "--json")
    (file,) = answer.json["files"]
    assert file["sha256"] == made["sha256"]
    joined = fieldkit("print", "P-17", "--township", VILLAGE, "--joined", "--out", tmp_path / "one")
    assert joined.status == 1
    assert len(joined.sentences) == 1


def test_the_number_of_a_notice_stands_on_one_paper(fieldkit, register, tmp_path):
    file = tmp_path / "n.pdf"
    made = issued(fieldkit, file)
    again = tmp_path / "again.pdf"
    assert (
        fieldkit("print", "P-17", "--notice", made["no"], "--out", again, "--json").json["files"][0]["sha256"]
        == made["sha256"]
    )
    assert again.read_bytes() == file.read_bytes()
    for words in (("P-13",), ("P-11",), ("P-17", "--masking", "M3"), ("P-17", "--layout", "A4")):
        refused = fieldkit("print", *words, "--notice", made["no"], "--out", tmp_path / "second.pdf")
        assert refused.status == 1
        assert made["no"] in refused.err
        assert len(refused.sentences) == 1
    assert not (tmp_path / "second.pdf").exists()
    assert fieldkit("print", "P-17", "--notice", "甲公示〔2026〕99号", "--out", again).status == 1


def test_a_notice_is_not_issued_where_its_paper_cannot_be_written(fieldkit, register, tmp_path):
    drafted = fieldkit(
        "notice",
        "draft",
        "N11",
        "--village",
        VILLAGE,
        "--household",
        "42108100000001",
        "--as",
        "边缘易致贫户",
        *SAID,
        "--json",
    ).json
    refused = fieldkit("notice", "issue", drafted["notice"], "--out", tmp_path / "no" / "such" / "n.pdf")
    assert (refused.status, len(refused.sentences)) == (1, 1)
    assert fieldkit("notice", "show", drafted["notice"], "--json").json["state"] == "draft"


def test_any_printed_form_is_known_by_file_and_by_the_code_on_it(fieldkit, register, tmp_path):
    file = tmp_path / "p.pdf"
    fieldkit("print", "P-04", "--out", file)
    assert fieldkit("verify", file).status == 0
    document = pypdfium2.PdfDocument(file)
    keywords = document.get_metadata_value("Keywords")
    document.close()
    number = re.search(r"FK1 P-04 ([0-9a-f]{64})", keywords)[1]
    for code in (f"FK1:{number[:32]}:P-04", f"fk1:{number[:8]}"):
        answer = fieldkit("verify", "--code", code, "--json")
        assert answer.status == 0
        assert (answer.json["known"], answer.json["unchanged"]) == (True, None)
        assert answer.json["content_sha256"] == number
    unknown = fieldkit("verify", "--code", f"FK1:{'0' * 32}:P-04", "--json")
    assert (unknown.status, unknown.json["known"]) == (1, False)


def test_what_is_not_ours_or_no_pdf_is_said_in_a_sentence(fieldkit, register, tmp_path):
    foreign, spoilt = tmp_path / "foreign.pdf", tmp_path / "spoilt.pdf"
    canvas = Canvas(str(foreign))
    canvas.drawString(72, 72, "FK1")
    canvas.save()
    spoilt.write_bytes(b"%PDF-1.7\n" + bytes(200))
    answer = fieldkit("verify", foreign, "--json")
    assert (answer.status, answer.json["known"]) == (1, False)
    assert "fieldkit" in answer.json["sentence"]
    for wrong in (("verify", spoilt), ("verify", tmp_path / "none.pdf"), ("verify", "--code", "4211")):
        ended = fieldkit(*wrong)
        assert ended.status == 1
        assert len(ended.sentences) == 1
        assert not ended.out
    assert fieldkit("verify").status == 2
    assert json.dumps(answer.json)


def test_a_file_that_is_not_there_is_said_so(fieldkit, register, tmp_path):
    ended = fieldkit("verify", tmp_path / "gone.pdf")
    assert ended.status == 1
    assert ended.err.startswith("没有这个文件")


def test_what_the_properties_of_a_file_say_is_understood_as_well(fieldkit, register, tmp_path):
    issued(fieldkit, tmp_path / "n.pdf")
    keywords = pypdfium2.PdfDocument(tmp_path / "n.pdf").get_metadata_value("Keywords")
    assert keywords.startswith("FK1 P-17 ")
    known = fieldkit("verify", "--code", keywords, "--json")
    assert (known.status, known.json["form"]) == (0, "P-17")
    assert fieldkit("verify", "--code", keywords[:24] + "…").status == 0
    assert fieldkit("verify", "--code", "FK1 P-17 zz").status == 1


def test_an_objection_is_finished_from_the_command_line_by_the_number_of_its_notice(
    fieldkit, register, tmp_path
):
    no = issued(fieldkit, tmp_path / "n.pdf")["no"]
    fieldkit("notice", "posted", no, "--on", "2026-11-21")
    nothing = fieldkit("notice", "answer", no, "--on", "2026-11-21")
    assert (nothing.status, "异议" in nothing.err) == (1, True)
    said = fieldkit("notice", "objection", no, "--on", "2026-11-21", "--content", "不符合")
    listed = fieldkit("notice", "list").out
    id = fieldkit("notice", "show", no, "--json").json["objections"][0]["objection"]
    assert id in said.out
    assert id in listed
    assert "2026-12-01" in listed or "待调查" in listed
    looked = (
        "notice",
        "investigate",
        no,
        "--by",
        "李秀英",
        "--by",
        "王建国",
        "--on",
        "2026-11-21",
        "--finding",
        "不实",
    )
    wrong = fieldkit(*looked, "--outcome", "x")
    assert wrong.status == 1
    assert "1 成立、2 不成立、3 部分成立" in wrong.err
    assert "待答复" in fieldkit(*looked, "--outcome", "2").out
    assert "已答复（不成立）" in fieldkit("notice", "answer", no, "--on", "2026-11-21").out
    assert fieldkit("notice", "show", no, "--json").json["objections"][0]["open"] is False


def test_two_open_objections_have_to_be_told_apart(fieldkit, register, tmp_path):
    no = issued(fieldkit, tmp_path / "n.pdf")["no"]
    fieldkit("notice", "posted", no, "--on", "2026-11-21")
    for content in ("不符合", "漏了人"):
        fieldkit("notice", "objection", no, "--on", "2026-11-21", "--content", content)
    ended = fieldkit(
        "notice",
        "investigate",
        no,
        "--by",
        "李秀英、王建国",
        "--on",
        "2026-11-21",
        "--finding",
        "不实",
        "--outcome",
        "2",
    )
    assert ended.status == 1
    assert "2" in ended.err


def test_codes_that_are_none_are_answered_with_those_there_are(fieldkit, register, tmp_path):
    kind = fieldkit("notice", "draft", "N99", "--village", VILLAGE)
    assert kind.status == 1
    assert "没有公示种类 N99" in kind.err
    assert "N11 拟纳入监测对象公示" in kind.err
    assert fieldkit("notice", "draft", "N99", "--village", VILLAGE, "--suggested").status == 1
    no = issued(fieldkit, tmp_path / "n.pdf")["no"]
    channel = fieldkit("notice", "objection", no, "--on", "2026-11-21", "--content", "x", "--channel", "x")
    assert (channel.status, "3 电话" in channel.err) == (1, True)
    assert "3 电话" in fieldkit("notice", "objection", "--help").out
