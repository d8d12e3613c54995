"""Living conditions on the registration form: the national items, and the headings offices give them under.

The register has no fields for them yet (domain.md §1.6): what an import brought along is printed where
its heading fits, everything else is a box to be filled in by hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldkit.documents.choices import box, is_or_not
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Condition:
    """An item of the form: its label, the office's headings for it, and how it is answered."""

    label: str
    headings: tuple[str, ...] = ()
    asked: bool = False  # yes or no
    choices: tuple[str, ...] = ()


_GRADES = ("A", "B", "C", "D")
_ANSWERS = {"是": True, "有": True, "否": False, "无": False}

CONDITIONS = (
    Condition(QT_TRANSLATE_NOOP("Paper", "Arable land (mu)"), ("耕地面积（亩）", "耕地面积")),
    Condition(QT_TRANSLATE_NOOP("Paper", "Irrigated land (mu)"), ("有效灌溉面积（亩）", "有效灌溉面积")),
    Condition(QT_TRANSLATE_NOOP("Paper", "Forest (mu)"), ("林地面积（亩）", "林地面积")),
    Condition(QT_TRANSLATE_NOOP("Paper", "Converted to forest (mu)"), ("退耕还林面积（亩）", "退耕还林面积")),
    Condition(QT_TRANSLATE_NOOP("Paper", "Orchard (mu)"), ("林果面积（亩）", "林果面积")),
    Condition(QT_TRANSLATE_NOOP("Paper", "Grassland (mu)"), ("牧草地面积（亩）", "牧草地面积")),
    Condition(QT_TRANSLATE_NOOP("Paper", "Water surface (mu)"), ("水面面积（亩）", "水面面积")),
    Condition(QT_TRANSLATE_NOOP("Paper", "To the main road (km)"), ("与村主干路距离",)),
    Condition(QT_TRANSLATE_NOOP("Paper", "Road to the house"), ("入户路类型",)),
    Condition(QT_TRANSLATE_NOOP("Paper", "Floor space (m²)"), ("住房面积",)),
    Condition(QT_TRANSLATE_NOOP("Paper", "House structure"), ("房屋结构",)),
    Condition(QT_TRANSLATE_NOOP("Paper", "Built in"), ("建房时间",)),
    Condition(QT_TRANSLATE_NOOP("Paper", "Dangerous house"), ("是否危房户",), asked=True),
    Condition(QT_TRANSLATE_NOOP("Paper", "Grade of the house"), ("危房等级",), choices=_GRADES),
    Condition(QT_TRANSLATE_NOOP("Paper", "Main fuel"), ("主要燃料类型",)),
    Condition(QT_TRANSLATE_NOOP("Paper", "Sanitary toilet"), ("是否有卫生厕所",), asked=True),
    Condition(QT_TRANSLATE_NOOP("Paper", "Power for production"), ("是否通生产用电",), asked=True),
    Condition(QT_TRANSLATE_NOOP("Paper", "Power for living"), ("是否通生活用电",), asked=True),
    Condition(QT_TRANSLATE_NOOP("Paper", "Radio and television"), ("是否通广播电视",), asked=True),
    Condition(QT_TRANSLATE_NOOP("Paper", "Safe drinking water"), ("是否解决安全饮用水",), asked=True),
    Condition(QT_TRANSLATE_NOOP("Paper", "In a cooperative"), ("是否加入农民专业合作组织",), asked=True),
    Condition(QT_TRANSLATE_NOOP("Paper", "Led by an enterprise"), ("是否有龙头企业带动",), asked=True),
    Condition(
        QT_TRANSLATE_NOOP("Paper", "Led by an entrepreneur"), ("是否有创业致富带头人带动",), asked=True
    ),
    Condition(QT_TRANSLATE_NOOP("Paper", "Help with an industry"), ("到户产业帮扶类型",)),
)


def answer(sheet: Sheet, item: Condition, given: Mapping[str, str]) -> str:
    """Return what is known of an item, or its boxes to be ticked by hand."""
    text = next((given[heading] for heading in item.headings if given.get(heading)), "")
    if item.asked and (text in _ANSWERS or not text):
        return is_or_not(sheet, _ANSWERS.get(text))
    if item.choices and (text in item.choices or not text):
        return " ".join(f"{box(choice == text)}{choice}" for choice in item.choices)
    return text
