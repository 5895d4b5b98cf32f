// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/base/clock.h"
#include "core/enrollment/change_calls.h"
#include "ui/print/paper_error.h"
#include "ui/widgets/dialog.h"

#include <QPointer>

#include <chrono>
#include <memory>

class QScrollArea;

namespace factordesk::ui {

class Button;
class EnrollController;
class ErrorCard;
class InlineMessage;
class RecoveryCodesView;
class SecretClipboard;

/// Makes recovery codes for the person who was just verified, on request and once a click, and
/// shows them while it is open. Closes, and forgets them, when the vault is locked and when it is
/// another person's turn.
class RecoveryCodesDialog final : public Dialog
{
    Q_OBJECT

public:
    /// How many are made; as many as ZITADEL allows a person unless it is told otherwise.
    static constexpr std::uint32_t codeCount = 10;
    /// How long copied codes stay in the clipboard.
    static constexpr std::chrono::seconds clipboardTime{30};

    /// All are borrowed and must outlive the dialog. Requires Phase::Done.
    RecoveryCodesDialog(EnrollController& controller, const Clock& clock,
                        SecretClipboard& clipboard, QWidget* parent);

    /// While the server is asked, stops waiting and says what is known; closes otherwise.
    void reject() override;

private:
    [[nodiscard]] QWidget* newCodes();
    [[nodiscard]] QWidget* newButtons();
    void make();
    void take();
    void showCodes(zitadel::RecoveryCodes codes);
    void showFailure(enrollment::Ending ending, const zitadel::Status& status);
    void copy();
    void ask();
    void askWhereToWrite();
    void write(const QString& path);
    void tell(const QString& path, const Expected<void, PaperError>& written);
    void forget();

    EnrollController& m_controller;
    const Clock& m_clock;
    SecretClipboard& m_clipboard;
    std::unique_ptr<enrollment::RecoveryCodesCall> m_call;
    QScrollArea* m_place;
    QPointer<RecoveryCodesView> m_codes; ///< Only while there are codes to show.
    InlineMessage* m_message;
    ErrorCard* m_failure;
    Button* m_make;
    Button* m_copy;
    Button* m_paper;
    Button* m_close;
    background::Worker m_worker{1};
    background::Job m_writing;
};

} // namespace factordesk::ui
