// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"
#include "ui/signin/media_type_finder.h"
#include "ui/signin/profiles_controller.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace factordesk::ui {

/// Choosing a server: by address and token, or the built-in one. After connecting, one harmless
/// question (how many people there are) shows whether address and token are good. What ends the
/// connection goes through the work guard of `profiles`. Holds no widget.
class ServerController final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        NotConnected,
        Asking,    ///< Connected; the first answer is awaited.
        Connected, ///< The server has answered the first question.
        Failed,    ///< It has not, or not well; status() says how.
    };

    /// Both are borrowed and must outlive the controller.
    ServerController(enrollment::Desk& desk, ProfilesController& profiles);
    ~ServerController() override;

    [[nodiscard]] const enrollment::Connection& connection() const { return m_desk.connection(); }
    [[nodiscard]] ProfilesController& profiles() { return m_profiles; }
    /// Which media types the server answers; asked after the first question, where nobody knows.
    [[nodiscard]] MediaTypeFinder& mediaTypes() { return m_mediaTypes; }
    /// A fresh search over the organisations. Requires a server (connection().address), and must be
    /// deleted before that changes.
    [[nodiscard]] std::unique_ptr<enrollment::OrganisationSearch> searchOrganisations()
    {
        return m_desk.searchOrganisations();
    }
    /// What an organisation is called; empty while it is not known (see Desk).
    [[nodiscard]] QString organisationName(const QString& id)
    {
        return m_desk.organisationName(id);
    }
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// For Failed.
    [[nodiscard]] const std::optional<zitadel::Status>& status() const { return m_status; }
    /// For Failed: the exchange that did, for the inspector; nullptr otherwise.
    [[nodiscard]] const net::ExchangeRecord* failedExchange() const
    {
        return m_phase == Phase::Failed ? m_question->failedExchange() : nullptr;
    }
    /// For Connected: how many people the token's owner may see.
    [[nodiscard]] std::uint64_t peopleCount() const { return m_peopleCount; }

    /// What was wrong with the input of the last connectTo(); no value where nothing was.
    [[nodiscard]] std::optional<zitadel::AddressError> addressError() const
    {
        return m_addressError;
    }
    [[nodiscard]] std::optional<zitadel::TokenError> tokenError() const { return m_tokenError; }

    /// What practice is made to do.
    [[nodiscard]] const enrollment::PracticeFaults& practiceFaults() const { return m_faults; }

    /// Connects, if address and token can be what they should be; otherwise nothing changes but
    /// the errors. Returns whether it connects.
    bool connectTo(const QString& address, SecureBytes token);

public slots:
    void practise();
    /// Asks the first question again.
    void askAgain();
    void disconnectFromServer();
    void setPracticeFaults(const factordesk::enrollment::PracticeFaults& faults);

signals:
    void changed();
    /// The server is about to be another one: delete what searchOrganisations() gave.
    void serverAboutToChange();
    /// An organisationName() is known that was not.
    void organisationNamed();

private:
    void giveBackServer();
    void takeAnswer();

    enrollment::Desk& m_desk;
    ProfilesController& m_profiles;
    MediaTypeFinder m_mediaTypes{m_desk, m_profiles};
    Phase m_phase = Phase::NotConnected;
    std::optional<zitadel::Status> m_status;
    std::uint64_t m_peopleCount = 0;
    std::optional<zitadel::AddressError> m_addressError;
    std::optional<zitadel::TokenError> m_tokenError;
    enrollment::PracticeFaults m_faults;
    std::unique_ptr<enrollment::PeopleSearch> m_question;
};

} // namespace factordesk::ui
