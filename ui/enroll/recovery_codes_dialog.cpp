// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/recovery_codes_dialog.h"

#include "ui/enroll/enroll_controller.h"
#include "ui/enroll/recovery_codes_view.h"
#include "ui/print/letter_question.h"
#include "ui/print/recovery_letter.h"
#include "ui/text/state_text.h"
#include "ui/text/status_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/secret_clipboard.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>

#include <utility>

namespace factordesk::ui {

using enrollment::Ending;
using zitadel::StatusCode;

namespace {

constexpr int usualWidth = 560;
constexpr QSize mostRoom(720, 360);

/// A server from before recovery codes knows no such operation, and has no error of its own for it.
bool isNotOffered(const zitadel::Status& status)
{
    return status.settlement == net::Settlement::Answered && status.errorId.isEmpty() &&
           (status.code == StatusCode::NotFound || status.code == StatusCode::Unimplemented);
}

} // namespace

RecoveryCodesDialog::RecoveryCodesDialog(EnrollController& controller, const Clock& clock,
                                         SecretClipboard& clipboard, QWidget* parent)
    : Dialog(parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_clipboard(clipboard)
    , m_place(new QScrollArea)
    , m_message(new InlineMessage)
    , m_failure(new ErrorCard)
    , m_make(new Button(Icon::Key, tr("&Make codes"), ButtonRole::Primary))
    , m_copy(new Button(Icon::Copy, tr("C&opy")))
    , m_paper(new Button(Icon::Print, tr("&Letter…")))
    , m_close(new Button(tr("&Close")))
{
    setObjectName(QStringLiteral("recoveryCodesDialog"));
    setWindowTitle(tr("Recovery codes"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(usualWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::large);
    column->addWidget(newParagraph(text::nameOf(m_controller.enrollment()->person()), Ink::Text,
                                   TypeSize::Title));
    column->addWidget(newParagraph(tr("With a recovery code, this person can sign in when the "
                                      "phone is lost. Each code works once. Making codes changes "
                                      "the account, and the server tells them this once."),
                                   Ink::Quiet));
    column->addWidget(newCodes());
    column->addWidget(m_message);
    column->addWidget(m_failure);
    column->addStretch();
    column->addWidget(newButtons());
    connect(&m_controller, &EnrollController::phaseChanged, this, &RecoveryCodesDialog::forget);
    connect(&m_controller, &EnrollController::secretsForgotten, this, &RecoveryCodesDialog::forget);
    m_close->setDefault(true); // Enter alone changes nothing on the server.
    m_close->setFocus();
}

QWidget* RecoveryCodesDialog::newCodes()
{
    m_place->setFrameShape(QFrame::NoFrame);
    m_place->setAlignment(Qt::AlignHCenter);
    m_place->setFocusPolicy(Qt::NoFocus);
    m_place->viewport()->setAutoFillBackground(false);
    m_place->hide();
    return m_place;
}

QWidget* RecoveryCodesDialog::newButtons()
{
    m_message->setObjectName(QStringLiteral("recoveryNews"));
    m_failure->setObjectName(QStringLiteral("recoveryFailure"));
    m_failure->hide();
    m_make->setObjectName(QStringLiteral("makeRecoveryCodes"));
    m_copy->setObjectName(QStringLiteral("copyRecoveryCodes"));
    m_close->setObjectName(QStringLiteral("closeRecoveryCodes"));
    m_paper->setObjectName(QStringLiteral("recoveryLetterButton"));
    m_copy->hide();
    m_paper->hide();
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->setSpacing(spacing::medium);
    row->addWidget(m_copy);
    row->addWidget(m_paper);
    row->addStretch();
    row->addWidget(m_make);
    row->addWidget(m_close);
    connect(m_make, &QAbstractButton::clicked, this, &RecoveryCodesDialog::make);
    connect(m_copy, &QAbstractButton::clicked, this, &RecoveryCodesDialog::copy);
    connect(m_paper, &QAbstractButton::clicked, this, &RecoveryCodesDialog::ask);
    connect(m_close, &QAbstractButton::clicked, this, &RecoveryCodesDialog::reject);
    return buttons;
}

void RecoveryCodesDialog::make()
{
    if (m_call)
        return;
    m_failure->hide();
    m_make->setEnabled(false);
    m_close->setText(tr("&Stop"));
    m_message->setMessage(Tone::Neutral, tr("Asking the server…"));
    m_call = m_controller.generateRecoveryCodes(codeCount);
    connect(m_call.get(), &net::PendingBase::finished, this, &RecoveryCodesDialog::take);
}

void RecoveryCodesDialog::take()
{
    enrollment::Outcome<zitadel::RecoveryCodes> outcome = std::move(m_call->outcome());
    net::retire(std::move(m_call));
    m_message->clear();
    m_make->setEnabled(true);
    m_close->setText(tr("&Close"));
    if (outcome.value)
        showCodes(*std::move(outcome.value));
    else
        showFailure(outcome.ending, *outcome.status);
    adjustSize();
}

void RecoveryCodesDialog::showCodes(zitadel::RecoveryCodes codes)
{
    m_codes = new RecoveryCodesView(std::move(codes.codes));
    m_codes->setObjectName(QStringLiteral("recoveryCodes"));
    m_place->setMinimumSize(m_codes->sizeHint().boundedTo(mostRoom));
    m_place->setWidget(m_codes);
    m_codes->setAutoFillBackground(false);
    m_place->show();
    m_make->hide();
    m_copy->show();
    m_paper->show();
    m_message->setMessage(Tone::Warning, tr("The codes are gone when this is closed. Hand them to "
                                            "the person now; whoever has one can sign in with "
                                            "it."));
    m_copy->setFocus();
}

void RecoveryCodesDialog::showFailure(Ending ending, const zitadel::Status& status)
{
    m_close->setFocus();
    if (isNotOffered(status)) {
        m_make->hide();
        m_message->setMessage(Tone::Neutral, tr("This server does not offer recovery codes; newer "
                                                "versions of ZITADEL do."));
        return;
    }
    if (ending == Ending::Unsettled)
        m_failure->setContent(
            Tone::Warning,
            {tr("It is not known whether codes were made"),
             tr("The server's answer was lost, and codes cannot be looked up. If any were made, "
                "nobody has seen them, and they count towards what the person may have."),
             tr("Nothing is sent again by itself. Make codes once more if the person needs "
                "them.")},
            &status);
    else
        m_failure->setContent(Tone::Stop, text::explain(status), &status);
    m_failure->show();
}

void RecoveryCodesDialog::copy()
{
    m_clipboard.copy(m_codes->text(), clipboardTime);
    m_message->setMessage(Tone::Neutral, tr("Copied. The clipboard is cleared in %n seconds.",
                                            nullptr, int(clipboardTime.count())));
}

void RecoveryCodesDialog::ask()
{
    auto* question =
        LetterQuestion::forRecoveryCodes(text::nameOf(m_controller.enrollment()->person()), this);
    connect(question, &LetterQuestion::confirmed, this, &RecoveryCodesDialog::askWhereToWrite);
    question->open();
}

void RecoveryCodesDialog::askWhereToWrite()
{
    //: The name of a file.
    const QString name = tr("recovery-codes.pdf");
    auto* dialog = new QFileDialog(this, {}, QDir::home().filePath(name), tr("Documents (*.pdf)"));
    dialog->setObjectName(QStringLiteral("recoveryFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryCodesDialog::write);
    dialog->open();
}

void RecoveryCodesDialog::write(const QString& path)
{
    if (!m_codes || m_writing.isRunning())
        return;
    m_paper->setEnabled(false);
    m_writing = m_worker.start(
        [path, letter = RecoveryLetter(m_controller.enrollment()->person(), m_codes->codes(),
                                       m_controller.connection(), m_clock.now())](
            const std::stop_token&) { return letter.write(path); },
        [this, path](const Expected<void, PaperError>& written) { tell(path, written); });
}

void RecoveryCodesDialog::tell(const QString& path, const Expected<void, PaperError>& written)
{
    m_paper->setEnabled(true);
    if (written)
        m_message->setMessage(Tone::Good,
                              tr("The letter is in %1. Delete the file once it is printed.")
                                  .arg(QDir::toNativeSeparators(path)));
    else
        m_message->setMessage(Tone::Stop, explain(written.error(), path));
}

void RecoveryCodesDialog::reject()
{
    if (m_call)
        m_call->abort();
    else
        QDialog::reject();
}

void RecoveryCodesDialog::forget()
{
    m_call.reset();
    delete m_codes;
    QDialog::reject();
}

} // namespace factordesk::ui
