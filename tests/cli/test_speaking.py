"""The command line speaks the language of its data folder, also where argparse speaks."""

import argparse
import re

import pytest

from fieldkit.cli.help_words import HELP_TEXTS
from fieldkit.cli.main import _modules, make_parser
from fieldkit.cli.parsing import OF_ARGPARSE, Parser
from fieldkit.i18n import Words

ENGLISH = re.compile(r"[a-z]{3,} [a-z]{3,}")


def parsers(parser):
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


@pytest.fixture(scope="module")
def every():
    return list(parsers(make_parser({module.NAME: module for module in _modules()})))


@pytest.fixture
def english(tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "settings.json").write_text('{"language": "en"}')


def test_every_help_is_in_the_catalogue(every):
    codes = re.compile(r"^\d.*=|^[a-z_]+: ")
    said = {one.description for one in every} | {a.help for one in every for a in one._every()}
    said |= {group.title for one in every for group in one._action_groups}
    ours = {text for text in said if text and text != argparse.SUPPRESS and not codes.search(text)}
    missing = {
        text for text in ours if text not in HELP_TEXTS and text not in OF_ARGPARSE and ENGLISH.search(text)
    }
    assert missing == set()


@pytest.mark.parametrize("words", [
    (), ("bogus",), ("print",), ("print", "P-04", "--out"), ("households", "--bogus"), ("visit", "add", "--household", "1"),
    ("plan", "--year"), ("plan", "--window", "2026-01-01"), ("print", "P-04", "--out", "x", "--masking", "M9"),
], ids=" ".join)  # fmt: skip
def test_wrong_usage_is_said_in_chinese_and_ends_with_two(fieldkit, words):
    ended = fieldkit(*words, "--json") if words else fieldkit()
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("用法：")
    _, said, why = ended.err.splitlines()[-1].partition("命令写得不对：")
    assert said
    assert not ENGLISH.search(why)


def test_help_is_chinese(fieldkit):
    ended = fieldkit("notice", "issue", "--help")
    assert ended.status == 0
    assert "给草稿编号" in ended.out
    assert not ENGLISH.search(ended.out.partition("\n")[2])


def test_no_help_of_any_command_holds_an_english_sentence(every):
    for one in every:
        plain, text = re.sub(r"\([a-z_, /]+\)", "", one.format_help()), one.format_help()
        said = plain.partition("\n\n")[2]  # below the usage
        assert not ENGLISH.search(said), (one.prog, ENGLISH.search(said))
        assert not re.search(r"^\S.*:$", text, re.MULTILINE), one.prog
        assert re.search(r"^选项：$", text, re.MULTILINE), one.prog


def test_in_an_english_folder_it_speaks_english(fieldkit, english):
    ended = fieldkit("print")
    assert ended.status == 2
    assert ended.err.startswith("usage: ")
    assert "the following arguments are required: FORM, --out" in ended.err
    assert "\noptions:\n" in fieldkit("print", "--help").out


def test_a_home_without_a_folder_is_wrong_usage_too(capsys):
    with pytest.raises(SystemExit) as stop:
        make_parser({}, ["--home"]).parse_args(["--home"])
    assert stop.value.code == 2
    assert "--home" in capsys.readouterr().err


def test_argparse_has_its_own_words_back_afterwards():
    own = argparse._, argparse.ngettext
    parser = Parser(prog="x", line=[])
    with pytest.raises(SystemExit):
        parser.parse_args(["--bogus"])
    assert (argparse._, argparse.ngettext) == own


def test_every_word_of_argparse_is_translated():
    words = Words("zh_CN")
    assert [text for text in OF_ARGPARSE if words("Cli", text) == text] == []


def test_progress_names_the_stage_it_counts(capsys, monkeypatch):
    from fieldkit.cli.command import Progress

    progress = Progress()
    monkeypatch.setattr("fieldkit.cli.command.time.monotonic", lambda: float("inf"))
    progress.stage = "比对"
    progress(3, 86)
    assert capsys.readouterr().err == "… 比对 3/86\n"
