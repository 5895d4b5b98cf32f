// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_desk.h"
#include "tests/ui/screens/screen.h"
#include "ui/enroll/enroll_controller.h"
#include "ui/widgets/secret_clipboard.h"

#include <QStringList>
#include <QWidget>

#include <chrono>
#include <memory>
#include <optional>

namespace factordesk::ui {
class MainWindow;
}

namespace factordesk::screens {

/// What the stage's server answers.
[[nodiscard]] zitadel::Details sampleDetails();
[[nodiscard]] zitadel::Registration sampleRegistration();

/// A window with Enroll over a fake desk, all in one widget that owns them.
class EnrollStage final : public QWidget
{
public:
    EnrollStage();
    ~EnrollStage() override;

    /// Makes the window; the controller is there from then on.
    void open();
    void connectToServer();
    /// As far as the preflight.
    void choose();
    /// As far as the QR code.
    void showSymbol();
    void verify(const otp::Code& code);
    /// As far as the details.
    void finish();
    static void settle();

    [[nodiscard]] otp::Code codeAt(std::chrono::seconds ahead) const;
    [[nodiscard]] test::FakeDesk& desk() { return m_desk; }
    /// The button of that name that is in sight.
    void click(const char* name);

    zitadel::User person =
        test::personNamed(QStringLiteral("Anna Berg"), QStringLiteral("163840776835432705"));
    QStringList permissions{QStringLiteral("user.read"), QStringLiteral("user.write"),
                            QStringLiteral("user.credential.write")};
    std::optional<zitadel::FactorState> factor; ///< No value: one after another.
    std::unique_ptr<ui::EnrollController> controller;

private:
    void addOtherPlaces();
    [[nodiscard]] zitadel::FactorState nextFactor();

    test::FakeDesk m_desk;
    ui::SecretClipboard m_clipboard;
    ui::MainWindow* m_window = nullptr;
    int m_asked = 0;
};

/// "enroll-" and the name, as `prepare` leaves the stage.
[[nodiscard]] Screen enrollScreen(const char* name, std::function<void(EnrollStage&)> prepare);

} // namespace factordesk::screens
