"""Papers made by several threads at once: each is what it is when made alone."""

import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor

from reportlab.pdfbase import pdfmetrics

from fieldkit.documents import faces, stack
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.press import About, Page, Press
from tests.documents.conftest import PRINTED_AT

THREADS = 4
NAMES = (faces.LATIN_BOLD, faces.LATIN)  # the smallest: parsed in no time


def paper(n: int) -> str:
    press = Press(PAPERS["A4p"])
    page = Page(press, 297)
    for line, kind in enumerate((stack.body(), stack.title(), stack.heading()) * 4):
        text = f"帮扶手册 2026 年 Nov 12.50 元 {chr(0x4E00 + 40 * n + line)}"
        page.text(kind, text, 12, 20, 20 + 8 * line)
    return hashlib.sha256(press.finish([page.code()], About("t", "s", "k", PRINTED_AT))).hexdigest()


def together(work):
    """Have every thread begin at the same moment."""
    gate = threading.Barrier(THREADS)

    def begin(n):
        gate.wait()
        return work(n)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(begin, range(THREADS)))


def test_there_is_one_face_of_a_name_however_many_threads_ask_for_it_first():
    """Two of them in one document would embed it twice: ReportLab refuses, and the print stopped."""
    try:
        for _ in range(5):
            faces.forget()
            for name in NAMES:
                assert len({id(face) for face in together(lambda _, name=name: faces.face(name))}) == 1
    finally:
        faces.forget()


def test_a_face_asked_for_anew_is_the_one_a_canvas_takes_too():
    for _ in range(2):
        faces.forget()
        assert faces.face(faces.LATIN) is pdfmetrics.getFont(faces.LATIN)


def test_papers_made_at_once_are_those_made_alone():
    alone = [paper(n) for n in range(THREADS)]
    assert len(set(alone)) == THREADS
    for turn in range(6):
        if turn < 2:
            faces.forget()  # as when the window opens and goes on with a print at once
        assert together(paper) == alone
