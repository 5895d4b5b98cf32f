# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the encrypted files beside it, one of each format, with Python's `cryptography`,
libsodium and Info-ZIP: none of the code that reads them has a part in it. Secrets and passwords are invented;
the keys are as cheap as each format lets them be. Run it again only to change what is in them:
python3 make_sealed.py
"""
import base64
import ctypes
import ctypes.util
import hashlib
import json
import os
import subprocess
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives import hashes, hmac, padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

HERE = Path(__file__).parent
PASSWORD = "grün7".encode()
SECRET = "GEZDGNBVGY3TQOJQ"


def b64(data):
    return base64.b64encode(data).decode()


def pbkdf2(algorithm, salt, iterations):
    return PBKDF2HMAC(algorithm, 32, salt, iterations).derive(PASSWORD)


def argon2id(salt, passes, lanes, kib):
    return Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes,
                    memory_cost=kib).derive(PASSWORD)


def cbc(key, iv, plain):
    pad = padding.PKCS7(128).padder()
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return encryptor.update(pad.update(plain) + pad.finalize()) + encryptor.finalize()


def write(name, content):
    if isinstance(content, dict):
        content = json.dumps(content, separators=(",", ":")).encode()
    (HERE / name).write_bytes(content)


def aegis():
    def parts(key, plain):
        nonce = os.urandom(12)
        sealed = AESGCM(key).encrypt(nonce, plain, None)
        return sealed[:-16], {"nonce": nonce.hex(), "tag": sealed[-16:].hex()}

    db = {"version": 1, "entries": [{
        "type": "totp", "uuid": "6b2b4bc1-7f4b-4f2c-8b7e-0d9d5f0a9c11", "name": "ann",
        "issuer": "Acme", "group": None,
        "info": {"secret": SECRET, "algo": "SHA1", "digits": 6, "period": 30}}]}
    master, salt = os.urandom(32), os.urandom(32)
    key, key_params = parts(Scrypt(salt, 32, 2, 1, 1).derive(PASSWORD), master)
    contents, params = parts(master, json.dumps(db).encode())
    slot = {"type": 1, "uuid": "1f0f1ad8-02f2-4a9f-a1d1-6ce6b1a3b9a2", "key": key.hex(),
            "key_params": key_params, "n": 2, "r": 1, "p": 1, "salt": salt.hex(),
            "repaired": True}
    biometric = {"type": 2, "uuid": "2f0f1ad8-02f2-4a9f-a1d1-6ce6b1a3b9a2", "key": key.hex(),
                 "key_params": key_params}
    write("aegis.json", {"version": 1, "header": {"slots": [biometric, slot], "params": params},
                         "db": b64(contents)})


def two_fas():
    salt = os.urandom(32)
    key = pbkdf2(hashes.SHA256(), salt, 10000)

    def sealed(plain):
        iv = os.urandom(12)
        return ":".join(b64(part) for part in (AESGCM(key).encrypt(iv, plain, None), salt, iv))

    services = [{"name": "Acme", "secret": SECRET, "otp": {"account": "ann", "issuer": "Acme",
                 "digits": 6, "period": 30, "algorithm": "SHA1", "tokenType": "TOTP"},
                 "groupId": "A1"}]
    write("two_fas.json", {"services": [], "groups": [{"id": "a1", "name": "Work"}],
                           "schemaVersion": 4, "reference": sealed(b"reference"),
                           "servicesEncrypted": sealed(json.dumps(services).encode())})


def and_otp():
    plain = json.dumps([{"secret": SECRET, "issuer": "Acme", "label": "ann", "digits": 6,
                         "type": "TOTP", "algorithm": "SHA1", "period": 30, "tags": []}]).encode()
    salt, iv = os.urandom(12), os.urandom(12)
    key = pbkdf2(hashes.SHA1(), salt, 1)
    write("and_otp.bin", (1).to_bytes(4, "big") + salt + iv + AESGCM(key).encrypt(iv, plain, None))
    # A nonce that is no number of iterations, so that only the old scheme is left.
    iv = b"\xff" + iv[1:]
    key = hashlib.sha256(PASSWORD).digest()
    write("and_otp_old.bin", iv + AESGCM(key).encrypt(iv, plain, None))


def stratum():
    plain = json.dumps({"Authenticators": [{
        "Type": 2, "Icon": None, "Issuer": "Acme", "Username": "ann", "Secret": SECRET,
        "Pin": None, "Algorithm": 0, "Digits": 6, "Period": 30, "Counter": 0, "Ranking": 0}],
        "Categories": [], "AuthenticatorCategories": [], "CustomIcons": []}).encode()
    salt, iv = os.urandom(16), os.urandom(12)
    key = argon2id(salt, 3, 4, 64 * 1024)
    write("stratum_strong.bin",
          b"AUTHENTICATORPRO" + salt + iv + AESGCM(key).encrypt(iv, plain, None))
    salt, iv = os.urandom(20), os.urandom(16)
    key = pbkdf2(hashes.SHA1(), salt, 64000)
    write("stratum_legacy.bin", b"AuthenticatorPro" + salt + iv + cbc(key, iv, plain))


def ente():
    plain = f"otpauth://totp/Acme:ann?secret={SECRET}&issuer=Acme\n".encode()
    sodium = ctypes.CDLL(ctypes.util.find_library("sodium"))
    salt = os.urandom(16)
    key = argon2id(salt, 1, 1, 8)
    state, header = ctypes.create_string_buffer(64), ctypes.create_string_buffer(24)
    sodium.crypto_secretstream_xchacha20poly1305_init_push(state, header, key)
    sealed = ctypes.create_string_buffer(len(plain) + 17)
    sodium.crypto_secretstream_xchacha20poly1305_push(
        state, sealed, None, plain, ctypes.c_ulonglong(len(plain)), None, ctypes.c_ulonglong(0),
        ctypes.c_ubyte(3))
    write("ente.json", {
        "version": 1, "kdfParams": {"memLimit": 8192, "opsLimit": 1, "salt": b64(salt)},
        "encryptedData": b64(sealed.raw), "encryptionNonce": b64(header.raw)})


def proton():
    uri = f"otpauth://totp/ann?secret={SECRET}&issuer=Acme&algorithm=SHA1&digits=6&period=30"
    plain = {"version": 1, "entries": [{"id": "1", "note": None, "content": {
        "uri": uri, "entry_type": "Totp", "name": "ann"}}]}
    salt, nonce = os.urandom(16), os.urandom(12)
    sealed = AESGCM(argon2id(salt, 2, 1, 19456)).encrypt(
        nonce, json.dumps(plain).encode(), b"proton.authenticator.export.v1")
    write("proton.json", {"version": 1, "salt": b64(salt), "content": b64(nonce + sealed)})


def bitwarden():
    plain = {"encrypted": False, "folders": [], "items": [{
        "id": "1", "type": 1, "name": "Acme",
        "login": {"username": "ann", "totp": SECRET}}]}
    salt = b64(os.urandom(16))

    def export(name, key, kdf):
        enc = HKDFExpand(hashes.SHA256(), 32, b"enc").derive(key)
        mac = HKDFExpand(hashes.SHA256(), 32, b"mac").derive(key)

        def sealed(data):
            iv = os.urandom(16)
            text = cbc(enc, iv, data)
            digest = hmac.HMAC(mac, hashes.SHA256())
            digest.update(iv + text)
            return f"2.{b64(iv)}|{b64(text)}|{b64(digest.finalize())}"

        write(name, {"encrypted": True, "passwordProtected": True, "salt": salt, **kdf,
                     "encKeyValidation_DO_NOT_EDIT": sealed(b"check"),
                     "data": sealed(json.dumps(plain).encode())})

    export("bitwarden_pbkdf2.json", pbkdf2(hashes.SHA256(), salt.encode(), 1),
           {"kdfType": 0, "kdfIterations": 1, "kdfMemory": None, "kdfParallelism": None})
    export("bitwarden_argon2id.json",
           argon2id(hashlib.sha256(salt.encode()).digest(), 1, 2, 1024),
           {"kdfType": 1, "kdfIterations": 1, "kdfMemory": 1, "kdfParallelism": 2})


def signed(data):
    return [byte - 256 if byte > 127 else byte for byte in data]


def free_otp_2():
    def sealed(key, plain, token, sequence):
        nonce = os.urandom(12)
        parameters = b"\x04\x0c" + nonce
        if sequence:
            parameters = b"\x30\x11" + parameters + b"\x02\x01\x10"
        return {"mCipher": "AES/GCM/NoPadding",
                "mCipherText": signed(AESGCM(key).encrypt(nonce, plain, token.encode())),
                "mParameters": signed(parameters), "mToken": token}

    def text(value):
        data = value.encode() if isinstance(value, str) else json.dumps(value).encode()
        return b"t" + len(data).to_bytes(2, "big") + data

    master, salt = os.urandom(32), os.urandom(32)
    key = pbkdf2(hashes.SHA512(), salt, 1)
    entries = [
        ("masterKey", {"mAlgorithm": "PBKDF2withHmacSHA512", "mIterations": 1,
                       "mSalt": signed(salt),
                       "mEncryptedKey": sealed(key, master, "AES", False)}),
        ("one", {"key": json.dumps(sealed(master, base64.b32decode(SECRET), "HmacSHA1", True))}),
        ("one-token", {"issuerExt": "Acme", "issuerInt": "Acme", "label": "ann", "type": "TOTP"}),
        ("two-token", {"algo": "SHA256", "counter": 7, "digits": 8, "issuerExt": "Acme",
                       "label": "bob", "type": "HOTP"}),
        ("two", {"key": json.dumps(sealed(master, b"1234567890", "HmacSHA256", True))}),
    ]
    head = (b"\xac\xed\x00\x05sr\x00\x11java.util.HashMap\x05\x07\xda\xc1\xc3\x16\x60\xd1\x03"
            b"\x00\x02F\x00\x0aloadFactorI\x00\x09thresholdxp?@\x00\x00\x00\x00\x00\x0c")
    size = (16).to_bytes(4, "big") + len(entries).to_bytes(4, "big")
    write("free_otp_2.bin", head + b"w\x08" + size +
          b"".join(text(name) + text(value) for name, value in entries) + b"x")


def totp_authenticator():
    accounts = [{"issuer": "Acme", "name": "ann", "key": SECRET, "base": 32, "digits": "6",
                 "period": "30", "isFavorite": False, "source": 0, "widgetId": 0}]
    plain = json.dumps({json.dumps(accounts): ""}).encode()
    key = hashlib.sha256(PASSWORD).digest()
    write("totp_authenticator.txt", b64(cbc(key, bytes(16), plain)).encode())


def authy():
    salt = b64(os.urandom(24))
    key = pbkdf2(hashes.SHA1(), salt.encode(), 1000)
    tokens = [{"accountType": "authenticator", "digits": 7, "originalIssuer": "Acme",
               "originalName": "Acme:ann", "name": "Acme: ann", "salt": salt,
               "encryptedSecret": b64(cbc(key, bytes(16), SECRET.encode()))}]
    escaped = json.dumps(tokens).replace("=", "\\u003d").replace('"', "&quot;")
    write("authy.xml", ("<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n"
                        '    <int name="key_version" value="121" />\n'
                        '    <string name="com.authy.storage.tokens.authenticator.key">'
                        f"{escaped}</string>\n</map>\n").encode())


def archives():
    """With Info-ZIP's zip, whose encryption is PKZIP's."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "backup.txt"
        text.write_text(f"otpauth://totp/ann?secret={SECRET}\n")
        for name, options in (("stored.zip", ["-0"]), ("pkzip.zip", ["-P", PASSWORD.decode()])):
            (HERE / name).unlink(missing_ok=True)
            subprocess.run(["zip", "-q", "-X", "-j", *options, HERE / name, text], check=True)


if __name__ == "__main__":
    for make in (aegis, two_fas, and_otp, stratum, ente, proton, bitwarden, free_otp_2,
                 totp_authenticator, authy, archives):
        make()
