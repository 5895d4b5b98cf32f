// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"
#include "tests/support/fake_clock.h"
#include "tests/support/recording_journal.h"
#include "tests/support/scripted_client.h"

#include <QHash>
#include <QString>

#include <optional>

namespace factordesk::test {

/// A desk whose every server is the same scripted client. Nothing waits: searches are not
/// debounced, and a lost answer is settled by one reading at once.
class FakeDesk final : public enrollment::Desk
{
    Q_OBJECT

public:
    ScriptedClient client;
    FakeClock clock;
    RecordingJournal journal;

    /// What was asked of the desk last.
    SecureBytes token;
    SecureBytes proxyPassword;
    std::optional<zitadel::ServerProfile> profile;
    QString language;
    enrollment::PracticeFaults faults;
    zitadel::MediaType mediaType = zitadel::MediaType::Json; ///< Of the last verify.
    QHash<QString, QString> organisationNames; ///< By id; what organisationName() answers.
    /// What the next probe finds; without, it waits.
    std::optional<Expected<QList<zitadel::MediaType>, zitadel::Status>> mediaTypes;
    /// What practicePhoneCode() answers.
    otp::Code phoneCode;

    /// Not connected at first.
    FakeDesk() = default;

    /// As if connected before the windows were made, to https://acme.zitadel.cloud.
    void beConnected();
    /// As if an answer had told these.
    void observe(const std::optional<diagnosis::ClockSkew>& skew,
                 const std::optional<zitadel::Status>& trouble);

    [[nodiscard]] const enrollment::Connection& connection() const override { return m_connection; }
    [[nodiscard]] std::unique_ptr<enrollment::PeopleSearch> search() override;
    [[nodiscard]] std::unique_ptr<enrollment::Enrollment>
    enroll(const zitadel::User& person) override;
    [[nodiscard]] std::unique_ptr<enrollment::VerifyCall>
    verify(const enrollment::Whom& person, const otp::Code& code, zitadel::MediaType over) override;
    [[nodiscard]] std::unique_ptr<enrollment::RecoveryCodesCall>
    generateRecoveryCodes(const enrollment::Whom& person, std::uint32_t count) override;
    /// As if the server's profile said so.
    void setMediaType(zitadel::MediaType own) { m_connection.mediaType = own; }
    [[nodiscard]] std::unique_ptr<enrollment::FactorReader>
    lookUpVerified(const enrollment::Whom& person) override;
    [[nodiscard]] zitadel::Call<zitadel::UserPage> people(const zitadel::UserQuery& query) override;
    [[nodiscard]] zitadel::Call<zitadel::OrganisationPage>
    organisations(const zitadel::OrganisationQuery& query) override;
    [[nodiscard]] std::unique_ptr<roster::PeopleResolver> lookUp(roster::Roster& roster,
                                                                 net::Delays& delays) override;
    [[nodiscard]] std::unique_ptr<enrollment::LeftoverRemoval>
    removeLeftovers(roster::Roster& roster, net::Delays& delays) override;
    [[nodiscard]] std::unique_ptr<enrollment::LetterRegistrations>
    registerForLetters(roster::Roster& roster, net::Delays& delays) override;
    [[nodiscard]] std::unique_ptr<enrollment::LateSettlement>
    settleLate(const std::vector<journal::JournalEntry>& unsettled, net::Delays& delays) override;
    [[nodiscard]] std::unique_ptr<enrollment::OrganisationSearch> searchOrganisations() override;
    [[nodiscard]] QString organisationName(const QString& id) override;
    [[nodiscard]] std::unique_ptr<enrollment::MediaTypeCall> probeMediaTypes() override;
    void connectTo(const zitadel::ServerProfile& newProfile,
                   enrollment::ServerSecrets secrets) override;
    void practise() override;
    void disconnectFromServer() override;
    void setLanguage(const QString& tag) override { language = tag; }
    [[nodiscard]] otp::Code practicePhoneCode(const zitadel::UserId& person) const override;
    void setPracticeFaults(const enrollment::PracticeFaults& newFaults) override;

private:
    void change(enrollment::Connection connection);

    enrollment::Connection m_connection;
    enrollment::ChangeJournal m_changes{clock, journal};
};

/// The address of the server that a FakeDesk is connected to, unless told otherwise.
[[nodiscard]] zitadel::ServerAddress acmeAddress();

/// A profile of a server, otherwise as it begins.
[[nodiscard]] zitadel::ServerProfile profileNamed(const QString& name, const QString& address);

/// An active person of ZITADEL, named and numbered for tests.
[[nodiscard]] zitadel::User personNamed(const QString& displayName, const QString& id);

} // namespace factordesk::test
