// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/finish_question.h"

#include "ui/theme/button_role.h"

#include <QPushButton>

namespace factordesk::ui {

FinishQuestion::FinishQuestion(const roster::Roster& roster, QWidget* parent) : QMessageBox(parent)
{
    setObjectName(QStringLiteral("finishQuestion"));
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("End this roster?"));
    setText(tr("The list of who was called and how it ended is forgotten."));
    QStringList sentences;
    if (const int left = roster.left(); left > 0)
        sentences.append(tr("%n people are left to call.", nullptr, left));
    if (const int pending = roster.count(roster::RowState::LeftPending); pending > 0)
        sentences.append(tr("%n registrations are left pending on the server.", nullptr, pending));
    if (const int letters = roster.count(roster::RowState::HasLetter); letters > 0)
        sentences.append(
            tr("%n people have a letter, and no code has come yet.", nullptr, letters));
    sentences.append(tr("The journal keeps what was done."));
    setInformativeText(sentences.join(u' '));
    QPushButton* end = addButton(tr("&End it"), DestructiveRole);
    end->setObjectName(QStringLiteral("endRosterButton"));
    ui::setButtonRole(*end, ui::ButtonRole::Danger);
    QPushButton* stay = addButton(tr("&Keep it"), RejectRole);
    stay->setObjectName(QStringLiteral("keepRosterButton"));
    setDefaultButton(stay);
    setEscapeButton(stay);
    // A message box tells what was pressed by the button, not by its result.
    connect(end, &QAbstractButton::clicked, this, &QMessageBox::accepted);
}

} // namespace factordesk::ui
