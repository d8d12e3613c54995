"""What every peer has in common: it reads the rows, sets them once to warm up, then sets them and is timed.

Run by file, by a Python that has the peer and nothing of fieldkit: `python with_typst.py ROWS OUT warm|cold`.
Rows are a JSON object: paper (width and height in millimetres), size (points), font and bold (files; titles,
heads and labels are bold), their families, and `papers`: a list of blocks a household, or one for all.  A
block is its kind and its words: `title`, `section` (both are bookmarks where the peer makes them), `text`,
`fields` (label and value in turn), `lines` (label and text), `head`, `row`, `sign`; `widths` (millimetres of
the columns that follow).
"""

import json
import sys
import time
from pathlib import Path

FOOT = "第 {page} 页"
WARM_UP = 3  # papers, or rows of one, that are set before


def main(make):
    """Time `make(rows, out)`, which returns the number of pages, and print what it took."""
    source, out, how = sys.argv[1:4]
    begun = time.perf_counter()
    rows = json.loads(Path(source).read_text(encoding="utf-8"))
    if how == "warm":
        make(fewer(rows), Path(out))
        begun = time.perf_counter()
    pages = make(rows, Path(out))
    seconds = time.perf_counter() - begun
    said = {"seconds": seconds, "pages": pages, "kib": Path(out).stat().st_size / 1024, "mib": memory()}
    sys.stdout.write(json.dumps(said))


def fewer(rows):
    """Return the first few papers, or the first rows of the only one."""
    few = rows["papers"][:WARM_UP] if len(rows["papers"]) > 1 else [rows["papers"][0][: 5 * WARM_UP]]
    return {**rows, "papers": few}


def memory():
    """Return the most memory this process and those it started took, in MiB."""
    import resource

    told = Path("/proc/self/status").read_text(encoding="utf-8")
    own = next(int(line.split()[1]) for line in told.splitlines() if line.startswith("VmHWM:"))
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def tables(blocks):
    """Join rows to tables: give out blocks, and `("table", widths, heads, rows)` for what is one."""
    widths, heads, rows = None, [], []
    for kind, *words in blocks:
        if kind in ("head", "row") and widths:
            cells = [*words, *[""] * (len(widths) - len(words))][: len(widths)]
            (heads if kind == "head" else rows).append(cells)
            continue
        if heads or rows:
            yield "table", widths, heads, rows
            heads, rows = [], []
        if kind == "widths":
            widths = [float(width) for width in words]
        else:
            yield (kind, *words)
    if heads or rows:
        yield "table", widths, heads, rows


def pairs(words):
    """Return labels with their values."""
    return list(zip(words[::2], words[1::2], strict=False))
