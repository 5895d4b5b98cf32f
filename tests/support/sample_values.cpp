// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_values.h"

#include "core/encoding/base32.h"
#include "core/otp/generator.h"

#include <QTimeZone>

#include <chrono>

namespace factordesk::test {

zitadel::UserId userId(const QString& text)
{
    return *zitadel::UserId::make(text);
}

zitadel::User person(const QString& id)
{
    return {.id = userId(id),
            .state = zitadel::UserState::Active,
            .userName = QStringLiteral("anna"),
            .loginNames = {QStringLiteral("anna@acme.test")},
            .preferredLoginName = QStringLiteral("anna@acme.test"),
            .displayName = QStringLiteral("Anna Adler"),
            .details = detailsOf(1)};
}

zitadel::Details detailsOf(std::uint64_t sequence)
{
    const QDateTime change(QDate(2025, 3, 25), QTime(7, 19, 29, 656), QTimeZone::utc());
    return {.sequence = sequence,
            .changeDate = change.addSecs(static_cast<qint64>(sequence)),
            .creationDate = change,
            .resourceOwner = QStringLiteral("501")};
}

std::string keyUri(std::string_view secret)
{
    return "otpauth://totp/ZITADEL:anna%40acme.test?algorithm=SHA1&digits=6&issuer=ZITADEL"
           "&period=30&secret=" +
           std::string(secret);
}

zitadel::Registration registrationOf(std::string_view secret)
{
    return {.details = detailsOf(2),
            .uri = SecureBytes::copyOf(keyUri(secret)),
            .secret = SecureBytes::copyOf(secret)};
}

otp::Code codeAt(std::string_view secret, WallTime at)
{
    const SecureBytes key = *encoding::decodeBase32(secret);
    return otp::Generator::make(key.bytes(), otp::zitadelParameters)
        ->codeAt(std::chrono::floor<std::chrono::seconds>(at));
}

otp::Code wrongCode(const otp::Code& right, int shift)
{
    std::string digits(right.text());
    for (char& digit : digits)
        digit = static_cast<char>('0' + (digit - '0' + shift) % 10);
    return otp::Code(digits);
}

} // namespace factordesk::test
