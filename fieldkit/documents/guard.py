"""Asks the wall of everything a posting shows or carries: what is drawn, and what the file says of itself."""

import re
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from fieldkit.documents.drawn import PICTURE, forms, together, unseen
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.facts_household import MINOR, HouseholdFact, Member
from fieldkit.documents.names import Problem
from fieldkit.documents.press import Press
from fieldkit.documents.privacy import Masking, Public, rules, texts
from fieldkit.documents.wall import People, Wall
from fieldkit.errors import QT_TRANSLATE_NOOP, PostingRefused
from fieldkit.i18n import Translate

_ATTACHED = QT_TRANSLATE_NOOP("Paper", "an attached file")
_IN_FILE = QT_TRANSLATE_NOOP("Paper", "properties of the file")

_FOUND_AT = QT_TRANSLATE_NOOP("Paper", "{what} ({place})")
_PLACE = QT_TRANSLATE_NOOP("Paper", "{subject}, {field}")

_CARRIED = ((re.compile(rb"/Subtype\s*/Image\b"), PICTURE), (re.compile(rb"/EmbeddedFile"), _ATTACHED))
_STRINGS = re.compile(
    rb"/(?:Title|Subject|Keywords|Author|Contents|Alt|TU|T|F|UF|URI)\s*"
    rb"(?:\(((?:\\.|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)",
    re.DOTALL,
)
_METADATA = re.compile(rb"/Type\s*/Metadata[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_TAG = re.compile(r"<[^>]*>")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DIGITS = re.compile(r"\d{6}")


class Guard:
    """Refuses what one posting must not have."""

    def __init__(
        self, form: str, wall: Wall, tell: Callable[..., str], where: Callable[[str], str], *,
        passed: bool = False, rows: Iterable[tuple[str, ...]] = (),
    ) -> None:  # fmt: skip
        """Guard the form named `form`.

        `tell` says a label in the reader's language, `where` says where a text stands; `passed`: a township
        role has let pass what may be let through (DQ-70); `rows` are texts that somebody typed to be read
        one after the other, whatever the form draws between them.
        """
        self._form = form
        self._wall = wall
        self._tell = tell
        self._where = where
        self._passed = passed
        self._rows = tuple(dict.fromkeys(rows))
        self._fine: set[str] = set()

    def check(self, text: str) -> None:
        """Raise `PostingRefused` if `text` has what no posting may have."""
        if text in self._fine:
            return
        for problem in self._wall.problems(text):
            if problem.hard or not self._passed:
                self._refuse(problem, self._where(problem.found))
        self._fine.add(text)

    def check_lines(self, text: str, lines: Iterable[str]) -> None:
        """Do the same for a text and let the `lines` it was broken into pass: half a word tells nothing."""
        self.check(text)
        self._fine.update(lines)

    def check_drawn(self, codes: Sequence[str], press: Press) -> None:
        """Raise `PostingRefused` if content streams show what was not looked through, or tell it in parts."""
        made = press.looked_through()
        found = [*unseen((*codes, *press.beside()), made, press.placed()), *together(codes, made, self._wall)]
        for row in self._rows:
            found += self._wall.row(row)
        for problem in found:
            if problem.hard or not self._passed:
                self._refuse(problem, self._where(problem.found) if problem.found else "")

    def without_facts(self) -> "Guard":
        """Return a guard for the finished file, which does not hold on to what the posting is made of."""
        return Guard(self._form, self._wall, self._tell, lambda _found: "", passed=self._passed)

    def check_file(self, pdf: bytes, number: str) -> None:
        """Raise `PostingRefused` if the finished file carries such a text, a picture or another file.

        `number` is the hash of the content, whose digits are nobody's.
        """
        self.check_carried(Carried.by(pdf), number)

    def check_carried(self, carried: "Carried", number: str, others: Set[str] = frozenset()) -> None:
        """Do so for what a file carries; `others` are texts of papers in it that have guards of their own."""
        for label in carried.labels:
            self._refuse(Problem(label, ""), self._tell(_IN_FILE))
        for text in carried.texts:
            if text in others:
                continue
            for problem in self._wall.problems(_UUID.sub("", text.replace(number, ""))):
                if problem.hard or not self._passed:
                    self._refuse(problem, self._tell(_IN_FILE))

    def _refuse(self, problem: Problem, place: str) -> None:
        said = self._tell(problem.label)
        if problem.found and not _DIGITS.search(problem.found):
            said = f"{said} “{problem.found}”"
        found = self._tell(_FOUND_AT, what=said, place=place) if place else said
        raise PostingRefused(form=self._form, field=found)


def guard_of(
    form: str, facts: VillageFact, masking: Masking, people: People, *, hotline: str, words: Translate,
) -> Guard:  # fmt: skip
    """Return the guard of a posting of `facts`, among `people`."""
    minors, members = people.minors | _young(facts), people.members
    known: dict[Public, set[str]] = {public: set() for public in Public}
    for public, text in _public(facts):
        known[public].add(text)
    named, heads = known[Public.PERSON], known[Public.HEAD]
    called = {home.group for home in facts.households} | {line.group for line in facts.notice.lines}
    called = {name for name in called | {*facts.groups} if name}
    strict = masking is Masking.STRICT
    wall = Wall(
        replace(people, minors=minors, members=members), named=named if strict else named | (heads - minors),
        places=known[Public.NAME] - called, called=called, units=known[Public.UNIT],
        said=known[Public.TEXT] | {hotline}, covered=(heads | people.heads) - named if strict else (),
    )  # fmt: skip
    return Guard(
        form, wall, lambda label, **said: words("Paper", label, **said),
        lambda found: next(places(found, facts, words), ""),
        passed=facts.notice.passed, rows=_rows(facts),
    )  # fmt: skip


def _rows(facts: VillageFact) -> Iterator[tuple[str, ...]]:
    """Go through what was typed for one household, one project, one helper: across, and down the list."""
    notice = facts.notice
    lines = [(line.kind, line.what, line.standard, line.quantity, line.note) for line in notice.lines]
    yield from ((one.head, *line) for one, line in zip(notice.lines, lines, strict=True))
    yield from zip(*lines, strict=True)
    yield tuple(one.text for one in notice.particulars)
    yield tuple(one.name for one in notice.particulars)
    yield (notice.title, notice.body, *notice.places, notice.receiver, notice.issuer)
    for home in facts.households:
        if home.helper is not None:
            yield (home.group, home.helper.unit, home.helper.post)


def _young(facts: VillageFact) -> frozenset[str]:
    """Return the names of the children under 14 among the members that were read."""
    grown = {home.head for home in facts.households if not _headed_by_child(home)}
    return frozenset(
        member.name
        for home in facts.households
        for member in home.members
        if _under_age(member) and member.name not in grown
    )


def _headed_by_child(home: HouseholdFact) -> bool:
    return any(_under_age(member) and member.name == home.head for member in home.members)


def _under_age(member: Member) -> bool:
    return member.age is not None and member.age < MINOR


def _public(fact: object) -> Iterator[tuple[Public, str]]:
    """Go through what anybody may read of a fact and the facts in it."""
    for name, public in _open(cast("Hashable", type(fact))):
        value = getattr(fact, name)
        for part in value if isinstance(value, tuple) else (value,):
            if type(part) is str:
                if public is not None and part:
                    yield public, part
            elif hasattr(part, "__dataclass_fields__"):
                yield from _public(part)


@cache
def _open(kind: Hashable) -> tuple[tuple[str, Public | None], ...]:
    """Return the fields of a fact that are not private."""
    found = rules(cast("type", kind)).items()
    return tuple((name, rule.public) for name, rule in found if not rule.post.private)


@dataclass(frozen=True)
class Carried:
    """What a file carries beside its pages: `labels` say what no posting may have, whatever is in it."""

    labels: tuple[str, ...]
    texts: tuple[str, ...]

    @classmethod
    def by(cls, pdf: bytes) -> "Carried":
        """Look through a file."""
        labels = [label for pattern, label in _CARRIED if pattern.search(pdf)]
        labels += [problem.label for form in forms(pdf) for problem in unseen([form], {}, ())]
        return cls(tuple(labels), tuple(dict.fromkeys(carried_texts(pdf))))


def carried_texts(pdf: bytes) -> Iterator[str]:
    """Go through the texts a finished file carries beside its pages: properties, bookmarks, XMP, notes."""
    for match in _STRINGS.finditer(pdf):
        plain, coded = match.groups()
        if coded is not None:
            yield _decoded(bytes.fromhex(coded.decode("ascii")))
        else:
            yield _decoded(_ESCAPE.sub(_unescaped, plain))
    for match in _METADATA.finditer(pdf):
        raw = match.group(1)
        if not raw.lstrip().startswith(b"<"):
            raw = zlib.decompress(raw)
        yield _TAG.sub("\n", raw.decode("utf-8", "replace"))


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match.group(1)
    return bytes([int(code, 8) & 255]) if code.isdigit() else _PLAIN.get(code, code)


def _decoded(raw: bytes) -> str:
    return raw[2:].decode("utf-16-be", "replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


def places(sought: str, facts: VillageFact, words: Translate) -> Iterator[str]:
    """Say where in the facts a text stands: whose it is, and in which field; codes after what is written."""
    found = [
        (text.isascii(), subject, label)
        for subject, label, text in texts(facts)
        if sought in text or sought in re.sub(r"[\s\-–—]", "", text)
    ]
    for _, subject, label in sorted(found, key=lambda one: one[0]):
        yield words("Paper", _PLACE, subject=subject, field=words("Paper", label))
