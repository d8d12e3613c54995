"""Where things lie: what fieldkit ships, and what it keeps for the people using it."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_shipped"  # a wheel and a frozen bundle carry forms/ and resources/ here
_SHIPPED = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent


def resource(name: str) -> Path:
    """Return the path of a shipped file, such as `resource("codes/sex.csv")`."""
    return _SHIPPED / "resources" / name


def default_home() -> Path:
    """Return the data folder used when nobody names one with `--home`; it may not exist yet."""
    return platformdirs.user_data_path("fieldkit", appauthor=False)
