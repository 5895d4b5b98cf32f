// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/leave_question.h"

#include "ui/theme/button_role.h"

#include <QPushButton>

namespace factordesk::ui {

LeaveQuestion::LeaveQuestion(const QString& name, QWidget* parent) : QMessageBox(parent)
{
    setObjectName(QStringLiteral("leaveQuestion"));
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Give up?"));
    setText(tr("The authenticator of %1 is not confirmed yet.").arg(name));
    setInformativeText(tr("Remove the registration, and its QR code stops working. Leave it "
                          "waiting, and the QR code can still be confirmed later."));
    QPushButton* remove = addButton(tr("&Remove it"), DestructiveRole);
    remove->setObjectName(QStringLiteral("removeButton"));
    ui::setButtonRole(*remove, ui::ButtonRole::Danger);
    QPushButton* leave = addButton(tr("&Leave it waiting"), AcceptRole);
    leave->setObjectName(QStringLiteral("leaveButton"));
    QPushButton* stay = addButton(tr("&Stay"), RejectRole);
    stay->setObjectName(QStringLiteral("stayButton"));
    setDefaultButton(stay);
    setEscapeButton(stay);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QMessageBox::buttonClicked, this,
            [this, remove, leave](QAbstractButton* button) {
                if (button == remove || button == leave)
                    emit leaveChosen(button == remove);
            });
}

} // namespace factordesk::ui
