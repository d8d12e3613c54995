"""Turns errors, dates and money into what a person reads, in their language.

One catalogue serves the whole program: the window's translator asks the same `i18n.Words` as the
command line and the printed documents.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from fieldkit.domain.codes import CodeTable
from fieldkit.errors import QT_TRANSLATE_NOOP, FieldkitError, Reason
from fieldkit.i18n import Words

QT_LACKS = (  # texts of Qt's own file dialog that its Chinese catalogue has under older names
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)


class Catalogue(QTranslator):
    """Answers every `tr` of the window from `Words`."""

    def __init__(self, words: Words, parent: QCoreApplication | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return self._words.form(context, source, n)


class Speech:
    """Speaks one language to the whole application; another one can take its place."""

    def __init__(self, app: QCoreApplication, language: str) -> None:
        self._app = app
        self._spoken: list[QTranslator] = []
        self.speak(language)

    def speak(self, language: str) -> None:
        """Change to `language`, a key of `i18n.LANGUAGES`; screens made afterwards speak it."""
        self.be_silent()
        self.words = Words(language)
        qt = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if Path(folder).is_dir() and qt.load(f"qtbase_{language}", folder):
            self._spoken.append(qt)
        self._spoken.append(Catalogue(self.words, self._app))
        for translator in self._spoken:
            self._app.installTranslator(translator)

    def be_silent(self) -> None:
        """Take the words away again; texts are as in the source."""
        for translator in self._spoken:
            self._app.removeTranslator(translator)
        self._spoken = []


def sentence(error: FieldkitError) -> str:
    """Return the error's sentence, translated, with its details filled in."""
    translate = QCoreApplication.translate
    details = {
        name: translate("Reasons", value) if isinstance(value, Reason) else value
        for name, value in error.details.items()
    }
    return translate("Errors", error.sentence).format(**details)


def coded(table: CodeTable, language: str) -> list[tuple[str, str]]:
    """Return the codes of a table with their words, to choose from."""
    return [(one.code, table.label(one.code, language)) for one in table]


def money(fen: int | None) -> str:
    """Return an amount in fen as yuan with thousands separators and two decimals; nothing for None."""
    return "" if fen is None else f"{fen / 100:,.2f}"


def counted(said: str, number: int) -> str:
    """Return words that have a number in them with its thousands apart: a plural of Qt has them together."""
    return said.replace(str(number), f"{number:,}", 1)


def day(value: date | None) -> str:
    """Return a date as 2026-11-21; nothing for None."""
    return "" if value is None else value.isoformat()


def moment(value: datetime | None) -> str:
    """Return a UTC moment in local time as 2026-11-21 17:20; nothing for None."""
    if value is None:
        return ""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return aware.astimezone().strftime("%Y-%m-%d %H:%M")
