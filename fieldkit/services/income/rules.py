"""Which lines count, and with which line of the year an income is compared (domain.md §5.1.3, §5.4)."""

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.income import LineTree
from fieldkit.domain.lines import MONITORING, Line, Lines
from fieldkit.domain.policy import Profile

YEARLY, RECOGNITION, RISK_GONE, LEAVING = "1", "2", "3", "4"  # code table income_purpose
OF_MONITORING = (RECOGNITION, RISK_GONE)
LAST_OF_POVERTY = 2020  # the year in which the poverty line was met and closed


def tree_of(codes: CodeTables, profile: Profile) -> LineTree:
    """Return the lines of the sheet and which of them count by this profile."""
    return LineTree(codes["income_line"], profile.counts)


def line_for(lines: Lines, village: str, year: int, purpose: str) -> Line | None:
    """Return the line that an income of a year is compared with; None: there is none, it is not guessed.

    For the years up to 2020 and for leaving poverty the line for that, else the monitoring line.
    """
    if purpose == LEAVING or (purpose == YEARLY and year <= LAST_OF_POVERTY):
        return lines.exit_line(village, year) or lines.find_line(MONITORING, village, year)
    return lines.find_line(MONITORING, village, year)
