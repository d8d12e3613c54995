"""Everything that knows Qt: the window, its rooms, and how they look.

PySide puts its own function in the place of `__import__`: it reads and keeps the source of every module that
is imported from then on, in search of a switch of names (`__feature__`) that fieldkit does not use.  That
took 28 MB and a part of the start; so Qt is imported here first, and the plain `__import__` stays.
"""

import builtins

_plain = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain
