"""Names, numbers and units of people who do not exist."""

import random
from datetime import date

from stdnum.cn import ric

SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘"
    "蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江"
    "尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万"
)
MALE = "国建志明军伟强勇平刚生根发贵林海波涛斌磊鹏飞俊凯浩宇杰晨轩义忠德兴成荣华福祥水木"
FEMALE = "秀英兰香桂珍玉梅凤霞红艳丽娟芳莉敏静燕玲翠云春秋月琴慧雪婷娜欣怡雨佳梦萍菊莲"
MINORITY_MALE = ("买买提·艾力", "阿卜杜拉·吐尔逊", "艾尔肯·玉素甫")
MINORITY_FEMALE = ("古丽米热·阿不都", "阿依努尔·艾合买提", "热孜万古丽·喀迪尔")
PREFIXES = ("421081", "421083", "421087", "421022", "421024", "421003", "421002")
UNITS = (
    "农业农村局", "民政局", "教育局", "卫生健康局", "水利和湖泊局", "林业局", "财政局",
    "交通运输局", "税务局", "第一中学", "人民医院", "自然资源和规划局", "住房和城乡建设局",
    "公安局",
)  # fmt: skip
POSTS = ("科员", "一级科员", "股长", "主任", "副局长", "教师", "村党支部副书记")


class Numbers:
    """Gives out numbers that nobody has, each once."""

    def __init__(self, rng: random.Random) -> None:
        """Draw from `rng`."""
        self._rng = rng
        self._roots: set[str] = set()
        self._phones: set[str] = set()

    def identity(self, birth: date, male: bool) -> str | None:
        """Return a free 18-digit number for this birth date and sex; None when there is none."""
        for prefix in PREFIXES:
            for sequence in ("997", "999") if male else ("996", "998"):
                body = f"{prefix}{birth:%Y%m%d}{sequence}"
                root = body + ric.calc_check_digit(body + "0")
                if root not in self._roots:
                    self._roots.add(root)
                    return root
        return None

    def phone(self) -> str:
        """Return a mobile number in a range that no carrier has."""
        while True:
            phone = f"154{self._rng.randrange(10**8):08}"
            if phone not in self._phones:
                self._phones.add(phone)
                return phone

    def account(self) -> str:
        """Return a 19-digit account with a right Luhn digit."""
        body = "621999" + "".join(self._rng.choice("0123456789") for _ in range(12))
        doubled = [int(digit) for digit in reversed(body)]
        total = sum(sum(divmod(d * 2, 10)) if i % 2 == 0 else d for i, d in enumerate(doubled))
        return body + str(-total % 10)


def given_name(rng: random.Random, male: bool) -> str:
    """Return a given name of one or two characters."""
    characters = MALE if male else FEMALE
    return "".join(rng.sample(characters, 1 if rng.random() < 0.3 else 2))


def surname(rng: random.Random) -> str:
    """Return a surname, the common ones more often."""
    return SURNAMES[min(int(rng.expovariate(1 / 30)), len(SURNAMES) - 1)]
