// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hmac.h"

#include <cstddef>
#include <memory>
#include <span>

namespace factordesk::crypto {

/// The prepared states of one key. Every object of this family lives in locked memory and is wiped
/// when it is deleted.
class HmacKey::States
{
public:
    [[nodiscard]] static std::unique_ptr<States> make(HashAlgorithm algorithm,
                                                      std::span<const std::byte> key);

    States() = default;
    States(const States&) = delete;
    States& operator=(const States&) = delete;
    virtual ~States() = default;

    [[nodiscard]] virtual HashAlgorithm algorithm() const = 0;
    [[nodiscard]] virtual HmacDigest digest(std::span<const std::byte> message) const = 0;

    static void* operator new(std::size_t size);
    static void operator delete(void* memory, std::size_t size) noexcept;

protected:
    template <class Hash>
    class Of;
};

} // namespace factordesk::crypto
