// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/sign_in.h"

#include <QString>

#include <chrono>
#include <optional>

namespace factordesk::zitadel {

/// The person confirms a code on another device (RFC 8628). Asks the server at the pace it sets
/// whether they have, until the code expires.
class DeviceSignIn final : public SignIn
{
    Q_OBJECT

public:
    /// So much longer between two questions after each slow_down (section 3.5).
    static constexpr std::chrono::seconds slowDown{5};

    /// `clientId` is of an application of the server that may use device codes.
    DeviceSignIn(SignInTools tools, ServerAddress address, QString clientId);

    /// What the person needs; nullptr until it waits for them.
    [[nodiscard]] const DeviceCode* code() const { return m_code ? &*m_code : nullptr; }
    /// Until the code expires; zero before there is one.
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;

private:
    void obtain() override;
    void stop() override;
    void waitForPerson(DeviceCode code);
    void askLater();
    void ask();
    void takeAnswer();

    QString m_clientId;
    ProviderCall<DeviceCode> m_codeCall;
    std::optional<DeviceCode> m_code;
    MonotonicTime m_expiresAt;
    std::chrono::seconds m_interval{0};
    ProviderCall<Tokens> m_question;
};

} // namespace factordesk::zitadel
