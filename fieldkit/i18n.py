"""Words in the reader's language, for code that may not import Qt as well as for the window.

Source texts are English and marked with `QT_TRANSLATE_NOOP` (or `self.tr` in the window); lupdate
gathers them into `resources/i18n/fieldkit_<language>.ts`.  The command line, reports and printed
documents look words up here; the window's translator asks the same `Words`, so there is one way.
"""

from functools import cache
from typing import Protocol
from xml.etree import ElementTree as ET

from fieldkit import paths
from fieldkit.errors import FieldkitError, Reason

LANGUAGES = {"zh_CN": "中文", "en": "English"}


class Translate(Protocol):
    """Gives `text` of `context` in the reader's language, with `details` filled in."""

    def __call__(self, context: str, text: str, /, **details: object) -> str:
        """Return the translated text; `text` itself where no translation exists."""


class Words:
    """The catalogue of one language."""

    def __init__(self, language: str) -> None:
        """Load the catalogue of `language`, a key of `LANGUAGES`; an unknown one has no words."""
        self.language = language
        self._forms = _catalogue(language)

    def __call__(self, context: str, text: str, /, **details: object) -> str:
        """Return `text` of `context` in this language, with `details` filled in."""
        found = self.form(context, text) or text
        return found.format(**details) if details else found

    def form(self, context: str, text: str, n: int = -1) -> str | None:
        """Return the translation, in the plural form for `n` where there are several."""
        forms = self._forms.get((context, text))
        if not forms:
            return None
        return forms[0] if len(forms) == 1 or n in (1, -1) else forms[-1]

    def sentence(self, error: FieldkitError) -> str:
        """Return the sentence of a failure a person may be told about."""
        return self("Errors", error.sentence).format(
            **{k: self("Reasons", v) if isinstance(v, Reason) else v for k, v in error.details.items()}
        )


@cache
def _catalogue(language: str) -> dict[tuple[str, str], list[str]]:
    file = paths.resource(f"i18n/fieldkit_{language}.ts")
    if not file.is_file():
        return {}
    forms: dict[tuple[str, str], list[str]] = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            several = [form.text or "" for form in translation.iter("numerusform")]
            texts = [text for text in several or [translation.text or ""] if text]
            if texts:
                forms[name, message.findtext("source", "")] = texts
    return forms
