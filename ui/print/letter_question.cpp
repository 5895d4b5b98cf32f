// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/letter_question.h"

#include "ui/theme/button_role.h"

#include <QPushButton>

namespace factordesk::ui {

LetterQuestion::LetterQuestion(int count, const QString& name, QWidget* parent)
    : QMessageBox(parent)
{
    setObjectName(QStringLiteral("letterQuestion"));
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Put the secret on paper?"));
    setText(count == 1
                ? tr("The letter for %1 carries the secret of the authenticator.").arg(name)
                : tr("%n letters carry the secrets of as many authenticators.", nullptr, count));
    setInformativeText(tr("Whoever reads a letter, or its file, can make the person’s codes. Hand "
                          "it over yourself, and delete the file once it is printed."));
    addButtons(count);
    setAttribute(Qt::WA_DeleteOnClose);
}

LetterQuestion* LetterQuestion::forRecoveryCodes(const QString& name, QWidget* parent)
{
    auto* question = new LetterQuestion(1, name, parent);
    question->setWindowTitle(tr("Put the recovery codes on paper?"));
    question->setText(tr("The letter for %1 carries the recovery codes.").arg(name));
    question->setInformativeText(tr("Whoever reads it, or its file, can sign in with a code. Hand "
                                    "it over yourself, and delete the file once it is printed."));
    return question;
}

void LetterQuestion::addButtons(int count)
{
    QPushButton* write =
        addButton(count == 1 ? tr("&Write the letter…") : tr("&Write %n letters…", nullptr, count),
                  AcceptRole);
    write->setObjectName(QStringLiteral("writeLetterButton"));
    ui::setButtonRole(*write, ui::ButtonRole::Danger);
    QPushButton* cancel = addButton(tr("&Cancel"), RejectRole);
    cancel->setObjectName(QStringLiteral("cancelLetterButton"));
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(this, &QMessageBox::buttonClicked, this, [this, write](QAbstractButton* button) {
        if (button == write)
            emit confirmed();
    });
}

} // namespace factordesk::ui
