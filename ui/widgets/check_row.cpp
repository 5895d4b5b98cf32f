// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/check_row.h"

#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/spinner.h"

#include <QGridLayout>

namespace factordesk::ui {

namespace {

struct Look
{
    Icon icon;
    Ink ink;
    QString word; ///< For screen readers, which do not see the icon.
};

Look lookOf(CheckState state)
{
    switch (state) {
    case CheckState::Busy: return {Icon::Unknown, Ink::Quiet, CheckRow::tr("checking")};
    case CheckState::Good: return {Icon::Good, Ink::Good, CheckRow::tr("good")};
    case CheckState::Warning: return {Icon::Warning, Ink::Warning, CheckRow::tr("warning")};
    case CheckState::Stop: return {Icon::Stop, Ink::Stop, CheckRow::tr("stops here")};
    case CheckState::Unknown: return {Icon::Unknown, Ink::Quiet, CheckRow::tr("not known")};
    }
    Q_UNREACHABLE();
}

} // namespace

CheckRow::CheckRow(QWidget* parent)
    : QWidget(parent)
    , m_sign(new Sign(Icon::Unknown))
    , m_spinner(new Spinner(iconSide()))
    , m_title(newParagraph({}))
    , m_sentence(newParagraph({}, Ink::Quiet))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_sign, 0, 0);
    grid->addWidget(m_spinner, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_sentence, 1, 1);
}

void CheckRow::setCheck(CheckState state, const QString& title, const QString& sentence)
{
    m_state = state;
    const Look look = lookOf(state);
    m_sign->setSign(look.icon, look.ink);
    m_sign->setVisible(state != CheckState::Busy);
    m_spinner->setVisible(state == CheckState::Busy);
    m_title->setText(title);
    m_title->setInk(state == CheckState::Busy ? Ink::Quiet : Ink::Text);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    //: A line of a list of checks as a screen reader says it: what was checked, how it stands.
    setAccessibleName(tr("%1: %2").arg(title, look.word));
    setAccessibleDescription(sentence);
}

} // namespace factordesk::ui
