// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_page.h"

#include "core/otp/code.h"
#include "core/zitadel/values.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/print/receipt.h"
#include "ui/text/input_text.h"
#include "ui/text/state_text.h"
#include "ui/theme/tokens.h"
#include "ui/verify/find_person_dialog.h"
#include "ui/verify/media_type_box.h"
#include "ui/verify/take_code_dialog.h"
#include "ui/verify/verify_result.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using enrollment::Ending;
using Phase = VerifyController::Phase;

namespace {

bool isUnderWay(Phase phase)
{
    return phase == Phase::Sending || phase == Phase::Settling;
}

} // namespace

VerifyPage::VerifyPage(VerifyController& controller, QWidget* parent)
    : ColumnPage(parent)
    , m_controller(controller)
    , m_noServer(newNoServer())
    , m_form(newForm())
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
    connect(&m_controller, &VerifyController::serverAboutToChange, this, &VerifyPage::clear);
    connect(&m_controller, &VerifyController::serverChanged, this,
            &VerifyPage::takeMediaTypeOfServer);
    connect(&m_controller, &VerifyController::organisationNamed, this, &VerifyPage::showDetails);
    connect(m_result, &VerifyResult::lookAgainWanted, &m_controller, &VerifyController::lookAgain);
    connect(m_inspector, &InspectorPanel::opened, this, [this] { reveal(*m_inspector); });
    if (m_controller.person())
        m_userId->setText(m_controller.person()->text());
    takeMediaTypeOfServer();
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

QWidget* VerifyPage::newForm()
{
    auto* card = new Card;
    m_wait = new BusyIndicator;
    m_mediaType = new MediaTypeBox;
    card->body()->setSpacing(spacing::large);
    card->body()->addWidget(newPersonField());
    card->body()->addWidget(newCodeField());
    // Another media type makes no other code of it: choosing one is no edit.
    card->body()->addWidget(new FieldBlock(tr("&Media type"), m_mediaType));
    card->body()->addWidget(m_wait);
    connect(m_wait, &BusyIndicator::cancelled, &m_controller, &VerifyController::abort);
    return card;
}

QWidget* VerifyPage::newPersonField()
{
    m_userId = new QLineEdit;
    m_userId->setObjectName(QStringLiteral("userIdField"));
    //: An example of a user id.
    m_userId->setPlaceholderText(tr("for example %1").arg(QStringLiteral("163840776835432705")));
    m_find = new Button(Icon::Search, tr("&Find…"));
    m_find->setObjectName(QStringLiteral("findButton"));
    m_personName = newParagraph({}, Ink::Quiet);
    m_personName->setObjectName(QStringLiteral("personName"));
    m_personName->hide();
    m_userIdBlock = new FieldBlock(tr("&User id"), m_userId, m_find);
    connect(m_find, &QAbstractButton::clicked, this, &VerifyPage::findPerson);
    connect(m_userId, &QLineEdit::textEdited, this, [this] {
        m_personName->hide();
        m_found.reset();
        m_userIdBlock->clearError();
        noteEdit();
    });
    connect(m_userId, &QLineEdit::returnPressed, this, &VerifyPage::send);

    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_userIdBlock);
    column->addWidget(m_personName);
    return field;
}

QWidget* VerifyPage::newCodeField()
{
    m_code = new CodeField;
    m_code->setObjectName(QStringLiteral("codeField"));
    m_code->installEventFilter(this);
    m_send = new Button(tr("Se&nd"), ButtonRole::Primary);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_codeBlock = new FieldBlock(tr("C&ode"), m_code, m_send);
    connect(m_code, &CodeField::edited, this, [this] {
        m_codeBlock->clearError();
        noteEdit();
    });
    connect(m_code, &CodeField::completed, this, &VerifyPage::askForMissingPerson);
    connect(m_code, &CodeField::refused, this,
            [this](CodeField::Refusal why) { m_codeBlock->setError(CodeField::sentenceFor(why)); });
    connect(m_send, &QAbstractButton::clicked, this, &VerifyPage::send);
    m_take = new Button(Icon::Codes, tr("Take it from an &account…"), ButtonRole::Quiet);
    m_take->setObjectName(QStringLiteral("takeCodeButton"));
    m_take->hide();
    connect(m_take, &QAbstractButton::clicked, this, &VerifyPage::takeCode);

    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins({});
    column->setSpacing(spacing::hair);
    column->addWidget(m_codeBlock);
    column->addWidget(m_take, 0, Qt::AlignLeading);
    return field;
}

void VerifyPage::setCodeSource(const CodeSource& source)
{
    m_codes = &source;
    m_take->show();
}

void VerifyPage::takeCode()
{
    if (!m_codes->isOpen()) {
        emit vaultWanted();
        return;
    }
    const QString loginName = m_found ? text::loginNameOf(*m_found) : QString();
    auto* dialog = new TakeCodeDialog(m_codes->accounts(), loginName, this);
    connect(dialog, &TakeCodeDialog::chosen, this, [this](const QUuid& id) {
        m_code->setCode(m_codes->codeOf(id));
        m_codeBlock->clearError();
        noteEdit();
        m_code->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void VerifyPage::forgetCode()
{
    for (TakeCodeDialog* dialog : findChildren<TakeCodeDialog*>())
        dialog->reject();
    if (!isUnderWay(m_controller.phase()))
        m_code->clear();
}

void VerifyPage::takeMediaTypeOfServer()
{
    m_mediaType->setMediaType(m_controller.connection().mediaType);
}

void VerifyPage::focusSearch()
{
    m_userId->setFocus(Qt::ShortcutFocusReason);
    m_userId->selectAll();
}

bool VerifyPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_code && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            send();
            return true;
        }
    }
    return ColumnPage::eventFilter(watched, event);
}

void VerifyPage::findPerson()
{
    auto* dialog = new FindPersonDialog(m_controller.search(), this);
    connect(dialog, &FindPersonDialog::chosen, this, &VerifyPage::takePerson);
    connect(&m_controller, &VerifyController::serverAboutToChange, dialog,
            &FindPersonDialog::giveBackServer);
    dialog->open();
}

void VerifyPage::takePerson(const zitadel::User& person)
{
    m_found = person;
    m_userId->setText(person.id.text());
    m_userIdBlock->clearError();
    //: A person's name and what tells two people of one name apart, mostly the login name.
    m_personName->setText(tr("%1, %2").arg(text::nameOf(person), text::loginNameOf(person)));
    m_personName->show();
    noteEdit();
    m_code->setFocus(Qt::OtherFocusReason);
}

void VerifyPage::askForMissingPerson()
{
    const auto person = zitadel::UserId::make(m_userId->text());
    if (person)
        return;
    m_userIdBlock->setError(text::explain(person.error()));
    m_userId->setFocus(Qt::OtherFocusReason);
}

void VerifyPage::noteEdit()
{
    m_wasEdited = true;
    m_send->setEnabled(maySend());
}

bool VerifyPage::maySend() const
{
    if (isUnderWay(m_controller.phase()))
        return false;
    // Whether the code counted is not known: the same one is not offered for sending again.
    const auto* outcome = m_controller.outcome();
    return m_wasEdited || !outcome || outcome->ending != Ending::Unsettled;
}

void VerifyPage::send()
{
    if (!maySend())
        return;
    const auto person = zitadel::UserId::make(m_userId->text());
    const otp::Code typed = m_code->code();
    const auto code = otp::parseCode(typed.text(), otp::Digits());
    if (!code) {
        m_codeBlock->setError(text::explain(code.error()));
        m_code->setFocus(Qt::OtherFocusReason);
    }
    if (!person)
        askForMissingPerson();
    if (!person || !code)
        return;
    m_wasEdited = false;
    const enrollment::Whom whom = m_found ? enrollment::Whom(*m_found) : enrollment::Whom(*person);
    m_controller.send(whom, *code, m_mediaType->mediaType());
}

void VerifyPage::clear()
{
    m_userId->clear();
    m_found.reset();
    m_userIdBlock->clearError();
    m_personName->hide();
    m_code->clear();
    m_codeBlock->clearError();
}

void VerifyPage::showState()
{
    const Phase phase = m_controller.phase();
    const Phase earlier = std::exchange(m_shownPhase, phase);
    const bool hasServer = phase != Phase::NoServer;
    m_noServer->setVisible(!hasServer);
    m_form->setVisible(hasServer);
    setFocusProxy(hasServer ? static_cast<QWidget*>(m_userId) : m_noServer);
    showWait(phase);
    showOutcome();
    moveFocus(earlier, phase);
    m_userId->setReadOnly(isUnderWay(phase));
    m_find->setEnabled(!isUnderWay(phase));
    m_take->setEnabled(!isUnderWay(phase));
    m_mediaType->setEnabled(!isUnderWay(phase));
    m_code->setReadOnly(isUnderWay(phase));
    m_send->setEnabled(maySend());
}

void VerifyPage::showWait(Phase phase)
{
    if (phase == Phase::Sending)
        m_wait->start(tr("Asking the server…"));
    else if (phase == Phase::Settling)
        m_wait->start(tr("The answer was lost; looking whether the code counted…"));
    else
        m_wait->stop();
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
        m_code->setTone(Tone::Good);
    else if (outcome->ending == Ending::Refused &&
             outcome->status->code == zitadel::StatusCode::InvalidArgument)
        m_code->setTone(Tone::Stop);
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

void VerifyPage::moveFocus(Phase earlier, Phase phase)
{
    // A button that is switched off would give the keyboard to whatever stands next.
    const bool begins = !isUnderWay(earlier) && isUnderWay(phase);
    if (begins && (m_send->hasFocus() || m_find->hasFocus()))
        m_code->setFocus(Qt::OtherFocusReason);
    if (isUnderWay(earlier) && phase == Phase::Finished) {
        m_code->selectAll();
        reveal(*m_result);
    }
}

} // namespace factordesk::ui
