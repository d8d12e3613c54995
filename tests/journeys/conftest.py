"""Cadres who sit down at laptops of their own."""

import pytest

from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech
from tests.journeys.cadre import Cadre


@pytest.fixture
def cadre(qapp, qtbot, tmp_path):
    speech, theme, everybody = Speech(qapp, "zh_CN"), Theme(qapp), []

    def sit_down(name, folder=None, **more):
        somebody = Cadre(qtbot, speech, theme, tmp_path / (folder or name), name, **more)
        everybody.append(somebody)
        return somebody

    yield sit_down
    for somebody in everybody:
        somebody.close()
    speech.be_silent()
    qapp.setStyleSheet("")
