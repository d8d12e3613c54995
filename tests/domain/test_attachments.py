"""Which pictures a paper may show, and which are covered at first."""

import pytest

from fieldkit.domain.attachments import covered_at_first, printable
from fieldkit.domain.codes import CodeTables


def test_no_posting_and_no_hand_out_shows_any_picture():
    for code in CodeTables.load()["attachment_kind"]:
        for masking in ("M1", "M2", "M3", "", "m0"):
            assert not printable(code.code, masking)


@pytest.mark.parametrize("kind", ["05", "06", "07", "08", "09", None])
def test_certificates_and_fingerprints_are_never_printed_not_even_for_the_file(kind):
    assert not printable(kind, "M0")


@pytest.mark.parametrize("kind", ["01", "02", "03", "04"])
def test_photos_and_signatures_may_stand_on_a_paper_for_the_file(kind):
    assert printable(kind, "M0")


def test_what_is_never_printed_is_covered_and_so_is_what_has_no_kind():
    table = CodeTables.load()["attachment_kind"]
    assert covered_at_first(None)
    for code in table:
        if not printable(code.code, "M0"):
            assert covered_at_first(code), code.label
