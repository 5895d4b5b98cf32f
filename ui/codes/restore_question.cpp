// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/restore_question.h"

#include "ui/theme/button_role.h"

#include <QPushButton>

namespace factordesk::ui {

RestoreQuestion::RestoreQuestion(const QString& saved, int present, QWidget* parent)
    : QMessageBox(parent)
{
    setObjectName(QStringLiteral("restoreQuestion"));
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Restore this backup?"));
    //: %1 is a date and time.
    setText(tr("The vault becomes as it was saved on %1.").arg(saved));
    setInformativeText(
        tr("The %n accounts of now are kept as the newest backup, so that you can go back. "
           "Counters do not go back.",
           nullptr, present));
    QPushButton* restore = addButton(tr("&Restore it"), AcceptRole);
    restore->setObjectName(QStringLiteral("doRestoreButton"));
    ui::setButtonRole(*restore, ui::ButtonRole::Primary);
    QPushButton* stay = addButton(tr("&Leave it as it is"), RejectRole);
    stay->setObjectName(QStringLiteral("leaveAsIsButton"));
    setDefaultButton(restore);
    setEscapeButton(stay);
}

} // namespace factordesk::ui
