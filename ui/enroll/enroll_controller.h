// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace factordesk::ui {

/// The desk's work on one person after another: finds them, enrols them, goes on to the next. Holds
/// no widget; the page shows what stands here.
class EnrollController final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        NoServer, ///< Nobody can be enrolled before a server is chosen.
        Find,
        Prepare, ///< Preflight and registering.
        Confirm, ///< The QR is shown and a code awaited.
        Done,    ///< Verified.
        Ended,   ///< Given up.
    };

    /// `desk` is borrowed and must outlive the controller.
    explicit EnrollController(enrollment::Desk& desk);
    ~EnrollController() override;

    /// Asked before anybody is registered; where it says false, nothing is sent.
    void setBeforeRegister(std::function<bool(const zitadel::UserId&)> ask);

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] const enrollment::Connection& connection() const { return m_desk.connection(); }
    /// nullptr in NoServer.
    [[nodiscard]] enrollment::PeopleSearch* search() const { return m_search.get(); }
    /// nullptr in NoServer and Find.
    [[nodiscard]] enrollment::Enrollment* enrollment() const { return m_enrollment.get(); }
    /// True when leaving now would leave a registration of ours pending: ask first.
    [[nodiscard]] bool leavesPending() const;
    /// In a practice session, what the person's phone would show now; empty otherwise.
    [[nodiscard]] otp::Code phoneCode() const;
    /// What has been typed at the desk so far for the code that is awaited; empty outside Confirm.
    [[nodiscard]] const otp::Code& typedCode() const { return m_typed; }
    void setTypedCode(const otp::Code& typed);
    /// What an organisation is called; empty while it is not known (see Desk).
    [[nodiscard]] QString organisationName(const QString& id) const
    {
        return m_desk.organisationName(id);
    }
    /// Makes so many recovery codes for the person. Requires Phase::Done; to be deleted before
    /// phaseChanged() returns.
    [[nodiscard]] std::unique_ptr<enrollment::RecoveryCodesCall>
    generateRecoveryCodes(std::uint32_t count);
    [[nodiscard]] bool isPractice() const { return m_desk.connection().isPractice; }

public slots:
    /// Begins with a person, whose preflight runs at once. From Find.
    void start(const factordesk::zitadel::User& person);
    /// Takes the person that the search's text names, as soon as the list for it is there: the one
    /// whose user id it is, or the only one found. For Enter and for scanners.
    void startWithTheOneFound();
    /// Gives up the person of Prepare or Confirm.
    void leave(bool removePending);
    /// From Done or Ended (or a Prepare with nothing under way) back to Find, with an empty search.
    void next();
    /// The account of Done is not to be kept any more (Enrollment::verifiedAccount).
    void forgetAccount();

signals:
    /// phase() is another; enrollment() may be another, too.
    void phaseChanged();
    /// search() is another one, or gone.
    void searchChanged();
    /// The enrollment has something new to show.
    void enrollmentChanged();
    /// typedCode() is another.
    void typedCodeChanged();
    /// The vault was locked: what is shown of secrets beside the enrollment is to go, too.
    void secretsForgotten();
    /// An organisationName() is known that was not.
    void organisationNamed();

private:
    void takeServer();
    void giveBackServer();
    void watchEnrollment();
    void startIfFound();

    enrollment::Desk& m_desk;
    std::unique_ptr<enrollment::PeopleSearch> m_search;
    std::unique_ptr<enrollment::Enrollment> m_enrollment;
    std::function<bool(const zitadel::UserId&)> m_beforeRegister;
    otp::Code m_typed;
    Phase m_announced = Phase::NoServer;
    std::optional<QString> m_awaited; ///< The text whose only match is to be begun with.
};

} // namespace factordesk::ui
