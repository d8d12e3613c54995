"""Every service of an opened data folder, each made when it is first asked for: one property a service."""

from functools import cached_property
from typing import TYPE_CHECKING

from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import ProfileGone, WindowsRefused
from fieldkit.i18n import Words
from fieldkit.services.allowing import may
from fieldkit.services.fields import Fields
from fieldkit.services.households import Households
from fieldkit.services.notices.reminders import waiting
from fieldkit.services.offered.figures import Figures
from fieldkit.services.offered.keeping import Keeping
from fieldkit.services.offered.notices import Noticing
from fieldkit.services.pairing.gaps import Gaps
from fieldkit.services.pairing.service import Pairing
from fieldkit.services.printing.unfinished import half_printed
from fieldkit.services.registers import Registers
from fieldkit.services.users import Users
from fieldkit.services.villages import Villages
from fieldkit.services.visits.planning import Planning
from fieldkit.services.visits.rescheduling import Rescheduling
from fieldkit.services.visits.routes import Routes
from fieldkit.services.visits.visiting import Visiting
from fieldkit.settings import Settings

if TYPE_CHECKING:  # imported when first used: the window opens without them
    from fieldkit.services.bulk import Bulk
    from fieldkit.services.checking import Checking
    from fieldkit.services.comparing import Comparing
    from fieldkit.services.exporting import Exporting
    from fieldkit.services.family.service import Family
    from fieldkit.services.history import History
    from fieldkit.services.importing.service import Importing
    from fieldkit.services.income.service import Income
    from fieldkit.services.lines import LineBook
    from fieldkit.services.monitoring import Monitoring
    from fieldkit.services.policies import Policies
    from fieldkit.services.printing.batches import Batches
    from fieldkit.services.printing.history import PrintHistory
    from fieldkit.services.quality.service import Quality
    from fieldkit.services.records.service import Records
    from fieldkit.services.removing import Removing
    from fieldkit.services.standing_history import Standing
    from fieldkit.services.today import Today
    from fieldkit.services.undoing import Undoing
    from fieldkit.services.whereabouts import Locating
    from fieldkit.services.yearly import Yearly


class Services(Keeping, Figures, Noticing):
    """What one user can do on this device; a new service is one property here."""

    def forget(self) -> None:
        """Make every service anew when it is next asked for, as after a change of settings."""
        declared = {**vars(Keeping), **vars(Figures), **vars(Noticing), **vars(Services)}
        for name in [n for n, v in declared.items() if isinstance(v, cached_property)]:
            self.__dict__.pop(name, None)

    @cached_property
    def words(self) -> Words:
        """The words of the language that is set."""
        return Words(self.settings.language)

    @cached_property
    def policies(self) -> "Policies":
        """The policy profiles there are, and the keys that sign them."""
        from fieldkit.services.policies import Policies

        return Policies(self.store, self.words)

    @cached_property
    def given_profile(self) -> Profile:
        """The policy profile that is set, the newest of its name; one that is not here is the usual one."""
        try:
            return self.policies.get(self.settings.profile)
        except ProfileGone:
            return Profile.load(Settings().profile)

    @cached_property
    def profile(self) -> Profile:
        """The policy profile that is set, with the windows set here; damaged ones are the profile's."""
        profile = self.given_profile
        try:
            return profile.with_windows(self.settings.visit_windows)
        except WindowsRefused:
            return profile

    @cached_property
    def lines(self) -> "LineBook":
        """The lines and rates of places and years."""
        from fieldkit.services.lines import LineBook

        return LineBook(self.store, self.codes, self.profile, self.words)

    @cached_property
    def fields(self) -> Fields:
        """What values are called and how they read."""
        clear = may(self.store, Right.REVEAL)
        return Fields(self.codes, self.profile, self.words, clear=clear)

    @cached_property
    def history(self) -> "History":
        """Who changed what and when."""
        from fieldkit.services.history import History

        return History(self.store, self.fields, self.words)

    @cached_property
    def undoing(self) -> "Undoing":
        """The last changes of a household, taken back."""
        from fieldkit.services.undoing import Undoing

        return Undoing(self.store, self.fields, self.words)

    @cached_property
    def removing(self) -> "Removing":
        """What was entered by mistake, deleted and restored."""
        from fieldkit.services.removing import Removing
        from fieldkit.services.values import Values

        return Removing(self.store, self.codes, Values(self.fields, self.words), self.words)

    @cached_property
    def monitoring(self) -> "Monitoring":
        """Households that are watched, and procedures."""
        from fieldkit.services.monitoring import Monitoring

        return Monitoring(self.store, self.profile, self.fields, self.words)

    @cached_property
    def records(self) -> "Records":
        """Records of every kind that `services.kinds` declares."""
        from fieldkit.services.records.service import Records

        return Records(self.store, self.fields, self.words, self.profile)

    @cached_property
    def yearly(self) -> "Yearly":
        """What is true of households and members in one year."""
        from fieldkit.services.yearly import Yearly

        return Yearly(self.store, self.fields, self.words)

    @cached_property
    def locating(self) -> "Locating":
        """Where on pages records stand."""
        from fieldkit.services.whereabouts import Locating

        return Locating(self.store)

    @cached_property
    def income(self) -> "Income":
        """Income sheets of households."""
        from fieldkit.services.income.service import Income

        return Income(self.store, self.codes, self.profile, self.fields, self.words)

    @cached_property
    def family(self) -> "Family":
        """What happens in families."""
        from fieldkit.services.family.service import Family

        return Family(self.store, self.codes, self.profile, self.fields, self.words)

    @cached_property
    def standing(self) -> "Standing":
        """The standing of households on two tracks."""
        from fieldkit.services.standing_history import Standing

        return Standing(self.store, self.codes, self.fields, self.words)

    @cached_property
    def bulk(self) -> "Bulk":
        """What is done to many households at once."""
        from fieldkit.services.bulk import Bulk

        return Bulk(self.store, self.words)

    @cached_property
    def villages(self) -> Villages:
        """The villages on this laptop."""
        return Villages(self.store)

    @cached_property
    def households(self) -> Households:
        """The register of households."""
        return Households(self.store, self.codes, self.profile, self.words)

    @cached_property
    def pairing(self) -> Pairing:
        """Who helps whom."""
        return Pairing(self.store, self.codes, self.words)

    @cached_property
    def registers(self) -> Registers:
        """The registers of helpers and of the units that send them."""
        return Registers(self.store, self.codes, self.profile, self.words)

    @cached_property
    def gaps(self) -> Gaps:
        """Households without a primary helper."""
        return Gaps(self.store)

    @cached_property
    def planning(self) -> Planning:
        """The year of four visits."""
        return Planning(self.store, self.profile, self.words)

    @cached_property
    def rescheduling(self) -> Rescheduling:
        """Days and windows of planned visits: set, moved, freed."""
        return Rescheduling(self.store, self.codes, self.profile, self.words)

    @cached_property
    def routes(self) -> Routes:
        """A helper's round of a month."""
        return Routes(self.store, self.codes, self.words)

    @cached_property
    def visiting(self) -> Visiting:
        """Visits being written and visits made."""
        return Visiting(self.store, self.codes, self.profile, self.words, lambda: self.signing)

    @cached_property
    def users(self) -> Users:
        """Who works on this laptop."""
        return Users(self.home, self.store, self.user, self.words)

    @cached_property
    def importing(self) -> "Importing":
        """Workbooks into the register."""
        from fieldkit.services.importing.service import Importing

        return Importing(self.home, self.store, self.codes, self.profile, self.words)

    @cached_property
    def comparing(self) -> "Comparing":
        """Offices' lists beside the register."""
        from fieldkit.services.comparing import Comparing

        return Comparing(self.store, self.codes, self.words)

    @cached_property
    def exporting(self) -> "Exporting":
        """The register into workbooks."""
        from fieldkit.services.exporting import Exporting

        return Exporting(self.home, self.store, self.codes, self.words)

    @cached_property
    def checking(self) -> "Checking":
        """What is wrong with the data."""
        from fieldkit.services.checking import Checking

        return Checking(self.quality)

    @cached_property
    def quality(self) -> "Quality":
        """The findings of the whole register, kept until something changes."""
        from fieldkit.services.quality.service import Quality

        return Quality(self.store, self.codes, self.profile, self.words)

    @cached_property
    def today(self) -> "Today":
        """What there is to do now."""
        from fieldkit.services.today import Today

        return Today(
            self.clock, self.households, self.planning, self.visiting, self.gaps, self.quality,
            self.syncing, self.backups, lambda: half_printed(self.store, self.printing_now),
            lambda: waiting(self.store), lambda ledger, rows: self.ledgers.number(ledger, rows),
        )  # fmt: skip

    @cached_property
    def batches(self) -> "Batches":
        """Long prints: whole villages, townships."""
        from fieldkit.services.printing.batches import Batches

        return Batches(self.store, self.words, self.printing, self.printing_now)

    @cached_property
    def printed(self) -> "PrintHistory":
        """What was printed when."""
        from fieldkit.services.printing.history import PrintHistory

        return PrintHistory(self.store)
