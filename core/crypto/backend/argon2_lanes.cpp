// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/argon2.h"

#include <argon2.h>

namespace factordesk::crypto {

namespace {

constexpr std::uint32_t kibPerLane = 8; // RFC 9106, section 3.1

/// The library does not write to what it reads, whatever its type says.
std::uint8_t* raw(std::span<const std::byte> bytes)
{
    return const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

bool canRun(const Argon2Cost& cost, std::span<const std::byte> salt)
{
    return cost.lanes > 0 && cost.lanes <= argon2MaximumLanes &&
           cost.cost.memoryKib >= kibPerLane * cost.lanes && cost.cost.passes > 0 &&
           salt.size() >= argon2MinimumSaltSize;
}

} // namespace

Expected<SecureBytes, Argon2idError> argon2(Argon2Kind kind, std::span<const std::byte> password,
                                            std::span<const std::byte> salt, const Argon2Cost& cost,
                                            const Argon2idBounds& bounds)
{
    if (!bounds.allow(cost.cost) || !canRun(cost, salt))
        return Unexpected(Argon2idError::CostOutOfBounds);
    SecureBytes key(argon2KeySize);
    argon2_context context{};
    context.out = raw(key.bytes());
    context.outlen = static_cast<std::uint32_t>(key.size());
    context.pwd = raw(password);
    context.pwdlen = static_cast<std::uint32_t>(password.size());
    context.salt = raw(salt);
    context.saltlen = static_cast<std::uint32_t>(salt.size());
    context.t_cost = cost.cost.passes;
    context.m_cost = cost.cost.memoryKib;
    context.lanes = cost.lanes;
    context.threads = cost.lanes;
    context.version = ARGON2_VERSION_13;
    if (argon2_ctx(&context, kind == Argon2Kind::D ? Argon2_d : Argon2_id) != ARGON2_OK)
        return Unexpected(Argon2idError::OutOfMemory);
    return key;
}

} // namespace factordesk::crypto
