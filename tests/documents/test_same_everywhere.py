"""The same facts and the same print time give the same bytes, wherever and whenever."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from fieldkit.documents.registry import documents
from tests.documents.conftest import household, make, village

SCRIPT = """
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fieldkit.documents.registry import documents
from tests.documents.conftest import make, household, typical
facts = replace(typical(), households=(household(1), household(2, head="张𬭎")))
for code in documents():
    sys.stdout.write(make(code, facts).file_sha256 + " ")
"""


def hashes(**environment: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT], env={**os.environ, **environment}, check=True,
        capture_output=True, text=True,
    ).stdout  # fmt: skip


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "America/New_York", "PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1"},
        {"LC_ALL": "C", "PYTHONUTF8": "1"},
    ],
)
def test_other_processes_time_zones_and_seeds_print_the_same_file(environment):
    here = hashes()
    assert len(here.split()) == len(documents())
    assert hashes(**environment) == here


def test_several_threads_print_the_same_file_at_once():
    facts = village(*(household(number, head=f"张{number}") for number in range(1, 120)))
    expected = make("P-04", facts).file_sha256
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: make("P-04", facts).file_sha256, range(8)))
    assert set(made) == {expected}
