"""The bundled fonts, and the three faults of ReportLab that are put right."""

import hashlib
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfbase import ttfonts

from fieldkit import paths
from fieldkit.documents import faces, stack
from fieldkit.documents.faces import NoGlyph
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.press import About, Press
from tests.documents.conftest import PRINTED_AT, flat, text_of

TGH = (Path(__file__).parents[1] / "data" / "tgh8105.txt").read_text(encoding="utf-8").split()


def test_the_fonts_are_the_ones_whose_sums_are_written_down():
    folder = paths.resource("fonts")
    sums = dict(reversed(line.split()) for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines())
    assert set(sums) == {file.name for file in folder.glob("*.ttf")} == set(faces.FILES.values())
    for name, expected in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == expected


def test_every_font_has_its_licence():
    licences = "".join(f.read_text("utf-8") for f in paths.resource("fonts").glob("licences/*"))
    assert licences.count("SIL OPEN FONT LICENSE") >= 4


def print_text(text: str, kind: stack.Stack) -> bytes:
    from fieldkit.documents.press import Page

    press = Press(PAPERS["A4p"])
    pages = []
    for start in range(0, len(text), 2000):
        page = Page(press, 297)
        for row in range(40):
            line = text[start + row * 50 : start + row * 50 + 50]
            if line:
                page.text(kind, line, 9, 15, 20 + row * 6)
        pages.append(page.code())
    return press.finish(pages, About("t", "s", "k", PRINTED_AT))


@pytest.mark.parametrize("kind", [stack.body, stack.title, stack.heading])
def test_all_8105_characters_can_be_read_from_the_paper_again(kind):
    assert len(TGH) == 8105
    text = "".join(TGH)
    assert flat(text_of(print_text(text, kind()))) == text


def test_a_character_above_ffff_is_written_as_surrogates():
    assert "<01> <D873DF4E>" in faces.to_unicode("F", [0, 0x2CF4E])
    assert ttfonts.makeToUnicodeCMap is faces.to_unicode


def test_rare_characters_fall_back_one_by_one_without_disturbing_the_others():
    runs = stack.body().runs("李𠄀12")
    assert [text for _, text in runs] == ["李", "𠄀", "12"]
    assert runs[1][0] == faces.RARE
    assert runs[2][0] == faces.LATIN


def test_a_name_is_set_in_one_face_where_one_face_has_all_of_it():
    heading = stack.Stack(faces.LATIN, faces.SERIF, faces.RARE)
    assert [face for face, _ in heading.runs("张三")] == [faces.SERIF]


def test_a_name_goes_to_the_next_face_as_a_whole_if_the_first_lacks_one_of_its_characters():
    """Of the 50,000 characters of GB 18030-2022 level 2 and more some are in one bundled face only."""
    sans, serif = (faces.face(name).face.charToGlyph for name in (faces.SANS_BOLD, faces.SERIF))
    lacking = next(chr(code) for code in range(0x3400, 0xA000) if serif[code] and not sans[code])
    heading = stack.heading()
    assert [face for face, _ in heading.runs("李明")] == [faces.SANS_BOLD]
    assert heading.runs(f"李{lacking}明") == ((faces.SERIF, f"李{lacking}明"),)
    assert heading.runs(f"李{lacking}3组")[0][0] == faces.SERIF
    assert heading.width(f"李{lacking}明", 10) == 30


def test_a_name_that_no_face_has_whole_is_set_in_two_of_one_style_and_weight():
    """Beside a character of HanaMin the others are not bold and not without serifs, in a head or a title either."""
    for kind in (stack.body, stack.heading, stack.title):
        assert kind().runs("李\U00020000明3组") == (
            (faces.SERIF, "李"), (faces.RARE, "\U00020000"), (faces.SERIF, "明"), *kind().runs("3"), (faces.SERIF, "组"),
        )  # fmt: skip
        assert kind().width("李\U00020000明", 10) == 30


def test_a_face_refuses_what_it_has_no_glyph_for():
    font = faces.face(faces.SERIF)
    with pytest.raises(NoGlyph) as refused:
        font.splitString("张\U000323af", object())
    assert refused.value.characters == ("\U000323af",)


def test_figures_are_of_one_width():
    body = stack.body()
    assert len({body.width(figure, 10) for figure in "0123456789"}) == 1


def test_a_ticked_box_is_one_sign_in_the_text():
    assert flat(text_of(print_text("☑是□否", stack.body()))) == "☑是□否"


def test_the_last_that_is_drawn_of_a_ticked_box_ends_where_the_box_does():
    """Poppler takes it for the end of the sign; a tick is narrower, and there would be a space after it."""
    document = pypdfium2.PdfDocument(print_text("☑是", stack.body()))
    starts = [o.get_matrix().e for o in document[0].get_objects() if isinstance(o, pypdfium2.PdfTextObj)]
    document.close()
    box, tick, blank, after = starts[:4]
    assert box < tick < after
    assert blank == pytest.approx(box, abs=0.01)
    assert after == pytest.approx(box + 9, abs=0.01)  # points: a square


def test_a_ticked_box_beside_a_rare_character_is_one_sign_too():
    assert flat(text_of(print_text("□𬭎3组☑𠅤2组", stack.body()))) == "□𬭎3组☑𠅤2组"


def test_helvetica_is_nowhere():
    assert b"Helvetica" not in print_text("张三", stack.body())


def test_reportlab_alone_still_does_all_three_wrong():
    """Where one of these fails ReportLab has mended it, and the patch may go."""
    import importlib.util
    import io

    from reportlab.pdfgen.canvas import Canvas

    spec = importlib.util.find_spec("reportlab.pdfbase.ttfonts")
    untouched = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(untouched)
    assert "D873DF4E" not in untouched.makeToUnicodeCMap("F", [0, 0x2CF4E])

    font = untouched.TTFont("plain", str(paths.resource("fonts") / faces.FILES[faces.LATIN]))
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.showPage()
    assert font.splitString("张", canvas._doc)  # no word about the missing glyph
    canvas.save()
    assert b"Helvetica" in out.getvalue()
