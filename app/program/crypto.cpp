// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of core/crypto/backend.
#include "app/program/load.h"

namespace factordesk::crypto {

namespace {
using Bytes = std::span<const std::byte>;
}

std::unique_ptr<HmacKey::States> HmacKey::States::make(HashAlgorithm algorithm, Bytes key)
{
    return late::functions().makeHmacStates(algorithm, key);
}

Sha256Digest sha256(Bytes message)
{
    return late::functions().sha256(message);
}

Md5Digest md5(Bytes message)
{
    return late::functions().md5(message);
}

std::optional<SecureBytes> pbkdf2(HashAlgorithm algorithm, Bytes password, Bytes salt,
                                  std::uint64_t iterations, std::size_t keySize)
{
    return late::functions().pbkdf2(algorithm, password, salt, iterations, keySize);
}

Expected<SecureBytes, ScryptError> scrypt(Bytes password, Bytes salt, const ScryptCost& cost,
                                          const ScryptBounds& bounds, std::size_t keySize)
{
    return late::functions().scrypt(password, salt, cost, bounds, keySize);
}

Expected<SecureBytes, Argon2idError> argon2(Argon2Kind kind, Bytes password, Bytes salt,
                                            const Argon2Cost& cost, const Argon2idBounds& bounds)
{
    return late::functions().argon2(kind, password, salt, cost, bounds);
}

Expected<SecureBytes, Argon2idError> argon2id(Bytes password,
                                              std::span<const std::byte, argon2idSaltSize> salt,
                                              const Argon2idCost& cost,
                                              const Argon2idBounds& bounds, std::size_t keySize)
{
    return late::functions().argon2id(password, salt, cost, bounds, keySize);
}

std::vector<std::byte> seal(AeadKey key, AeadNonce nonce, Bytes associatedData, Bytes plaintext)
{
    return late::functions().seal(key, nonce, associatedData, plaintext);
}

std::optional<SecureBytes> unseal(AeadKey key, AeadNonce nonce, Bytes associatedData, Bytes sealed)
{
    return late::functions().unseal(key, nonce, associatedData, sealed);
}

std::optional<SecureBytes>
openSecretStream(AeadKey key, std::span<const std::byte, secretStreamHeaderSize> header,
                 Bytes message)
{
    return late::functions().openSecretStream(key, header, message);
}

std::vector<std::byte> sealGcm(AesKey key, GcmNonce nonce, Bytes associatedData, Bytes plaintext)
{
    return late::functions().sealGcm(key, nonce, associatedData, plaintext);
}

std::optional<SecureBytes> unsealGcm(AesKey key, GcmNonce nonce, Bytes associatedData, Bytes sealed)
{
    return late::functions().unsealGcm(key, nonce, associatedData, sealed);
}

std::optional<SecureBytes> decryptCbc(AesKey key, AesIv iv, Bytes ciphertext)
{
    return late::functions().decryptCbc(key, iv, ciphertext);
}

Expected<RsaPrivateKey, PrivateKeyError> RsaPrivateKey::fromPem(std::string_view pem)
{
    return late::functions().rsaFromPem(pem);
}

std::optional<RsaPrivateKey> RsaPrivateKey::generate()
{
    return late::functions().generateRsa();
}

std::vector<std::byte> RsaPrivateKey::sign(Bytes message) const
{
    return (this->*late::functions().signRsa)(message);
}

SecureBytes RsaPrivateKey::pem() const
{
    return (this->*late::functions().pemOfRsa)();
}

std::optional<PublicKey> RsaPrivateKey::publicKey() const
{
    return (this->*late::functions().publicKeyOfRsa)();
}

std::optional<PublicKey> PublicKey::rsa(Bytes modulus, Bytes exponent)
{
    return late::functions().publicRsa(modulus, exponent);
}

std::optional<PublicKey> PublicKey::p256(Bytes x, Bytes y)
{
    return late::functions().publicP256(x, y);
}

bool PublicKey::verifies(Bytes message, Bytes signature) const
{
    return (this->*late::functions().verifies)(message, signature);
}

std::optional<SigningKey> SigningKey::generate()
{
    return late::functions().generateP256();
}

std::optional<SigningKey::Signature> SigningKey::sign(Bytes message) const
{
    return (this->*late::functions().signP256)(message);
}

} // namespace factordesk::crypto
