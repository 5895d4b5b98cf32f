// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/enrollment.h"
#include "ui/widgets/code_field.h"

#include <QWidget>

class QBoxLayout;

namespace factordesk::ui {

class AccountPreview;
class BusyIndicator;
class Button;
class CountdownRing;
class EnrollController;
class InlineMessage;
class LetterOffer;
class OutcomeView;
class QrView;
class SecretClipboard;
class SetupKeyView;

/// The third step: the QR code, the account as the phone will show it, and the field for the code
/// that the phone then shows. The sixth digit sends it; what the server refuses is explained here,
/// and the QR code stays.
class ConfirmPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the panel.
    ConfirmPanel(EnrollController& controller, const Clock& clock, SecretClipboard& clipboard,
                 QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    /// Shows the controller's enrollment. Requires Phase::Confirm.
    void showEnrollment();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* newSymbolSide(SecretClipboard& clipboard);
    [[nodiscard]] QWidget* newCodeSide();
    [[nodiscard]] QWidget* newCodeCard();
    [[nodiscard]] QWidget* newAids();
    void showSecret(const enrollment::RegisteredSecret& secret);
    [[nodiscard]] SecureBytes setupKey() const;
    void showWait(const enrollment::Enrollment& enrollment);
    void showOutcome(const enrollment::Enrollment& enrollment);
    void showCodeField(const enrollment::Enrollment& enrollment);
    void send();
    void forgetAnswer();
    void explainRefusal(CodeField::Refusal why);
    void showPhoneCode();

    EnrollController& m_controller;
    const Clock& m_clock;
    QBoxLayout* m_sides;
    QWidget* m_symbolSide;
    QWidget* m_codeSide;
    QrView* m_symbol;
    AccountPreview* m_account;
    SetupKeyView* m_key;
    CodeField* m_code;
    CountdownRing* m_ring;
    InlineMessage* m_hint;
    BusyIndicator* m_wait;
    OutcomeView* m_outcome;
    Button* m_lookAgain;
    Button* m_newSymbol;
    Button* m_phone;
    LetterOffer* m_letter;
    WallTime m_shownSecret; ///< When the secret on the screen was registered.
    enrollment::State m_shownState = enrollment::State::Checking;
};

} // namespace factordesk::ui
