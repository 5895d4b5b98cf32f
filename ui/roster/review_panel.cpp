// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/review_panel.h"

#include "ui/roster/look_up_bar.h"
#include "ui/roster/roster_controller.h"
#include "ui/roster/roster_list.h"
#include "ui/roster/roster_trouble.h"
#include "ui/text/roster_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

#include <chrono>

namespace factordesk::ui {

namespace {
constexpr std::chrono::milliseconds refreshPause{40};
} // namespace

ReviewPanel::ReviewPanel(RosterController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_summary(newParagraph({}, Ink::Quiet))
    , m_lookUp(new LookUpBar(controller))
    , m_trouble(new InlineMessage)
    , m_list(new RosterList(controller))
    , m_begin(new Button(tr("&Begin"), ButtonRole::Primary))
{
    m_summary->setObjectName(QStringLiteral("reviewSummary"));
    m_trouble->setObjectName(QStringLiteral("reviewTrouble"));
    m_begin->setObjectName(QStringLiteral("beginButton"));
    auto* back = new Button(tr("Bac&k"));
    back->setObjectName(QStringLiteral("reviewBackButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::medium);
    layout->addWidget(new Label(tr("Who is to be called?"), TypeSize::Title));
    layout->addWidget(m_summary);
    layout->addWidget(m_lookUp);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_trouble);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(spacing::small);
    actions->addWidget(back);
    actions->addStretch();
    actions->addWidget(m_begin);
    layout->addLayout(actions);
    connect(back, &QAbstractButton::clicked, &m_controller, &RosterController::back);
    connect(m_begin, &QAbstractButton::clicked, &m_controller, &RosterController::commit);
    connect(m_list, &RosterList::rowActivated, this, &ReviewPanel::toggle);
    connect(&m_controller, &RosterController::changed, this, &ReviewPanel::showState);
    connect(&m_controller, &RosterController::rowsChanged, &m_refresh, [this] {
        if (!m_refresh.isActive())
            m_refresh.start(refreshPause);
    });
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ReviewPanel::showState);
    connect(&m_controller, &RosterController::troubleChanged, this, &ReviewPanel::showState);
    connect(&m_controller, &RosterController::phaseChanged, this, &ReviewPanel::showState);
    setFocusProxy(m_list);
    showState();
}

void ReviewPanel::focusSearch()
{
    m_list->focusSearch();
}

void ReviewPanel::toggle(int row)
{
    if (roster::canBeCalled(m_controller.roster().row(row).state))
        m_controller.setChosen(row, !m_controller.isChosen(row));
}

void ReviewPanel::showState()
{
    if (m_controller.phase() != RosterController::Phase::Review)
        return;
    const auto counts = m_controller.roster().counts();
    QStringList texts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            //: A state of rows, and how many have it.
            texts.append(
                tr("%1: %2").arg(text::rowStateText(roster::allRowStates[i])).arg(counts[i]));
    }
    m_summary->setText(texts.join(QStringLiteral(" · ")));
    showTrouble(*m_trouble, m_controller.trouble());
    const int chosen = m_controller.chosenCount();
    m_begin->setText(tr("&Begin with %n people", nullptr, chosen));
    const bool isReady = !m_controller.isLookingUp() && chosen > 0;
    const bool wasReady = m_begin->isEnabled();
    m_begin->setEnabled(isReady);
    if (isReady && !wasReady && isVisible())
        m_begin->setFocus();
}

} // namespace factordesk::ui
