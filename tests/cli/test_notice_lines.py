"""What each household is to get, and what a project is, said from the command line."""

from tests.cli.test_verify import SAID, register  # noqa: F401 - a fixture
from tests.people import VILLAGE

FIRST, SECOND = "42108100000001", "42108100000002"


def test_a_list_of_grants_and_a_project_are_made_from_the_command_line(fieldkit, register, tmp_path):  # noqa: F811
    drafted = fieldkit(
        "notice", "draft", "N41", "--village", VILLAGE, "--household", FIRST, "--household", SECOND, *SAID,
        "--what", "产业奖补", "--standard", "每亩300元", "--quantity", "2亩", "--amount", "600", "--json",
    ).json  # fmt: skip
    assert [(one["what"], one["amount"]) for one in drafted["lines"]] == [("产业奖补", "600.00")] * 2
    changed = fieldkit(
        "notice", "change", drafted["notice"], "--household", SECOND, "--amount", "1,200.50", "--json"
    ).json
    assert [one["amount"] for one in changed["lines"]] == ["600.00", "1200.50"]
    assert fieldkit("notice", "issue", drafted["notice"], "--out", tmp_path / "n.pdf").status == 0

    project = fieldkit(
        "notice",
        "draft",
        "N51",
        "--village",
        VILLAGE,
        *SAID,
        "--project",
        "1=入组道路硬化",
        "--project",
        "工期=三个月",
        "--json",
    ).json
    said = {one["name"]: one["text"] for one in project["particulars"]}
    assert (said["项目名称"], said["工期"], said["建设地点"]) == ("入组道路硬化", "三个月", "")
    refused = fieldkit("notice", "issue", project["notice"], "--out", tmp_path / "p.pdf")
    assert (refused.status, "缺少“建设地点”" in refused.err) == (1, True)
    rest = [part for number in range(2, 8) for part in ("--project", f"{number}=见公示栏")]
    fieldkit("notice", "change", project["notice"], "--project", "1=入组道路硬化", *rest)
    assert fieldkit("notice", "issue", project["notice"], "--out", tmp_path / "p.pdf").status == 0


def test_what_cannot_be_read_leaves_no_draft_behind(fieldkit, register):  # noqa: F811
    wrong = fieldkit("notice", "draft", "N41", "--village", VILLAGE, "--household", FIRST, "--amount", "很多")
    assert (wrong.status, "金额" in wrong.err) == (1, True)
    assert fieldkit("notice", "draft", "N51", "--village", VILLAGE, "--project", "很多").status == 2
    assert fieldkit("notice", "list", "--json").json["notices"] == []
