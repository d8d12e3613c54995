"""What holds of the class Post of every column: declared once, and no paper is told it as less."""

import dataclasses
from datetime import date, time

import pytest

from fieldkit.db.base import Synced
from fieldkit.db.capture import CREATED
from fieldkit.db.history import REFERS
from fieldkit.db.tables import Person
from fieldkit.db.types import Codes, Extra, Id, Moment, new_id
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.privacy import Post, rules
from fieldkit.documents.registry import Of, documents
from fieldkit.domain.notices import State
from fieldkit.domain.post import STARS, classes, compound_surnames, screens, telling_words
from fieldkit.services.columns import COLUMNS
from fieldkit.services.fields import cover_of
from fieldkit.services.printing.service import Printing
from fieldkit.services.printing.subjects import Asked
from tests.people import VILLAGE

KEPT_HOUSE = {*CREATED, "deleted_at", "deleted_reason", "id", "scope"}
SYNCED = {
    (name, column)
    for name, table in Synced.tables.items()
    for column in table.columns()
    if column not in KEPT_HOUSE
}
YEAR = 2026
FACTS_OF_NOBODY = {"division", "rate", "profile_file", "profile_key", "work_calendar"}

# ------------------------------------------------------------ declared


def test_every_synced_column_has_its_class_and_no_class_is_of_no_column():
    assert set(classes()) == SYNCED


WORKING = {("helper", "phone"), ("team_member", "phone"), ("notice_line", "note")}
"""Covered on a screen, and on the posting that exists for them: whom to call, what is paid for."""


def test_what_screens_withhold_or_cover_is_on_no_posting():
    for (table, column), found in classes().items():
        if found.screen and (table, column) not in WORKING:
            assert found.post.private, (table, column)


def test_a_column_is_covered_alike_in_every_table_and_as_its_field_says():
    for (table, column), found in classes().items():
        assert found.screen == screens().get(column, ""), (table, column)
    for table, fields in COLUMNS.items():
        for name, one in fields.items():
            assert one.cover == cover_of(name) or (table, name) in WORKING, (table, name)


TABLE_OF_MASKS = {  # domain.md 4.2: what of the register a row of the table is, and how an inspector sees it
    "id": {"id_number", "head_id_number", "disability_cert"}, "phone": {"phone"}, "account": {"bank_account"},
    STARS: {"disability_kind", "disability_level", "health", "disease_name", "cause_main", "cause_other", "address", "lat", "lon",
            "ethnic", "birth_date", "education", "school_status", "school_name", "grade", "dibao", "dibao_class", "destitute_care"},
}  # fmt: skip


@pytest.mark.parametrize("cover", TABLE_OF_MASKS)
def test_screens_cover_every_row_of_the_table_of_masks(cover):
    assert {screens().get(column) for column in TABLE_OF_MASKS[cover]} == {cover}


def test_the_classes_are_those_of_the_domain():
    known = {
        ("household", "phone"): "N", ("household", "household_type"): "T", ("household", "local_no"): "Y",
        ("person", "name"): "N", ("person", "sex"): "T", ("person_year", "health"): "N", ("helper", "phone"): "T",
        ("helper_unit", "phone"): "M", ("village_year", "secretary_phone"): "M", ("measure", "amount_fen"): "T",
        ("measure", "detail"): "N", ("income_year", "net_fen"): "N", ("visit", "content"): "N",
        ("visit_slot", "done_on"): "T", ("monitoring_case", "risk_1"): "N", ("objection", "content"): "N",
    }  # fmt: skip
    assert {key: classes()[key].post.value for key in known} == known


def test_words_and_surnames_are_listed_once_with_what_they_tell():
    words = [word.word for word in telling_words()]
    assert len(words) == len(set(words))
    assert {word.tells for word in telling_words()} == {"illness", "disability", "minor", "allowance"}
    for word in telling_words():
        assert all(word.word in longer for longer in word.unless) or len(word.unless) > 1
    assert "欧阳" in compound_surnames()
    assert all(len(name) == 2 for name in compound_surnames())


# ------------------------------------------------------------ followed from the register onto paper


class Collecting(Printing):
    """Reads the facts of a form and sets nothing."""

    def set_facts(self, form, subject, facts, *_rest, **_more):
        self.read = facts
        raise StopIteration


class Marked:
    """Rows of every table, each value one that stands nowhere else."""

    def __init__(self, laptop):
        self.laptop = laptop
        self.ids = {name: new_id() for name in Synced.tables}
        self.marks: dict[object, tuple[str, str]] = {}
        self.member = new_id()
        self.serial = 0

    def write(self, form, otherwise):
        with self.laptop.store.writing() as session:
            for name, table in Synced.tables.items():
                if name not in FACTS_OF_NOBODY and session.get(table, self.ids[name]) is None:
                    session.add(self.row(name, table, self.ids[name]))
            if session.get(Person, self.member) is None:
                member = self.row("person", Person, self.member)
                member.relation, member.birth_date = "10", date(1990, 5, 4)
                session.add(member)
            self.given(session, form, otherwise)

    def given(self, session, form, otherwise):
        """Make real what readers decide by, and let years, months and states be some."""
        get = lambda name: session.get(Synced.tables[name], self.ids[name])  # noqa: E731
        get("household").head_person_id = self.ids["person"]
        get("person").relation = "01"
        notice, case = get("notice"), get("monitoring_case")
        notice.kind, notice.frozen_at, notice.form = (
            form.notices[0] if form.notices else otherwise,
            None,
            None,
        )
        notice.state = State.DRAFT if form.posting else State.DOWN
        notice.particulars = notice.pdf_id = None
        get("notice_line").cells = None
        case.eliminated_on = case.rolled_back_on = None

    def row(self, name, table, id):
        values = {
            column.name: self.value(name, column)
            for column in table.__table__.columns
            if column.name not in KEPT_HOUSE
        }
        return table(id=id, scope=VILLAGE, **self.laptop.store.origin(), **values)

    def value(self, table, column):
        name = column.name
        if name in REAL.get(table, {}) or name in REAL[""]:
            return REAL.get(table, {}).get(name, REAL[""].get(name))
        match column.type:
            case Id():
                return self.ids[REFERS[name]] if name in REFERS else new_id()
            case Moment():
                return self.laptop.store.clock.now()
            case Codes():
                return (self.mark(table, name),)
            case Extra():
                return {"列": self.mark(table, name)}
        kind = column.type.python_type
        if kind is str:
            return self.mark(table, name)
        if kind is int:
            return self.number(table, name)
        return {bool: True, float: 7.5, date: date(YEAR, 5, 4), time: time(8, 30)}[kind]

    def mark(self, table, column):
        said = f"标{table}.{column}记"
        self.marks[said] = (table, column)
        return said

    def number(self, table, column):
        self.serial += 1
        said = 7_000_000 + 10_007 * self.serial
        self.marks[said] = (table, column)
        return said

    def facts(self, form):
        """Return what the readers tell a form of these rows; None where it is of none of them."""
        asked = {
            Of.VILLAGE: Asked(VILLAGE, year=YEAR), Of.HOUSEHOLD: Asked(households=(self.ids["household"],), year=YEAR),
            Of.VISIT: Asked(visit=self.ids["visit"]), Of.PAIRING: Asked(pairings=(self.ids["helper_assignment"],)),
            Of.HELPER: Asked(helper=self.ids["helper"], month=date(YEAR, 5, 1)), Of.LEDGER: Asked(VILLAGE, year=YEAR),
            Of.NOTICE: Asked(notice=self.ids["notice"]), Of.MEETING: Asked(meeting=self.ids["review_meeting"]),
        }.get(form.of)  # fmt: skip
        if asked is None:
            return None
        printing = self.laptop.printing
        reading = Collecting.__new__(Collecting)
        reading.__dict__.update(printing.__dict__)
        with pytest.raises(StopIteration):
            reading.make(form.code, asked)
        return reading.read


REAL = {
    "": {"year": YEAR, "village_code": VILLAGE, "deleted_at": None},
    "household": {"household_type": "30", "head_name": None, "lat": 7.5, "lon": 7.5},
    "person": {"status": "1", "birth_date": date(1960, 2, 29), "left_on": None, "shares_living": True},
    "helper_assignment": {"role": "1", "end_date": None, "start_date": date(YEAR, 1, 1), "proxy_of": None},
    "visit_slot": {"no": 2, "state": None},
    "income_year": {"purpose": "1", "sheet_no": 1},
    "household_status": {"track": "A", "valid_to": None},
    "past": {"tbl": "none", "facts": "{}", "year": 1990},
    "conflict": {"tbl": "household", "chosen": "server"},
    "measure": {"category": "01", "kind": "01.01", "import_extra": None, "detail": None},
    "attachment": {"owner_kind": "visit", "mime": "image/jpeg"},
    "signature": {"owner_kind": "visit"},
    "village_group": {},
    "app_user": {"role": "village_cadre", "villages": None},
    "work_team": {"villages": None, "unit_ids": None, "end_on": None},
    "team_member": {"to_on": None},
    "monitoring_case": {"recognised_ym": "202605"},
    "threshold": {"kind": "2", "area_code": VILLAGE[:6] + "000000", "amount_fen": 730_000},
    "plan_item": {"due": "202609"},
    "notice": {"stage": "1", "day_kind": "natural", "procedure_id": None, "min_days": 7},
    "profile_file": {"content": b""},
}


def strictness(post):
    """How strict a class is; a higher one may stand in for a lower one."""
    return "YTMN".index(post.value)


def told(fact, post=Post.YES, path=""):
    """Go through the values of a fact: named as class and field, the strictest class on the way, value."""
    for name, rule in rules(type(fact)).items():
        strict = max(post, rule.post, key=strictness)
        value = getattr(fact, name)
        for part in value if isinstance(value, tuple) else (value,):
            if hasattr(part, "__dataclass_fields__"):
                yield from told(part, strict, path)
            elif part is not None:
                yield f"{type(fact).__name__}.{name}", strict, part


def less_strict(facts, marks):
    texts = {mark: whose for mark, whose in marks.items() if isinstance(mark, str)}
    for name, post, value in told(facts):
        if isinstance(value, str) and "标" in value:
            found = [whose for mark, whose in texts.items() if mark in value]
        else:
            found = [marks[value]] if type(value) is int and value in marks else []
        for whose in found:
            declared = classes()[whose]
            if strictness(post) < strictness(declared.post) and name not in declared.shown_as:
                yield f"{name} ({post}) tells {'.'.join(whose)} ({declared.post})"


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    from fieldkit.clock import Clock
    from fieldkit.db.keys import LIGHT
    from fieldkit.services.laptop import Laptop
    from tests.people import PASSPHRASE

    home, clock = tmp_path_factory.mktemp("marked") / "home", Clock(date(YEAR, 11, 21))
    Laptop.create(home, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    with Laptop.open(home, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        yield Marked(laptop)


@pytest.mark.parametrize("code", sorted(documents()))
def test_no_paper_is_told_a_column_as_less_private_than_it_is(marked, code):
    form = documents()[code]
    marked.write(form, "N01")
    facts = marked.facts(form)
    if facts is not None:
        assert list(less_strict(facts, marked.marks)) == []


def test_the_rows_of_the_register_do_reach_the_papers(marked):
    seen = set()
    for form in documents().values():
        marked.write(form, "N11")
        facts = marked.facts(form)
        if facts is None:
            continue
        for _, _, value in told(facts):
            seen |= {
                whose for mark, whose in marked.marks.items() if isinstance(mark, str) and mark in str(value)
            }
    assert {("household", "phone"), ("household", "bank_account"), ("person", "id_number"), ("visit", "content"),
            ("person_year", "education"), ("helper", "phone"), ("household", "cause_main")} <= seen  # fmt: skip


def test_a_fact_that_tells_too_much_would_be_found():
    wrong = dataclasses.replace(VillageFact(code=VILLAGE, name="村"), county="标household.phone记")
    marks = {"标household.phone记": ("household", "phone")}
    assert list(less_strict(wrong, marks)) == ["VillageFact.county (Y) tells household.phone (N)"]
