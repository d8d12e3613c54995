"""The services of what lies beside the records: papers of a household, backups, the doctor, the township."""

from functools import cached_property
from typing import TYPE_CHECKING

from fieldkit.services.offered.ground import Ground

if TYPE_CHECKING:  # imported when first used: the window opens without them
    from fieldkit.services.archive_list import ArchiveLists
    from fieldkit.services.attachments.service import Attaching
    from fieldkit.services.backups import Backups
    from fieldkit.services.doctor.service import Doctor
    from fieldkit.services.evidence import Evidence
    from fieldkit.services.income.service import Income
    from fieldkit.services.signing import Signing
    from fieldkit.services.syncing import Syncing


class Keeping(Ground):
    """A part of `offered.Services`."""

    if TYPE_CHECKING:  # in `offered.Services`

        @property
        def income(self) -> Income:
            """Income sheets of households."""

    @cached_property
    def attaching(self) -> "Attaching":
        """Photos and scans of records."""
        from fieldkit.services.attachments.service import Attaching

        fetch = lambda name: self.syncing.fetch_content(name)  # noqa: E731 - the network when it is needed
        return Attaching(self.home, self.store, self.codes, self.words, fetch)

    @cached_property
    def signing(self) -> "Signing":
        """Signatures under records."""
        from fieldkit.services.signing import Signing

        return Signing(self.store, self.codes, self.words, self.attaching)

    @cached_property
    def evidence(self) -> "Evidence":
        """What proves incomes and changes in families."""
        from fieldkit.services.evidence import Evidence

        return Evidence(self.store, self.words, self.attaching)

    @cached_property
    def archive_list(self) -> "ArchiveLists":
        """What belongs into the paper files."""
        from fieldkit.services.archive_list import ArchiveLists

        return ArchiveLists(self.store, self.codes, self.profile, self.words)

    @cached_property
    def backups(self) -> "Backups":
        """Copies of everything, and whether they are good."""
        from fieldkit.services.backups import Backups

        return Backups(self.home, self.store, self.settings, self.words)

    @cached_property
    def doctor(self) -> "Doctor":
        """Whether the data folder is in order."""
        from fieldkit.services.doctor.service import Doctor

        return Doctor(self.home, self.store, self.settings, self.words, self.backups)

    @cached_property
    def syncing(self) -> "Syncing":
        """Exchange with the township."""
        from fieldkit.services.contents_exchange import ContentsExchange
        from fieldkit.services.rescue import Rescues
        from fieldkit.services.syncing import Syncing

        rescues, contents = Rescues(self.home, self.store), ContentsExchange(self.home, self.store)
        return Syncing(
            self.store, self.settings, self.fields, self.words, rescues=rescues, contents=contents,
            settled=self._set_right,
        )  # fmt: skip

    def _set_right(self) -> None:
        """Mend what two laptops did at once: a number given twice, totals of lines typed on both."""
        from fieldkit.services.notices import numbers as notice_numbers
        from fieldkit.services.numbering import renumber_arrived

        renumber_arrived(self.store)
        notice_numbers.renumber_arrived(self.store)
        self.income.renew_arrived()
