"""Where an issued notice stands: numbers, days, copies, what came of it."""

from typing import TYPE_CHECKING

from fieldkit.domain.notices import State
from fieldkit.ui.sections.notice_words import COLOURS, next_step
from fieldkit.ui.widgets.form import Form
from fieldkit.ui.widgets.parts import Card, clear, row, text
from fieldkit.ui.words import day, moment

if TYPE_CHECKING:
    from fieldkit.services.notices.views import NoticeView

KINDS = {"wrong": "wrong", "due_text": "due", "accent": "good"}
"""What kind of text has the colour of a state."""


class WallCard(Card):
    """The facts of a notice that was issued."""

    def __init__(self) -> None:
        super().__init__(self.tr("On the wall"))

    def show_notice(self, view: "NoticeView") -> None:
        """Show where it stands."""
        clear(self.body)
        kind = KINDS.get(COLOURS[view.state], "body")
        step = next_step(view.row)
        words = f"{view.row.state_label} · {step}" if step else view.row.state_label
        self.body.addLayout(row(text(words, kind), None))
        form = Form(118)
        for label, value in self._facts(view):
            if value:
                form.add(label, text(value, "body", wrap=True))
        self.body.addLayout(form)

    def _other_days(self, view: "NoticeView") -> str:
        """Say what to do with a paper whose days are not those it hangs; empty where they are."""
        if not view.other_days:
            return ""
        first, last = (day(one) for one in view.paper_days)
        return self.tr("{first} – {last}; correct it by hand, with the seal, or cancel it.").format(
            first=first, last=last
        )

    def _facts(self, view: "NoticeView") -> list[tuple[str, str]]:
        row_ = view.row
        hangs = f"{day(row_.posted_on)} – {day(row_.ends_on)}" if row_.ends_on else day(row_.posted_on)
        planned = view.state is State.ISSUED
        when = self.tr("To be put up on") if planned else self.tr("Hangs")
        return [
            (self.tr("Number"), row_.no),
            (self.tr("Issued"), moment(view.issued_at)),
            (when, day(row_.posted_on) if planned else hangs),
            (self.tr("The paper says"), self._other_days(view)),
            (self.tr("Calendar not known"), "、".join(str(year) for year in view.unknown_years)),
            (self.tr("Taken down on"), day(row_.taken_down_on)),
            (self.tr("Result"), view.result_label),
            (self.tr("Cancelled because"), view.cancelled_why),
            (self.tr("Places"), "、".join(view.places)),
            (self.tr("Copies printed"), str(row_.copies or "")),
            (self.tr("Check number"), view.content_sha256[:8].upper()),
            (self.tr("Let pass"), " · ".join(p for p in (view.override_by, view.override_why) if p)),
        ]
