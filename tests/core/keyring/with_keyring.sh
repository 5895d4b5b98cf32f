#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the given test in a session bus and a home folder of its own: first without any keyring,
# then with GNOME Keyring locked, open, and after a restart. At last it looks for the secret on disk.
# Ends with 77 (skipped) where the programs for it are missing.
set -eu

for program in dbus-run-session gnome-keyring-daemon gdbus; do
    if ! command -v "$program" >/dev/null; then
        echo "SKIPPED: $program is missing (dbus, gnome-keyring and libglib2.0-bin have them)."
        exit 77
    fi
done

# What the test stores, and the same in base64 without its end, as QtKeychain writes it.
plain='factordesk-test-token-4f1c9d'
encoded='ZmFjdG9yZGVzay10ZXN0LXRva2VuLTRmMWM5'

case "${2:-}" in
inside)
    test=$1
    startKeyring() {
        printf 'password' | gnome-keyring-daemon "$@" --foreground --components=secrets \
            >"$HOME/../daemon.log" 2>&1 &
        daemon=$!
        gdbus wait --session --timeout 20 org.freedesktop.secrets
    }
    stopKeyring() {
        kill "$daemon"
        wait "$daemon" || true
    }
    "$test" withoutKeyring
    startKeyring # Without its password, and nobody to ask for it.
    "$test" withLockedKeyring
    stopKeyring
    startKeyring --unlock
    "$test" keepsAndForgets storesForTheNextStart
    stopKeyring
    startKeyring --unlock
    "$test" isThereAfterARestart
    stopKeyring
    if ! find "$HOME" -type f -name '*.keyring' | grep -q .; then
        echo "FAIL: there is no keyring file: the secret was kept somewhere else."
        exit 1
    fi
    if grep -rlaF -e "$plain" -e "$encoded" "$HOME" "$XDG_RUNTIME_DIR" "$TMPDIR"; then
        echo "FAIL: the secret lies in the files above."
        exit 1
    fi
    ;;
*)
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
        dbus-run-session --config-file="$folder/bus.conf" -- "$0" "$1" inside
    ;;
esac
