"""What a sentence tells of one person beside illness, names and whole numbers (domain.md §4.2).

The end of an identity number, a day of birth, a house number, what somebody earns, how old they are, what
school they went to, to which people they belong.  What can only be somebody's is hard; what a rule, a
project or an office may say, too, is soft: a township role may let it pass (DQ-70).
"""

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from fieldkit.errors import QT_TRANSLATE_NOOP

PART = QT_TRANSLATE_NOOP("Paper", "part of a number that names somebody")
_BIRTH = QT_TRANSLATE_NOOP("Paper", "day of birth")
_ADDRESS = QT_TRANSLATE_NOOP("Paper", "address with house number")
_INCOME = QT_TRANSLATE_NOOP("Paper", "income of a household")
_AGE = QT_TRANSLATE_NOOP("Paper", "somebody's age")
_SCHOOLING = QT_TRANSLATE_NOOP("Paper", "somebody's schooling")
_ETHNIC = QT_TRANSLATE_NOOP("Paper", "somebody's ethnic group")


class Tale(NamedTuple):
    """What is told: its label (English source, context `Paper`), as it was found, and whether it is hard."""

    label: str
    found: str
    hard: bool


_NUMERAL = "[0-9〇零○一二三四五六七八九十]"
_YEAR = rf"(?:(?:18|19|20)\d\d|[一二][八九〇零○]{_NUMERAL}{{2}})"
_DAY = rf"{_YEAR}[年./\-]{_NUMERAL}{{1,3}}(?:[月./\-](?:{_NUMERAL}{{1,3}}[日号]?)?)?"
_BRANCH = "[子丑寅卯辰巳午未申酉戌亥]年"
_CYCLE = (
    f"[甲乙丙丁戊己庚辛壬癸]{_BRANCH}"
    "(?:闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初?[一二三四五六七八九十廿]{1,3})?日?)?"
)
_HINT = re.compile(
    f"岁|族|文化|学历|毕业|收入|[0-9]号|尾|位|生|19[0-9]{{2}}|20[01][0-9]|一九|[0-9]{{2}}年|{_BRANCH}"
)
_TAILS = re.compile(
    r"(?P<of>(?:身份证|证件|残疾证|手机|电话|银行卡|一卡通|社保卡|卡|[账帐][户号]|存折)(?:号码?)?)?的?"
    r"(?:尾号|尾数|末尾|(?:最?后|末)[0-9一二三四五六七八两]{1,2}位(?:数字?)?)[为是:]{0,2}"
    r"(?P<tail>(?:[0-9〇零○一二三四五六七八九][\-.]?){2,7}[0-9〇零○一二三四五六七八九Xx])"
)
_COUNTED = str.maketrans("〇零○一二三四五六七八九", "000123456789", "-.")
_BORN = re.compile(
    rf"{_DAY}(?:出生|生日|生人|生(?=$|[,;。、.()（）\n]))|(?:出生(?:日期|年月日?|时间)?|生日|生于|生辰)[为于是在:]{{0,2}}{_DAY}"
    rf"(?!(?:日|号)?(?:以|之|及|前|后|起|至|到))"
    r"|(?:(?<![0-9])[0-9]{2}[年./\-][0-9]{1,2}(?:[月./\-](?:[0-9]{1,2}[日号]?)?)?"
    rf"|{_CYCLE})(?:出生|生人|生(?=$|[,;。、.()（）\n]))"
)
_WHOLE_DAY = re.compile(
    r"(?<![0-9])19[0-9]{2}[年./\-][0-9]{1,2}[月./\-][0-9]{1,2}(?:[日号]|(?![0-9]))(?![起至前后])"
    rf"|一九{_NUMERAL}{{2}}年{_NUMERAL}{{1,3}}月(?:{_NUMERAL}{{1,3}}[日号]?)?(?![起至前后])"
    r"|(?<![0-9])(?:19[0-9]{2}|20[01][0-9])(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9.]|元|亩|斤)"
    rf"|(?<![0-9])[3-9][0-9]年[0-9]{{1,2}}月(?:[0-9]{{1,2}}[日号])?(?![起至前后])|(?:农历)?{_CYCLE}"
)
_HOUSE = re.compile(
    r"(?:[0-9一二三四五六七八九十]+(?:组|社|队|栋|幢|弄|巷|单元)|[\u4e00-\u9fff](?:路|街|巷|弄|里|湾|村|区|寨|屯|庄|坪|冲|场))"
    r"(?:[0-9]+(?:栋|幢|单元|楼)){0,3}(?P<no>[0-9]{1,4}(?:[\-之附][0-9]{1,3})?(?:号(?!机|井|桥|泵|台|路|线|变|渠|塘|池|地|田|棚|库|站|院|闸|沟|楼|公|宣|坝|段|标|点|文|令|位|档|门店)|室))"
)
_OFFICE = re.compile("政府|委员会|村委会?|居委会?|办公|中心|服务|信箱|公示栏|公开栏|局|大院")
_EARNED = re.compile(
    r"(?P<whose>[\u4e00-\u9fff]{0,8}?)(?P<what>(?:人均|户均|家庭)?(?:年|月)?(?:可支配|总|纯|工资性|务工|经营性?|转移性|财产性|打工)*收入)"
    r"(?:(?:\([^)]{1,8}\))|[为是有达约共计:]){0,3}(?P<sum>[0-9][0-9,]*(?:\.[0-9]{1,2})?)(?P<unit>万?元)(?P<after>.?.?.?)"
)
_EVERYBODY = re.compile(
    "全[村镇乡县市省国区]|集体|居民|农民|农户户?均|标准|预计|预期|项目|合作社|公司|企业|车间|岗位|低于|不足|超过|高于|达到$"
)
_BOUND = re.compile("^(?:[/每年·]{0,3})?(?:以[上下内]|的?标准|及以|[(]含)")
_OLD = re.compile(
    r"(?<![0-9\-~至到满])(?P<age>[1-9][0-9]?|1[01][0-9])(?:周?岁)(?!以|及|[(]含|至|到|[\-~]|的?老|周岁|之|生日)(?P<after>.?)"
)
_SCHOOL = re.compile(
    r"(?:小学|初中|高中|中专|中技|技校|大专|专科|本科|大学|硕士|博士|研究生)(?:文化(?:程度)?|学历|毕业|肄业)"
    r"(?!及?以[上下]|或|生|证|典|班|活动|室|广场|站|节|建设|墙|季|照)|(?:文化程度|学历)[为是:]{1,2}(?:文盲|半文盲|小学|初中|高中|中专|大专|本科|研究生)"
)
_PEOPLES = (
    "汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔"
    "|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺"
)
_PEOPLE = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=民族)|(?<=[户系是为男女]))(?:{_PEOPLES})族(?=$|[,;。、:()（）\n人男女户])(?!人民)"
)
_SOMEBODY = re.compile("该户|该同志|本户|其(?!他|它|中|余)|他家|她家|户主|本人")


def hinted(text: str) -> bool:
    """Tell whether there is anything in `text` to look at."""
    return bool(_HINT.search(text))


def tales(
    text: str, known: Callable[[str], bool], addresses: Collection[str] = (), *, names: tuple[str, ...] = ()
) -> Iterator[Tale]:
    """Go through what `text`, folded and without blanks, tells of one person.

    `known` tells whether a number of the register ends with these digits; `addresses` are those of the
    register, folded; `names` those who are named on the paper.
    """
    for match in _TAILS.finditer(text):
        hard = match["of"] is not None or known(match["tail"].translate(_COUNTED).upper())
        yield Tale(PART, match.group(), hard)
    for match in _BORN.finditer(text):
        yield Tale(_BIRTH, match.group(), True)
    for match in _WHOLE_DAY.finditer(text):
        if names and text[: match.start()].rstrip("(,:;、（户系").endswith(names):
            yield Tale(_BIRTH, match.group(), False)
    yield from _houses(text, addresses)
    yield from _incomes(text)
    yield from _marks(text)


def _houses(text: str, addresses: Collection[str]) -> Iterator[Tale]:
    for match in _HOUSE.finditer(text):
        if any(match.group() in address for address in addresses):
            yield Tale(_ADDRESS, match.group(), True)
        elif not _OFFICE.search(text[max(0, match.start() - 16) : match.end() + 8]):
            yield Tale(_ADDRESS, match.group(), False)


def _incomes(text: str) -> Iterator[Tale]:
    for match in _EARNED.finditer(text):
        before = text[max(0, match.start() - 4) : match.start("what")]
        if _EVERYBODY.search(before) or _BOUND.search(match["after"]):
            continue
        cents = "." in match["sum"] and match["unit"] == "元"  # no rule and no project is told to the cent
        found = f"{match['what']}{match['sum']}{match['unit']}"
        yield Tale(_INCOME, found, cents or bool(_SOMEBODY.search(before)))


def _marks(text: str) -> Iterator[Tale]:
    """Find age, schooling and people: any one may stand in a rule, two of them together are a person's."""
    found = [
        (label, match.group())
        for label, pattern in ((_AGE, _OLD), (_SCHOOLING, _SCHOOL), (_ETHNIC, _PEOPLE))
        for match in pattern.finditer(text)
    ]
    together = len({label for label, _ in found}) > 1
    yield from (Tale(label, said, together) for label, said in found)
