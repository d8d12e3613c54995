"""What a notice of a project is asked to say (domain.md §4.4, P-22), Chinese as papers are."""

from fieldkit.i18n import Words

_COMPLETED = "N52"


def asked(kind: str) -> tuple[str, ...]:
    """Return the names of what a kind of notice says besides its text; empty for most kinds."""
    from fieldkit.documents.forms.p22_projects import COMPLETED, PARTICULARS
    from fieldkit.documents.registry import documents

    if kind not in documents()["P-22"].notices:
        return ()
    paper = Words("zh_CN")
    names = (*PARTICULARS, *(COMPLETED if kind == _COMPLETED else ()))
    return tuple(paper("Paper", name) for name in names)
