"""What of the register a hand-out (M1) is told, form by form and ledger by ledger: the table of masks (domain.md §4.2)."""

from datetime import date

import pytest

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import Person, PersonYear
from fieldkit.db.types import new_id
from fieldkit.documents.facts import HouseholdFact, VillageFact
from fieldkit.documents.privacy import Mask, Masking, View
from fieldkit.documents.registry import documents
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.post import classes
from fieldkit.services.laptop import Laptop
from tests.contracts.test_privacy_classes import SYNCED, YEAR, Marked
from tests.people import PASSPHRASE

CODES = CodeTables.load()
BORN, CHILD_BORN = date(1961, 3, 7), date(2016, 8, 19)
LEFT_OUT = {
    ("person", "disability_cert"), ("person_year", "health"), ("person_year", "disease_name"), ("person", "ethnic"),
    ("person_year", "education"), ("person_year", "school_status"), ("person_year", "school_name"), ("person_year", "grade"),
    ("household", "address"), ("household", "lat"), ("household", "lon"), ("household", "photo_id"),
    ("person_year", "dibao"), ("person_year", "dibao_class"), ("person_year", "destitute_care"), ("household", "bank_name"),
    *((table, column) for table, column in SYNCED if table in ("signature", "attachment")),
}  # fmt: skip
COVERED = {key for key, one in classes().items() if one.screen in ("id", "phone", "account")} - {
    ("helper", "phone"),
    ("team_member", "phone"),
}
HANDED_OUT = sorted(form.code for form in documents().values() if Masking.HANDOUT in form.maskings)
"""The forms that can be printed with masking M1."""


CODED = {  # what is kept as a code is told by its label: that of a grown-up and that of a child
    ("person", "ethnic"): ("02", "03"), ("person_year", "health"): (("2",), ("3",)), ("person_year", "education"): ("1", "5"),
}  # fmt: skip
KINDS = "1234567"


class Children(Marked):
    """The marked register with a child under 14 in the household, whose marks are its own."""

    child = False

    def mark(self, table, column):
        said = f"{'童' if self.child else '标'}{table}.{column}记"
        self.marks[said] = (table, column)
        return said

    def coded(self, row, table):
        for (of, column), codes in CODED.items():
            if of == table:
                code = codes[self.child]
                setattr(row, column, code)
                label = CODES[column].label(code[0] if isinstance(code, tuple) else code)
                self.marks[f"{'童' if self.child else '标'}={label}"] = (table, column)

    def born(self):
        with self.laptop.store.writing() as session:
            for person in session.query(Person):
                person.birth_date = BORN
                person.disability_cert = f"421081196103079972{KINDS[3]}2"
                self.coded(person, "person")
            for year in session.query(PersonYear):
                self.coded(year, "person_year")
            child, self.child = new_id(), True
            row = self.row("person", Person, child)
            row.relation, row.birth_date, row.household_id = "10", CHILD_BORN, self.ids["household"]
            self.coded(row, "person")
            session.add(row)
            session.flush()
            year = self.row("person_year", PersonYear, new_id())
            year.person_id, year.household_id = child, self.ids["household"]
            self.coded(year, "person_year")
            session.add(year)
            self.child = False
            self.marks["标=421081196103079972"] = ("person", "disability_cert")


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    home, clock = tmp_path_factory.mktemp("masks") / "home", Clock(date(YEAR, 11, 21))
    Laptop.create(home, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    with Laptop.open(home, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        made = Children(laptop)
        made.write(documents()["P-17"], "N11")
        made.born()
        yield made


def values(view):
    """Go through everything a form can get at."""
    for value in view._shown.values():
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, View):
                yield from values(part)
            elif part is not None:
                yield part


def handed(facts, form="P-99"):
    return list(values(Mask(Masking.HANDOUT, form, (), str).view(facts)))


def told(found, marks):
    """Return the columns whose marks, or days of birth, a paper is told: of grown-up people, of the child."""
    said = [value.isoformat() if isinstance(value, date) else value for value in found]
    texts = "\n".join(value for value in said if isinstance(value, str))
    hits = {mark[0]: set() for mark in ("标", "童")}
    for mark, whose in marks.items():
        if isinstance(mark, str) and (mark[2:] if mark[1] == "=" else mark) in texts:
            hits[mark[0]].add(whose)
    for sign, day in (("标", BORN), ("童", CHILD_BORN)):
        if day.isoformat() in texts or f"{day:%Y%m%d}" in texts:
            hits[sign].add(("person", "birth_date"))
    if any(isinstance(value, bytes) for value in found):
        hits["标"].add(("attachment", "sha256"))
    return hits["标"], hits["童"]


@pytest.mark.parametrize("code", HANDED_OUT)
def test_a_hand_out_is_told_what_the_table_of_masks_allows(marked, code):
    form = documents()[code]
    marked.write(form, "N11")
    facts = marked.facts(form)
    if facts is None:
        pytest.skip("of nobody in the register")
    columns, childs = told(handed(facts, code), marked.marks)
    assert columns & (LEFT_OUT | COVERED | {("person", "birth_date")}) == set()
    assert childs <= {("person", "name"), ("person", "person_no")}  # by its number in a list of findings


def test_inside_they_are_told_so_the_marks_can_be_found(marked):
    seen, childs = set(), set()
    for form in documents().values():
        marked.write(form, "N11")
        facts = marked.facts(form)
        if facts is not None:
            found = told(list(values(Mask(Masking.INSIDE, form.code, (), str).view(facts))), marked.marks)
            seen |= found[0]
            childs |= found[1]
    assert {("person", "ethnic"), ("person_year", "health"), ("person_year", "education"), ("household", "address"),
            ("person", "birth_date"), ("person", "disability_cert"), ("person", "id_number"), ("household", "phone"),
            ("household", "bank_account"), ("household", "cause_main")} <= seen  # fmt: skip
    assert {("person", "name"), ("person", "id_number"), ("person_year", "health")} <= childs


def test_a_number_in_a_remark_is_covered_however_it_is_written():
    home = HouseholdFact(
        local_no="1", head="朱国礼", cause="一三八一二三四五六七八", reason_open="4210 8119 8902 239971"
    )
    found = handed(VillageFact(code="1", name="村", households=(home,)))
    assert not any(
        "一三八一" in str(value) or "9902" in str(value) or "239971" in str(value) for value in found
    )
