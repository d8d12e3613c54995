"""What must be true of the data folders a killed journey left behind."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from fieldkit.clock import Clock
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.services.restoring import Restoring
from tests.conftest import TODAY

Fact = dict[str, Any]
WHOLE = "ok"


def examine(folder: Path, facts: list[Fact]) -> list[str]:
    """Open every data folder under `folder` and say what is wrong with it; nothing, if all is well."""
    wrong: list[str] = []
    begun = {fact["home"]: fact for fact in facts if fact["fact"] == "user"}
    for keys in sorted(folder.rglob("keys.json")):
        home = keys.parent
        if home.name == "server" or str(home) not in begun:
            continue  # a township's folder, or one that was never called made
        begun_by = begun.pop(str(home))
        own = [fact for fact in facts if fact["home"] == str(home)]
        try:
            wrong += [f"{home.name}: {words}" for words in _home(home, begun_by, own)]
        except (FieldkitError, AssertionError) as error:
            wrong.append(f"{home.name}: {type(error).__name__} {error} {getattr(error, 'details', '')}")
    return wrong + [f"{home}: the data folder is gone" for home in begun]


def _home(home: Path, who: Fact, facts: list[Fact]) -> list[str]:
    clock = Clock(TODAY)
    with Laptop.open(home, user=None, passphrase=who["passphrase"], clock=clock) as laptop:
        wrong = [] if laptop.store.check() == WHOLE else [laptop.store.check()]
        wrong += [f"lost: {fact}" for fact in _last(facts) if not LOOK[fact["fact"]](laptop, fact)]
        for backup in laptop.backups.list():
            Restoring(laptop.home, clock, laptop.words).rehearse(
                backup.file, user=None, passphrase=who["passphrase"]
            )
    return wrong


def _last(facts: list[Fact]) -> list[Fact]:
    """Return the facts that nothing later took the place of."""
    latest: dict[tuple[Any, ...], Fact] = {}
    for fact in facts:
        if fact["fact"] in LOOK:
            latest[fact["fact"], fact.get("id"), fact.get("field")] = fact
    return list(latest.values())


def _visit(laptop: Laptop, fact: Fact) -> bool:
    return laptop.visiting.visit(UUID(fact["id"])).answers.content == fact["content"]


def _draft(laptop: Laptop, fact: Fact) -> bool:
    """The draft holds at least what it held, or has become a visit, or was thrown away and noted so."""
    id = UUID(fact["id"])
    for draft in laptop.visiting.drafts():
        if draft.id == id:
            return draft.answers.content.startswith(fact["content"])
    try:
        return laptop.visiting.visit(id).answers.content.startswith(fact["content"])
    except FieldkitError:
        return False


def _households(laptop: Laptop, fact: Fact) -> bool:
    return laptop.households.count()[0] >= fact["count"]


def _planned(laptop: Laptop, fact: Fact) -> bool:
    slots = laptop.planning.slots(TODAY.year)
    return any(str(row.slot.id) == fact["id"] and str(row.slot.planned_on) == fact["day"] for row in slots)


def _pairing(laptop: Laptop, fact: Fact) -> bool:
    rows = laptop.pairing.of_household(UUID(fact["id"]))
    return any(row.helper == fact["helper"] and row.active(TODAY) for row in rows)


LOOK: dict[str, Callable[[Laptop, Fact], bool]] = {
    "visit": _visit,
    "draft": _draft,
    "households": _households,
    "planned": _planned,
    "pairing": _pairing,
}
