// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/diagnosis/diagnosis.h"
#include "core/enrollment/change_calls.h"
#include "core/enrollment/preflight.h"
#include "core/enrollment/registered_secret.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace factordesk::enrollment {

/// Where the enrollment of a person stands.
enum class State {
    Checking, ///< The preflight is running.
    Ready,    ///< Nothing of ours is registered; registerTotp() is the next step.
    Registering,
    Removing, ///< For a reset or on giving up.
    Showing,  ///< A secret is registered and can be shown; a code is awaited.
    Verifying,
    Settling,  ///< An answer was lost; the factor state is being read.
    Unsettled, ///< An answer was lost and the state could not be read, or not by this caller:
               ///< lookAgain().
    Verified,  ///< The server has said, or the state shows, that the code was right.
    GivenUp,   ///< Ended without a verified factor.
};

enum class Operation { None, Register, Remove, Verify };

/// What the person at the desk is told about the last operation, beside the server's words.
enum class Note {
    None,
    NothingWasSent,        ///< Safe to try again.
    RegisteredSecretLost,  ///< Registered, but the answer with the secret was lost: do it anew.
    NothingWasRegistered,  ///< The answer was lost; nothing is registered.
    NotRemoved,            ///< The answer was lost; the factor is still there.
    NotVerified,           ///< The answer was lost; the factor is still pending.
    VerifiedWithoutAnswer, ///< The answer was lost; the factor is active now.
    RegistrationGone,      ///< Somebody removed the registration: its QR is dead.
    ReplacedElsewhere,     ///< Registered anew at another desk, before a code was sent: our QR is
                           ///< dead; otherChange() tells who did it.
    AlreadyVerified,       ///< A registration was verified, but not by this call.
    AnotherRegistration,   ///< The code is right for our secret, and refused: another desk has
                           ///< registered anew, so that our QR is dead.
    LeftPending,           ///< Given up; the registration stays pending.
    RemovedOnGivingUp,
    RemovalFailed, ///< Given up, but the registration could not be removed.
};

/// How far the person at the desk has agreed to what registering destroys.
enum class Consent {
    NewOnly,        ///< Only where nothing is registered.
    ReplacePending, ///< An earlier QR may stop working.
    ResetActive,    ///< The working authenticator may be removed first.
};

/// The enrollment of one person, from preflight to verified: what was asked, what is known, what
/// may be done next. Holds no widget and no timer of its own; one thread.
class Enrollment final : public QObject
{
    Q_OBJECT

public:
    /// `client`, `journal` and `clock` are borrowed and must outlive the enrollment.
    Enrollment(zitadel::Client& client, ChangeJournal& journal, const Clock& clock,
               zitadel::User person, ReadingSchedule schedule = usualReadingSchedule());
    ~Enrollment() override;

    /// Asked before each registration is sent; where it says false, nothing is.
    void setBeforeRegister(std::function<bool()> ask) { m_beforeRegister = std::move(ask); }

    [[nodiscard]] const zitadel::User& person() const { return m_person; }
    [[nodiscard]] State state() const { return m_state; }
    /// The operation under way, or the last one.
    [[nodiscard]] Operation operation() const { return m_operation; }
    [[nodiscard]] const Preflight& preflight() const { return m_preflight; }
    /// Where TOTP stands, by the preflight or by what happened since.
    [[nodiscard]] const std::optional<zitadel::FactorState>& factor() const { return m_factor; }
    /// The least consent that registerTotp() needs now.
    [[nodiscard]] Consent requiredConsent() const;
    /// False while the preflight has found a reason to stop or an operation runs.
    [[nodiscard]] bool canRegister() const;
    /// True when leaving now would, or may, leave a pending registration of ours behind.
    [[nodiscard]] bool leavesPending() const;

    /// The registered secret; nullptr unless one of ours stands. Valid until the next change.
    [[nodiscard]] const RegisteredSecret* secret() const { return m_secret.get(); }
    /// After Verified, the account with its secret, for whoever wants to keep it; nullptr where
    /// this desk has not registered it, before, and after forgetAccount().
    [[nodiscard]] const otpauth::Account* verifiedAccount() const
    {
        return m_verified ? &*m_verified : nullptr;
    }
    void forgetAccount() { m_verified.reset(); }

    /// Why the last operation did not succeed; no value when it did.
    [[nodiscard]] const std::optional<zitadel::Status>& status() const { return m_status; }
    [[nodiscard]] Note note() const { return m_note; }
    /// The exchange of the last operation, for the inspector; nullptr before the first.
    [[nodiscard]] const net::ExchangeRecord* record() const;
    /// What is known here about the code that was just refused; no value when the last verify is
    /// under way or ended otherwise.
    [[nodiscard]] const std::optional<diagnosis::Finding>& finding() const { return m_finding; }
    /// True when two different codes, refused one after the other, have the same explanation.
    [[nodiscard]] bool isFindingConfirmed() const { return m_finding && m_findingConfirmed; }
    /// The details of Verified.
    [[nodiscard]] const zitadel::Details& details() const { return m_details; }
    /// What somebody else did to the registration that was shown, as the server's history tells;
    /// no value where nothing was found. For ReplacedElsewhere, RegistrationGone, AlreadyVerified.
    [[nodiscard]] const std::optional<zitadel::UserChange>& otherChange() const
    {
        return m_otherChange;
    }
    /// The clock difference, by the preflight or the last answer.
    [[nodiscard]] const std::optional<diagnosis::ClockSkew>& clockSkew() const { return m_skew; }

    /// What this computer thinks of a code, at once and without the server. Requires secret().
    [[nodiscard]] diagnosis::Finding localCheck(std::string_view typedUtf8) const;

public slots:
    /// Runs the preflight (again). From Checking, Ready.
    void check();
    /// Registers; removes first for Consent::ResetActive. Does nothing unless canRegister() and
    /// `consent` covers requiredConsent().
    void registerTotp(factordesk::enrollment::Consent consent);
    /// Registers anew from Showing: the QR that is shown now stops working.
    void replaceSecret();
    /// Sends the code, once. From Showing.
    void verify(const factordesk::otp::Code& code);
    /// Looks in the server's history whether the registration that is shown still counts: another
    /// desk may have replaced it. Finds nothing where this caller may not read the history. For the
    /// moment when somebody begins to type a code; only in Showing, one look at a time.
    void lookForOtherChange();
    /// Reads the factor state once more. From Unsettled.
    void lookAgain();
    /// Stops waiting for the operation under way: what was sent is settled by reading, and nothing
    /// more is sent. A second call stops the reading, too.
    void abort();
    /// Ends the enrollment, and removes a pending registration of ours if `remove` says so.
    void giveUp(bool remove);

signals:
    /// Anything that can be asked above is another. Slots may ask for the next step at once, and
    /// may delete the enrollment.
    void changed();

private:
    void setState(State state);
    void begin(Operation operation, State state, ChangeCallBase& call);
    void startRemove();
    void startRegister();
    [[nodiscard]] ChangeMeans means();
    [[nodiscard]] diagnosis::Finding explain(std::string_view typedUtf8, WallTime at) const;

    // How the operations end: enrollment_endings.cpp.
    void endPreflight();
    void endRemove();
    void endUnremoved(Note note);
    void endRegister();
    void takeRegistration(zitadel::Registration registration);
    void endVerify();
    void endRefusedVerify(const otp::Code& code);
    void diagnose(const otp::Code& code);
    void endLookingAgain();
    void tellJournal(zitadel::FactorState found);
    void takeHistory();
    void endUnsettled();
    [[nodiscard]] bool isCredible(zitadel::FactorState found) const;
    void afterRead(zitadel::FactorState found);
    void afterFound(zitadel::FactorState found);
    void afterRemoved(zitadel::FactorState found);
    void readDetails();
    void endVerified(Note note);
    void endGivenUp(Note note);
    void retireSecret();
    void takeSkew(const std::optional<diagnosis::ClockSkew>& skew);

    zitadel::Client& m_client;
    ChangeJournal& m_journal;
    const Clock& m_clock;
    zitadel::User m_person;
    ReadingSchedule m_schedule;
    Preflight m_preflight;
    std::function<bool()> m_beforeRegister;
    State m_state = State::Checking;
    Operation m_operation = Operation::None;
    Note m_note = Note::None;
    bool m_givingUp = false;
    bool m_resetting = false;
    bool m_pendingIsOurs = false;
    std::optional<zitadel::FactorState> m_factor;
    std::optional<zitadel::Status> m_status;
    std::optional<diagnosis::ClockSkew> m_skew;
    std::optional<diagnosis::Finding> m_finding;
    std::optional<diagnosis::Finding> m_earlierFinding; ///< Of the refusal before.
    bool m_findingConfirmed = false;
    zitadel::Details m_details;
    otp::Code m_sentCode;
    WallTime m_sentAt;
    std::unique_ptr<RegisteredSecret> m_secret;
    std::vector<std::unique_ptr<RegisteredSecret>> m_earlier;
    std::optional<otpauth::Account> m_verified;
    std::unique_ptr<RegisterCall> m_registerCall;
    std::unique_ptr<RemoveCall> m_removeCall;
    std::unique_ptr<VerifyCall> m_verifyCall;
    ChangeCallBase* m_current = nullptr; ///< The last of the three calls above.
    std::unique_ptr<FactorReader> m_reader;
    zitadel::Call<QList<zitadel::UserChange>> m_historyCall;
    std::optional<zitadel::UserChange> m_otherChange;
    zitadel::Call<zitadel::User> m_detailsCall;
};

} // namespace factordesk::enrollment
