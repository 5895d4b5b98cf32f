#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the certificates of the hostile test server anew, in this folder. TEST DATA: the key is
# public and protects nothing. Needs openssl 3. Valid for 100 years, but for the expired one.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 \
    -subj "/CN=Factordesk test authority (test data)" \
    -addext "keyUsage=critical,keyCertSign,cRLSign" \
    -keyout "$work/authority.key" -out test_authority.pem
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out test_server.key

cat > "$work/ca.conf" <<'EOF'
[ca]
default_ca = test
[test]
database = $ENV::WORK/index.txt
new_certs_dir = $ENV::WORK
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
EOF

# issue FILE NAMES START END
issue() {
    : > "$work/index.txt"
    openssl req -new -key test_server.key -subj "/CN=$1 (test data)" \
        -addext "subjectAltName=$2" -out "$work/request.pem"
    WORK=$work openssl ca -batch -notext -config "$work/ca.conf" -in "$work/request.pem" \
        -cert test_authority.pem -keyfile "$work/authority.key" \
        -startdate "$3" -enddate "$4" -out "$1.pem"
}
issue test_server "DNS:localhost,IP:127.0.0.1" 20240101000000Z 21240101000000Z
issue test_other_host "DNS:other.example" 20240101000000Z 21240101000000Z
issue test_expired "DNS:localhost,IP:127.0.0.1" 20240101000000Z 20240102000000Z
openssl req -x509 -key test_server.key -days 36500 -subj "/CN=test_self_signed (test data)" \
    -addext "subjectAltName=DNS:localhost,IP:127.0.0.1" -out test_self_signed.pem
