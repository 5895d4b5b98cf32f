// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

Unexpected<ImportError> refuse(Format format, ImportError::Kind kind)
{
    return Unexpected(ImportError{.kind = kind, .format = format});
}

Unexpected<ImportError> refuse(Format format, crypto::Argon2idError error)
{
    return refuse(format, error == crypto::Argon2idError::OutOfMemory
                              ? ImportError::Kind::OutOfMemory
                              : ImportError::Kind::CostOutOfBounds);
}

Unexpected<ImportError> refuse(Format format, crypto::ScryptError error)
{
    return refuse(format, error == crypto::ScryptError::OutOfMemory
                              ? ImportError::Kind::OutOfMemory
                              : ImportError::Kind::CostOutOfBounds);
}

Opened openedOr(Format format, std::optional<SecureBytes> content)
{
    if (!content)
        return refuse(format, ImportError::Kind::WrongPasswordOrDamaged);
    return *std::move(content);
}

} // namespace factordesk::exchange
