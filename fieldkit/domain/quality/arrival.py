"""What is said of cells and rows as they arrive from a workbook: rules IMP-01 and on.

The rules named by the interface are IMP-01 to IMP-03; the others are fieldkit's own.  This is the one
list of everything that is changed on the way in: IMP-10 and on.
"""

from dataclasses import dataclass

from fieldkit.domain.quality.findings import Level
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Arrival:
    """A rule about arriving data: how much it matters and the sentence that says it."""

    id: str
    level: Level
    sentence: str


def _rules(*rules: tuple[str, Level, str]) -> dict[str, Arrival]:
    return {id: Arrival(id, level, sentence) for id, level, sentence in rules}


ARRIVALS = _rules(
    ("IMP-01", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "The spreadsheet turned this number into an amount, so its last digits may be lost. Make the "
        "column text, type the number again and import once more; the row was not taken.")),
    ("IMP-02", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "The household already has the primary helper {helper} in this time. End that pairing "
        "first; this one was not taken.")),
    ("IMP-03", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "The helper has no telephone number; people must be able to call the helper.")),
    ("IMP-04", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "The row has neither 户编号 nor a name, so nobody can tell whose it is; it was not taken.")),
    ("IMP-05", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "The village is not known here. Import the list of divisions first, or correct the name; the "
        "row was not taken.")),
    ("IMP-06", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "This differs from the household's own entry, which stays: {kept}.")),
    ("IMP-07", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "This does not fit the column. It is kept beside the record as it was written.")),
    ("IMP-08", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "This word is not in the list of “{column}”. It is kept as it was written.")),
    ("IMP-09", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "The same entry appears twice with different contents; the later row counts.")),
    ("IMP-10", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "Full-width characters were made plain.")),
    ("IMP-11", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "A small x was made a capital X.")),
    ("IMP-12", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "Spaces in the name were taken out.")),
    ("IMP-13", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "The dot in the name was made ·.")),
    ("IMP-14", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "The date was written in the usual form.")),
    ("IMP-15", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "Signs a spreadsheet put round the text were taken off.")),
    ("IMP-16", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "Spaces that do not belong were taken out.")),
    ("IMP-17", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "The number was written without what does not belong to it.")),
    ("IMP-18", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "The village was recognised and got its full name.")),
    ("IMP-19", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "A character of an old font was replaced by the real one.")),
    ("IMP-20", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "Invisible signs were taken out.")),
    ("IMP-21", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "The sheet has none of the known tables and was passed over.")),
    ("IMP-22", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings",
        "There is no field for this column. It is kept beside the records and comes back on export.")),
    ("IMP-23", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "The sheet does not say its year; {year} was taken.")),
    ("IMP-24", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "The pairing has no beginning; {start} was taken.")),
    ("IMP-26", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings",
        "The pairing ended on the day its successor began; it is kept as ending the day before.")),
    ("IMP-25", Level.ERROR, QT_TRANSLATE_NOOP("Findings", "The name is missing.")),
    ("IMP-27", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings",
        "The cell holds a formula whose result was never saved, so it was read as empty. Open the "
        "workbook in a spreadsheet program, save it and import once more.")),
    ("IMP-28", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "The cell was corrected in the preview; the workbook itself is as it was.")),
    ("IMP-29", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "This was deleted here, and the workbook lists it again; it is back.")),
    ("IMP-30", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "This file of the folder was passed over: {why}")),
    ("IMP-31", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings",
        "The column does not say its unit; so large a number was taken as metres, not kilometres.")),
    ("IMP-32", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings", "{count} rows of villages that are not yours were left out.")),
    ("IMP-33", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "The household already has another entry of this kind for the same time, which stays; this row "
        "was not taken.")),
    ("IMP-34", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "What was written down once, such as a completed visit, is never changed; the workbook says "
        "something else, and this row was not taken.")),
    ("IMP-35", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings", "A value of this row is missing or cannot be read; the row was not taken.")),
    ("IMP-36", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "The local number belongs to another household here, so this one got a new one.")),
    ("IMP-38", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "This is no line of the income sheet, or there is no amount; the row was not taken. The lines are in "
        "the list of income lines.")),
    ("IMP-39", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "Nobody of the household is called that; the entry was kept as the household's.")),
    ("IMP-40", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings", "“{field}” of a measure: {why}. It was taken as it is; correct it on the page.")),
    ("IMP-41", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "The number stands more than once in the register ({named}), and the row does not say which is "
        "meant; it was not taken. Put the number right there, then import once more.")),
    ("IMP-42", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "By its household number the row belongs to {by_number}, by its head to {by_head}, where the person "
        "is; the row was not taken. Put the household number right; who really moved has the new head.")),
    ("IMP-43", Level.WARNING, QT_TRANSLATE_NOOP(
        "Findings",
        "What stands in {cells} is far from the table and was left out, or the sheet would be too large to "
        "be read. Look whether it belongs there.")),
    ("IMP-44", Level.ERROR, QT_TRANSLATE_NOOP(
        "Findings",
        "The pairing ends before it begins, so it is of no day; it was taken as it is. Correct one of the "
        "two days.")),
    ("IMP-37", Level.INFO, QT_TRANSLATE_NOOP(
        "Findings", "All of this is in {whole} too, which was read; this file was passed over.")),
)  # fmt: skip
"""By rule id."""
