"""Colours: every text can be read on everything it stands on, in light and in dark; changing them needs no new room."""

import re
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from fieldkit.ui.stylesheet import QSS
from fieldkit.ui.theme import DARK, LIGHT, Theme, Tokens, palette, stylesheet, tokens

GROUNDS = ("ground", "card", "head", "tint")
PAIRS = [
    *[(ink, ground) for ink in ("text", "quiet", "accent_dark", "due_text", "wrong") for ground in GROUNDS],
    ("on_accent", "accent"), ("on_accent", "accent_dark"), ("text", "due_tint"), ("due_text", "due_tint"),
    ("quiet", "due_tint"), ("text", "wrong_tint"), ("wrong", "wrong_tint"), ("due", "due_tint"),
]  # fmt: skip
each = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@each
def test_every_text_has_a_contrast_of_at_least_4_5(scheme):
    weak = {
        (ink, ground): round(found, 2) for ink, ground in PAIRS
        if (found := contrast(getattr(scheme, ink), getattr(scheme, ground))) < 4.5
    }  # fmt: skip
    assert weak == {}


def test_every_pair_of_the_style_sheet_is_measured():
    names = {field.name for field in fields(Tokens)}
    for block in re.findall(r"\{([^{}]*)\}", QSS):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", block)
        ground = re.search(r"(?<![-\w])background: \$(\w+)", block)
        if ink and ground and {ink[1], ground[1]} <= names:
            assert (ink[1], ground[1]) in PAIRS, block


def test_no_colour_stands_in_the_style_sheet_itself():
    assert not re.findall(r"#[0-9A-Fa-f]{6}\b|rgb\(", QSS)


@each
def test_the_palette_is_of_the_scheme(scheme):
    made = palette(scheme)
    assert made.color(QPalette.ColorRole.Window).name().upper() == scheme.ground
    assert scheme.card in stylesheet(scheme, 100)


def test_a_scheme_is_asked_for_or_the_desktop_followed(qapp, theme):
    theme.apply(100, "dark")
    assert tokens() == DARK
    theme.apply(150, "light")
    assert tokens() == LIGHT
    theme.apply(100, "system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert tokens() == (DARK if dark else LIGHT)
    assert isinstance(theme, Theme)


def test_the_room_one_is_in_turns_dark_where_it_stands(frame, theme):
    room = frame.stack.currentWidget()
    before = frame.grab().toImage().pixelColor(900, 20).lightness()
    theme.apply(100, "dark")
    after = frame.grab().toImage().pixelColor(900, 20).lightness()
    theme.apply(100, "light")
    assert before > 200
    assert after < 80
    assert frame.stack.currentWidget() is room
