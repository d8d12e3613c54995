"""`fieldkit calendar …`: the years there are, one replaced from a file and given up again."""

import pytest


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "国办发明电.csv"
    file.write_text("从,到,休或班\n2027-01-01,2027-01-03,休\n2027-01-09,,班\n", encoding="utf-8")
    return file


def test_a_year_is_shown_replaced_written_out_and_given_up(fieldkit, file, tmp_path):
    def said(*words):
        ended = fieldkit("calendar", *words, "--json")
        assert ended.status == 0, ended.err
        return ended.json

    years = said("list")["years"]
    assert (years[0]["year"], years[0]["own"], years[0]["days_on"]) == (2026, False, 6)
    assert not said("show", "2027")["known"]
    taken = said("set", "2027", str(file))
    assert (taken["own"], taken["source"], taken["days_on"]) == (True, "国办发明电", ["2027-01-09"])
    assert said("set", "2027", str(file), "--source", "县里通知")["source"] == "县里通知"
    assert said("list")["years"][0]["year"] == 2027
    said("export", "2027", str(tmp_path / "out.csv"))
    assert (tmp_path / "out.csv").read_text("utf-8-sig").splitlines() == file.read_text("utf-8").splitlines()
    assert not said("forget", "2027")["known"]


def test_what_is_wrong_is_said_in_a_sentence_and_an_unknown_year_too(fieldkit, file):
    unknown = fieldkit("calendar", "show", "2031")
    assert unknown.status == 0
    assert "2031 年的工作日历未知，只按周六、周日休息计算" in unknown.out
    refused = fieldkit("calendar", "set", "2028", str(file))
    assert refused.status == 1
    assert "第 2 行" in refused.err
    shown = fieldkit("calendar", "show", "2026").out
    assert "休 2026-10-01 至 2026-10-07" in shown
    assert "班 2026-10-10" in shown
