"""What is looked up in a font file is what ReportLab reads from it, for every character and glyph."""

import pytest
from reportlab.pdfbase import ttfonts

from fieldkit import paths
from fieldkit.documents import faces
from fieldkit.documents.font_tables import LazyFace

KINDS = (faces.SERIF, faces.LATIN, faces.RARE)  # maps of format 12 and 4; short and long tables
BEYOND = (0x0, 0xFFFF, 0x2FFFF, 0x10FFFF)


@pytest.mark.parametrize("name", KINDS)
def test_a_face_looked_into_says_what_a_face_read_through_says(name):
    file = faces.Mapped(paths.resource("fonts") / faces.FILES[name])
    ours, theirs = LazyFace(file), ttfonts.TTFontFace(file)
    codes = [*theirs.charToGlyph, *BEYOND]
    assert [ours.charToGlyph[code] for code in codes] == [theirs.charToGlyph.get(code, 0) for code in codes]
    known = [code for code, glyph in theirs.charToGlyph.items() if glyph]
    assert len(known) > 2000
    assert [ours.charWidths[code] for code in known] == [theirs.charWidths[code] for code in known]
    glyphs = range(theirs.numGlyphs)
    assert [ours.hmetrics[n] for n in glyphs] == theirs.hmetrics
    assert [ours.glyphPos[n] for n in (*glyphs, theirs.numGlyphs)] == theirs.glyphPos
    assert (ours.defaultWidth, ours.bbox) == (theirs.defaultWidth, theirs.bbox)


def test_a_character_without_a_glyph_is_not_in_the_face():
    face = faces.face(faces.SERIF).face
    assert 0x20000 not in face.charToGlyph
    assert face.charToGlyph.get(0x20000, 0) == 0
    assert ord("村") in face.charToGlyph
