// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace factordesk::ui {

/// The verify operation by itself: a user id, a code, and what came of it. Holds no widget.
class VerifyController final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        NoServer,
        Idle,
        Sending,
        Settling, ///< The answer was lost; the factor state is being read.
        Finished, ///< outcome() tells.
    };

    /// `desk` is borrowed and must outlive the controller.
    explicit VerifyController(enrollment::Desk& desk);
    ~VerifyController() override;

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool isUnderWay() const
    {
        return phase() == Phase::Sending || phase() == Phase::Settling;
    }
    [[nodiscard]] const enrollment::Connection& connection() const { return m_desk.connection(); }
    /// Whom the last verify was for; no value before the first.
    [[nodiscard]] std::optional<zitadel::UserId> person() const;
    /// The same with what is known of them; nullptr before the first.
    [[nodiscard]] const enrollment::Whom* whom() const { return m_whom ? &*m_whom : nullptr; }
    /// How the last verify ended; nullptr unless Finished.
    [[nodiscard]] const enrollment::Outcome<zitadel::Details>* outcome() const;
    /// The exchange of the last verify; nullptr before the first.
    [[nodiscard]] const net::ExchangeRecord* record() const;
    /// What an organisation is called; empty while it is not known (see Desk).
    [[nodiscard]] QString organisationName(const QString& id) const
    {
        return m_desk.organisationName(id);
    }
    /// A fresh search for choosing a person; nullptr in NoServer. It must be deleted before the
    /// server changes (see Desk).
    [[nodiscard]] std::unique_ptr<enrollment::PeopleSearch> search();

public slots:
    /// Sends the code over that media type, once. Not while one is under way.
    void send(const factordesk::enrollment::Whom& person, const factordesk::otp::Code& code,
              factordesk::zitadel::MediaType mediaType);
    /// After Unsettled: reads where the person's TOTP stands, and sends nothing. outcome() is then
    /// FoundDone, FoundNotDone or still Unsettled.
    void lookAgain();
    /// Stops waiting; what was sent is then settled by reading, a second call stops that too.
    void abort();

signals:
    void changed();
    /// The server is about to be another one: delete what search() gave.
    void serverAboutToChange();
    /// connection() speaks of another server.
    void serverChanged();
    /// An organisationName() is known that was not.
    void organisationNamed();

private:
    void giveBackServer();
    void takeReading();

    enrollment::Desk& m_desk;
    std::optional<enrollment::Whom> m_whom;
    std::unique_ptr<enrollment::VerifyCall> m_call;
    std::unique_ptr<enrollment::FactorReader> m_reader; ///< Of lookAgain().
};

} // namespace factordesk::ui
