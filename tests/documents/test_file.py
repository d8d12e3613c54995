"""What a finished file says of itself, in the ways in which readers and archives ask."""

import dataclasses
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET

import pypdfium2
import pytest
from PIL import ImageCms

from fieldkit import paths
from tests.documents.conftest import PRINTED_AT, household, make, typical, village

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"


@pytest.fixture(scope="module")
def paper():
    return make("P-01", village(household(1), household(2, head="张𬭎"), household(3, head="甲&乙<丙>")))


def described(pdf: bytes) -> ET.Element:
    found = re.search(rb"<x:xmpmeta.*</x:xmpmeta>", pdf, re.DOTALL)
    return ET.fromstring(found.group().decode()).find(f".//{RDF}Description")


def test_archives_and_readers_are_told_the_same(paper):
    document = pypdfium2.PdfDocument(paper.pdf)
    info = document.get_metadata_dict()
    document.close()
    said = described(paper.pdf)
    assert said.findtext(f"{DC}title/{RDF}Alt/{RDF}li") == info["Title"]
    assert said.findtext(f"{DC}description/{RDF}Alt/{RDF}li") == info["Subject"]
    assert said.findtext(f"{DC}creator/{RDF}Seq/{RDF}li") == info["Author"]
    assert said.findtext(f"{PDF}Keywords") == info["Keywords"]
    assert said.findtext(f"{PDF}Producer") == info["Producer"] == "fieldkit"
    assert said.findtext(f"{XMP}CreatorTool") == info["Creator"]
    assert info["CreationDate"] == info["ModDate"] == f"D:{PRINTED_AT:%Y%m%d%H%M%S}+00'00'"
    for name in ("CreateDate", "ModifyDate"):
        assert said.findtext(f"{XMP}{name}") == f"{PRINTED_AT:%Y-%m-%dT%H:%M:%SZ}"


def test_it_says_that_it_is_pdf_a_2b_and_in_which_colours_and_language(paper):
    said = described(paper.pdf)
    assert (said.findtext(f"{PDFA}part"), said.findtext(f"{PDFA}conformance")) == ("2", "B")
    assert b"/GTS_PDFA1" in paper.pdf
    assert b"/DestOutputProfile" in paper.pdf
    assert re.search(rb"/Lang\s*\(zh-CN\)", paper.pdf)
    assert re.search(rb"/ID\s*\[\s*<[0-9a-f]{32}>\s*<[0-9a-f]{32}>", paper.pdf)


def test_the_profile_is_srgb_and_says_nothing_of_when_and_where():
    data = (paths.resource("paper") / "srgb.icc").read_bytes()
    assert data[24:36] == bytes(12)
    assert data[40:44] == bytes(4)
    assert data[84:100] == bytes(16)
    with (paths.resource("paper") / "srgb.icc").open("rb") as file:
        assert "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(file))


def test_a_batch_has_a_bookmark_for_every_household_and_its_sections_under_it(paper):
    document = pypdfium2.PdfDocument(paper.pdf)
    marks = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    homes = [(title, page) for level, title, page in marks if level == 0]
    assert [page for _, page in homes] == [0, 2, 4]
    assert ["0001" in homes[0][0], "张𬭎" in homes[1][0], "甲&乙<丙>" in homes[2][0]] == [True] * 3
    assert sum(level == 1 for level, _, _ in marks) == 18
    assert b"/PageMode /UseOutlines" in paper.pdf


def test_a_bookmark_is_of_the_moment_of_drawing_and_not_in_the_number():
    one, other = (make("P-01", village(household(1)), printed_at=PRINTED_AT) for _ in range(2))
    assert one.pdf == other.pdf


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not here")
@pytest.mark.parametrize("code", ["P-01", "P-04", "P-09", "P-10n"])
def test_qpdf_finds_nothing_wrong(code, tmp_path):
    facts = dataclasses.replace(typical(), households=(household(1), household(2, head="张𬭎")))
    (tmp_path / "a.pdf").write_bytes(make(code, facts).pdf)
    said = subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler is not here")
def test_poppler_reads_it_without_a_warning(paper, tmp_path):
    (tmp_path / "a.pdf").write_bytes(paper.pdf)
    for command in (["pdffonts"], ["pdfinfo"], ["pdftotext", "-q"], ["pdftoppm", "-r", "20", "-l", "2"]):
        said = subprocess.run([*command, tmp_path / "a.pdf"], capture_output=True, cwd=tmp_path)
        assert said.returncode == 0
        assert not said.stderr
