// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/outcome_view.h"

#include "ui/enroll/outcome.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/reveal.h"

#include <QVBoxLayout>

namespace factordesk::ui {

OutcomeView::OutcomeView(QWidget* parent)
    : QWidget(parent), m_card(new ErrorCard), m_inspector(new InspectorPanel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_card);
    column->addWidget(m_inspector);
    connect(m_inspector, &InspectorPanel::opened, this, [this] { reveal(*m_inspector); });
    hide();
}

void OutcomeView::showOutcome(const enrollment::Enrollment& enrollment)
{
    const bool isAsking = !waitText(enrollment.state(), enrollment.operation()).isEmpty();
    const std::optional<OutcomeWords> words = isAsking ? std::nullopt : outcomeOf(enrollment);
    if (words)
        m_card->setContent(words->tone, words->explanation, words->status, words->odds);
    showCall(enrollment);
    setVisible(words.has_value());
}

void OutcomeView::showReason(const enrollment::Enrollment& enrollment)
{
    if (enrollment.status())
        m_card->setStatus(*enrollment.status());
    showCall(enrollment);
    setVisible(enrollment.status().has_value());
}

void OutcomeView::showCall(const enrollment::Enrollment& enrollment)
{
    const net::ExchangeRecord* record = enrollment.record();
    if (record)
        m_inspector->setRecord(*record);
    m_inspector->setVisible(record != nullptr);
}

} // namespace factordesk::ui
