// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/change_call.h"
#include "ui/text/explanation.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

namespace factordesk::ui {

class Button;
class DetailsCard;
class ErrorCard;
class Receipt;
class ReceiptPanel;

/// What came of a verify: what it means, the server's own words, its details, and a receipt of
/// them.
class VerifyResult final : public QWidget
{
    Q_OBJECT

public:
    /// `receipt` is asked for the receipt of what is shown; no value when it is gone.
    explicit VerifyResult(std::function<std::optional<Receipt>()> receipt,
                          QWidget* parent = nullptr);

    /// Without the details, for which there is room where the outcome has some.
    void showOutcome(const enrollment::Outcome<zitadel::Details>& outcome);
    /// `receivedAt` is when the answer came; the ages of its dates are reckoned from it.
    /// `organisationName` is the resource owner's; empty where it is not known.
    void showDetails(const zitadel::Details& details, WallTime receivedAt,
                     const QString& organisationName);

signals:
    /// It is not known what happened, and the person wants to look again.
    void lookAgainWanted();

private:
    [[nodiscard]] static text::Explanation
    wordsFor(const enrollment::Outcome<zitadel::Details>& outcome);

    ErrorCard* m_words;
    Button* m_lookAgain;
    DetailsCard* m_details;
    ReceiptPanel* m_receipt;
};

} // namespace factordesk::ui
