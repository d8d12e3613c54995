import sys

from PySide6.QtGui import QFont, QTextLayout


def test_the_qt_binding_takes_no_reference_to_none(qapp):
    """PySide6 6.12.0 on Python 3.11 steals one at each void call, until the interpreter dies."""
    layout = QTextLayout("abc", QFont())
    layout.beginLayout()
    line = layout.createLine()
    for _ in range(100):
        line.setLineWidth(100.0)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        line.setLineWidth(100.0)
    assert abs(sys.getrefcount(None) - before) < 100
    layout.endLayout()


def test_the_shipped_fonts_hold_the_names_nobody_else_has(qapp):
    from PySide6.QtGui import QFontDatabase, QRawFont

    from fieldkit.paths import resource
    from fieldkit.ui.theme import FONT_FILES

    faces = [QRawFont(str(resource(f"fonts/{name}")), 16) for name in FONT_FILES]
    assert all(face.isValid() for face in faces)
    for character in "张契䶮𬭎𠅤㐀":
        assert any(face.supportsCharacter(ord(character)) for face in faces), character
    assert QFontDatabase.families()
