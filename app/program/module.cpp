// SPDX-License-Identifier: GPL-3.0-or-later
// What the module factordesk-late gives the program.
#include "app/desktop/version.h"
#include "app/program/functions.h"
#include "core/keyring/system_keyring.h"

namespace factordesk::late {

namespace {

keyring::SecretStore& systemKeyring()
{
    static keyring::SystemKeyring keyring;
    return keyring;
}

constexpr Functions functions{
    .version = app::version,
    .allocateLocked = &secret::allocateLocked,
    .freeLocked = &secret::freeLocked,
    .isLocked = &secret::isLocked,
    .makeHmacStates = &crypto::HmacKey::States::make,
    .sha256 = &crypto::sha256,
    .md5 = &crypto::md5,
    .pbkdf2 = &crypto::pbkdf2,
    .scrypt = &crypto::scrypt,
    .argon2 = &crypto::argon2,
    .argon2id = &crypto::argon2id,
    .seal = &crypto::seal,
    .unseal = &crypto::unseal,
    .openSecretStream = &crypto::openSecretStream,
    .sealGcm = &crypto::sealGcm,
    .unsealGcm = &crypto::unsealGcm,
    .decryptCbc = &crypto::decryptCbc,
    .rsaFromPem = &crypto::RsaPrivateKey::fromPem,
    .generateRsa = &crypto::RsaPrivateKey::generate,
    .signRsa = &crypto::RsaPrivateKey::sign,
    .pemOfRsa = &crypto::RsaPrivateKey::pem,
    .publicKeyOfRsa = &crypto::RsaPrivateKey::publicKey,
    .publicRsa = &crypto::PublicKey::rsa,
    .publicP256 = &crypto::PublicKey::p256,
    .verifies = &crypto::PublicKey::verifies,
    .generateP256 = &crypto::SigningKey::generate,
    .signP256 = &crypto::SigningKey::sign,
    .encodeSymbol = &qr::Symbol::encode,
    .readWithZbar = &scan::readWithZbar,
    .readWithZxing = &scan::readWithZxing,
    .openZip = &exchange::ZipArchive::open,
    .filesOfZip = &exchange::ZipArchive::files,
    .readFromZip = &exchange::ZipArchive::read,
    .makeHttpClient = &net::makeHttpClient,
    .letSocketAct = &net::letSocketAct,
    .makeRedirectListener = &net::makeRedirectListener,
    .makeBuiltInPractice = &app::makeBuiltInPractice,
    .openInstanceDoor = &app::openInstanceDoor,
    .systemKeyring = &systemKeyring,
    .askForPrinter = &ui::askForPrinter,
};

} // namespace

} // namespace factordesk::late

extern "C" __attribute__((visibility("default"))) const factordesk::late::Functions*
factordeskLateFunctions()
{
    return &factordesk::late::functions;
}
