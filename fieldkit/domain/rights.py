"""What a role may see and do (domain.md §2.33); which role has what is in `resources/codes/role.csv`."""

from enum import StrEnum

from fieldkit.domain.codes import CodeTables
from fieldkit.errors import QT_TRANSLATE_NOOP


class Right(StrEnum):
    """Something that not everybody may; the value stands in the column `rights` of the code table."""

    REVEAL = "reveal"  # see a number, a telephone, an account in clear
    EDIT = "edit"  # change households and members
    NOTICE = "notice"  # draft, issue and put up notices, answer objections
    REMOVE = "remove"  # delete, restore, take an import back
    PAIR = "pair"  # assign helpers; the registers of helpers and units
    PLAN = "plan"
    VISIT = "visit"
    IMPORT = "import"
    EXPORT = "export"
    PRINT_INSIDE = "print_inside"  # papers of masking M0 and M1
    OVERRIDE = "override"  # let a notice pass that rule DQ-70 objects to, with a reason
    SETTLE = "settle"  # decide conflicts
    SYNC = "sync"
    USERS = "users"
    SETTINGS = "settings"  # of the laptop; language and text size are everybody's own
    BACKUP = "backup"
    RESTORE = "restore"


EVERY_RIGHT = frozenset(Right)

RIGHTS = {  # what a person reads: "you may not …"
    Right.REVEAL: QT_TRANSLATE_NOOP("Rights", "see numbers and telephones in clear"),
    Right.EDIT: QT_TRANSLATE_NOOP("Rights", "change households and members"),
    Right.NOTICE: QT_TRANSLATE_NOOP("Rights", "make notices or change them"),
    Right.REMOVE: QT_TRANSLATE_NOOP("Rights", "delete and restore records"),
    Right.PAIR: QT_TRANSLATE_NOOP("Rights", "assign helpers"),
    Right.PLAN: QT_TRANSLATE_NOOP("Rights", "change the plan of visits"),
    Right.VISIT: QT_TRANSLATE_NOOP("Rights", "record visits"),
    Right.IMPORT: QT_TRANSLATE_NOOP("Rights", "import workbooks"),
    Right.EXPORT: QT_TRANSLATE_NOOP("Rights", "export the register"),
    Right.PRINT_INSIDE: QT_TRANSLATE_NOOP("Rights", "print papers that are not for posting"),
    Right.OVERRIDE: QT_TRANSLATE_NOOP("Rights", "let a notice pass that the rules object to"),
    Right.SETTLE: QT_TRANSLATE_NOOP("Rights", "settle conflicts"),
    Right.SYNC: QT_TRANSLATE_NOOP("Rights", "sync with the township"),
    Right.USERS: QT_TRANSLATE_NOOP("Rights", "manage users"),
    Right.SETTINGS: QT_TRANSLATE_NOOP("Rights", "change the settings of the laptop"),
    Right.BACKUP: QT_TRANSLATE_NOOP("Rights", "make backups"),
    Right.RESTORE: QT_TRANSLATE_NOOP("Rights", "restore a backup"),
}


def rights_of(codes: CodeTables, role: str) -> frozenset[Right]:
    """Return what `role` may; a role that is not known may nothing but look, covered."""
    roles = codes["role"]
    named = roles[role].extra.get("rights", "") if role in roles else ""
    return frozenset(Right(name) for name in named.split("|") if name)
