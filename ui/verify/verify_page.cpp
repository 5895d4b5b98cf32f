// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_page.h"

#include "core/zitadel/values.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/print/receipt.h"
#include "ui/verify/verify_form.h"
#include "ui/verify/verify_result.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using enrollment::Ending;
using Phase = VerifyController::Phase;

VerifyPage::VerifyPage(VerifyController& controller, QWidget* parent)
    : ColumnPage(parent)
    , m_controller(controller)
    , m_noServer(newNoServer())
    , m_form(new VerifyForm(controller))
    , m_result(new VerifyResult([this] { return receipt(); }))
    , m_inspector(new InspectorPanel)
{
    setObjectName(QStringLiteral("verifyPage"));
    addHeading(tr("Verify"),
               tr("Sends a code to the server and shows what it answers. The right code "
                  "makes a registration active that is waiting for it."));
    column()->addWidget(m_noServer, 1);
    column()->addWidget(m_form);
    column()->addWidget(m_result);
    column()->addWidget(m_inspector);
    addRest();
    connect(&m_controller, &VerifyController::changed, this, &VerifyPage::showState);
    connect(&m_controller, &VerifyController::organisationNamed, this, &VerifyPage::showDetails);
    connect(m_form, &VerifyForm::vaultWanted, this, &VerifyPage::vaultWanted);
    connect(m_result, &VerifyResult::lookAgainWanted, &m_controller, &VerifyController::lookAgain);
    connect(m_inspector, &InspectorPanel::opened, this, [this] { reveal(*m_inspector); });
    showState();
}

QWidget* VerifyPage::newNoServer()
{
    auto* state = new EmptyState;
    state->setContent(Icon::Server, tr("No server yet"),
                      tr("Connect to your ZITADEL, or practise with the built-in server."));
    auto* choose = new Button(tr("&Choose a server"), ButtonRole::Primary);
    choose->setObjectName(QStringLiteral("chooseServerButton"));
    connect(choose, &QAbstractButton::clicked, this, &VerifyPage::serverWanted);
    state->addAction(choose);
    state->setFocusProxy(choose);
    return state;
}

void VerifyPage::setCodeSource(const CodeSource& source)
{
    m_form->setCodeSource(source);
}

void VerifyPage::forgetCode()
{
    m_form->forgetCode();
}

void VerifyPage::focusSearch()
{
    m_form->focusPerson();
}

void VerifyPage::showState()
{
    const bool hasServer = m_controller.phase() != Phase::NoServer;
    m_noServer->setVisible(!hasServer);
    m_form->setVisible(hasServer);
    setFocusProxy(hasServer ? static_cast<QWidget*>(m_form) : m_noServer);
    showOutcome();
    if (std::exchange(m_wasUnderWay, m_controller.isUnderWay()) &&
        m_controller.phase() == Phase::Finished)
        reveal(*m_result);
}

void VerifyPage::showOutcome()
{
    const auto* outcome = m_controller.outcome();
    m_result->setVisible(outcome != nullptr);
    m_inspector->setVisible(outcome != nullptr);
    if (!outcome)
        return;
    const net::ExchangeRecord& record = *m_controller.record();
    m_result->showOutcome(*outcome);
    showDetails();
    m_inspector->setRecord(record);
    if (outcome->ending == Ending::Done || outcome->ending == Ending::FoundDone)
        m_form->setCodeTone(Tone::Good);
    else if (outcome->ending == Ending::Refused &&
             outcome->status->code == zitadel::StatusCode::InvalidArgument)
        m_form->setCodeTone(Tone::Stop);
}

std::optional<Receipt> VerifyPage::receipt() const
{
    const auto* outcome = m_controller.outcome();
    if (!outcome || !outcome->value)
        return std::nullopt;
    const enrollment::Whom& whom = *m_controller.whom();
    return Receipt({.id = whom.id, .preferredLoginName = whom.loginName}, *outcome->value,
                   m_controller.connection(), m_controller.record()->receivedAt,
                   m_controller.organisationName(outcome->value->resourceOwner));
}

void VerifyPage::showDetails()
{
    const auto* outcome = m_controller.outcome();
    if (outcome && outcome->value)
        m_result->showDetails(*outcome->value, m_controller.record()->receivedAt,
                              m_controller.organisationName(outcome->value->resourceOwner));
}

} // namespace factordesk::ui
