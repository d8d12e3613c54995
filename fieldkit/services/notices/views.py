"""What the screens are told of notices: rows of lists, one notice whole, what stands in its way."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from fieldkit.domain.notices import HANGING, State


@dataclass(frozen=True)
class NoticeKind:
    """A kind of notice (§2.27): `days` of `day_kind` it hangs, None where it stays up; who seals it.

    `form` is the paper it is printed on; `lists` tells whether households stand on it.
    """

    code: str
    label: str
    stage: str  # 1 posting, 2 announcement
    days: int | None
    day_kind: str
    sealed_by: str
    form: str
    lists: bool


@dataclass(frozen=True)
class NoticeRow:
    """A notice in a list.  `state` is that of today; `days_left` until its last day, while it hangs."""

    id: UUID
    kind: str
    kind_label: str
    village_code: str
    village: str
    year: int
    no: str  # empty: not issued yet
    title: str
    state: State
    state_label: str
    households: int
    posted_on: date | None
    ends_on: date | None
    taken_down_on: date | None
    days_left: int | None
    open_objections: int
    objections: int
    late: bool  # it still hangs though its day has passed
    copies: int


@dataclass(frozen=True)
class LineView:
    """A household on a notice; on an issued one as it was printed."""

    id: UUID
    household_id: UUID | None
    no: int
    group: str
    head: str
    local_no: str
    people: int
    kind_text: str
    what: str
    standard: str
    quantity: str
    amount_fen: int | None
    note: str
    namesake: bool = False
    """The village has another head of this name in this group, on the notice or not."""

    @property
    def lacking(self) -> tuple[str, ...]:
        """What a line of a list of grants does not say yet, as columns of notice_line.

        It names what is given, and how much: the amount, or the standard and the quantity (P-21).
        """
        how_much = self.amount_fen is not None or bool(self.standard and self.quantity)
        return (*(() if self.what else ("what",)), *(() if how_much else ("amount_fen",)))


@dataclass(frozen=True)
class ObjectionView:
    """An objection; `due` is the day by which it is looked into, `open` until it is answered."""

    id: UUID
    received_on: date | None
    channel: str
    channel_label: str
    from_name: str
    household_id: UUID | None
    about: str
    content: str
    investigators: tuple[str, ...]
    investigated_on: date | None
    finding: str
    outcome: str
    outcome_label: str
    replied_on: date | None
    due: date | None
    open: bool


@dataclass(frozen=True)
class NoticeView:
    """A notice with everything on it.

    `title` and `body` are what is printed; `own_title`, `own_body` tell whether somebody wrote them, else
    they follow the template.  Of a draft `posted_on` is the day it is to be put up.
    `unknown_years`: working days were counted without a calendar of these years.
    """

    row: NoticeRow
    stage: str
    body: str
    own_title: bool
    own_body: bool
    places: tuple[str, ...]
    min_days: int | None
    day_kind: str
    township_phone: str
    county_phone: str
    receiver: str
    issuer: str
    form: str
    masking: str
    particulars: tuple[tuple[str, str], ...]
    lines: tuple[LineView, ...]
    objections: tuple[ObjectionView, ...]
    issued_at: datetime | None
    content_sha256: str
    pdf_sha256: str
    pdf_id: UUID | None
    posted_photo_id: UUID | None
    removed_photo_id: UUID | None
    result: str
    result_label: str
    procedure_id: UUID | None
    replaces_id: UUID | None
    replaced_by: UUID | None
    cancelled_why: str
    override_by: str
    override_why: str
    override_at: datetime | None
    unknown_years: tuple[int, ...] = ()
    layout: str = ""  # of the form, empty for the usual one
    paper_days: tuple[date | None, date | None] = (None, None)  # what the issued paper says

    @property
    def id(self) -> UUID:
        """The notice."""
        return self.row.id

    @property
    def state(self) -> State:
        """Its state today."""
        return self.row.state

    @property
    def other_days(self) -> bool:
        """Whether it was put up on another day than its paper says: its period is not the one printed."""
        hung = self.row.posted_on if self.state in HANGING | {State.DOWN} else None
        return None not in (hung, self.paper_days[0]) and hung != self.paper_days[0]


@dataclass(frozen=True)
class Problem:
    """Something that rule DQ-70 finds on a notice, in words.

    `hard` ones stand in the way whoever asks: they would show a person's number, illness or child.  The
    others may be let pass by the township, with a reason; a `note` only tells what will happen.
    """

    sentence: str
    hard: bool
    field: str = ""  # where it can be mended: a column of notice or notice_line, or `calendar`
    line_id: UUID | None = None
    household: str = ""
    note: bool = False


@dataclass(frozen=True)
class Due:
    """A notice with something to be done: what is in `state`, since or until when."""

    notice: NoticeRow
    day: date | None
