"""Digits of every script as ordinary ones: a telephone in Arabic-Indic or circled digits is one, too."""

import re
import unicodedata

OTHERS = "❶-❾➀-➈➊-➒⓪⓿⓵-⓽፩-፱〡-〩𝍠-𝍨🄋🄌Ⅰ-Ⅻⅰ-ⅻ"
"""What is a digit without being one of a script's ten, for a class of a pattern."""
_ODD = re.compile(rf"[^\D0-9]|[{OTHERS}]")


def ordinary(text: str) -> str:
    """Return `text` with 0…9 for the digits of other scripts; Chinese numerals stay as they are.

    To be asked before compatibility folding, which makes letters of Roman numerals.
    """
    return text if text.isascii() else _ODD.sub(_ordinary, text)


def _ordinary(match: re.Match[str]) -> str:
    return str(int(unicodedata.numeric(match.group())))
