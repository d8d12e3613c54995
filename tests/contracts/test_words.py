"""What holds of every text: gathered, translated, with its placeholders, and fit for its button."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fieldkit import errors
from fieldkit.i18n import Words
from fieldkit.paths import resource

ROOT = Path(__file__).parents[2]
PLACE = re.compile(r"\{[^{}]*\}|%n|%1")


def messages(language):
    for context in ET.parse(resource(f"i18n/fieldkit_{language}.ts")).getroot().iter("context"):
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            found = message.find("translation")
            yield (
                context.findtext("name"), message.findtext("source"),
                forms or [found.text or ""], found.get("type"),
            )  # fmt: skip


def test_the_catalogues_hold_exactly_the_texts_of_the_source():
    done = subprocess.run(
        [sys.executable, "packaging/words.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_nothing_is_left_untranslated(language):
    left = [(c, s) for c, s, forms, state in messages(language) if state == "unfinished" or not all(forms)]
    assert left == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_placeholder_is_lost_or_invented(language):
    wrong = [
        (source, form)
        for _, source, forms, _ in messages(language)
        for form in forms
        if sorted(PLACE.findall(source)) != sorted(PLACE.findall(form))
    ]
    assert wrong == []


def test_chinese_is_chinese():
    """A translation without a single Han character is an English text that was copied."""
    plain = re.compile(r"[一-鿿]")
    same = {
        source for _, source, forms, _ in messages("zh_CN")
        if not any(plain.search(form) for form in forms) and re.search(r"[A-Za-z]{4,}", PLACE.sub("", source))
    }  # fmt: skip
    assert same == set()


def test_every_failure_has_its_sentence_in_chinese():
    words = Words("zh_CN")
    for name, kind in vars(errors).items():
        if isinstance(kind, type) and issubclass(kind, errors.FieldkitError) and "sentence" in vars(kind):
            assert words.form("Errors", kind.sentence), name


def test_one_and_many_differ_in_english():
    words = Words("en")
    assert words.form("SyncScreen", "%n change(s)", 1) == "%n change"
    assert words.form("SyncScreen", "%n change(s)", 2) == "%n changes"
