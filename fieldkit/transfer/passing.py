"""Which rows of a sheet are passed over: empty ones, totals, titles and headers that come again."""

import re
from collections.abc import Collection
from itertools import islice

from fieldkit.transfer.headers import Header
from fieldkit.transfer.workbook import Cells

_LONGEST_NAME = 22
_LEADING = 8  # texts of a row among which a total says that it is one
_TOTAL = re.compile(
    r".{0,12}(合计|总计|小计|共计|累计)"
    r"(?:[(（][^()（）]{0,8}[)）]|[:：]?[\d.,]*(?:户|人|口|元|亩)?数?)?[:：]?"
)
_FOOT = re.compile(r"(注|备注|说明|填表|制表|审核|单位负责人|填报|打印)[^,，]{0,6}[:：]|.*[:：]$|.*[:：]\s*$")


def is_data(
    cells: Cells, probes: list[list[tuple[int, str]]], titles: Collection[str], header: Header
) -> bool:
    """Tell whether a row below the header holds data.

    `probes` are the first cells of the header's lines, `titles` the texts above it.
    """
    if any(_repeats(cells, probe) for probe in probes):
        return False
    if len(cells) - cells.count("") > max(1, len(header.columns) // 2):  # most rows, found out quickly
        first = list(islice((cell for cell in cells if isinstance(cell, str) and cell.strip()), _LEADING))
        if first and not any("计" in text for text in first):
            return True
    filled = [cell for cell in cells if cell != "" and cell is not None]
    texts = [text for cell in filled if isinstance(cell, str) and (text := cell.strip())]
    if not texts and all(isinstance(cell, str) for cell in filled):
        return False
    if any("计" in text and _TOTAL.fullmatch("".join(text.split())) for text in texts[:_LEADING]):
        return False
    if len(filled) == 1 and texts and not _names_somebody(cells, header):
        return False
    if len(texts) < len(filled) or len(texts) > len(header.columns) // 2:
        return True
    return not all(text in titles or _FOOT.match(text) for text in texts)


def _names_somebody(cells: Cells, header: Header) -> bool:
    """Tell whether the only cell of a row is a name or number, and not a remark across the table."""
    at = next(index for index, cell in enumerate(cells) if cell not in ("", None))
    column = next((placed.column for placed in header.columns if placed.index == at), None)
    telling = column is not None and (column.required != "" or column.field == "person_no")
    return telling and len(str(cells[at]).strip()) <= _LONGEST_NAME


def _repeats(cells: Cells, probe: list[tuple[int, str]]) -> bool:
    """Tell whether a row is a line of the header once more."""
    if not probe or probe[0][0] >= len(cells) or cells[probe[0][0]] != probe[0][1]:
        return False
    return all(at < len(cells) and cells[at] == text for at, text in probe[:2])
