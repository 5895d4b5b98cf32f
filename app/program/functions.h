// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/instance_door.h"
#include "app/desktop/practice_host.h"
#include "core/crypto/aead.h"
#include "core/crypto/aes.h"
#include "core/crypto/argon2.h"
#include "core/crypto/argon2id.h"
#include "core/crypto/backend/hmac_states.h"
#include "core/crypto/md5.h"
#include "core/crypto/pbkdf2.h"
#include "core/crypto/private_key.h"
#include "core/crypto/public_key.h"
#include "core/crypto/scrypt.h"
#include "core/crypto/secret_stream.h"
#include "core/crypto/sha256.h"
#include "core/crypto/signing_key.h"
#include "core/exchange/zip_archive.h"
#include "core/keyring/secret_store.h"
#include "core/net/event_sight.h"
#include "core/net/make_http_client.h"
#include "core/net/make_redirect_listener.h"
#include "core/qr/symbol.h"
#include "core/scan/backend/zbar_reader.h"
#include "core/scan/backend/zxing_reader.h"
#include "core/secret/locked_memory.h"
#include "ui/print/printer_question.h"

namespace factordesk::late {

/// Every function of ours behind which another library stands that no first paint needs: OpenSSL,
/// libsodium, libargon2, QR-Code-generator, ZXing, ZBar, libzip, QtKeychain, Qt Network, Qt Print
/// Support.
/// In the module factordesk-late they are the functions of core and ui themselves.
struct Functions
{
    const char* version; ///< Of the program that the module belongs to.

    decltype(&secret::allocateLocked) allocateLocked;
    decltype(&secret::freeLocked) freeLocked;
    decltype(&secret::isLocked) isLocked;

    decltype(&crypto::HmacKey::States::make) makeHmacStates;
    decltype(&crypto::sha256) sha256;
    decltype(&crypto::md5) md5;
    decltype(&crypto::pbkdf2) pbkdf2;
    decltype(&crypto::scrypt) scrypt;
    decltype(&crypto::argon2) argon2;
    decltype(&crypto::argon2id) argon2id;
    decltype(&crypto::seal) seal;
    decltype(&crypto::unseal) unseal;
    decltype(&crypto::openSecretStream) openSecretStream;
    decltype(&crypto::sealGcm) sealGcm;
    decltype(&crypto::unsealGcm) unsealGcm;
    decltype(&crypto::decryptCbc) decryptCbc;

    decltype(&crypto::RsaPrivateKey::fromPem) rsaFromPem;
    decltype(&crypto::RsaPrivateKey::generate) generateRsa;
    decltype(&crypto::RsaPrivateKey::sign) signRsa;
    decltype(&crypto::RsaPrivateKey::pem) pemOfRsa;
    decltype(&crypto::RsaPrivateKey::publicKey) publicKeyOfRsa;
    decltype(&crypto::PublicKey::rsa) publicRsa;
    decltype(&crypto::PublicKey::p256) publicP256;
    decltype(&crypto::PublicKey::verifies) verifies;
    decltype(&crypto::SigningKey::generate) generateP256;
    decltype(&crypto::SigningKey::sign) signP256;

    decltype(&qr::Symbol::encode) encodeSymbol;
    decltype(&scan::readWithZbar) readWithZbar;
    decltype(&scan::readWithZxing) readWithZxing;

    decltype(&exchange::ZipArchive::open) openZip;
    decltype(&exchange::ZipArchive::files) filesOfZip;
    decltype(&exchange::ZipArchive::read) readFromZip;

    decltype(&net::makeHttpClient) makeHttpClient;
    decltype(&net::letSocketAct) letSocketAct;
    decltype(&net::makeRedirectListener) makeRedirectListener;
    decltype(&app::makeBuiltInPractice) makeBuiltInPractice;
    decltype(&app::openInstanceDoor) openInstanceDoor;

    keyring::SecretStore& (*systemKeyring)();
    decltype(&ui::askForPrinter) askForPrinter;
};

} // namespace factordesk::late
