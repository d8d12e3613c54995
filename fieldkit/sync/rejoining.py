"""What a laptop put back from a backup must forget, so that no work is lost or doubled (sync.md §4.8, §6.3).

It begins a new lineage and reads every scope anew.  Batches that were on their way are cut anew; changes
that the server has already are recognised by their own ids; what was done after the backup and had
reached the server comes back from there.  A copy on another machine becomes a device of its own: two
laptops under one name would each hide the other's work from itself.
"""

from dataclasses import dataclass

from fieldkit.db.store import Store
from fieldkit.db.types import new_id
from fieldkit.sync import local, outbox
from fieldkit.sync.local import run

_ENROLMENT = ("sign_key", "server_id", "epoch", "county", "enrolled_at", "server_url")


@dataclass(frozen=True)
class Standing:
    """Who a laptop is for its server: the device, and the enrolment as it is kept."""

    device: str
    enrolment: dict[str, str]

    @property
    def enrolled(self) -> bool:
        """Whether a server knows the laptop."""
        return bool(self.enrolment.get("server_id") and self.enrolment.get("enrolled_at"))


def standing(store: Store) -> Standing:
    """Read who the laptop is."""
    with store.reading(whole=True) as session:
        kept = {str(k): str(v or "") for k, v in run(session, "SELECT k, v FROM _sync_state")}
    return Standing(kept.get("device_id", ""), {k: kept[k] for k in _ENROLMENT if k in kept})


def rejoin(store: Store, present: Standing | None, *, same: bool) -> Standing:
    """Make restored data ready for their server, and return who the laptop now is.

    `same`: they are put back on the laptop they came from, whose present enrolment is kept where it can
    still be read.  Else the laptop gets a name of its own, and asks the township for a code.
    """
    with store.applying() as session:
        if not same:
            local.write(session, device_id=new_id().hex, sign_key="", enrolled_at="")
        elif present is not None and present.enrolled:
            local.write(session, **present.enrolment)
    outbox.new_lineage(store, reread=True)
    return standing(store)
