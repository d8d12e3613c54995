"""The services of paper and of notices: drafted, issued, on the wall, objected to; the calendar of days."""

from functools import cached_property
from typing import TYPE_CHECKING

from fieldkit.services.offered.ground import Ground

if TYPE_CHECKING:  # imported when first used: the window opens without them
    from fieldkit.services.attachments.service import Attaching
    from fieldkit.services.calendars import Calendars
    from fieldkit.services.notices.objections import Objections
    from fieldkit.services.notices.papers import NoticePapers
    from fieldkit.services.notices.postings import Postings
    from fieldkit.services.notices.service import Notices
    from fieldkit.services.printing.service import Printing
    from fieldkit.services.verifying import Verifying


class Noticing(Ground):
    """A part of `offered.Services`."""

    if TYPE_CHECKING:  # in `offered.Services` and its parts

        @property
        def attaching(self) -> Attaching:
            """Photos and scans of records."""

    @cached_property
    def printing(self) -> "Printing":
        """Forms on paper."""
        from fieldkit.services.printing.service import Printing
        from fieldkit.services.printing.usual import Usual

        return Printing(
            self.store, self.codes, self.profile, self.words,
            originals=lambda notice, form, masking: self.notice_papers.original(notice, form, masking),
            contents=lambda id: self.attaching.content(id).content, usual=Usual.of(self.settings),
        )  # fmt: skip

    @cached_property
    def notices(self) -> "Notices":
        """Notices: drafted, worded, looked through, listed."""
        from fieldkit.services.notices.service import Notices
        from fieldkit.services.printing.usual import Usual

        return Notices(self.store, self.codes, self.profile, self.words, Usual.of(self.settings))

    @cached_property
    def notice_papers(self) -> "NoticePapers":
        """The papers of notices: looked at, issued, printed again as they were."""
        from fieldkit.services.notices.papers import NoticePapers

        return NoticePapers(
            self.store, self.words, self.notices, lambda: self.printing, lambda: self.attaching
        )

    @cached_property
    def postings(self) -> "Postings":
        """Notices on the wall: put up, taken down, cancelled, replaced."""
        from fieldkit.services.notices.postings import Postings

        return Postings(self.store, self.words, self.notices, lambda: self.attaching)

    @cached_property
    def objections(self) -> "Objections":
        """What people say against notices."""
        from fieldkit.services.notices.objections import Objections

        return Objections(self.store, self.codes, self.words, self.notices)

    @cached_property
    def verifying(self) -> "Verifying":
        """Whether a sheet is the one that was issued."""
        from fieldkit.services.verifying import Verifying

        say = lambda session, row: self.notices.say_state(self.notices.state_of(session, row))  # noqa: E731
        return Verifying(self.store, self.words, say)

    @cached_property
    def calendars(self) -> "Calendars":
        """Which days are worked."""
        from fieldkit.services.calendars import Calendars

        return Calendars(self.store, self.words)
