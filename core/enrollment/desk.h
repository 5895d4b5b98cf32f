// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/change_calls.h"
#include "core/enrollment/connection.h"
#include "core/enrollment/enrollment.h"
#include "core/enrollment/factor_reader.h"
#include "core/enrollment/late_settlement.h"
#include "core/enrollment/leftover_removal.h"
#include "core/enrollment/letter_registrations.h"
#include "core/enrollment/media_type_call.h"
#include "core/enrollment/organisation_search.h"
#include "core/enrollment/people_search.h"
#include "core/enrollment/server_secrets.h"
#include "core/net/delays.h"
#include "core/roster/people_resolver.h"
#include "core/zitadel/server_profile.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace factordesk::enrollment {

/// Everything the windows can ask of a server: the one boundary that the user interface sees. What
/// stands behind it (which transport, which sign-in) is decided where the program is put together.
///
/// Everything handed out works on the server of the moment it was made and must be deleted before
/// the server is changed; serverAboutToChange() says when.
class Desk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const Connection& connection() const = 0;

    /// A search over the people of the server. Requires a server (connection().address).
    [[nodiscard]] virtual std::unique_ptr<PeopleSearch> search() = 0;
    /// The enrollment of one person. Requires a server.
    [[nodiscard]] virtual std::unique_ptr<Enrollment> enroll(const zitadel::User& person) = 0;
    /// The verify operation by itself, and the reading that may follow, over a media type. Requires
    /// a server.
    [[nodiscard]] virtual std::unique_ptr<VerifyCall>
    verify(const Whom& person, const otp::Code& code, zitadel::MediaType mediaType) = 0;
    /// Makes so many new recovery codes for a person. Requires a server.
    [[nodiscard]] virtual std::unique_ptr<RecoveryCodesCall>
    generateRecoveryCodes(const Whom& person, std::uint32_t count) = 0;
    /// Reads until the person's TOTP is found to be active, or it is clear that it is not: settles
    /// what verify() left unsettled, in the journal, too. Requires a server.
    [[nodiscard]] virtual std::unique_ptr<FactorReader> lookUpVerified(const Whom& person) = 0;

    /// One page of people, as the query says. Requires a server.
    [[nodiscard]] virtual zitadel::Call<zitadel::UserPage>
    people(const zitadel::UserQuery& query) = 0;
    /// The organisations that the caller may see. Requires a server.
    [[nodiscard]] virtual zitadel::Call<zitadel::OrganisationPage>
    organisations(const zitadel::OrganisationQuery& query) = 0;
    /// What looks up the people of a roster, which it changes; both are borrowed and must outlive
    /// it. Requires a server.
    [[nodiscard]] virtual std::unique_ptr<roster::PeopleResolver> lookUp(roster::Roster& roster,
                                                                         net::Delays& delays) = 0;
    /// What removes the registrations that a roster has left pending; likewise.
    [[nodiscard]] virtual std::unique_ptr<LeftoverRemoval> removeLeftovers(roster::Roster& roster,
                                                                           net::Delays& delays) = 0;

    /// What registers people of a roster for letters; likewise.
    [[nodiscard]] virtual std::unique_ptr<LetterRegistrations>
    registerForLetters(roster::Roster& roster, net::Delays& delays) = 0;
    /// What finds out how changes ended that are unsettled in the journal, which are of this
    /// server; `delays` is borrowed and must outlive it. Requires a server.
    [[nodiscard]] virtual std::unique_ptr<LateSettlement>
    settleLate(const std::vector<journal::JournalEntry>& unsettled, net::Delays& delays) = 0;

    /// A search over the organisations of the server. Requires a server.
    [[nodiscard]] virtual std::unique_ptr<OrganisationSearch> searchOrganisations() = 0;
    /// What an organisation is called; empty while it is not known. The server is asked for it the
    /// first time, and organisationNamed() tells when it has answered; it may not let the caller
    /// know. Empty without a server, too.
    [[nodiscard]] virtual QString organisationName(const QString& id) = 0;
    /// Finds out which media types the server answers. Requires a server.
    [[nodiscard]] virtual std::unique_ptr<MediaTypeCall> probeMediaTypes() = 0;

    /// Connects as the profile says. The secrets stay in memory.
    virtual void connectTo(const zitadel::ServerProfile& profile, ServerSecrets secrets) = 0;
    /// Starts the built-in practice server (if it is not running) and connects to it.
    virtual void practise() = 0;
    /// Forgets the server and its token.
    virtual void disconnectFromServer() = 0;
    /// The language in which the server shall write its messages (BCP 47).
    virtual void setLanguage(const QString& tag) = 0;
    /// In a practice session: the code that the person's phone would show now; empty otherwise or
    /// when nothing is registered.
    [[nodiscard]] virtual otp::Code practicePhoneCode(const zitadel::UserId& person) const = 0;
    /// Makes things go wrong in the practice session, from the next call on.
    virtual void setPracticeFaults(const PracticeFaults& faults) = 0;

signals:
    /// The server is about to be another one: give back what was made for the old one.
    void serverAboutToChange();
    /// The server is another one.
    void serverChanged();
    /// connection() differs in its skew or trouble.
    void connectionChanged();
    /// organisationName() of that organisation is known now.
    void organisationNamed(const QString& id);
};

} // namespace factordesk::enrollment
