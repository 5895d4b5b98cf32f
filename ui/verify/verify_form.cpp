// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_form.h"

#include "core/otp/code.h"
#include "core/zitadel/values.h"
#include "ui/text/input_text.h"
#include "ui/text/state_text.h"
#include "ui/theme/tokens.h"
#include "ui/verify/find_person_dialog.h"
#include "ui/verify/media_type_box.h"
#include "ui/verify/take_code_dialog.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using Phase = VerifyController::Phase;

VerifyForm::VerifyForm(VerifyController& controller, QWidget* parent)
    : Card(parent)
    , m_controller(controller)
    , m_userId(new QLineEdit)
    , m_personName(newParagraph({}, Ink::Quiet))
    , m_find(new Button(Icon::Search, tr("&Find…")))
    , m_code(new CodeField)
    , m_send(new Button(tr("Se&nd"), ButtonRole::Primary))
    , m_take(new Button(Icon::Codes, tr("Take it from an &account…"), ButtonRole::Quiet))
    , m_mediaType(new MediaTypeBox)
    , m_wait(new BusyIndicator)
{
    body()->setSpacing(spacing::large);
    body()->addWidget(newPersonField());
    body()->addWidget(newCodeField());
    // Another media type makes no other code of it: choosing one is no edit.
    body()->addWidget(new FieldBlock(tr("&Media type"), m_mediaType));
    body()->addWidget(m_wait);
    setFocusProxy(m_userId);
    connect(m_wait, &BusyIndicator::cancelled, &m_controller, &VerifyController::abort);
    connect(&m_controller, &VerifyController::changed, this, &VerifyForm::showState);
    connect(&m_controller, &VerifyController::serverAboutToChange, this, &VerifyForm::clear);
    connect(&m_controller, &VerifyController::serverChanged, this,
            &VerifyForm::takeMediaTypeOfServer);
    if (m_controller.person())
        m_userId->setText(m_controller.person()->text());
    takeMediaTypeOfServer();
    showState();
}

QWidget* VerifyForm::newPersonField()
{
    m_userId->setObjectName(QStringLiteral("userIdField"));
    //: An example of a user id.
    m_userId->setPlaceholderText(tr("for example %1").arg(QStringLiteral("163840776835432705")));
    m_find->setObjectName(QStringLiteral("findButton"));
    m_personName->setObjectName(QStringLiteral("personName"));
    m_personName->hide();
    m_userIdBlock = new FieldBlock(tr("&User id"), m_userId, m_find);
    connect(m_find, &QAbstractButton::clicked, this, &VerifyForm::findPerson);
    connect(m_userId, &QLineEdit::textEdited, this, [this] {
        m_personName->hide();
        m_found.reset();
        m_userIdBlock->clearError();
        noteEdit();
    });
    connect(m_userId, &QLineEdit::returnPressed, this, &VerifyForm::send);

    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_userIdBlock);
    column->addWidget(m_personName);
    return field;
}

QWidget* VerifyForm::newCodeField()
{
    m_code->setObjectName(QStringLiteral("codeField"));
    m_code->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_codeBlock = new FieldBlock(tr("C&ode"), m_code, m_send);
    connect(m_code, &CodeField::edited, this, [this] {
        m_codeBlock->clearError();
        noteEdit();
    });
    connect(m_code, &CodeField::completed, this, &VerifyForm::askForMissingPerson);
    connect(m_code, &CodeField::refused, this,
            [this](CodeField::Refusal why) { m_codeBlock->setError(CodeField::sentenceFor(why)); });
    connect(m_send, &QAbstractButton::clicked, this, &VerifyForm::send);
    m_take->setObjectName(QStringLiteral("takeCodeButton"));
    m_take->hide();
    connect(m_take, &QAbstractButton::clicked, this, &VerifyForm::takeCode);

    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins({});
    column->setSpacing(spacing::hair);
    column->addWidget(m_codeBlock);
    column->addWidget(m_take, 0, Qt::AlignLeading);
    return field;
}

void VerifyForm::setCodeSource(const CodeSource& source)
{
    m_codes = &source;
    m_take->show();
}

void VerifyForm::takeCode()
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

void VerifyForm::forgetCode()
{
    for (TakeCodeDialog* dialog : findChildren<TakeCodeDialog*>())
        dialog->reject();
    if (!m_controller.isUnderWay())
        m_code->clear();
}

void VerifyForm::takeMediaTypeOfServer()
{
    m_mediaType->setMediaType(m_controller.connection().mediaType);
}

void VerifyForm::focusPerson()
{
    m_userId->setFocus(Qt::ShortcutFocusReason);
    m_userId->selectAll();
}

void VerifyForm::setCodeTone(Tone tone)
{
    m_code->setTone(tone);
}

bool VerifyForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_code && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            send();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void VerifyForm::findPerson()
{
    auto* dialog = new FindPersonDialog(m_controller.search(), this);
    connect(dialog, &FindPersonDialog::chosen, this, &VerifyForm::takePerson);
    connect(&m_controller, &VerifyController::serverAboutToChange, dialog,
            &FindPersonDialog::giveBackServer);
    dialog->open();
}

void VerifyForm::takePerson(const zitadel::User& person)
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

void VerifyForm::askForMissingPerson()
{
    const auto person = zitadel::UserId::make(m_userId->text());
    if (person)
        return;
    m_userIdBlock->setError(text::explain(person.error()));
    m_userId->setFocus(Qt::OtherFocusReason);
}

void VerifyForm::noteEdit()
{
    m_wasEdited = true;
    m_send->setEnabled(maySend());
}

bool VerifyForm::maySend() const
{
    if (m_controller.isUnderWay())
        return false;
    // Whether the code counted is not known: the same one is not offered for sending again.
    const auto* outcome = m_controller.outcome();
    return m_wasEdited || !outcome || outcome->ending != enrollment::Ending::Unsettled;
}

void VerifyForm::send()
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

void VerifyForm::clear()
{
    m_userId->clear();
    m_found.reset();
    m_userIdBlock->clearError();
    m_personName->hide();
    m_code->clear();
    m_codeBlock->clearError();
}

void VerifyForm::showState()
{
    const bool isUnderWay = m_controller.isUnderWay();
    showWait();
    if (isUnderWay)
        keepFocus();
    m_userId->setReadOnly(isUnderWay);
    m_find->setEnabled(!isUnderWay);
    m_take->setEnabled(!isUnderWay);
    m_mediaType->setEnabled(!isUnderWay);
    m_code->setReadOnly(isUnderWay);
    m_send->setEnabled(maySend());
    if (std::exchange(m_wasUnderWay, isUnderWay) && m_controller.phase() == Phase::Finished)
        m_code->selectAll();
}

void VerifyForm::showWait()
{
    if (m_controller.phase() == Phase::Sending)
        m_wait->start(tr("Asking the server…"));
    else if (m_controller.phase() == Phase::Settling)
        m_wait->start(tr("The answer was lost; looking whether the code counted…"));
    else
        m_wait->stop();
}

void VerifyForm::keepFocus()
{
    // A button that is switched off would give the keyboard to whatever stands next.
    if (m_send->hasFocus() || m_find->hasFocus())
        m_code->setFocus(Qt::OtherFocusReason);
}

} // namespace factordesk::ui
