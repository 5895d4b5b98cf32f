// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/enroll_display.h"

#include "ui/text/state_text.h"
#include "ui/widgets/qr_picture.h"

#include <utility>

namespace factordesk::ui {

using enrollment::Enrollment;
using enrollment::RegisteredSecret;
using enrollment::State;
using scene::Trouble;

namespace {

// Pixels a module for reading the symbol back before it is shown.
constexpr int proofScale = 4;

/// Why the person has to wait or was sent away; no value while all goes well.
std::optional<Trouble> troubleOf(const Enrollment& enrollment)
{
    switch (enrollment.state()) {
    case State::Settling:
    case State::Unsettled: return Trouble::Waiting;
    case State::GivenUp: return Trouble::Ended;
    case State::Ready:
        return enrollment.canRegister() ? std::nullopt : std::optional(Trouble::NotReady);
    case State::Checking:
    case State::Registering:
    case State::Removing:
    case State::Showing:
    case State::Verifying:
    case State::Verified: break;
    }
    return std::nullopt;
}

/// The symbol with the account beside it; a Problem where its own pixels do not say the same.
DisplayScene scanOf(const RegisteredSecret& secret, const QString& name)
{
    const auto encode = [&secret] {
        return qr::Symbol::encode(secret.uri.text(), qr::ErrorCorrection::Medium);
    };
    auto symbol = encode();
    if (!symbol)
        return scene::Problem{Trouble::SymbolUnreadable};
    // The same text gives the same modules; a symbol cannot be copied.
    QrPicture proof(std::move(symbol).value(), secret.uri.copy());
    if (proof.at(proofScale).isNull())
        return scene::Problem{Trouble::SymbolUnreadable};
    const otpauth::Account& account = secret.account;
    return scene::Scan{.name = name,
                       .issuer = account.issuer,
                       .account = account.name,
                       .symbol = std::make_shared<const qr::Symbol>(encode().value()),
                       .period = account.parameters.period,
                       .digits = std::size_t(account.parameters.digits.count())};
}

} // namespace

EnrollDisplay::EnrollDisplay(EnrollController& enroll, DisplayController& display)
    : m_enroll(enroll), m_display(display)
{
    connect(&m_enroll, &EnrollController::phaseChanged, this, &EnrollDisplay::follow);
    connect(&m_enroll, &EnrollController::enrollmentChanged, this, &EnrollDisplay::follow);
    connect(&m_enroll, &EnrollController::typedCodeChanged, this, &EnrollDisplay::mirror);
    connect(&m_display, &DisplayController::codeBegun, this, &EnrollDisplay::lookForOtherChange);
    connect(&m_display, &DisplayController::codeEntered, this, &EnrollDisplay::send);
}

EnrollDisplay::Shown EnrollDisplay::wanted() const
{
    const Enrollment* const enrollment = m_enroll.enrollment();
    if (!enrollment)
        return {};
    Shown shown{.kind = Kind::Welcome, .person = enrollment->person().id.text()};
    if (const std::optional<Trouble> trouble = troubleOf(*enrollment)) {
        shown.kind = Kind::Problem;
        shown.trouble = *trouble;
    } else if (enrollment->state() == State::Verified) {
        shown.kind = Kind::Verified;
    } else if (const RegisteredSecret* const secret = enrollment->secret()) {
        shown.kind = Kind::Scan;
        shown.secret = secret->shownAt;
    }
    return shown;
}

DisplayScene EnrollDisplay::sceneOf(const Shown& shown) const
{
    const Enrollment* const enrollment = m_enroll.enrollment();
    switch (shown.kind) {
    case Kind::Blank: return scene::Blank{};
    case Kind::Welcome: return scene::Welcome{.name = text::nameOf(enrollment->person())};
    case Kind::Scan: return scanOf(*enrollment->secret(), text::nameOf(enrollment->person()));
    case Kind::Verified: return scene::Verified{.name = text::nameOf(enrollment->person())};
    case Kind::Problem: return scene::Problem{shown.trouble};
    }
    Q_UNREACHABLE();
}

void EnrollDisplay::follow()
{
    const Enrollment* const enrollment = m_enroll.enrollment();
    Shown next = wanted();
    if (m_shown != next) {
        m_shown = std::move(next);
        m_display.show(sceneOf(m_shown),
                       enrollment ? enrollment->person().preferredLanguage : QString());
    }
    followAnswer();
}

void EnrollDisplay::followAnswer()
{
    const Enrollment* const enrollment = m_enroll.enrollment();
    const State now = enrollment ? enrollment->state() : State::Checking;
    const State before = std::exchange(m_state, now);
    if (now == before)
        return; // News of something else: what is typed by now is another code.
    if (now == State::Verifying)
        m_display.setAnswer(scene::Answer::Checking);
    else if (before == State::Verifying && now == State::Showing)
        m_display.setAnswer(enrollment->status() ? scene::Answer::Refused : scene::Answer::None);
}

void EnrollDisplay::mirror()
{
    m_display.mirror(m_enroll.typedCode());
}

void EnrollDisplay::lookForOtherChange()
{
    if (Enrollment* const enrollment = m_enroll.enrollment())
        enrollment->lookForOtherChange();
}

void EnrollDisplay::send()
{
    if (Enrollment* const enrollment = m_enroll.enrollment())
        enrollment->verify(m_display.code());
}

} // namespace factordesk::ui
