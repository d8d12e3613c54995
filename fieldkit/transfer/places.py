"""Which village a row means: names come with or without 村, 村委会, 村民委员会, 社区."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

VILLAGE_LEVEL = 5
_VILLAGE = re.compile(
    r"(?P<stem>.{1,}?)(?:(?P<rural>村民委员会|村委会|村委|村)|"
    r"(?P<town>社区居民委员会|居民委员会|社区居委会|居委会|社区))"
)
_TOWNSHIP = re.compile(r"(?P<stem>.{1,}?)(?:人民政府)?(?:街道办事处|办事处|街道|镇|民族乡|乡)")
_COUNTY = re.compile(r"(?P<stem>.{2,}?)(?:自治县|县|市|区|旗)")


def _fold(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())


def _village_stem(name: str) -> tuple[str, str]:
    """Return a village's name without its ending, and whether the ending is rural or urban."""
    match = _VILLAGE.fullmatch(name)
    if match is None:
        return name, ""
    return match["stem"], "rural" if match["rural"] else "town"


def _stem(pattern: re.Pattern[str], name: str) -> str:
    match = pattern.fullmatch(name)
    return match["stem"] if match else name


class Places:
    """Finds villages among the divisions of the register and of the import itself."""

    def __init__(self, divisions: Iterable[Mapping[str, Any]]) -> None:
        """Index the villages; `divisions` are rows of the table `division`."""
        self.names = {row["code"]: row["name"] for row in divisions}
        self._parents = {row["code"]: row.get("parent_code") for row in divisions}
        self._by_name: dict[str, list[str]] = {}
        self._by_stem: dict[str, list[tuple[str, str]]] = {}
        self._known: dict[tuple[str | None, ...], str | None] = {}
        for row in divisions:
            if row.get("level") == VILLAGE_LEVEL:
                name = _fold(row["name"])
                stem, ending = _village_stem(name)
                self._by_name.setdefault(name, []).append(row["code"])
                self._by_stem.setdefault(stem, []).append((row["code"], ending))

    def find(self, place: Mapping[str, str]) -> str | None:
        """Return the code of the one village that a row's columns can mean; None if none or several."""
        asked = tuple(place.get(part) for part in ("village_code", "county", "township", "village"))
        if asked not in self._known:
            self._known[asked] = self._find(*asked)
        return self._known[asked]

    def _find(
        self, code: str | None, county: str | None, township: str | None, village: str | None
    ) -> str | None:
        if code and code in self.names:
            return code
        if not village:
            return None
        name = _fold(village)
        above = _fold(township) if township else ""
        for tried in dict.fromkeys((name, name.removeprefix(above))):
            found = [c for c in self._candidates(tried) if self._lies_in(c, county, above)]
            if len(found) == 1:
                return found[0]
            if found:
                return None
        return None

    def _candidates(self, name: str) -> list[str]:
        if name in self._by_name:
            return self._by_name[name]
        stem, ending = _village_stem(name)
        found = self._by_stem.get(stem) or self._by_stem.get(name) or []
        same = [code for code, own in found if own == ending]
        return same if ending and same else [code for code, _ in found]

    def _lies_in(self, code: str, county: str | None, township: str) -> bool:
        own_township = self._parents.get(code) or code[:9] + "000"
        own_county = self._parents.get(own_township) or code[:6] + "000000"
        return self._fits(own_township, township, _TOWNSHIP) and self._fits(
            own_county, _fold(county) if county else "", _COUNTY
        )

    def _fits(self, code: str, said: str, pattern: re.Pattern[str]) -> bool:
        """Tell whether a division can be the one a row says; what is not known may be anything."""
        known = self.names.get(code)
        if not said or known is None:
            return True
        return _stem(pattern, _fold(known)) == _stem(pattern, said)
