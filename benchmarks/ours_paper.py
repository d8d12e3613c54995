"""Our own forms of the rows, timed as the peers are.

`python -m benchmarks.ours_paper CODE FACTS OUT warm|cold`.
Beside it, how long it takes to put the very content streams into a file, and nothing else: no engine can be
faster than that.
"""

import json
import pickle
import re
import sys
import time
import zlib
from dataclasses import replace
from pathlib import Path

from benchmarks.paper_rows import PRINTED, wording
from benchmarks.peers.peer import WARM_UP, memory
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.registry import Document, documents
from fieldkit.documents.render import Rendered, render

_STREAM = re.compile(rb"\bobj\b((?:(?!\bobj\b).){0,2000}?)\bstream\r?\n(.*?)endstream", re.DOTALL)


def main() -> None:
    """Time one print and say what it took."""
    code, source, out, how = sys.argv[1:5]
    begun = time.perf_counter()
    facts: VillageFact = pickle.loads(Path(source).read_bytes())
    form = documents()[code]
    if how == "warm":
        _set(form, replace(facts, households=facts.households[:WARM_UP]))
        begun = time.perf_counter()
    made = _set(form, facts)
    Path(out).write_bytes(made.pdf)
    seconds = time.perf_counter() - begun
    said = {"seconds": seconds, "pages": made.pages, "kib": len(made.pdf) / 1024, "mib": memory()}
    sys.stdout.write(json.dumps({**said, "floor": _floor(made.pdf)}))


def _set(form: Document, facts: VillageFact) -> Rendered:
    return render(form, facts, masking=None, wording=wording(form), printed_at=PRINTED)


def _floor(pdf: bytes) -> float:
    """Return how long it takes to compress and write the content streams of a file."""
    streams = [
        zlib.decompressobj().decompress(body) for head, body in _STREAM.findall(pdf)
        if b"FlateDecode" in head and b"/Length1" not in head
    ]  # fmt: skip
    begun = time.perf_counter()
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, stream in enumerate(streams, 1):
        packed = zlib.compress(stream)
        places.append(len(out))
        out += b"%d 0 obj << /Filter /FlateDecode /Length %d >> stream\n" % (number, len(packed))
        out += packed + b"\nendstream endobj\n"
    out += b"xref\n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
