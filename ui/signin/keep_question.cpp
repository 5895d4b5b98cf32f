// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/keep_question.h"

#include "ui/theme/button_role.h"

#include <QPushButton>

namespace factordesk::ui {

KeepQuestion::KeepQuestion(QWidget* parent) : QMessageBox(parent)
{
    setObjectName(QStringLiteral("keepQuestion"));
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Keep the sign-in?"));
    setText(tr("The sign-in is not kept yet, since the vault is locked."));
    setInformativeText(tr("Open the vault, and the sign-in is kept there and still holds at the "
                          "next start. Close without it, and you sign in again next time."));
    QPushButton* open = addButton(tr("&Open the vault"), AcceptRole);
    open->setObjectName(QStringLiteral("openVaultButton"));
    ui::setButtonRole(*open, ui::ButtonRole::Primary);
    QPushButton* close = addButton(tr("&Close without it"), DestructiveRole);
    close->setObjectName(QStringLiteral("closeAnywayButton"));
    QPushButton* stay = addButton(tr("&Stay"), RejectRole);
    stay->setObjectName(QStringLiteral("stayButton"));
    setDefaultButton(open);
    setEscapeButton(stay);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QMessageBox::buttonClicked, this, [this, open, close](QAbstractButton* button) {
        if (button == open)
            emit openChosen();
        else if (button == close)
            emit closeChosen();
    });
}

} // namespace factordesk::ui
