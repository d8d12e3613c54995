"""Code tables against the standards they follow, and against each other (domain.md chapter 2)."""

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.divisions import PROVINCE, Divisions
from fieldkit.domain.lines import SHARE

CODES = CodeTables.load()
ETHNIC = (
    "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 "
    "达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 "
    "门巴 珞巴 基诺"
)
POLITICAL = "中共党员 中共预备党员 共青团员 民革党员 民盟盟员 民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员 无党派人士 群众"
PROVINCES = {
    "11": "北京", "12": "天津", "13": "河北", "14": "山西", "15": "内蒙古", "21": "辽宁", "22": "吉林", "23": "黑龙江",
    "31": "上海", "32": "江苏", "33": "浙江", "34": "安徽", "35": "福建", "36": "江西", "37": "山东", "41": "河南",
    "42": "湖北", "43": "湖南", "44": "广东", "45": "广西", "46": "海南", "50": "重庆", "51": "四川", "52": "贵州",
    "53": "云南", "54": "西藏", "61": "陕西", "62": "甘肃", "63": "青海", "64": "宁夏", "65": "新疆", "71": "台湾",
    "81": "香港", "82": "澳门",
}  # fmt: skip
GB_4761 = {  # GB/T 4761-2008, as far as our relations reach
    "02": "户主", "10": "配偶", "20": "子", "28": "女婿", "30": "女", "38": "儿媳", "41": "孙子", "42": "孙女", "43": "外孙子",
    "44": "外孙女", "47": "曾孙子", "48": "曾孙女", "51": "父", "52": "母", "53": "公公", "54": "婆婆", "55": "岳父",
    "56": "岳母", "61": "祖父", "62": "祖母", "63": "外祖父", "64": "外祖母", "70": "兄弟姐妹", "79": "兄弟媳妇",
    "80": "叔伯", "93": "侄儿", "94": "侄女", "97/99": "其他",
}  # fmt: skip
MEN = {"子", "女婿", "孙子", "外孙子", "曾孙子", "父", "公公", "岳父", "祖父", "外祖父", "侄儿", "叔伯"}
BOTH = {"户主", "配偶", "兄弟姐妹", "其他"}


def standards(table):
    return {code.code: code.standard for code in CODES[table]}


def column(table, name):
    return {code.code: code.extra[name] for code in CODES[table]}


def test_sex_is_gb_t_2261_1():
    assert standards("sex") == {"0": "0", "1": "1", "2": "2", "9": "9"}
    assert (CODES["sex"].label("1"), CODES["sex"].label("2")) == ("男", "女")


def test_marital_status_is_gb_t_2261_2():
    assert standards("marital") == {c: c for c in ("10", "20", "21", "22", "23", "30", "40", "90")}
    labels = [CODES["marital"].label(c) for c in ("10", "20", "21", "22", "23", "30", "40")]
    assert labels == ["未婚", "已婚", "初婚", "再婚", "复婚", "丧偶", "离婚"]


def test_ethnic_groups_are_gb_t_3304():
    assert [code.label for code in CODES["ethnic"]][:56] == [f"{name}族" for name in ETHNIC.split()]
    assert list(standards("ethnic")) == [*(f"{n:02}" for n in range(1, 57)), "97", "98"]


def test_political_status_is_gb_t_4762():
    assert [code.label for code in CODES["political"]] == POLITICAL.split()
    assert standards("political") == {f"{n:02}": f"{n:02}" for n in range(1, 14)}


def test_relations_are_named_as_in_gb_t_4761_and_require_its_sex():
    for code in CODES["relation"]:
        name = GB_4761[code.extra["gb"]]
        assert code.label.removeprefix("之") == name
        assert code.extra["sex"] == ("" if name in BOTH else "m" if name in MEN else "f"), name
    assert [code.code for code in CODES["relation"]] == [*(f"{n:02}" for n in range(1, 28)), "99"]


def test_education_follows_gb_t_4658():
    assert standards("education") == {
        "1": "90", "2": "80", "3": "70", "4": "60/40", "5": "30", "6": "20/10", "0": "",
    }  # fmt: skip


def test_provinces_are_gb_t_2260_and_the_divisions_that_ship():
    found = {code.code: code for code in CODES["province"]}
    assert {c: code.also[0] for c, code in found.items() if code.standard} == PROVINCES
    places = Divisions()
    for code, province in found.items():
        division = places.find(code)
        if division is not None:  # not for 66, 71, 81, 82
            assert (division.name, division.level) == (province.label, PROVINCE)
    assert sum(places.find(code) is not None for code in found) >= 31


def test_urban_and_rural_classes_are_those_of_the_statistics_code():
    assert list(standards("urban_rural")) == ["111", "112", "121", "122", "123", "210", "220"]


# ---------------------------------------------------------------- what tables say of each other


def test_what_answers_a_cause_or_risk_is_a_category_or_a_kind():
    kinds, categories = CODES["measure_kind"], CODES["measure_category"]
    for table in ("cause", "risk"):
        for code, answers in column(table, "answered_by").items():
            assert all(a in (kinds if "." in a else categories) for a in answers.split()), (table, code)
    assert column("cause", "answered_by")["07"] == "02.05 01.05"
    assert column("risk", "answered_by")["09"] == "06 07 11"


def test_a_kind_of_measure_begins_with_its_category():
    for code, category in column("measure_kind", "category").items():
        assert code.partition(".")[0] == category
        assert category in CODES["measure_category"]
    assert set(column("measure_kind", "category").values()) == {
        code.code for code in CODES["measure_category"]
    }


def test_posts_are_the_kinds_of_measure_four():
    posts = {f"04.{code.code}": code.label for code in CODES["public_post"] if code.code != "99"}
    kinds = {code.code: code.label for code in CODES["measure_kind"] if code.extra["category"] == "04"}
    assert posts == {code: label for code, label in kinds.items() if code != "04.99"}


def test_fourteen_categories_have_their_national_table():
    national = column("measure_category", "national")
    assert len(national) == 14
    assert sorted(national.values()) == [
        f"100A{n}" for n in (39, 40, 41, 42, 45, 46, 47, 48, 50, 51, 52, 53, 54, 55)
    ]


def test_disasters_belong_to_their_risk():
    parents = column("risk", "parent")
    assert {code: parent for code, parent in parents.items() if parent} == {
        f"02{n}": "02" for n in ("01", "02", "03", "04", "05", "06", "99")
    }


def test_a_change_says_what_becomes_of_the_member():
    effects, statuses = column("person_change", "effect"), column("person_change", "status")
    assert set(effects.values()) == {"join", "leave", "move", "mend"}
    for code, status in statuses.items():
        assert status in CODES["person_status"] or (status == "" and effects[code] == "mend"), code
        assert effects[code] != "leave" or status in ("2", "3", "6"), code
        assert effects[code] not in ("join", "move") or status == "1", code
    assert list(effects)[:17] == [f"{n:02}" for n in range(1, 18)]


def test_statuses_belong_to_their_track():
    assert all(code[0] == track for code, track in column("status", "track").items())
    assert len(column("status", "track")) == 16


def test_ages_in_school_lie_within_what_is_let_pass():
    for code in CODES["school_status"]:
        usual = (int(code.extra["age_from"]), int(code.extra["age_to"]))
        least, most = int(code.extra["least"]), int(code.extra["most"] or 200)
        assert least <= usual[0] <= usual[1] <= most, code.label
    assert (CODES["school_status"]["03"].extra["least"], CODES["school_status"]["03"].extra["most"]) == (
        "5",
        "14",
    )


def test_notices_have_their_stage_and_days():
    for code in CODES["notice_kind"]:
        assert code.extra["stage"] in {"1", "2"}
        assert code.extra["day_kind"] in {"natural", "working", "standing"}
        assert bool(code.extra["days"]) is (code.extra["day_kind"] != "standing")
    days = column("notice_kind", "days")
    assert (days["N11"], days["N21"], days["N51"], days["N61"], days["N31"]) == ("5", "7", "10", "7", "")


def test_rates_name_their_unit_line_and_product():
    lines, products = CODES["income_line"], CODES["rate_product"]
    for code in CODES["rate_kind"]:
        assert code.extra["unit"] in {"fen_mu", "fen_month", "fen_year", SHARE}
        assert not code.extra["line"] or code.extra["line"] in lines
    for code in products:
        assert code.extra["line"] in {"B1", "B2", "B3"}
        assert not code.extra["group"] or code.extra["group"] in products


def test_the_items_of_the_paper_file_say_who_makes_them():
    assert set(column("archive_item", "made").values()) == {"A", "P", "A/P"}
    assert len(column("archive_item", "made")) == 22


def test_income_has_the_fifty_lines_of_the_national_sheet_and_those_added():
    counted = column("income_line", "counts")
    assert {"A6", "A7", "D7"} <= set(counted)
    assert [code for code in counted if code.startswith("X")] == ["X", *(f"X{n}" for n in range(1, 12))]
    national = [c for c in counted if not c.startswith("X") and c not in {"A6", "A7", "D7", "E9"}]
    assert len(national) == 50
    not_counted = {c for c, counts in counted.items() if counts == "-" and not c.startswith("X")}
    assert not_counted == {"C3", "D6c", "D6g", "D6h", "D6m", "D6n"}
