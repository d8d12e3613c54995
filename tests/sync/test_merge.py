"""The laws of the merge: nothing is lost, the order of strangers does not matter, groups stay whole."""

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.db.tables import Household, Visit
from fieldkit.sync.merge import Edit, Held, NotTheSame, Stamp, apply, beside, merge

GROUPS = Household.field_groups()
FIELDS = ("phone", "address", "bank_name", "bank_account", "head_name", "lat", "lon")
values = st.sampled_from(["a", "b", "c", None])
columns = st.fixed_dictionaries(dict.fromkeys(FIELDS, values))


def stamp(lineage, ver=0):
    return Stamp(ver, lineage, None, None, "2026-11-21T00:00:00.000000Z")


def whole_groups(old, new):
    """The columns a trigger would send: changed ones, with the rest of their groups."""
    sent = {}
    for group in GROUPS:
        if any(old.get(c) != new.get(c) for c in group):
            sent |= {c: new.get(c) for c in group}
    return sent


def edited(held, lineage, changes, base=None):
    """An edit of a copy of `held`, as a laptop of `lineage` makes it."""
    new = whole_groups(held.values, {**held.values, **changes})
    old = {c: held.values.get(c) for c in new}
    return Edit(held.ver if base is None else base, stamp(lineage), new, old)


def join(held, edit):
    merged = merge(Household, held, edit)
    return apply(held, edit, merged, GROUPS), merged.clashes


def begun(start):
    full = dict.fromkeys(Household.columns()) | start
    return Held(1, full, stamp("server", 1))


changes = st.dictionaries(st.sampled_from(FIELDS), values)


@given(columns, changes)
def test_an_edit_of_what_is_there_is_taken_whole(start, change):
    held = begun(start)
    joined, clashes = join(held, edited(held, "a", change))
    assert clashes == []
    assert joined.values == {**held.values, **change}
    assert joined.ver == held.ver + (joined.values != held.values)


@given(columns, changes)
def test_merging_twice_is_merging_once(start, change):
    held = begun(start)
    edit = edited(held, "a", change)
    once, _ = join(held, edit)
    twice, clashes = join(once, edit)
    assert clashes == []
    assert (twice.values, twice.ver) == (once.values, once.ver)


@given(columns, changes, changes)
def test_no_value_of_two_strangers_is_lost_and_groups_stay_whole(start, one, two):
    held = begun(start)
    first, second = edited(held, "a", one), edited(held, "b", two)
    after_one, none = join(held, first)
    assert none == []
    joined, clashes = join(after_one, second)
    for group in GROUPS:
        written = [{c: e.new[c] for c in group} for e in (first, second) if any(c in e.new for c in group)]
        now = {c: joined.values.get(c) for c in group}
        start_value = {c: held.values.get(c) for c in group}
        assert now in (written or [start_value])  # never a pair nobody wrote
        kept = [clash.other for clash in clashes if clash.columns == group]
        for value in written:
            assert value == now or value in kept


@given(columns, changes, changes)
def test_edits_of_different_groups_commute(start, one, two):
    taken = {g for g in GROUPS if any(c in one for c in g)}
    two = {c: v for c, v in two.items() if not any(c in g for g in taken)}
    held = begun(start)
    first, second = edited(held, "a", one), edited(held, "b", two)
    ab = join(join(held, first)[0], second)
    ba = join(join(held, second)[0], first)
    assert ab[1] == ba[1] == []
    assert ab[0].values == ba[0].values == {**held.values, **one, **two}


@given(columns, changes)
def test_equal_edits_agree(start, change):
    held = begun(start)
    after, _ = join(held, edited(held, "a", change))
    joined, clashes = join(after, edited(held, "b", change))
    assert clashes == []
    assert (joined.values, joined.ver) == (after.values, after.ver)


@given(columns, changes, changes)
def test_a_lineage_never_clashes_with_itself(start, one, two):
    held = begun(start)
    after, _ = join(held, edited(held, "a", one))
    new = whole_groups(after.values, {**after.values, **two})
    old = {c: after.values.get(c) for c in new}
    later = Edit(held.ver, stamp("a"), new, old)  # made before the answer came
    joined, clashes = join(after, later)
    assert clashes == []
    assert joined.values == {**after.values, **two}


@given(columns, changes)
def test_an_edit_never_changes_what_it_is_joined_with(start, change):
    held = begun(start)
    before = (dict(held.values), dict(held.stamps), held.ver)
    join(held, edited(held, "a", change))
    assert (held.values, held.stamps, held.ver) == before


def insert(lineage, fields):
    return Edit(0, stamp(lineage), {k: v for k, v in fields.items() if v is not None}, {}, insert=True)


@given(columns, columns)
def test_a_row_made_twice_is_joined_field_by_field(one, two):
    first, _ = join(None, insert("a", one))
    joined, clashes = join(first, insert("b", two))
    for group in GROUPS:
        mine, others = ({c: v.get(c) for c in group} for v in (one, two))
        now = {c: joined.values.get(c) for c in group}
        if not any(others.values()):
            assert now == mine
        elif not any(mine.values()):
            assert now == others
        elif mine != others:
            assert now == mine
            assert [c.other for c in clashes if c.columns == group] == [others]


def test_a_second_body_of_an_append_only_row_is_refused():
    made = {"content": "一", "kind": "01"}
    held = apply(
        None, Edit(0, stamp("a"), made, {}, True), merge(Visit, None, Edit(0, stamp("a"), made, {}, True)), []
    )
    assert merge(Visit, held, Edit(0, stamp("b"), dict(made), {}, True)).clashes == []
    for other in ({"content": "二", "kind": "01"}, {"content": "一"}):
        try:
            merge(Visit, held, Edit(0, stamp("b"), other, {}, True))
        except NotTheSame:
            continue
        raise AssertionError(other)


texts = st.text("ab\n", max_size=6)


@given(texts, texts, texts)
def test_free_texts_beside_each_other_hold_both(base, one, two):
    both = beside(base, base + one, base + two, "王芳")
    for part in (one.strip(), two.strip()):
        assert part in (both or "")


@given(texts)
def test_a_text_beside_itself_is_itself(text):
    assert beside("", text, text, "王芳") == text
