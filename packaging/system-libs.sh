#!/bin/sh
# What fieldkit needs of Debian 12, Ubuntu 24.04 and their like beside Python packages.
# As root it installs what is missing; otherwise it names exactly that and stops.
set -eu

PACKAGES="python3-venv
libegl1 libgl1 libfontconfig1 libfreetype6 libxkbcommon0 libglib2.0-0 libx11-6 libdbus-1-3
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
libcups2 poppler-utils xvfb xauth"

# Chinese typing, where the desktop has none yet: either pair does (docs/decisions/0017). Not installed by this script,
# and fcitx5-frontend-qt6 is of no use: it is built for another Qt.
OPTIONAL="ibus ibus-libpinyin | fcitx5 fcitx5-chinese-addons"
# Printing from the window: a print queue of CUPS.
OPTIONAL="$OPTIONAL | cups cups-client"
if [ "${1:-}" = "--optional" ]; then
    echo "$OPTIONAL"
    exit 0
fi

if ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian system. fieldkit needs what these packages hold there:" $PACKAGES
    exit 0
fi

installed() {
    dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ||
        dpkg-query -W -f '${Status}' "$1t64" 2>/dev/null | grep -q 'ok installed' # Ubuntu's new names
}

missing=""
for package in $PACKAGES; do
    installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086 - a list of words
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Some system packages are missing. Please run:" >&2
    echo "    sudo apt-get install$missing" >&2
    exit 1
fi
