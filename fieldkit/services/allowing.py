"""What the person at the laptop may do: asked by every service before it changes anything."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from fieldkit.db.store import Store
from fieldkit.domain.rights import RIGHTS, Right
from fieldkit.errors import NotAllowed
from fieldkit.i18n import Translate

_P = ParamSpec("_P")
_R = TypeVar("_R")


class _Service(Protocol):
    @property
    def _store(self) -> Store: ...

    @property
    def _words(self) -> Translate: ...


_S = TypeVar("_S", bound=_Service)
_Method = Callable[Concatenate[_S, _P], _R]


def may(store: Store, right: Right) -> bool:
    """Tell whether the person who opened `store` may do this."""
    return right in store.author.rights


def demand(store: Store, right: Right | None, words: Translate) -> None:
    """Raise `NotAllowed` unless the person who opened `store` may do this; None: everybody may."""
    if right is not None and not may(store, right):
        raise NotAllowed(what=words("Rights", RIGHTS[right]))


def needs(right: Right) -> Callable[[_Method[_S, _P, _R]], _Method[_S, _P, _R]]:
    """Mark a service's method as one that needs `right`; without it the method raises `NotAllowed`."""

    def mark(method: _Method[_S, _P, _R]) -> _Method[_S, _P, _R]:
        @wraps(method)
        def guarded(self: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            demand(self._store, right, self._words)
            return method(self, *args, **kwargs)

        marked: Any = guarded
        marked.right = right
        return guarded

    return mark
