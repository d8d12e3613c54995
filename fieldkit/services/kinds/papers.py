"""Papers of a household, and what the township lays down (domain.md §1.27–1.30)."""

from fieldkit.db.tables import (
    ArchiveItem,
    Attachment,
    FindingNote,
    Past,
    ProfileFile,
    ProfileKey,
    Rate,
    Signature,
    Threshold,
)
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field
from fieldkit.services.kinds.kind import Kind

ATTACHMENT = Kind(
    Attachment,
    QT_TRANSLATE_NOOP("SyncTables", "Attachments"),
    QT_TRANSLATE_NOOP("Nouns", "attachment"),
    fields=(
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind"), "code", "attachment_kind"),
        field("taken_on", QT_TRANSLATE_NOOP("Fields", "Taken on"), "date"),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
        field("sensitive", QT_TRANSLATE_NOOP("Fields", "Private"), "yes"),
    ),
    others=(
        field("owner_kind", QT_TRANSLATE_NOOP("Fields", "Belongs to"), "still"),
        field("owner_id", QT_TRANSLATE_NOOP("Fields", "Belongs to"), "still"),
        field("sha256", QT_TRANSLATE_NOOP("Fields", "Content"), "still"),
        field("bytes", QT_TRANSLATE_NOOP("Fields", "Size"), "still"),
        field("mime", QT_TRANSLATE_NOOP("Fields", "Format"), "still"),
        field("width", QT_TRANSLATE_NOOP("Fields", "Width"), "still"),
        field("height", QT_TRANSLATE_NOOP("Fields", "Height"), "still"),
    ),
    columns=("taken_on", "kind", "note"),
    order="taken_on",
    past_days=("taken_on",),
    own=True,
)

SIGNATURE = Kind(
    Signature,
    QT_TRANSLATE_NOOP("SyncTables", "Signatures"),
    QT_TRANSLATE_NOOP("Nouns", "signature"),
    fields=(
        field("signer_kind", QT_TRANSLATE_NOOP("Fields", "Who signs"), "code", "signer_kind"),
        field("signer_name", QT_TRANSLATE_NOOP("Fields", "Name")),
        field("signed_on", QT_TRANSLATE_NOOP("Fields", "Signed on"), "date"),
        field("mode", QT_TRANSLATE_NOOP("Fields", "How it was signed"), "code", "signature_mode"),
    ),
    others=(
        field("owner_kind", QT_TRANSLATE_NOOP("Fields", "Belongs to"), "still"),
        field("signer_id", QT_TRANSLATE_NOOP("Fields", "Signer"), "still"),
        field("attachment_id", QT_TRANSLATE_NOOP("Fields", "Picture"), "still"),
    ),
    columns=("signed_on", "signer_name", "mode"),
    order="signed_on",
    past_days=("signed_on",),
    parent="owner_id",
    own=True,
)

ARCHIVE_ITEM = Kind(
    ArchiveItem,
    QT_TRANSLATE_NOOP("SyncTables", "List of the paper file"),
    QT_TRANSLATE_NOOP("Nouns", "item of the paper file"),
    fields=(
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year"),
        field("item", QT_TRANSLATE_NOOP("Fields", "Item"), "code", "archive_item"),
        field("state", QT_TRANSLATE_NOOP("Fields", "State"), "code", "archive_state"),
        field("box_no", QT_TRANSLATE_NOOP("Fields", "Box")),
        field("page_no", QT_TRANSLATE_NOOP("Fields", "Page")),
        field("checked_on", QT_TRANSLATE_NOOP("Fields", "Checked on"), "date"),
    ),
    others=(field("attachment_id", QT_TRANSLATE_NOOP("Fields", "Picture"), "still"),),
    columns=("item", "state", "box_no", "page_no", "checked_on"),
    order="item",
    past_days=("checked_on",),
    own=True,
)

FINDING_NOTE = Kind(
    FindingNote,
    QT_TRANSLATE_NOOP("SyncTables", "Explained findings"),
    QT_TRANSLATE_NOOP("Nouns", "explanation of a finding"),
    fields=(
        field("rule_id", QT_TRANSLATE_NOOP("Fields", "Rule")),
        field("explanation", QT_TRANSLATE_NOOP("Fields", "Explanation")),
        field("explained_by", QT_TRANSLATE_NOOP("Fields", "Explained by")),
    ),
    others=(
        field("tbl", QT_TRANSLATE_NOOP("Fields", "Table"), "still"),
        field("row_id", QT_TRANSLATE_NOOP("Fields", "Record"), "still"),
        field("at", QT_TRANSLATE_NOOP("Fields", "Field"), "still"),
        field("stands", QT_TRANSLATE_NOOP("Fields", "Values"), "still"),
        field("explained_at", QT_TRANSLATE_NOOP("Fields", "Explained on"), "still"),
    ),
    columns=("rule_id", "explanation", "explained_at"),
    order="explained_at",
    own=True,
)

PAST = Kind(
    Past,
    QT_TRANSLATE_NOOP("SyncTables", "As it was"),
    QT_TRANSLATE_NOOP("Nouns", "state of a year"),
    fields=(field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year"),),
    others=(
        field("tbl", QT_TRANSLATE_NOOP("Fields", "Table"), "still"),
        field("row_id", QT_TRANSLATE_NOOP("Fields", "Record"), "still"),
        field("facts", QT_TRANSLATE_NOOP("Fields", "Facts"), "still"),
    ),
    columns=("year",),
    order="year",
    own=True,
)

THRESHOLD = Kind(
    Threshold,
    QT_TRANSLATE_NOOP("SyncTables", "Lines"),
    QT_TRANSLATE_NOOP("Nouns", "line"),
    fields=(
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind of line"), "code", "threshold_kind", needed=True),
        field("area_code", QT_TRANSLATE_NOOP("Fields", "Place"), needed=True),
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("amount_fen", QT_TRANSLATE_NOOP("Fields", "Amount"), "fen", needed=True),
        field("source", QT_TRANSLATE_NOOP("Fields", "Source"), needed=True),
    ),
    columns=("kind", "area_code", "year", "amount_fen", "source"),
    order="year",
    parent="",
    own=True,
    private=False,
)

RATE = Kind(
    Rate,
    QT_TRANSLATE_NOOP("SyncTables", "Rates"),
    QT_TRANSLATE_NOOP("Nouns", "rate"),
    fields=(
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind of rate"), "code", "rate_kind", needed=True),
        field("product", QT_TRANSLATE_NOOP("Fields", "Product")),
        field("area_code", QT_TRANSLATE_NOOP("Fields", "Place"), needed=True),
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("value", QT_TRANSLATE_NOOP("Fields", "Value"), "int", needed=True),
        field("unit", QT_TRANSLATE_NOOP("Fields", "Unit"), needed=True),
        field("source", QT_TRANSLATE_NOOP("Fields", "Source"), needed=True),
    ),
    columns=("kind", "product", "area_code", "year", "value", "unit", "source"),
    order="year",
    parent="",
    own=True,
    private=False,
)

PROFILE_FILE = Kind(
    ProfileFile,
    QT_TRANSLATE_NOOP("SyncTables", "Policy profiles"),
    QT_TRANSLATE_NOOP("Nouns", "policy profile"),
    fields=(
        field("name", QT_TRANSLATE_NOOP("Fields", "Name")),
        field("version", QT_TRANSLATE_NOOP("Fields", "Version"), "int"),
        field("taken_by", QT_TRANSLATE_NOOP("Fields", "Taken by")),
    ),
    others=(
        field("content", QT_TRANSLATE_NOOP("Fields", "Content"), "still"),
        field("signature", QT_TRANSLATE_NOOP("Fields", "Signature"), "still"),
        field("signer", QT_TRANSLATE_NOOP("Fields", "Signed with"), "still"),
        field("taken_at", QT_TRANSLATE_NOOP("Fields", "Taken on"), "still"),
    ),
    columns=("name", "version", "taken_at"),
    order="taken_at",
    parent="",
    own=True,
    private=False,
)

PROFILE_KEY = Kind(
    ProfileKey,
    QT_TRANSLATE_NOOP("SyncTables", "Keys that sign profiles"),
    QT_TRANSLATE_NOOP("Nouns", "key that signs profiles"),
    fields=(
        field("name", QT_TRANSLATE_NOOP("Fields", "Name")),
        field("trusted_by", QT_TRANSLATE_NOOP("Fields", "Trusted by")),
    ),
    others=(
        field("key", QT_TRANSLATE_NOOP("Fields", "Key"), "still"),
        field("trusted_at", QT_TRANSLATE_NOOP("Fields", "Trusted on"), "still"),
    ),
    columns=("name", "trusted_at"),
    order="trusted_at",
    parent="",
    own=True,
    private=False,
)
