"""Refusing a value that somebody typed, in the words of the person."""

from fieldkit.errors import BadValue
from fieldkit.i18n import Words


def bad_value(words: Words, field: str, value: object, why: str) -> BadValue:
    """Return the refusal of a value; `field` and `why` are texts of the context `Fields`."""
    return BadValue(field=words("Fields", field), value=value, why=words("Fields", why))
