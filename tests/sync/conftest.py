"""A township in one process: a real server application, real encrypted laptops, HTTP without a wire."""

import hashlib
import shutil
from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path
from uuid import UUID

import httpx2
import pytest
from starlette.testclient import TestClient

from fieldkit.clock import Clock
from fieldkit.db.base import Author
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT
from fieldkit.db.store import Store
from fieldkit.db.tables import Conflict, Household
from fieldkit.db.types import new_id
from fieldkit.server.access import Access
from fieldkit.server.app import build
from fieldkit.server.database import Database, ServerFolder
from fieldkit.sync import device, local
from fieldkit.sync.device import Outcome
from fieldkit.sync.remote import Remote

TODAY = date(2026, 11, 21)
VILLAGE = "421003105201"
OTHER = "421003105202"
URL = "http://127.0.0.1:8000"


class Laptop:
    """One laptop with a person at it."""

    def __init__(self, home: Home, store: Store, client: httpx2.Client) -> None:
        self.home, self.store = home, store
        self.remote = Remote(client, URL, pause=lambda _: None)

    def sync(self, *, thorough: bool = True) -> Outcome:
        return device.sync(self.store, self.remote, thorough=thorough)

    def add(self, *rows: object) -> None:
        with self.store.writing() as session:
            session.add_all(rows)

    def household(self, local_no: str = "0001", **fields: object) -> UUID:
        row_id = new_id()
        whole = {"scope": VILLAGE, "village_code": VILLAGE, "local_no": local_no} | fields
        self.add(Household(id=row_id, **whole, **self.store.origin()))
        return row_id

    def edit(self, table: type, row_id: UUID, **fields: object) -> None:
        with self.store.writing() as session:
            row = session.get_one(table, row_id)
            for name, value in fields.items():
                setattr(row, name, value)

    def get(self, table: type, row_id: UUID) -> object:
        with self.store.reading() as session:
            return session.get(table, row_id)

    def conflicts(self) -> list[Conflict]:
        with self.store.reading() as session:
            return list(session.query(Conflict).order_by(Conflict.id))

    def ask(self, sql: str, *values: object) -> list[tuple]:
        with self.store.reading() as session:
            return local.run(session, sql, *values)

    def waiting(self) -> int:
        return self.ask("SELECT count(*) FROM _outbox WHERE acked_at IS NULL")[0][0]

    def close(self) -> None:
        self.store.close()


class Township:
    """The server, and the laptops that belong to it."""

    def __init__(self, folder: Path, template: Path) -> None:
        self.folder, self._template = folder, template
        self.clock = Clock(TODAY)
        self.server_folder = ServerFolder(folder, LIGHT)
        self.server_folder.create("township", "421003")
        self.database: Database = self.server_folder.open("township")
        self.client = self._serve()
        self.access = Access(self.database, self.clock)
        self.laptops: list[Laptop] = []

    def _serve(self) -> TestClient:
        """Start the application; entered, it keeps one event loop for all requests."""
        return TestClient(build(self.database, self.clock), base_url=URL).__enter__()

    def restart(self) -> None:
        """Stop the server and start it on what lies in its folder."""
        self.database.close()
        self.client.__exit__()
        self.database = self.server_folder.open("township")
        self.client = self._serve()
        for laptop in self.laptops:
            laptop.remote = Remote(self.client, URL, pause=lambda _: None)

    def restart_sessions(self) -> None:
        """Forget every session, as a server that was started anew."""
        for route in self.client.app.routes:
            for cell in getattr(route.endpoint, "__closure__", None) or ():
                if isinstance(cell.cell_contents, Access):
                    cell.cell_contents._sessions.clear()

    def laptop(self, name: str, scopes: tuple[str, ...] = ()) -> Laptop:
        laptop = self.unknown_laptop(name)
        code = self.access.new_code(name, scopes)
        device.enrol(laptop.store, laptop.remote, code, name, f"user of {name}")
        return laptop

    def unknown_laptop(self, name: str) -> Laptop:
        folder = self.folder / name
        shutil.copytree(self._template, folder)
        home = Home(folder, LIGHT)
        store, who = home.open(None, "laptop", self.clock)
        mine = UUID(bytes=hashlib.md5(name.encode()).digest())
        with store.applying() as session:
            local.write(session, device_id=mine.hex, lineage=new_id().hex)
        store.author = Author(who.user, mine)
        laptop = Laptop(home, store, self.client)
        self.laptops.append(laptop)
        return laptop

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.close()
        self.client.__exit__()
        self.database.close()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh laptop's folder, made once: migrations take a second."""
    folder = tmp_path_factory.mktemp("template") / "laptop"
    home = Home(folder, LIGHT)
    home.create("王芳", "cadre", "laptop", Clock(TODAY))
    return folder


@pytest.fixture
def make_township(tmp_path: Path, template: Path) -> Generator[Callable[[], Township]]:
    made: list[Township] = []

    def make() -> Township:
        town = Township(tmp_path / f"town{len(made)}", template)
        made.append(town)
        return town

    yield make
    for town in made:
        town.close()


@pytest.fixture
def town(make_township: Callable[[], Township]) -> Township:
    return make_township()
