// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/start_panel.h"

#include "ui/roster/people_collector.h"
#include "ui/roster/roster_controller.h"
#include "ui/roster/roster_trouble.h"
#include "ui/roster/source_dialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"

#include <QDir>
#include <QFileDialog>
#include <QVBoxLayout>

namespace factordesk::ui {

StartPanel::StartPanel(RosterController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_trouble(new InlineMessage)
    , m_wait(new BusyIndicator)
{
    m_trouble->setObjectName(QStringLiteral("startTrouble"));
    connect(m_wait, &BusyIndicator::cancelled, &m_controller, &RosterController::stopGathering);
    auto* state = new EmptyState;
    state->setContent(Icon::Roster, tr("No roster yet"),
                      tr("A roster is a list of people who get their authenticator at this desk, "
                         "one after another. Take a file with user ids, login names or e-mail "
                         "addresses, or people of the server."));
    auto* file = new Button(tr("From a CSV &file…"), ButtonRole::Primary);
    file->setObjectName(QStringLiteral("fromFileButton"));
    connect(file, &QAbstractButton::clicked, this, &StartPanel::askForFile);
    state->addAction(file);
    state->addAction(newSearchButton(QStringLiteral("fromSearchButton"),
                                     tr("From a &search or organisation…"), false));
    state->addAction(newSearchButton(QStringLiteral("withoutFactorButton"),
                                     tr("&Who has no second factor…"), true));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_trouble);
    layout->addWidget(m_wait);
    layout->addWidget(state, 1);
    connect(&m_controller, &RosterController::changed, this, &StartPanel::showState);
    connect(&m_controller, &RosterController::troubleChanged, this, &StartPanel::showState);
    connect(&m_controller, &RosterController::phaseChanged, this, &StartPanel::showState);
    setFocusProxy(file);
    showState();
}

QAbstractButton* StartPanel::newSearchButton(const QString& name, const QString& title,
                                             bool onlyWithout)
{
    auto* button = new Button(title);
    button->setObjectName(name);
    connect(button, &QAbstractButton::clicked, this, [this, onlyWithout] {
        auto* dialog = new SourceDialog(m_controller, window());
        dialog->setOnlyWithoutFactor(onlyWithout);
        dialog->open();
    });
    m_needServer.append(button);
    return button;
}

void StartPanel::askForFile()
{
    auto* dialog =
        new QFileDialog(this, {}, QDir::homePath(), tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(QStringLiteral("rosterFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_controller, &RosterController::readFile);
    dialog->open();
}

void StartPanel::showState()
{
    showTrouble(*m_trouble, m_controller.trouble());
    for (QAbstractButton* button : m_needServer)
        button->setEnabled(m_controller.hasServer() && !m_controller.collector());
    if (m_controller.isReading())
        m_wait->start(tr("The list is being read…"));
    else if (const PeopleCollector* collector = m_controller.collector())
        m_wait->start(tr("%1 of %2 people have come from the server…")
                          .arg(collector->people().size())
                          .arg(collector->total().value_or(0)));
    else
        m_wait->stop();
}

} // namespace factordesk::ui
