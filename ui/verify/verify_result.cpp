// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_result.h"

#include "ui/print/receipt_panel.h"
#include "ui/text/note_text.h"
#include "ui/text/status_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/details_card.h"
#include "ui/widgets/error_card.h"

#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using enrollment::Ending;

namespace {

Tone toneOf(Ending ending)
{
    switch (ending) {
    case Ending::Done:
    case Ending::FoundDone: return Tone::Good;
    case Ending::Refused:
    case Ending::NotSent: return Tone::Stop;
    case Ending::FoundNotDone:
    case Ending::Unsettled: return Tone::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

VerifyResult::VerifyResult(std::function<std::optional<Receipt>()> receipt, QWidget* parent)
    : QWidget(parent)
    , m_words(new ErrorCard)
    , m_details(new DetailsCard)
    , m_receipt(new ReceiptPanel(std::move(receipt)))
{
    m_words->setObjectName(QStringLiteral("verifyWords"));
    m_details->setObjectName(QStringLiteral("verifyDetails"));
    m_lookAgain = m_words->addAction(tr("&Look again"), [this] { emit lookAgainWanted(); });
    m_lookAgain->setObjectName(QStringLiteral("lookAgainButton"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::large);
    column->addWidget(m_words);
    column->addWidget(m_details);
    column->addWidget(m_receipt);
}

text::Explanation VerifyResult::wordsFor(const enrollment::Outcome<zitadel::Details>& outcome)
{
    switch (outcome.ending) {
    case Ending::Done:
        return {tr("Verified"),
                tr("The server accepted the code: the authenticator is set up and "
                   "active."),
                {}};
    case Ending::Refused: return text::explain(*outcome.status);
    case Ending::NotSent: {
        // Why it went nowhere, and that trying again is safe.
        const text::Explanation why = text::explain(*outcome.status);
        return {why.title, why.paragraph(), text::explainVerify(outcome.ending).paragraph()};
    }
    case Ending::FoundDone:
    case Ending::FoundNotDone:
    case Ending::Unsettled: return text::explainVerify(outcome.ending);
    }
    Q_UNREACHABLE();
}

void VerifyResult::showOutcome(const enrollment::Outcome<zitadel::Details>& outcome)
{
    const zitadel::Status* status = outcome.status ? &*outcome.status : nullptr;
    m_words->setContent(toneOf(outcome.ending), wordsFor(outcome), status);
    m_lookAgain->setVisible(outcome.ending == Ending::Unsettled);
    m_details->setVisible(outcome.value.has_value());
    m_receipt->setVisible(outcome.value.has_value());
    m_receipt->clear();
}

void VerifyResult::showDetails(const zitadel::Details& details, WallTime receivedAt,
                               const QString& organisationName)
{
    m_details->setDetails(details, receivedAt, organisationName);
}

} // namespace factordesk::ui
