"""Words that tell of an illness, a disability or a child: in texts, names of places and of units (§4.2)."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from fieldkit.domain.post import Telling, telling_words

_CALLED = re.compile(
    r"(?:第?[0-9一二三四五六七八九十]*(?:自然村|村民小组|小组|组|湾|村|屯|社|队|寨|庄|家|户))+$"
)
_ILL = "病癌瘤症疾残"
"""What makes a name of a place one that tells of somebody, even alone in it."""
_RUNS = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff·]+")
_NUMBERED = re.compile("第?[0-9一二三四五六七八九十]+(?:自然村|村民小组|小组|组|社|队|号)")
_HOME = "(?:一|的|老)?(?:家属|家人|家中|家里|家|户|宅|屋|院|门口|门前|旁边?|附近)"
_OF_SOMEBODY = re.compile(f"(?:{_HOME})+(?:处|等|组|湾|小组|片区?)*$")
_GROUP = re.compile("(?:处|等|组|湾|小组|片区?)+$")
_LONG = 3  # characters of a name that is none by accident in a longer one
_NUMBER = 7  # characters of a number that names somebody
_OFFICES = "局心院所站会司社校处办委科室厂队园馆团部"
"""What the name of a unit ends with; in one a word such as 康复 tells of nobody."""
_INSTITUTIONS = re.compile(
    "(?:医院|病院|卫生院|卫生室|福利院|敬老院|养老院|疗养院|防治[院所站]|救助站|康复[中机].|康复站|托养中心|服务中心|卫生中心|疾控中心"
    "|福利中心|联合会|[学特盲聋哑]校|残联|保障局|保障办|救助办|低保办|民政[局办所])$"
)
_OF_INSTITUTIONS = frozenset({
    "康复", "残", "盲", "聋", "哑", "特教", "特殊教育", "护理", "医疗", "视力", "听力", "言语", "肢体",
    "智力", "失能", "孤儿", "未成年", "低保", "特困", "五保", "最低生活保障", "体检", "门诊", "健康帮扶",
    "健康扶贫", "家庭医生", "自闭症", "孤独症", "幼儿", "戒毒",
})  # fmt: skip
"""Words in the name of an office that tell what it is there for."""


@cache
def by_word() -> dict[str, Telling]:
    """Return the words by themselves in capitals."""
    return {telling.word.upper(): telling for telling in telling_words()}


@cache
def telling() -> re.Pattern[str]:
    """Return what finds any of them, the longest first."""
    words = sorted((word.word for word in telling_words()), key=len, reverse=True)
    han = [word for word in words if not word.isascii()]
    letters = [word.lower() for word in words if word.isascii()]  # HIV, but no ARCHIVE
    alone = f"(?<![A-Za-z])(?=[{_begun(letters)}])(?:{_any(letters)})(?=s?(?![A-Za-z]))"
    return re.compile(f"(?=[{_begun(han)}])(?:{_any(han)})|(?i:{alone})")


def _begun(words: Collection[str]) -> str:
    """Return the first characters: most places of a text are done with when none of them is there."""
    return "".join(sorted({word[0] for word in words}))


def _any(words: Collection[str]) -> str:
    return "|".join(map(re.escape, words))


def doubtful(
    place: str, minors: Collection[str], members: Collection[str] = (), numbers: Collection[str] = ()
) -> bool:
    """Tell whether what a village calls a place tells of somebody: 尿毒症组, 1组（朱丽）; 哑巴湾组 does not.

    `minors` and `members` are names that no posting shows, `numbers` those of the register without gaps.
    """
    bare = _CALLED.sub("", place)
    if bare in minors or place in minors or _names(place, {*minors, *members}):
        return True
    digits = re.sub(r"[^0-9A-Za-z]", "", place).upper()
    if len(digits) >= _NUMBER and any(number in digits for number in numbers):
        return True
    found = [match.group() for match in telling().finditer(place) if not excused(place, match)]
    return len("".join(found)) > 1 or any(char in _ILL for char in found) or bare in found


def _names(place: str, names: Collection[str]) -> bool:
    """Tell whether one of `names` stands in `place`: by itself, before 家 or 组, a long one anywhere."""
    for run in _RUNS.findall(_NUMBERED.sub(" ", place)):
        said = run
        if _OF_SOMEBODY.search(said):  # 程红春家
            said = _OF_SOMEBODY.sub("", said)
        elif run == place:  # 向阳组 is no Xiang Yang's
            said = _GROUP.sub("", said) if len(said) > _LONG else ""
            said = said if len(said) >= _LONG else ""
        if said in names or (len(run) > _LONG and any(len(one) >= _LONG and one in run for one in names)):
            return True
    return False


def offices(unit: str, villagers: Collection[str]) -> Iterator[str]:
    """Go through the names of offices in `unit`, whose words tell of nobody: 石首市康复中心.

    One that says more than what it is there for, or whose it is, is none: 王芳尿毒症治疗中心, 癌症患者合作社.
    """
    for run in _RUNS.findall(unit):
        if run[-1] not in _OFFICES and not run.endswith("残联"):
            continue
        if any(name in run for name in villagers if len(name) > 1):
            continue
        words = {match.group() for match in telling().finditer(run) if not excused(run, match)}
        if words <= _OF_INSTITUTIONS or _INSTITUTIONS.search(run):
            yield run


def excused(text: str, match: re.Match[str]) -> bool:
    """Tell whether what was found is part of a longer word in which it tells nothing."""
    unless = by_word()[match.group().upper()].unless
    return any(_within(text, match.start(), match.group(), longer) for longer in unless)


def _within(text: str, start: int, word: str, longer: str) -> bool:
    """Tell whether the `word` at `start` is part of the `longer` one there."""
    at = longer.find(word)
    while at >= 0:
        if text.startswith(longer, max(0, start - at)) and start >= at:
            return True
        at = longer.find(word, at + 1)
    return False
