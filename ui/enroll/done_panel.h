// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QWidget>

namespace factordesk::ui {

class Button;
class DetailsCard;
class EnrollController;
class InlineMessage;
class Label;
class Receipt;

/// The last step: verified, with the server's details. Enter goes to the next person.
class DonePanel final : public QWidget
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the panel.
    DonePanel(EnrollController& controller, const Clock& clock, QWidget* parent = nullptr);

public slots:
    /// Shows the controller's enrollment. Requires Phase::Done.
    void showEnrollment();
    /// Writes the receipt as PDF, and says so.
    void saveReceipt(const QString& path);

private:
    void showDetails();
    /// Of the enrollment's resource owner; empty where it is not known.
    [[nodiscard]] QString organisationName() const;
    [[nodiscard]] Receipt receipt() const;
    void askWhereToSave();
    void printReceipt();

    EnrollController& m_controller;
    const Clock& m_clock;
    Label* m_sentence;
    InlineMessage* m_note;
    DetailsCard* m_details;
    InlineMessage* m_receiptNews;
    Button* m_save;
    Button* m_print;
    Button* m_next;
};

} // namespace factordesk::ui
