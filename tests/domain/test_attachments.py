"""Which pictures a paper may show, and which are covered at first."""

import pytest

from fieldkit.domain.attachments import covered_at_first, printable
from fieldkit.domain.codes import CodeTables


def test_no_posting_shows_a_picture_and_a_hand_out_only_what_hung_on_a_wall():
    for code in CodeTables.load()["attachment_kind"]:
        for masking in ("M2", "M3", "", "m0"):
            assert not printable(code.code, masking)
        assert printable(code.code, "M1") is (code.code in ("12", "13"))  # on P-15


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
