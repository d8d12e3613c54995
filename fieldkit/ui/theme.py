"""Colours and sizes as tokens; palette, style sheet and fonts made from them.

Everything visible scales together with the text size, 100 to 200 %.
"""

from dataclasses import dataclass, replace
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from fieldkit import paths
from fieldkit.ui.stylesheet import QSS

FONT_FILES = ("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf", "HanaMinB.ttf")
FAMILIES = ["Noto Sans SC", "HanaMinB", "花園明朝B"]


@dataclass(frozen=True)
class Tokens:
    """The colours of one scheme; contrast of text on ground and card is at least 4.5 : 1."""

    ground: str = "#F5F6F4"
    card: str = "#FFFFFF"
    head: str = "#FAFBFA"
    line: str = "#DDE2DF"
    edge: str = "#BFC8C4"
    text: str = "#1F2A2E"
    quiet: str = "#5B6B67"
    accent: str = "#0F766E"
    accent_dark: str = "#0B5E55"
    tint: str = "#E6F2EF"
    on_accent: str = "#FFFFFF"
    due: str = "#B45309"
    due_text: str = "#8A4006"
    due_tint: str = "#FFF4E0"
    wrong: str = "#B91C1C"
    wrong_tint: str = "#FDECEC"


LIGHT = Tokens()
DARK = replace(
    LIGHT,
    ground="#171C1B", card="#202726", head="#252D2B", line="#36403D", edge="#55625E",
    text="#E8EEEC", quiet="#A7B4B0", accent="#2BA294", accent_dark="#7BD3C7", tint="#17352F",
    on_accent="#08201C", due="#F0A24A", due_text="#F4B871", due_tint="#3A2B14",
    wrong="#F28B82", wrong_tint="#3F1F1E",
)  # fmt: skip


class Theme:
    """The look of the running program: tokens, text size, and how they reach Qt."""

    def __init__(self, app: QApplication, percent: int = 100, scheme: str = "system") -> None:
        """Dress `app`; `percent` is the text size, `scheme` is `system`, `light` or `dark`."""
        self._app = app
        app.setStyle("Fusion")
        load_fonts()
        self.apply(percent, scheme)
        app.styleHints().colorSchemeChanged.connect(self._desktop_changed)

    def apply(self, percent: int, scheme: str = "system") -> None:
        """Dress the application at this text size; `system` follows the desktop where it says."""
        self.percent = percent
        self.scheme = scheme
        self._tell_desktop()
        dark = scheme == "dark" or (scheme == "system" and self._desktop_is_dark())
        self.tokens = DARK if dark else LIGHT
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPixelSize(self.px(16))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._app.setFont(font)
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens, percent))
        self._app.setProperty("fieldkit_percent", percent)
        self._app.setProperty("fieldkit_dark", dark)

    def _tell_desktop(self) -> None:
        """Ask for a window frame that fits; a desktop that knows no schemes does nothing."""
        hints, schemes = self._app.styleHints(), Qt.ColorScheme
        if self.scheme == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(schemes.Dark if self.scheme == "dark" else schemes.Light)

    def _desktop_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _desktop_changed(self) -> None:
        if self.scheme == "system":
            self.apply(self.percent, self.scheme)

    def px(self, size: int) -> int:
        """Return a size of the 100 % design in pixels of this text size."""
        return round(size * self.percent / 100)


def tokens() -> Tokens:
    """Return the colours in use."""
    app = QApplication.instance()
    return DARK if app is not None and app.property("fieldkit_dark") else LIGHT


def px(size: int) -> int:
    """Return a size of the 100 % design in pixels of the text size in use."""
    app = QApplication.instance()
    percent = app.property("fieldkit_percent") if app is not None else None
    return round(size * (percent or 100) / 100)


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; a checkout without them uses the machine's own."""
    for name in FONT_FILES:
        file = paths.resource(f"fonts/{name}")
        if file.is_file():
            QFontDatabase.addApplicationFont(str(file))


def palette(t: Tokens) -> QPalette:
    """Return the Qt palette of the tokens."""
    roles = QPalette.ColorRole
    made = QPalette(QColor(t.card), QColor(t.ground))
    for role, colour in {
        roles.Window: t.ground, roles.WindowText: t.text, roles.Base: t.card, roles.Text: t.text,
        roles.AlternateBase: t.head, roles.Button: t.card, roles.ButtonText: t.text,
        roles.Highlight: t.tint, roles.HighlightedText: t.text, roles.PlaceholderText: t.quiet,
        roles.Link: t.accent_dark, roles.LinkVisited: t.accent_dark, roles.ToolTipBase: t.card,
        roles.ToolTipText: t.text, roles.Mid: t.line, roles.Midlight: t.line, roles.Light: t.card,
        roles.Dark: t.edge, roles.Accent: t.accent,
    }.items():  # fmt: skip
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.quiet))
    return made


def stylesheet(t: Tokens, percent: int) -> str:
    """Return the style sheet of the tokens; `$12px` in it is twelve pixels at 100 %."""
    sizes = {f"s{n}": f"{round(n * percent / 100)}px" for n in range(1, 61)}
    icons = paths.resource("icons").as_posix()
    return Template(QSS).substitute(vars(t) | sizes | {"icons": icons})
