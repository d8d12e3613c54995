"""Every form looks as it did when somebody last looked at it: empty, typical, overfull, in every layout."""

import pytest

from tests.documents import golden

NAMES = {golden.name(*case): case for case in golden.cases()}


@pytest.mark.parametrize("label", sorted(golden.known()))
def test_a_paper_is_as_it_was_looked_at(label):
    assert label in NAMES, f"{label} is no longer printed: python -m tests.documents.golden"
    case = NAMES[label]
    paper = golden.printed(*case)
    expected, found = golden.known()[label], golden.said(paper)
    if found != expected:
        names = golden.put(paper, *case, golden.NEW)
        what = "says something else" if found["content"] != expected["content"] else "is set otherwise"
        pytest.fail(
            f"{label} {what} ({found['pages']} pages, were {expected['pages']}); compare {', '.join(names)} in "
            f"{golden.NEW} with {golden.FOLDER}, then: python -m tests.documents.golden {case[0]}",
            pytrace=False,
        )


def test_every_form_has_been_looked_at():
    assert set(NAMES) == set(golden.known()), "python -m tests.documents.golden, then look at the pictures"


def test_the_pictures_are_those_of_the_list():
    shown = {file.stem.removesuffix("-2") for file in golden.FOLDER.glob("*.png")}
    assert shown == set(filter(golden.pictured, golden.known()))
    assert sum(file.stat().st_size for file in golden.FOLDER.glob("*.png")) < 12_000_000
