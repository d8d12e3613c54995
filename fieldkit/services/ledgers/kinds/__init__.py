"""Every ledger, one declaration each.  To add one: a `Ledger` in a module here, and its name in `LEDGERS`."""

from fieldkit.services.ledgers.kinds import households, members, work
from fieldkit.services.ledgers.kinds.ledger import Ledger, LedgerColumn, LedgerFilter, Scope

LEDGERS: dict[str, Ledger] = {
    ledger.id: ledger
    for ledger in (
        households.HOUSEHOLDS,
        households.WATCHED,
        households.DANGEROUS_HOUSES,
        households.GUARANTEES,
        members.SCHOOL,
        members.LABOUR,
        members.PUBLIC_POSTS,
        members.ALLOWANCES,
        members.DISABLED,
        work.MEASURES,
        work.LOANS,
        work.PROBLEMS,
        work.TEAMS,
    )
}

__all__ = ["LEDGERS", "Ledger", "LedgerColumn", "LedgerFilter", "Scope"]
