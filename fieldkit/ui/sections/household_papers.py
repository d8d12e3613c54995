"""The photos, scans and the list of the paper file on a household's page."""

from fieldkit.ui.sections.archive import ArchiveSection
from fieldkit.ui.sections.attachments import AttachmentsSection
from fieldkit.ui.sections.page import Basis, PageDoing, PageSection


class AttachmentsPart(PageSection):
    """Photos and scans; they are read when the section is first open."""

    def __init__(self, doing: PageDoing) -> None:
        self.section = AttachmentsSection(doing.laptop, doing.jobs, doing.changes)
        super().__init__(doing, "attachment", self.section, folded=True)

    def fill(self, basis: Basis) -> None:
        """Show what the household has."""
        doing = self.doing
        if self.is_new((doing.household, doing.year)):
            self.section.show_household(doing.household, doing.year, past=doing.past)


class ArchivePart(PageSection):
    """The 22 items of the paper file in the year."""

    def __init__(self, doing: PageDoing) -> None:
        self.section = ArchiveSection(doing.laptop, doing.jobs, doing.changes)
        super().__init__(doing, "archive_item", self.section, folded=True)

    def fill(self, basis: Basis) -> None:
        """Show the list of the year."""
        doing = self.doing
        self.section.show_household(doing.household, doing.year, fixed=doing.fixed)
