// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "core/zitadel/json_reader.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace factordesk::zitadel {

/// What a device authorization endpoint gives (RFC 8628, section 3.2). Move-only.
struct DeviceCode
{
    SecureBytes deviceCode;       ///< Shown to the token endpoint alone.
    QString userCode;             ///< For the person to compare or type.
    QUrl verificationUri;         ///< https, or http on this computer.
    QUrl verificationUriComplete; ///< With the user code in it; empty where not offered.
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds interval{5}; ///< Between two questions whether it was confirmed.
};

/// Reads the answer, out of whose text `secrets` were taken. A page outside https (but on this
/// computer) is an error, since the person is sent there; so are codes longer than a person can
/// read.
[[nodiscard]] Expected<DeviceCode, JsonError> readDeviceCode(const QJsonObject& answer,
                                                             const JsonSecrets& secrets);

} // namespace factordesk::zitadel
