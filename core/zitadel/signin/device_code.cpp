// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/device_code.h"

#include "core/zitadel/server_address.h"

#include <algorithm>

namespace factordesk::zitadel {

namespace {

constexpr qsizetype longestUserCode = 64;
constexpr qsizetype longestUrl = 2048;
constexpr std::uint64_t longestLife = 24ULL * 3600;
constexpr std::uint64_t longestInterval = 3600;

/// Whether a person may be sent there.
bool isSafePage(const QUrl& url)
{
    const QString text = url.toString(QUrl::FullyEncoded);
    return url.isValid() && text.size() <= longestUrl && !url.scheme().isEmpty() &&
           ServerAddress::make(text).hasValue();
}

} // namespace

Expected<DeviceCode, JsonError> readDeviceCode(const QJsonObject& answer,
                                               const JsonSecrets& secrets)
{
    JsonReader reader(answer, secrets);
    for (const char* const name : {"device_code", "user_code", "verification_uri", "expires_in"})
        reader.require(name);
    DeviceCode code{
        .deviceCode = reader.secret("device_code"),
        .userCode = reader.text("user_code").simplified(),
        .verificationUri = QUrl(reader.text("verification_uri"), QUrl::StrictMode),
        .verificationUriComplete = QUrl(reader.text("verification_uri_complete"), QUrl::StrictMode),
        .expiresIn =
            std::chrono::seconds(std::min(reader.unsignedNumber("expires_in"), longestLife))};
    if (reader.has("interval"))
        code.interval =
            std::chrono::seconds(std::min(reader.unsignedNumber("interval"), longestInterval));
    if (reader.error())
        return Unexpected(*reader.error());
    const bool isWhole = !code.deviceCode.isEmpty() && !code.userCode.isEmpty() &&
                         code.userCode.size() <= longestUserCode;
    const bool isSafe =
        isSafePage(code.verificationUri) &&
        (code.verificationUriComplete.isEmpty() || isSafePage(code.verificationUriComplete));
    if (!isWhole || !isSafe)
        return Unexpected(JsonError{
            net::Fault::WrongType,
            isSafe ? QStringLiteral("device_code or user_code is empty or too long")
                   : QStringLiteral("verification_uri is not a page a person may be sent to")});
    return code;
}

} // namespace factordesk::zitadel
