#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the given test in a private session: first without any keyring, then with GNOME Keyring
# locked, open, and after a restart. At last it looks for the secret on disk.
set -eu

test=$1
if [ "${2:-}" != inside ]; then
    exec "$(dirname "$0")/../../support/private_session.sh" "$0" "$test" inside
fi

# What the test stores, and the same in base64 without its end, as QtKeychain writes it.
plain='factordesk-test-token-4f1c9d'
encoded='ZmFjdG9yZGVzay10ZXN0LXRva2VuLTRmMWM5'

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
"$test" keepsAndForgets storesForTheNextStart waitsForWhatIsBeingWritten doesNotWaitForEver
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
