// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/sodium_ready.h"
#include "core/crypto/secret_stream.h"
#include "core/secret/locked_memory.h"

#include <sodium.h>

namespace factordesk::crypto {

static_assert(secretStreamHeaderSize == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(aeadKeySize == crypto_secretstream_xchacha20poly1305_KEYBYTES);

namespace {

const unsigned char* raw(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

std::optional<SecureBytes>
openSecretStream(AeadKey key, std::span<const std::byte, secretStreamHeaderSize> header,
                 std::span<const std::byte> message)
{
    constexpr std::size_t overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
    if (message.size() < overhead)
        return {};
    makeSodiumReady();
    SecureBytes plaintext(message.size() - overhead);
    crypto_secretstream_xchacha20poly1305_state state;
    unsigned char tag = 0;
    const bool isOpen =
        crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(header), raw(key)) == 0 &&
        crypto_secretstream_xchacha20poly1305_pull(
            &state, reinterpret_cast<unsigned char*>(plaintext.bytes().data()), nullptr, &tag,
            raw(message), message.size(), nullptr, 0) == 0;
    secret::wipe(&state, sizeof state);
    if (!isOpen)
        return {};
    return plaintext;
}

} // namespace factordesk::crypto
