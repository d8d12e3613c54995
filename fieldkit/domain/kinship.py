"""What somebody is to a new head, from what both were to the old one (code table 2.5).

Only a proposal, which a person confirms: a household may know better whose child is whose.
"""

from collections.abc import Mapping

HEAD, SPOUSE, SON, DAUGHTER = "01", "02", "03", "04"
_DAUGHTER_IN_LAW, _SON_IN_LAW = "05", "06"
_FATHER, _MOTHER, _WIFES_FATHER, _WIFES_MOTHER = "11", "12", "13", "14"
_HUSBANDS_FATHER, _HUSBANDS_MOTHER = "15", "16"
_SIBLING, _OTHER = "21", "99"
_MAN, _WOMAN = "1", "2"  # code table sex

_BY_SPOUSE_WOMAN = {  # the widow of a head
    "11": _HUSBANDS_FATHER, "12": _HUSBANDS_MOTHER, "13": _FATHER, "14": _MOTHER, "26": _OTHER,
}  # fmt: skip
_BY_SPOUSE_MAN = {"11": _WIFES_FATHER, "12": _WIFES_MOTHER, "15": _FATHER, "16": _MOTHER}
_KEEP_WITH_SPOUSE = frozenset({"03", "04", "05", "06", "07", "08", "09", "10", "22", "23"})
_OLD_HEAD = {  # what the old head is to the new one: man, woman
    SPOUSE: (SPOUSE, SPOUSE), SON: (_FATHER, _MOTHER), DAUGHTER: (_FATHER, _MOTHER),
    _DAUGHTER_IN_LAW: (_HUSBANDS_FATHER, _HUSBANDS_MOTHER), _SON_IN_LAW: (_WIFES_FATHER, _WIFES_MOTHER),
    _FATHER: (SON, DAUGHTER), _MOTHER: (SON, DAUGHTER), _SIBLING: (_SIBLING, _SIBLING),
    "07": ("17", "18"), "08": ("17", "18"), "09": ("19", "20"), "10": ("19", "20"),
    _WIFES_FATHER: (_SON_IN_LAW, ""), _WIFES_MOTHER: (_SON_IN_LAW, ""),
    _HUSBANDS_FATHER: ("", _DAUGHTER_IN_LAW), _HUSBANDS_MOTHER: ("", _DAUGHTER_IN_LAW),
    "17": ("07", "08"), "18": ("07", "08"), "19": ("09", "10"), "20": ("09", "10"),
}  # fmt: skip
_BY_CHILD: Mapping[str, tuple[str, str]] = {  # seen by a child of the old head: old head a man, a woman
    "03": (_SIBLING, _SIBLING), "04": (_SIBLING, _SIBLING), "11": ("17", "19"), "12": ("18", "20"),
    "13": ("19", "19"), "14": ("20", "20"), "15": ("17", "17"), "16": ("18", "18"),
}  # fmt: skip


def turned(member: str | None, head: str | None, *, sex: str | None, head_sex: str | None,
           old_sex: str | None, only_child: bool = False) -> str | None:  # fmt: skip
    """Return what a member is to the new head; None where it cannot be known.

    `member` and `head` are what both were to the old head (`01`: the old head); `sex` is the member's,
    `old_sex` the old head's.  `only_child`: the new head is the only child of its sex in the household,
    so that children-in-law and grandchildren are the new head's own.
    """
    if member is None or head is None:
        return None
    if member == HEAD:
        return _by_sex(_OLD_HEAD.get(head), old_sex)
    if head == SPOUSE:
        if member in _KEEP_WITH_SPOUSE:
            return member
        return (_BY_SPOUSE_WOMAN if head_sex == _WOMAN else _BY_SPOUSE_MAN).get(member)
    if head in (SON, DAUGHTER):
        return _by_child(member, head, sex, old_sex, only_child)
    if head in (_DAUGHTER_IN_LAW, _SON_IN_LAW):
        return _by_in_law(member, head, sex, only_child)
    if head in (_FATHER, _MOTHER):
        return _by_parent(member, sex, old_sex)
    if head == _SIBLING:
        return _by_sibling(member, old_sex)
    return None


def _by_child(member: str, head: str, sex: str | None, old_sex: str | None, only_child: bool) -> str | None:
    if member == SPOUSE:
        return _by_sex((_FATHER, _MOTHER), sex)
    own = (_DAUGHTER_IN_LAW, "07", "08") if head == SON else (_SON_IN_LAW, "09", "10")
    if member in own:
        return (SPOUSE, SON, DAUGHTER)[own.index(member)] if only_child else None
    if member == _SIBLING:
        return "27" if sex == _MAN and old_sex == _MAN else _OTHER
    return _by_sex(_BY_CHILD.get(member), old_sex)


def _by_in_law(member: str, head: str, sex: str | None, only_child: bool) -> str | None:
    if member == SPOUSE:
        men_women = (_HUSBANDS_FATHER, _HUSBANDS_MOTHER)
        return _by_sex(men_women if head == _DAUGHTER_IN_LAW else (_WIFES_FATHER, _WIFES_MOTHER), sex)
    if not only_child:
        return None
    own = {SON: SPOUSE, "07": SON, "08": DAUGHTER}
    if head == _SON_IN_LAW:
        own = {DAUGHTER: SPOUSE, "09": SON, "10": DAUGHTER}
    return own.get(member)


def _by_parent(member: str, sex: str | None, old_sex: str | None) -> str | None:
    if member in (_FATHER, _MOTHER):
        return SPOUSE
    if member == SPOUSE:
        return _by_sex((_SON_IN_LAW, _DAUGHTER_IN_LAW), sex)
    if member == _SIBLING:
        return _by_sex((SON, DAUGHTER), sex)
    if member in (SON, DAUGHTER):
        return _by_sex(("07", "08") if old_sex == _MAN else ("09", "10"), sex)
    return None


def _by_sibling(member: str, old_sex: str | None) -> str | None:
    if member in (_FATHER, _MOTHER, _SIBLING):
        return member
    if member == SPOUSE:
        return "26" if old_sex == _MAN else _OTHER
    return {SON: "24", DAUGHTER: "25"}.get(member)


def _by_sex(pair: tuple[str, str] | None, sex: str | None) -> str | None:
    if pair is None:
        return None
    if pair[0] == pair[1]:
        return pair[0]
    return {_MAN: pair[0], _WOMAN: pair[1]}.get(sex or "") or None
