// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/desk.h"
#include "core/enrollment/organisation_names.h"
#include "core/enrollment/server_link.h"

#include <memory>

namespace factordesk::enrollment {

/// The desk over one server link at a time.
class ServerDesk final : public Desk
{
    Q_OBJECT

public:
    /// All but `makeLink` are borrowed and must outlive the desk.
    ServerDesk(LinkFactory makeLink, PracticeHost& practice, const Clock& clock,
               journal::JournalSink& journal);
    ~ServerDesk() override;

    [[nodiscard]] const Connection& connection() const override { return m_connection; }
    [[nodiscard]] std::unique_ptr<PeopleSearch> search() override;
    [[nodiscard]] std::unique_ptr<Enrollment> enroll(const zitadel::User& person) override;
    [[nodiscard]] std::unique_ptr<VerifyCall> verify(const Whom& person, const otp::Code& code,
                                                     zitadel::MediaType mediaType) override;
    [[nodiscard]] std::unique_ptr<RecoveryCodesCall>
    generateRecoveryCodes(const Whom& person, std::uint32_t count) override;
    [[nodiscard]] std::unique_ptr<FactorReader> lookUpVerified(const Whom& person) override;
    [[nodiscard]] zitadel::Call<zitadel::UserPage> people(const zitadel::UserQuery& query) override;
    [[nodiscard]] zitadel::Call<zitadel::OrganisationPage>
    organisations(const zitadel::OrganisationQuery& query) override;
    [[nodiscard]] std::unique_ptr<roster::PeopleResolver> lookUp(roster::Roster& roster,
                                                                 net::Delays& delays) override;
    [[nodiscard]] std::unique_ptr<LeftoverRemoval> removeLeftovers(roster::Roster& roster,
                                                                   net::Delays& delays) override;
    [[nodiscard]] std::unique_ptr<LetterRegistrations>
    registerForLetters(roster::Roster& roster, net::Delays& delays) override;
    [[nodiscard]] std::unique_ptr<LateSettlement>
    settleLate(const std::vector<journal::JournalEntry>& unsettled, net::Delays& delays) override;
    [[nodiscard]] std::unique_ptr<OrganisationSearch> searchOrganisations() override;
    [[nodiscard]] QString organisationName(const QString& id) override;
    [[nodiscard]] std::unique_ptr<MediaTypeCall> probeMediaTypes() override;
    void connectTo(const zitadel::ServerProfile& profile, ServerSecrets secrets) override;
    void practise() override;
    void disconnectFromServer() override;
    void setLanguage(const QString& tag) override;
    [[nodiscard]] otp::Code practicePhoneCode(const zitadel::UserId& person) const override;
    void setPracticeFaults(const PracticeFaults& faults) override;

private:
    void change(Connection connection, const zitadel::ServerProfile& profile,
                ServerSecrets secrets);
    void leave();
    /// For the journal: found out afterwards.
    void noteVerified(const roster::Row& row);
    /// Over the server's own media type. Requires a server.
    [[nodiscard]] zitadel::Client& client();
    void observe(const Observation& observation);

    LinkFactory m_makeLink;
    PracticeHost& m_practice;
    const Clock& m_clock;
    ChangeJournal m_journal;
    Connection m_connection;
    QString m_language;
    std::unique_ptr<ServerLink> m_link;
    std::unique_ptr<OrganisationNames> m_names; ///< Of the server of m_link; made on first need.
};

} // namespace factordesk::enrollment
