"""Numbers of people in what villagers write: every way of writing them is found, and nothing else is."""

import random

import pytest

from fieldkit.domain.identity import cover_numbers
from fieldkit.domain.numbers import Kind, numbers_in

PHONES = (
    "13812345678", "138-1234-5678", "138 1234 5678", "１３８１２３４５６７８", "一三八一二三四五六七八", "幺三八 一二三四 五六七八",
    "张三13812345678", "李一一13812345678", "138I2345678", "l3812345678", "138OO345678", "+86 138 1234 5678",
    "8613812345678", "0086-13812345678", "013812345678", "138\n12345678", "1381234\n5678", "1 3 8 1 2 3 4 5 6 7 8",
    "138.1234.5678", "138/1234/5678", "138*1234*5678", "138，1234，5678", "1381 2345 678", "（138）12345678", "138–1234–5678",
    "1\u200b3812345678", "①③⑧①②③④⑤⑥⑦⑧", "13812345678/13912345678", "1、3、8、1、2、3、4、5、6、7、8", "tel13812345678",
    "0716-7221234", "(0716)7221234", "07167221234", "0716 722 1234", "+86-716-7221234", "QQ号123456789", "微信号：zhang12345",
)  # fmt: skip
IDENTITIES = (
    "421081198902239971", "42108119890223997x", "42108119890223997Ｘ", "421081 19890223 9971", "4210 8119 8902 2399 71",
    "4 2 1 0 8 1 1 9 8 9 0 2 2 3 9 9 7 1", "四二一〇八一一九八九〇二二三九九七一", "421081\n198902239971", "421081 1989-02-23 9971",
    "421O81198902239971", "421081一九八九〇二二三9971", "421081.19890223.9971", "id421081198902239971",
    "42108119890223997143", "42108119890223997143B1", "421081890223997", "421081-890223-997",
    "42108119890223", "421081 19890223", "4210811989022399",  # its beginning, with the day of birth
)  # fmt: skip
ACCOUNTS = (
    "6229329955247642268", "6229 3299 5524 7642 268", "6229329955\n247642268", "622932-9955247642268",
    "六二二九三二九九五五二四七六四二二六八", "4367 4228 1234 5678 123", "81000012345678901", "社保卡号A12345678",
    "社保卡号：A1234567X", "账号8100123", "卡号 8100 123", "存折号:81-001234",
)  # fmt: skip
INNOCENT = (
    "2026-11-21 16:30", "2026年11月21日", "20261121", "2026.11.21-2026.11.27", "1998.10-2001.6", "20260105083000",
    "2021 2022 2023 2024", "1350 1200 180", "1350 1200 1800 2000", "1350/1200/180元", "1,234,567.00", "138123456.78",
    "总投资 1 350 000.00元", "养羊30只，每只1200元，共36000元", "2025年1月3日收入1350元，2月1200元，3月180元",
    "耕地12.35亩 林地100.5亩", "面积1350.25平方米", "亩产1100斤 1350斤", "1350-1800元/月", "DN110管道1350米 DN90管道1200米",
    "国办发〔2021〕1号", "石发〔2026〕12号", "公示〔2026〕第0012号", "GB 11643-1999", "421081102201", "421081102201-0007",
    "P-04-421081102201-2026.pdf", "统一社会信用代码914210815789123456", "项目编号：42108120260012345", "0716", "12317",
    "一、二、三、四、五、六、七、八、九", "1、3、4、5、6、7、8、9、10、11", "1 2 3 4 5 6 7 8 9 10", "15 18 20 22 43 9",
    "二〇二六年十一月二十一日至二〇二六年十一月二十七日", "人民币壹万贰仟叁佰肆拾伍元陆角柒分", "K12+500至K13+800", "G207国道 S226省道",
    "29.720611, 112.404532", "湖北省石首市东升镇新码头村5组32号", "邮编434400", "一卡通20261121发放", "2019-2020学年",
    "0192b4c5-1234-7890-1234-123456789012", "d1a2f3e4d5c6b7a813812345678d5c6b7a8d1a2f3e4d5c6b7a8d1a2f3e4d5c6b",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((t, Kind.PHONE) for t in PHONES),
        *((t, Kind.IDENTITY) for t in IDENTITIES),
        *((t, Kind.ACCOUNT) for t in ACCOUNTS),
    ],
)
def test_a_number_is_found_however_it_is_written_and_covered_where_it_stands(text, kind):
    assert numbers_in(text)[0].kind is kind
    covered = cover_numbers(f"备注：{text}，已核。")
    assert covered.startswith("备注：")
    assert covered.endswith("，已核。")
    assert "*" in covered
    assert all(told.number not in covered for told in numbers_in(text))
    assert "19890223" not in covered


@pytest.mark.parametrize("text", INNOCENT)
def test_dates_money_areas_and_numbers_of_papers_are_nobodys(text):
    assert numbers_in(text) == []
    assert cover_numbers(text) == text


def test_a_telephone_without_its_area_is_covered_where_it_is_said_to_be_one():
    assert [told.kind for told in numbers_in("电话7221234")] == [Kind.LOCAL]
    assert cover_numbers("电话：7221234；产量7221234斤") == "电话：*******；产量7221234斤"


def test_two_numbers_side_by_side_are_two():
    assert [told.number for told in numbers_in("13465623510 13465623511")] == ["13465623510", "13465623511"]
    assert [told.number for told in numbers_in("421081198902239971 13812345678")] == [
        "421081198902239971",
        "13812345678",
    ]


def test_wherever_a_number_is_broken_it_is_found():
    chance = random.Random(7)
    for number in ("13812345678", "421081198902239971", "6229329955247642268"):
        for place in range(2, len(number) - 1):
            for gap in ("\n", " ", "\u200b", "\n   "):
                text = f"{number[:place]}{gap}{number[place:]}"
                if number[:2] == "62" and min(place, len(number) - place) < 3:
                    continue  # two digits and an amount
                assert [told.number for told in numbers_in(text)] == [number], text
        full = number.translate({n: chance.choice((n, n + 0xFEE0)) for n in range(48, 58)})
        assert [told.number for told in numbers_in(full)] == [number]
