#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# private_session.sh [--keyring] COMMAND…: runs a command in a session bus and a home folder of its
# own, both gone afterwards; with --keyring in the company of an open GNOME Keyring. Ends with 77
# (skipped) where the programs for it are missing.
set -eu

if [ "${1:-}" = --inside ]; then
    shift
    printf 'password' | gnome-keyring-daemon --unlock --foreground --components=secrets \
        >"$TMPDIR/daemon.log" 2>&1 &
    daemon=$!
    gdbus wait --session --timeout 20 org.freedesktop.secrets
    status=0
    "$@" || status=$?
    kill "$daemon"
    exit "$status"
fi

for program in dbus-run-session gnome-keyring-daemon gdbus; do
    if ! command -v "$program" >/dev/null; then
        echo "SKIPPED: $program is missing (dbus, gnome-keyring and libglib2.0-bin have them)."
        exit 77
    fi
done
if [ "$1" = --keyring ]; then
    shift
    set -- "$0" --inside "$@"
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/home" "$folder/run" "$folder/tmp"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DISPLAY WAYLAND_DISPLAY
# No service may be started by the bus: what runs is what is started here.
cat >"$folder/bus.conf" <<CONF
<busconfig>
  <type>session</type>
  <listen>unix:dir=$folder/run</listen>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="false"/>
  <allow own="*"/></policy>
</busconfig>
CONF
HOME=$folder/home XDG_RUNTIME_DIR=$folder/run TMPDIR=$folder/tmp \
    dbus-run-session --config-file="$folder/bus.conf" -- "$@"
