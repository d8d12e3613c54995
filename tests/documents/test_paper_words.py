"""One English text has one Chinese: papers that mean different things have texts of their own."""

from tests.documents.conftest import WORDS, flat, flaw, household, make, text_of, village


def test_every_reason_is_the_one_that_its_paper_asks_for():
    said = {WORDS("Paper", text) for text in ("Reason", "Reason of the change", "Why it was returned")}
    assert said == {"申请理由", "变更原因", "退回原因"}


def test_the_visit_plan_adds_visits_up():
    for code in ("P-10", "P-10n"):
        said = flat(text_of(make(code, village(household())).pdf))
        assert "合计" in said
        assert "形成" not in said


def test_what_there_may_be_is_answered_in_its_own_words():
    assert [WORDS("Paper", text) for text in ("there is", "there is not")] == ["有", "无"]


def test_amounts_among_what_is_wrong_are_written_as_everywhere():
    wrong = flaw(value="28200.00", message="全年收入合计应为27420.00元。")
    other = flaw(value="12.50", message="面积不对。")
    text = flat(text_of(make("P-27", village(flaws=(wrong, other))).pdf))
    assert "28,200.00元" in text
    assert "应为27,420.00元" in text
    assert "12.50元" not in text
