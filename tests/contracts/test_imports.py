"""The arrows of the architecture (pyproject.toml, docs/architecture.md): each contract keeps what it says it keeps."""

from copy import deepcopy
from pathlib import Path

import pytest
from importlinter import configuration
from importlinter.application.use_cases import _register_contract_types, read_user_options
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.independence import IndependenceContract
from importlinter.contracts.layers import LayersContract

ROOT = Path(__file__).parents[2]
KINDS = {"forbidden": ForbiddenContract, "independence": IndependenceContract, "layers": LayersContract}
ARROWS = "Arrows point down"
QT = "Only the ui knows Qt"
UI = "The ui asks services, never tables or the network"
DOMAIN = "The domain is plain Python"
SCREENS = "Screens do not know each other"
WINDOW = "A screen is made of sections, which ask in dialogs, which are made of widgets"
PLANTED = [
    *((UI, "fieldkit.ui.screens.home", name) for name in ("socket", "urllib", "sqlcipher3", "sqlite3", "http", "sqlalchemy", "httpx2")),
    *((DOMAIN, "fieldkit.domain.kinship", name) for name in ("socket", "urllib", "sqlcipher3", "msgspec", "pydantic", "PySide6", "reportlab")),
    (QT, "fieldkit.cli.households", "PySide6"),
    (QT, "fieldkit.services.households", "PySide6"),
    (QT, "fieldkit.clock", "shiboken6"),
    (UI, "fieldkit.ui.sections.visits", "fieldkit.db.store"),
    (SCREENS, "fieldkit.ui.screens.home", "fieldkit.ui.screens.visits"),
    (WINDOW, "fieldkit.ui.widgets.dots", "fieldkit.ui.sections.visits"),
    (WINDOW, "fieldkit.ui.widgets.dots", "fieldkit.ui.dialogs.printing"),
    (WINDOW, "fieldkit.ui.dialogs.printing", "fieldkit.ui.sections.jobs"),
    (WINDOW, "fieldkit.ui.sections.jobs", "fieldkit.ui.screens.printing"),
    (ARROWS, "fieldkit.domain.kinship", "fieldkit.db.store"),
    (ARROWS, "fieldkit.ui.screens.home", "fieldkit.server.app"),
    (ARROWS, "fieldkit.sync.merge", "fieldkit.transfer.whole"),
]  # fmt: skip


@pytest.fixture(scope="module")
def linted():
    """Read the contracts and, without a cache, who imports whom."""
    configuration.configure()
    _register_contract_types(options := read_user_options(str(ROOT / "pyproject.toml")))
    graph = configuration.settings.GRAPH_BUILDER.build(
        root_package_names=["fieldkit"],
        include_external_packages=True,
        exclude_type_checking_imports=False,
        cache_dir=None,
    )
    contracts = {
        one["name"]: KINDS[one["type"]](one["name"], options.session_options, one)
        for one in options.contracts_options
    }
    return graph, contracts


def test_every_contract_is_known_and_kept(linted):
    graph, contracts = linted
    assert set(contracts) == {ARROWS, QT, UI, DOMAIN, SCREENS, WINDOW}
    assert [
        name for name, one in contracts.items() if not one.check(deepcopy(graph), verbose=False).kept
    ] == []


@pytest.mark.parametrize(
    ("contract", "importer", "imported"), PLANTED, ids=lambda one: one.rpartition(".")[2]
)
def test_a_planted_import_breaks_the_contract_that_forbids_it(linted, contract, importer, imported):
    graph, contracts = linted
    spoilt = deepcopy(graph)
    assert importer in spoilt.modules
    if imported not in spoilt.modules:
        assert not imported.startswith("fieldkit")
        spoilt.add_module(imported, is_squashed=True)
    spoilt.add_import(importer=importer, imported=imported, line_number=1, line_contents=f"import {imported}")
    assert not contracts[contract].check(spoilt, verbose=False).kept
