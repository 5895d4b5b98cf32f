// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/event_loop.h"
#include "tests/support/fake_desk.h"
#include "tests/support/sample_values.h"
#include "ui/enroll/enroll_controller.h"
#include "ui/widgets/secret_clipboard.h"

#include <QAbstractButton>
#include <QWidget>

namespace factordesk::test {

/// Enroll at a connected desk whose every reading of a person says the same until told otherwise.
/// Nothing is answered to register, verify and remove but what the test gives.
class EnrollBench
{
public:
    FakeDesk desk;
    ui::EnrollController controller{desk};
    ui::SecretClipboard clipboard;

    /// What the preflight finds.
    zitadel::FactorState factor = zitadel::FactorState::None;
    QStringList permissions{QStringLiteral("user.read"), QStringLiteral("user.write"),
                            QStringLiteral("user.credential.write")};

    EnrollBench()
    {
        desk.client.userPage.answerBy(
            [] { return zitadel::UserPage{.users = {person()}, .total = 1}; });
        desk.client.oneUser.answerBy([] { return person(); });
        desk.client.factor.answerBy([this] { return factor; });
        desk.client.permissions.answerBy([this] { return permissions; });
        desk.client.settings.answerBy(
            [] { return zitadel::LoginSettings{.totpAllowed = true, .forceMfa = false}; });
        desk.beConnected();
        runEvents();
    }

    void reachPrepare()
    {
        controller.start(person());
        runEvents();
    }

    /// Registers a secret (sample_values.h) with the consent that it takes.
    void reachConfirm(std::string_view secret = firstSecret)
    {
        reachPrepare();
        desk.client.registration.answer(registrationOf(secret));
        controller.enrollment()->registerTotp(controller.enrollment()->requiredConsent());
        runEvents();
    }

    void reachDone()
    {
        reachConfirm();
        desk.client.verify.answer(detailsOf(3));
        controller.enrollment()->verify(rightCode());
        runEvents();
    }

    [[nodiscard]] otp::Code rightCode() const { return codeAt(firstSecret, desk.clock.now()); }
    [[nodiscard]] int count(Operation operation) const { return desk.client.count(operation); }
};

/// The part of `whole` with that object name; every test names parts that are there.
template <class Widget = QWidget>
[[nodiscard]] Widget* part(const QWidget& whole, const char* name)
{
    return whole.findChild<Widget*>(QLatin1String(name));
}

inline void press(const QWidget& whole, const char* name)
{
    part<QAbstractButton>(whole, name)->click();
    runEvents();
}

} // namespace factordesk::test
