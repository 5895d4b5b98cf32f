// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

namespace factordesk::zitadel {

enum class UserIdError {
    Empty,
    TooLong,
    ControlCharacter, ///< Or "." or "..", which the path of a URL would swallow.
};

/// A user's id: 1 to 200 Unicode characters (field rule of the v2 API), trimmed, without control
/// characters.
class UserId
{
public:
    static constexpr int maximumLength = 200;

    [[nodiscard]] static Expected<UserId, UserIdError> make(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    bool operator==(const UserId&) const = default;

private:
    explicit UserId(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// zitadel.object.v2.Details: what every change answers with.
struct Details
{
    std::uint64_t sequence = 0;
    QDateTime changeDate = {};   ///< UTC, millisecond precision; invalid when absent.
    QDateTime creationDate = {}; ///< UTC; invalid when absent.
    QString resourceOwner = {};  ///< The organisation's id.

    bool operator==(const Details&) const = default;
};

/// zitadel.user.v2.UserState.
enum class UserState { Unspecified, Active, Inactive, Deleted, Locked, Initial };

/// A person or a machine account, as far as this program needs it.
struct User
{
    UserId id;
    UserState state = UserState::Unspecified;
    bool isHuman = true;
    QString userName = {};
    QStringList loginNames = {};
    QString preferredLoginName = {};
    QString givenName = {};
    QString familyName = {};
    QString displayName = {};
    QString preferredLanguage = {}; ///< BCP 47 tag; empty when not set.
    QString email = {};
    bool emailVerified = false;
    Details details = {};
};

/// One page of a list.
struct UserPage
{
    QList<User> users = {};
    std::uint64_t total = 0; ///< Of all pages.
};

/// An organisation, as far as this program needs it.
struct Organisation
{
    QString id;
    QString name;
    QString domain = {}; ///< The primary one.
    bool isActive = true;

    bool operator==(const Organisation&) const = default;
};

/// The first of a list of organisations.
struct OrganisationPage
{
    QList<Organisation> organisations = {};
    std::uint64_t total = 0; ///< Of all there are.
};

/// zitadel.user.v2.AuthenticationMethodType; unknown ones are dropped.
enum class AuthenticationMethod {
    Password,
    Passkey,
    IdentityProvider,
    Totp,
    U2f,
    OtpSms,
    OtpEmail
};

/// Where a person's TOTP stands.
enum class FactorState {
    None,    ///< Nothing registered.
    Pending, ///< Registered, not verified: NOT_READY.
    Active,  ///< Verified: READY.
};

/// What register answers with. Move-only: it holds the secret.
struct Registration
{
    Details details = {};
    SecureBytes uri;    ///< otpauth://…, ASCII
    SecureBytes secret; ///< base32 text
};

/// What generating recovery codes answers with. Move-only: it holds secrets.
struct RecoveryCodes
{
    Details details = {};
    std::vector<SecureBytes> codes; ///< UTF-8, as the server wrote them; it tells each this once.
};

/// What matters here of an organisation's login policy.
struct LoginSettings
{
    bool totpAllowed = false; ///< secondFactors holds SECOND_FACTOR_TYPE_OTP
    bool forceMfa = false;
};

/// An event in a user's history (zitadel.change.v1.Change).
struct UserChange
{
    QString type = {}; ///< Such as "user.human.mfa.otp.added".
    std::uint64_t sequence = 0;
    QDateTime at = {}; ///< UTC; invalid when absent.
    QString editorId = {};
    QString editorName = {}; ///< As shown to people; may be empty.

    bool operator==(const UserChange&) const = default;
};

enum class TokenError { Empty, ControlCharacter, NotAscii, TooLong };

/// A bearer token as pasted: blanks and line breaks around and inside it are taken out (tokens are
/// copied from terminals and mails that wrap them), and so is a leading "Bearer "; other control
/// characters are refused, and so is everything beyond ASCII. 1 byte to 16 KiB.
[[nodiscard]] Expected<SecureBytes, TokenError> cleanToken(SecureBytes pasted);

} // namespace factordesk::zitadel
