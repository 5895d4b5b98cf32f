// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/look_up_bar.h"

#include "ui/roster/roster_controller.h"
#include "ui/text/roster_text.h"
#include "ui/text/status_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace factordesk::ui {

LookUpBar::LookUpBar(RosterController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_text(new Label({}, TypeSize::Body, Ink::Quiet))
    , m_progress(new QProgressBar)
    , m_wait(new Label({}, TypeSize::Body, Ink::Quiet))
    , m_pause(new InlineMessage)
    , m_goOn(new Button(tr("Try &again")))
    , m_stop(new Button(tr("Stop &looking up"), ButtonRole::Quiet))
{
    m_progress->setObjectName(QStringLiteral("lookUpProgress"));
    m_progress->setAccessibleName(tr("People looked up"));
    m_progress->setTextVisible(false);
    m_wait->setObjectName(QStringLiteral("lookUpWait"));
    m_pause->setObjectName(QStringLiteral("lookUpPause"));
    m_goOn->setObjectName(QStringLiteral("lookUpAgainButton"));
    m_stop->setObjectName(QStringLiteral("stopLookUpButton"));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_wait);
    row->addWidget(m_goOn);
    row->addWidget(m_stop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::small);
    layout->addLayout(row);
    layout->addWidget(m_pause);
    connect(m_goOn, &QAbstractButton::clicked, &m_controller, &RosterController::resumeLookUp);
    connect(m_stop, &QAbstractButton::clicked, &m_controller, &RosterController::stopLookUp);
    connect(&m_controller, &RosterController::changed, this, &LookUpBar::showState);
    connect(&m_controller, &RosterController::lookUpAdvanced, this, &LookUpBar::showState);
    connect(&m_controller, &RosterController::phaseChanged, this, &LookUpBar::showState);
    showState();
}

void LookUpBar::showState()
{
    const roster::PeopleResolver* const lookUp = m_controller.lookUp();
    setVisible(lookUp && lookUp->isRunning());
    if (!lookUp || !lookUp->isRunning())
        return;
    m_progress->setRange(0, lookUp->total());
    m_progress->setValue(lookUp->done());
    //: %1 of %2 people.
    m_text->setText(tr("Asking the server: %1 of %2").arg(lookUp->done()).arg(lookUp->total()));
    m_wait->setText(lookUp->waitsFor() ? text::askedWaitText(*lookUp->waitsFor()) : QString());
    m_wait->setVisible(lookUp->waitsFor().has_value());
    m_goOn->setVisible(lookUp->pausedBy().has_value());
    if (lookUp->pausedBy())
        m_pause->setMessage(Tone::Warning, text::explain(*lookUp->pausedBy()).paragraph());
    else
        m_pause->clear();
}

} // namespace factordesk::ui
