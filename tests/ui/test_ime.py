"""Chinese input: what is chosen on desktops as they were recorded (docs/decisions/0017)."""

import pytest

from fieldkit.i18n import Words
from fieldkit.ui.ime import (
    FCITX_4,
    NO_FRONTEND,
    NONE,
    NOT_RUNNING,
    Desk,
    Way,
    _names,
    _plugins,
    choose,
    prepare,
)

IBUS_BUS = {
    "org.freedesktop.IBus",
    "org.freedesktop.portal.IBus",
    "org.freedesktop.IBus.Panel.Extension.Gtk3",
}
FCITX5_BUS = {
    "org.freedesktop.portal.IBus", "org.freedesktop.IBus.Panel", "org.freedesktop.portal.Fcitx",
    "org.fcitx.Fcitx-0", "org.fcitx.Fcitx5", "org.fcitx.Fcitx-92", "org.freedesktop.IBus",
}  # fmt: skip


@pytest.mark.parametrize(
    ("desktop", "variables", "names", "way"),
    [
        ("Debian 12, ibus", {"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=ibus"}, IBUS_BUS, Way()),
        ("Debian 12, ibus, nothing set for Qt", {"XMODIFIERS": "@im=ibus"}, IBUS_BUS, Way(module="ibus")),
        ("Debian 12, fcitx5 by im-config", {"QT_IM_MODULE": "fcitx", "XMODIFIERS": "@im=fcitx"}, FCITX5_BUS, Way(module="ibus")),
        ("fcitx5 as it advises on Wayland", {"XMODIFIERS": "@im=fcitx"}, FCITX5_BUS, Way(module="ibus")),
        ("fcitx5 without its ibus part", {"QT_IM_MODULE": "fcitx"}, {"org.fcitx.Fcitx5", "org.fcitx.Fcitx-0"}, Way(trouble=NO_FRONTEND)),
        ("fcitx 4", {"QT_IM_MODULE": "fcitx"}, {"org.fcitx.Fcitx", "org.fcitx.Fcitx-0"}, Way(trouble=FCITX_4)),
        ("ibus set but away", {"QT_IM_MODULE": "ibus"}, set(), Way(module="ibus", trouble=NOT_RUNNING, name="ibus")),
        ("fcitx5 set but away", {"XMODIFIERS": "@im=fcitx"}, set(), Way(module="ibus", trouble=NOT_RUNNING, name="fcitx")),
        ("a bare desktop", {}, {"org.freedesktop.Notifications"}, Way(trouble=NONE)),
        ("several ways named", {"QT_IM_MODULE": "wayland;fcitx;ibus"}, FCITX5_BUS, Way(module="ibus")),
    ],
)  # fmt: skip
def test_the_way_that_works_is_chosen(desktop, variables, names, way):
    assert choose(Desk(variables, frozenset(names))) == way, desktop


def test_a_plugin_of_fcitx_beside_our_qt_is_used():
    desk = Desk({"QT_IM_MODULE": "fcitx"}, frozenset(FCITX5_BUS), frozenset({"ibus", "fcitx"}))
    assert choose(desk) == Way()


def test_the_qt_that_comes_with_us_speaks_to_ibus():
    assert "ibus" in _plugins()


def test_without_a_screen_nothing_is_touched():
    environment = {"QT_QPA_PLATFORM": "offscreen"}
    assert prepare(environment) == Way()
    assert environment == {"QT_QPA_PLATFORM": "offscreen"}


def test_without_a_bus_nobody_answers(monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert _names() == frozenset()


@pytest.mark.parametrize("sentence", [NONE, NOT_RUNNING, NO_FRONTEND, FCITX_4])
def test_every_trouble_is_said_in_chinese(sentence):
    assert Words("zh_CN").form("Input", sentence)
