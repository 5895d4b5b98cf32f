// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/ended_panel.h"

#include "ui/enroll/enroll_controller.h"
#include "ui/enroll/outcome_view.h"
#include "ui/text/note_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace factordesk::ui {

EndedPanel::EndedPanel(EnrollController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_state(new EmptyState)
    , m_error(new OutcomeView)
    , m_next(new Button(tr("&Find the next person"), ButtonRole::Primary))
{
    m_next->setObjectName(QStringLiteral("findNextButton"));
    m_state->addAction(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::large);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_error);
    connect(m_next, &QAbstractButton::clicked, &m_controller, &EnrollController::next);
    setFocusProxy(m_next);
}

void EndedPanel::showEnrollment()
{
    const enrollment::Enrollment& enrollment = *m_controller.enrollment();
    const enrollment::Note note = enrollment.note();
    const text::Explanation words = text::explain(note);
    m_state->setContent(note == enrollment::Note::RemovedOnGivingUp ? Icon::Trash : Icon::Clock,
                        words.title, words.paragraph());
    if (note == enrollment::Note::RemovalFailed)
        m_error->showReason(enrollment);
    else
        m_error->hide();
    m_next->setFocus();
}

} // namespace factordesk::ui
