// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QWidget>

#include <optional>

namespace factordesk::ui {

class Button;
class DetailsCard;
class EnrollController;
class InlineMessage;
class Label;
class Receipt;
class ReceiptPanel;
class SecretClipboard;

/// The last step: verified, with the server's details. Enter goes to the next person.
class DonePanel final : public QWidget
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the panel.
    DonePanel(EnrollController& controller, const Clock& clock, SecretClipboard& clipboard,
              QWidget* parent = nullptr);

signals:
    /// The person wants to keep the account that was verified.
    void keepWanted();

public slots:
    /// Shows the controller's enrollment. Requires Phase::Done.
    void showEnrollment();

private:
    void offerRecoveryCodes();
    void showDetails();
    /// Of the enrollment's resource owner; empty where it is not known.
    [[nodiscard]] QString organisationName() const;
    [[nodiscard]] std::optional<Receipt> receipt() const;

    EnrollController& m_controller;
    const Clock& m_clock;
    SecretClipboard& m_clipboard;
    Label* m_sentence;
    InlineMessage* m_note;
    DetailsCard* m_details;
    ReceiptPanel* m_receipt;
    Button* m_keep;
    Button* m_recovery;
    Button* m_next;
};

} // namespace factordesk::ui
