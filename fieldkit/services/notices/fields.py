"""What somebody says of a notice, read and bounded: nothing that no paper could hold gets in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from fieldkit.db.tables import Notice, NoticeLine
from fieldkit.documents.privacy import Masking
from fieldkit.domain.codes import CodeTables
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NoDays, NotWritten
from fieldkit.i18n import Words
from fieldkit.services.field_kinds import PLAIN, Unreadable
from fieldkit.services.fields import EMPTY, NO_CODE
from fieldkit.services.kinds.notice import NOTICE, NOTICE_LINE

_TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is too long")
_NO_DAYS = QT_TRANSLATE_NOOP("Fields", "it is a number of days, at least one")
_NO_FEN = QT_TRANSLATE_NOOP("Fields", "it is an amount of money")
_NOT_POSTED = QT_TRANSLATE_NOOP("Fields", "a posting has masking M2 or M3")
_AHEAD = QT_TRANSLATE_NOOP("Fields", "this day has not come yet")
BEFORE_POSTING = QT_TRANSLATE_NOOP("Fields", "the notice did not hang yet on this day")
_REASON = QT_TRANSLATE_NOOP("Fields", "Reason")
_TEXTS = frozenset({"title", "body", "township_phone", "county_phone", "receiver", "issuer"})
_LINE_TEXTS = frozenset({"kind_text", "what", "standard", "quantity", "note"})
_LONGEST_BODY, _LONGEST_REASON, _MOST_DAYS, _MOST_FEN = 2_000, 200, 366, 10**12


def read(values: Mapping[str, Any], codes: CodeTables, words: Words) -> dict[str, Any]:
    """Return what is to be kept of what was said of a draft.  Raises `BadValue`."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name in _TEXTS:
            found[name] = _text(Notice, name, value, words)
        elif name == "places":
            said = value.split("\n") if isinstance(value, str) else value or ()
            found[name] = "\n".join(place.strip() for place in said if place.strip()) or None
        elif name == "posted_on" and (value is None or isinstance(value, date)):
            found[name] = value
        elif name == "min_days":
            found[name] = _days(value, words)
        elif name == "day_kind":
            found[name] = _one_of(name, value, [code.code for code in codes["day_kind"]], NO_CODE, words)
        elif name == "masking":
            posted = [one.value for one in Masking if one.posted]
            found[name] = _one_of(name, value, posted, _NOT_POSTED, words)
        elif name == "layout":
            found[name] = str(value or "")  # the form says when it has none of that name
        elif name == "particulars":
            found[name] = tuple((str(n).strip(), str(t).strip()) for n, t in value)
        else:
            raise BadValue(field=name, value=value, why="?")
    return found


def read_line(values: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """Return what is to be kept of what was said of a line; an amount in fen, or in yuan as it is typed.

    Raises `BadValue`.
    """
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name in _LINE_TEXTS:
            found[name] = _text(NoticeLine, name, value, words)
        elif name == "amount_fen":
            found[name] = _fen(name, value, words)
        else:
            raise BadValue(field=name, value=value, why="?")
    return found


def reason(text: str, words: Words) -> str:
    """Return a reason, which must be one.  Raises `BadValue`."""
    said = " ".join(text.split())
    if not said:
        raise NotWritten(field=words("Fields", _REASON), value="", why=words("Fields", EMPTY))
    if len(said) > _LONGEST_REASON:
        raise BadValue(field=words("Fields", _REASON), value=said[:40], why=words("Fields", _TOO_LONG))
    return said


def _text(table: Any, name: str, value: Any, words: Words) -> str | None:
    text = str(value or "").strip()
    longest = getattr(table.__table__.c[name].type, "length", None) or _LONGEST_BODY
    if len(text) > longest:
        raise _bad(name, f"{text[:20]}…", _TOO_LONG, words)
    return text or None


def _fen(name: str, value: Any, words: Words) -> int | None:
    """Read an amount: fen, or yuan as they are typed."""
    fen = value
    if isinstance(value, str):
        try:
            fen = PLAIN["fen"].read(value.strip()) if value.strip() else None
        except Unreadable as error:
            raise _bad(name, value, error.why, words) from error
    if fen is not None and not (isinstance(fen, int) and 0 <= fen < _MOST_FEN):
        raise _bad(name, value, _NO_FEN, words)
    return fen


def demand_day(
    field: str, on: date, today: date, words: Words, *, earliest: date | None = None, before: str = ""
) -> None:
    """Raise `BadValue` for a day of `field` that has not come, or that `before` says is before `earliest`."""
    wrong = before if earliest is not None and on < earliest else _AHEAD if on > today else ""
    if wrong:
        raise BadValue(field=words("Fields", field), value=on, why=words("Fields", wrong))


def _days(value: Any, words: Words) -> int | None:
    if value is None or (isinstance(value, int) and 1 <= value <= _MOST_DAYS):
        return value
    raise NoDays(field=_label("min_days", words), value=value, why=words("Fields", _NO_DAYS), most=_MOST_DAYS)


def _one_of(name: str, value: Any, choices: list[str], why: str, words: Words) -> str:
    if value not in choices:
        raise _bad(name, value, why, words)
    return str(value)


def _bad(name: str, value: Any, why: str, words: Words) -> BadValue:
    return BadValue(field=_label(name, words), value=value, why=words("Fields", why))


def _label(name: str, words: Words) -> str:
    return words("Fields", (NOTICE.by_name.get(name) or NOTICE_LINE.by_name[name]).label)
