"""Says in words why something that was typed cannot be."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from fieldkit.services.fields import Field, Fields
from fieldkit.services.kinds.kind import Unfit


@contextmanager
def told(fields: Fields, known: Mapping[str, Field], values: Mapping[str, Any]) -> Iterator[None]:
    """Turn what is `Unfit` of `values` into a sentence about its field.  Raises `BadValue`."""
    try:
        yield
    except Unfit as error:
        field = known[error.name]
        raise fields.bad(field, fields.show(field, values.get(error.name)), error.why) from error
