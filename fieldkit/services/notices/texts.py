"""The wording of notices: a template a kind, the words of the policy profile before those that ship."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from fieldkit import paths
from fieldkit.documents.registry import Of, documents
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.policy_parts import NATURAL, STANDING, NoticeRule
from fieldkit.services.notices.views import NoticeKind

_KINDS = "notice_kind"
_BOARDS = {"N31": "P-11", "N32": "P-11", "N91": "P-04"}
"""Kinds whose paper is a form of the village."""
_WITHOUT_LIST = frozenset({"N31", "N32", "N51", "N52", "N91"})
LISTED_BY_MEASURE = frozenset({"N41", "N42"})


@dataclass(frozen=True)
class Filling:
    """What goes into the places of a template."""

    village: str
    households: int
    people: int
    year: int
    days: int | None
    first: date | None
    last: date | None
    receiver: str
    phones: str
    township: str = ""


@cache
def _texts() -> Mapping[str, Any]:
    kept: Mapping[str, Any] = json.loads(paths.resource("notices/texts.json").read_text(encoding="utf-8"))
    return dict(kept["kinds"])


def title(profile: Profile, kind: str, filling: Filling, language: str = "zh_CN") -> str:
    """Say the title of a kind of notice."""
    return filled(_template(profile, "title", kind, language), filling).strip()


def body(profile: Profile, kind: str, filling: Filling) -> str:
    """Say the text that opens a kind of notice, Chinese as papers are."""
    return filled(_template(profile, "body", kind, "zh_CN"), filling)


def _template(profile: Profile, part: str, kind: str, language: str) -> str:
    own = profile.term(f"notice_{part}.{kind}", language)
    words: Mapping[str, str] = _texts().get(kind, {}).get(part, {})
    return own or words.get(language) or words.get("zh_CN", "")


def filled(text: str, filling: Filling) -> str:
    """Fill in the places of a text: `{township} {village} {n} {m} {year} {days} {first} {last}` and so on.

    The others are `{receiver} {phones}`.  Anything else in braces stays as somebody wrote it.
    """
    known = {
        "village": filling.village, "n": filling.households, "m": filling.people, "year": filling.year,
        "days": filling.days or "", "first": day(filling.first), "last": day(filling.last),
        "receiver": filling.receiver, "phones": filling.phones, "township": filling.township,
    }  # fmt: skip
    for name, value in known.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def day(when: date | None) -> str:
    """Say a day as papers do, or leave room to write it by hand."""
    return f"{when.year}年{when.month}月{when.day}日" if when else "    年  月  日"


def form_of(kind: str) -> str:
    """Return the form on which a kind of notice is posted; empty where there is none."""
    if kind in _BOARDS:
        return _BOARDS[kind]
    forms = (form for form in documents().values() if form.of is Of.NOTICE and form.posting)
    return next((form.code for form in forms if kind in form.notices), "")


def rule_of(profile: Profile, codes: CodeTables, kind: str) -> NoticeRule:
    """Return how long a kind of notice hangs: as the profile says, else as the code table does."""
    said = profile.notice(kind)
    if said is not None:
        return said
    extra = codes[_KINDS][kind].extra if kind in codes[_KINDS] else {}
    days = int(extra["days"]) if extra.get("days") else None
    return NoticeRule(kind, days, extra.get("day_kind") or (NATURAL if days else STANDING))


def kind_of(profile: Profile, codes: CodeTables, kind: str, language: str) -> NoticeKind:
    """Return what is known of a kind."""
    rule, extra = rule_of(profile, codes, kind), codes[_KINDS][kind].extra
    return NoticeKind(
        kind, profile.label(codes, _KINDS, kind, language), extra.get("stage", "1"), rule.days, rule.day_kind,
        extra.get("sealed_by", ""), form_of(kind), kind not in _WITHOUT_LIST,
    )  # fmt: skip
