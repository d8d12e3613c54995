"""What holds of every limit of a policy profile: some code reads it, or it says why none does."""

import json
import re
from pathlib import Path

import pytest

import fieldkit
from fieldkit.domain.policy import Profile

NOT_READ = {
    "minor_age": "the age below which a child's data are withheld is the law's (domain.md §1.7): no policy changes it",
    "watch_months": "the reference names no term after the end of a risk (§3.4)",
    "reply_days": "the reference names one term for looking into an objection (§3.8): objection_days",
}
"""The limits that no code reads, and why."""
BOTH = re.compile(r'f"(\w+_){end}"')
"""A limit whose two ends are read by one line."""


def named():
    code = "\n".join(file.read_text("utf-8") for file in Path(fieldkit.__file__).parent.rglob("*.py"))
    ends = {f"{name}{end}" for name in BOTH.findall(code) for end in ("min", "max")}
    return set(re.findall(r'"([a-z_]+)"', code)) | ends


@pytest.mark.parametrize("name", Profile.shipped())
def test_every_limit_is_read_or_says_why_not(name):
    limits = set(json.loads(Profile.written(name))["limits"])
    assert limits - named() == set(NOT_READ)
