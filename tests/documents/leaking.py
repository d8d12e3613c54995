"""Random registers full of secrets, and a search of a finished file for them that trusts nobody.

The search knows nothing of the wall: it reads the file as a stranger would who wants to know.
"""

import dataclasses
import random
import re
import types
import typing
import unicodedata
import zlib
from datetime import date, datetime, time
from enum import Enum
from uuid import UUID

import pypdfium2
import pypdfium2.raw as raw_pdf
from stdnum.cn import ric

from fieldkit.documents.facts import VillageFact
from fieldkit.documents.privacy import Post, Public, rules
from fieldkit.documents.wall import People

SURNAMES = ("张", "王", "李", "欧阳", "诸葛", "阿卜杜热合曼·", "司马", "买买提·")
GIVEN = "国礼建军秀英桂兰德福水生金财"
MINORS = "曦玥珩婳昀"  # stand in no other name
MEMBERS = "蓉荞茉菁苡"
DISEASES = ("尿毒症", "慢性肾衰竭", "肺癌晚期", "精神分裂症", "肢体残疾二级", "因病", "因残", "长期慢性病", "重度智力残疾",
            "双下肢麻痹", "系统性红斑狼疮", "高位截瘫", "脑出血后遗症", "先天性心脏畸形", "类风湿关节炎", "帕金森", "骨折卧床", "双目失明",
            "低视力", "换肾", "听力二级", "腰椎间盘突出", "大病救助", "残疾人两项补贴", "精神二级")  # fmt: skip
INNOCENT = (
    "根据上级文件规定，经入户核查、民主评议，现予以公示。", "养羊30只", "2026年3月15日", "共计1,234,567.00元",
    "住房安全有保障", "入户路硬化", "义务教育、基本医疗、住房安全", "疾病预防控制中心", "市残疾人联合会", "公益性岗位",
    "村务公开栏", "3组晒谷场", "第1页", "防治水稻病虫害",
)  # fmt: skip
_COUNTED = str.maketrans("〇零一二三四五六七八九", "00123456789")
_BLANKS = re.compile(r"[\s\-–—_./·・,，、;；:：()（）|\u200b]")


@dataclasses.dataclass
class Secrets:
    """What must not be found, by what it is."""

    numbers: set[str] = dataclasses.field(default_factory=set)
    words: set[str] = dataclasses.field(default_factory=set)
    minors: set[str] = dataclasses.field(default_factory=set)
    members: set[str] = dataclasses.field(default_factory=set)
    heads: set[str] = dataclasses.field(default_factory=set)

    def people(self) -> People:
        numbers, heads = frozenset(self.numbers), frozenset(self.heads)
        return People(frozenset(self.minors), frozenset(self.members), numbers, heads=heads)


class Register:
    """A village whose every private field has a value that is nowhere else; the same seed is the same village."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.secrets = Secrets()
        self.serial = 0
        self.phones = [f"0716-72{self.digits(5)}", f"139{self.digits(8)}", f"135{self.digits(8)}"]

    def digits(self, count: int) -> str:
        return "".join(self.chance.choices("0123456789", k=count))

    def id_number(self) -> str:
        born = date(self.chance.randint(1930, 2024), self.chance.randint(1, 12), self.chance.randint(1, 28))
        root = f"4{self.digits(5)}{born:%Y%m%d}{self.digits(3)}"
        return root + ric.calc_check_digit(root + "0")

    def name(self, of: str, first: str = "") -> str:
        surname = first or self.chance.choice(SURNAMES)
        return surname + "".join(self.chance.sample(of, 2))

    def secret(self) -> str:
        """Return a text that tells too much, and remember what of it must not be found."""
        kind = self.chance.randrange(5)
        if kind == 0:
            number = self.id_number()
        elif kind == 1:
            number = f"1{self.chance.choice('3578')}{self.digits(9)}"
        elif kind == 2:
            number = f"62{self.digits(self.chance.choice((14, 17)))}"
        elif kind == 3:
            number = self.id_number() + self.chance.choice(("11", "43B1"))
        else:
            self.serial += 1
            word = self.chance.choice(DISEASES)
            self.secrets.words.add(word)
            return word
        self.secrets.numbers.add(number)
        return number

    # ------------------------------------------------------------ facts

    def village(self) -> VillageFact:
        """Return a village."""
        return dataclasses.replace(self.fact(VillageFact, Post.YES), year=2026)

    def fact(self, kind, strict):
        """Fill a fact: what is private with secrets, the rest with what may be read."""
        hints = typing.get_type_hints(kind)
        values = {}
        for name, rule in rules(kind).items():
            post = rule.post if strict is Post.YES else strict
            values[name] = self.value(kind.__name__, name, hints[name], rule, post)
        return kind(**values)

    def value(self, whose, name, hint, rule, post):
        if typing.get_origin(hint) in (types.UnionType, typing.Union):
            if self.chance.random() < 0.1 and name != "helper":
                return None
            hint = next(part for part in typing.get_args(hint) if part is not type(None))
        if typing.get_origin(hint) is tuple:
            part = typing.get_args(hint)[0]
            shallow = whose == "VillageFact" and name != "households" and post.private
            count = self.chance.randint(0, 1 if shallow or (whose != "HouseholdFact" and post.private) else 3)
            return tuple(self.value(whose, name, part, rule, post) for _ in range(count))
        if dataclasses.is_dataclass(hint):
            return self.fact(hint, post if post.private else Post.YES)
        return self.plain(whose, name, hint, rule, post)

    def plain(self, whose, name, hint, rule, post):
        if hint is str:
            return self.text(whose, name, rule, post)
        if hint is bool:
            return self.chance.random() < 0.5
        if hint is int:
            return self.chance.randint(1, 12)
        if hint is date:
            return date(2026, self.chance.randint(1, 11), self.chance.randint(1, 28))
        if hint is datetime:
            return datetime(2026, 3, 5, 8, 30)
        if hint is bytes:
            return b"\xff\xd8\xffExif\x00\x00" + self.secret().encode()
        if hint is UUID:
            return UUID(int=self.chance.getrandbits(128))
        if hint is time:
            return time(8, 30)
        if issubclass(hint, Enum):
            return self.chance.choice(list(hint))
        raise TypeError(f"{whose}.{name}: {hint}")

    def text(self, whose, name, rule, post):
        if (whose, name) == ("Member", "name"):
            made = self.name(MEMBERS)
            self.secrets.members.add(made)
            return made
        if post.private:
            return self.secret()
        if rule.public is Public.HEAD:
            made = self.name(GIVEN)
            self.secrets.heads.add(made)
            return made
        if rule.public is Public.TEXT:
            return self.chance.choice(self.phones)
        if name in ("local_no", "code"):
            return (
                f"421081102201-{self.chance.randint(1, 9999):04d}" if name == "local_no" else "421081102201"
            )
        return self.chance.choice(INNOCENT)[:12]

    def child(self) -> str:
        made = self.name(MINORS)
        self.secrets.minors.add(made)
        return made


# ------------------------------------------------------------ the search


def leaks(pdf: bytes, secrets: Secrets, *, strict: bool) -> list[str]:
    """Return what a stranger finds in a file that must not be there."""
    found = [f"carries {what}" for what in pictures_and_files(pdf)]
    for where, text in (*_read(pdf), *_strings(pdf)):
        found += [f"{where}: {secret}" for secret in _told(text, secrets, strict=strict)]
    bodies = b"\n".join(body for head, body in _bodies(pdf) if b"/Length1" not in head)  # no faces
    for said in re.findall(rb"<FEFF([0-9A-Fa-f]+)>", bodies):  # what is to be read instead of what is drawn
        text = bytes.fromhex(said.decode()).decode("utf-16-be", "replace")
        found += [f"read instead: {secret}" for secret in _told(text, secrets, strict=strict)]
    for secret in secrets.numbers | _names(secrets, strict=strict):
        if any(secret.encode(coding) in bodies for coding in ("utf-8", "utf-16-be", "gb18030")):
            found.append(f"stream: {secret}")
    return found


def pictures_and_files(pdf: bytes) -> list[str]:
    marks = {
        "a picture": rb"/Subtype\s*/Image", "a file": rb"/EmbeddedFile|/Filespec", "EXIF": rb"Exif\x00\x00",
        "a JPEG": rb"\xff\xd8\xff", "a script": rb"/JavaScript|/JS\b", "a PNG": rb"\x89PNG",
    }  # fmt: skip
    found = [what for what, mark in marks.items() if re.search(mark, _outside_streams(pdf))]
    for stream, body in _bodies(pdf):
        if (
            b"FontFile" not in stream
            and b"/Length1" not in stream
            and re.search(rb"\bBI\b.{0,300}\bID\b", body, re.DOTALL)
        ):
            found.append("an inline picture")
        if re.search(rb"/Subtype\s*/Form\b", stream) and re.search(rb"\bT[jJ]\b", body):
            found.append("a drawing with text in it")
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            found += ["a picture" for item in page.get_objects() if isinstance(item, pypdfium2.PdfImage)]
            found += ["a note" for _ in range(raw_pdf.FPDFPage_GetAnnotCount(page))]
        found += ["a file"] * document.count_attachments()
    finally:
        document.close()
    return found


def _names(secrets: Secrets, *, strict: bool) -> set[str]:
    return secrets.minors | secrets.members | (secrets.heads if strict else set())


def _told(text: str, secrets: Secrets, *, strict: bool) -> list[str]:
    close = _BLANKS.sub("", unicodedata.normalize("NFKC", text))
    names = _names(secrets, strict=strict)
    plain = {name: _BLANKS.sub("", name) for name in names} | {number: number for number in secrets.numbers}
    counted = close.translate(_COUNTED)
    found = [secret for secret, folded in plain.items() if folded in close or folded in counted]
    innocent = close
    for harmless in INNOCENT:
        innocent = innocent.replace(_BLANKS.sub("", harmless), "")
    return found + [word for word in secrets.words if word in innocent]


def _read(pdf: bytes):
    document = pypdfium2.PdfDocument(pdf)
    try:
        for key, value in document.get_metadata_dict().items():
            yield f"property {key}", value
        for item in document.get_toc():
            yield "bookmark", item.get_title() if hasattr(item, "get_title") else item.title
        for number, page in enumerate(document, 1):
            yield f"page {number}", page.get_textpage().get_text_range()
    finally:
        document.close()


def _strings(pdf: bytes):
    """Read every string of the file, wherever it is used."""
    yield "file", _outside_streams(pdf).decode("latin-1")
    strings = re.findall(rb"\(((?:\\.|[^\\()])*)\)", _outside_streams(pdf), re.DOTALL)
    for string in strings:
        plain = re.sub(rb"\\([0-7]{3})", lambda m: bytes([int(m[1], 8) & 255]), string)
        plain = re.sub(rb"\\(.)", rb"\1", plain, flags=re.DOTALL)
        yield "string", plain.decode("utf-16-be" if plain.startswith(b"\xfe\xff") else "latin-1", "replace")


def _bodies(pdf: bytes):
    for match in re.finditer(
        rb"(<<(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*>>)\s*stream\r?\n(.*?)\r?\n?endstream", pdf, re.DOTALL
    ):
        head, body = match.groups()
        if b"FlateDecode" in head:
            body = zlib.decompressobj().decompress(body)
        yield head, body


def _outside_streams(pdf: bytes) -> bytes:
    return re.sub(rb"\bstream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
