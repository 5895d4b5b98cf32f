# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a vault as core/vault/FORMAT.md describes it and prints its entries as JSON: written from
that page alone, with libsodium, so that the page is known to be enough.

python3 decode_vault.py VAULT PASSWORD_FILE
"""
import base64
import ctypes
import ctypes.util
import hashlib
import json
import struct
import sys
from pathlib import Path

sodium = ctypes.CDLL(ctypes.util.find_library("sodium"))
KINDS = {1: "totp", 2: "hotp", 3: "steam", 4: "motp", 5: "yandex"}
TEXTS = {3: "issuer", 4: "name", 5: "prefix", 11: "note"}
NUMBERS = {6: "algorithm", 7: "digits", 8: "period", 9: "counter", 14: "lastUsed", 15: "timesUsed"}


class Reader:
    def __init__(self, data):
        self.data, self.place = data, 0

    def bytes(self, size):
        taken = self.data[self.place:self.place + size]
        assert len(taken) == size, "cut short"
        self.place += size
        return taken

    def number(self, size):
        return int.from_bytes(self.bytes(size), "little")


def unseal(key, nonce, associated, sealed):
    plain = ctypes.create_string_buffer(len(sealed) - 16)
    failed = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain, None, None, sealed, ctypes.c_ulonglong(len(sealed)), associated,
        ctypes.c_ulonglong(len(associated)), nonce, key)
    assert failed == 0, "does not authenticate"
    return plain.raw


def argon2id(password, salt, kib, passes):
    key = ctypes.create_string_buffer(32)
    failed = sodium.crypto_pwhash(
        key, ctypes.c_ulonglong(32), password, ctypes.c_ulonglong(len(password)), salt,
        ctypes.c_ulonglong(passes), ctypes.c_size_t(kib * 1024), 2)
    assert failed == 0, "no memory"
    return key.raw


def master_key(vault_id, slots, password):
    for kind, body in slots:
        if kind != 1:
            continue
        salt, memory, passes = body[:16], body[16:20], body[20:24]
        nonce, wrapped = body[24:48], body[48:96]
        key = argon2id(password, salt, *struct.unpack("<II", memory + passes))
        associated = b"factordesk vault slot 1" + vault_id + bytes([kind]) + salt + memory + passes
        return unseal(key, nonce, associated, wrapped)
    raise AssertionError("no slot for a password")


def entry(plain):
    reader, found = Reader(plain), {"tags": [], "pinned": False}
    while reader.place < len(plain):
        field = reader.number(1)
        value = reader.bytes(reader.number(4))
        if field == 1:
            found["kind"] = KINDS[value[0]]
        elif field == 2:
            found["secret"] = base64.b32encode(value).decode().rstrip("=")
        elif field in TEXTS:
            found[TEXTS[field]] = value.decode()
        elif field in NUMBERS:
            found[NUMBERS[field]] = int.from_bytes(value, "little")
        elif field == 10:
            found["pin"] = value.decode()
        elif field == 12:
            found["tags"].append(value.decode())
        elif field == 13:
            found["pinned"] = True
        else:
            raise AssertionError(f"field {field}")
    return found


def decode(data, password):
    reader = Reader(data)
    assert reader.bytes(16) == b"FACTORDESK-VAULT", "no vault"
    assert reader.number(2) == 1, "a newer version"
    header_size = reader.number(4)
    vault_id = reader.bytes(16)
    reader.bytes(16 + 8)  # The save's id and when it was saved.
    index_size = reader.number(4)
    slots = [(reader.number(1), reader.bytes(reader.number(2))) for _ in range(reader.number(1))]
    digest = hashlib.sha256(data[:reader.place]).digest()
    assert reader.bytes(32) == digest and reader.place == header_size, "damaged header"
    key = master_key(vault_id, slots, password)

    def record(position, kind, size):
        nonce, sealed = reader.bytes(24), reader.bytes(size - 24)
        return unseal(key, nonce, digest + struct.pack("<IB", position, kind), sealed)

    index = Reader(record(0, 0, index_size))
    entries, secrets, position = [], {}, 0
    while index.place < len(index.data):
        kind, size, identity = index.number(1), index.number(4), index.bytes(16)
        position += 1
        plain = record(position, kind, size)
        if kind == 1:
            entries.append({"id": identity.hex(), **entry(plain)})
        elif kind == 2:
            fields = Reader(plain)
            name = fields.bytes(fields.number(1)).decode()
            secrets[name] = plain[fields.place:].decode()
    assert reader.place == len(data), "something behind the end"
    return {"entries": entries, "secrets": secrets}


if __name__ == "__main__":
    assert sodium.sodium_init() >= 0
    print(json.dumps(decode(Path(sys.argv[1]).read_bytes(), Path(sys.argv[2]).read_bytes())))
