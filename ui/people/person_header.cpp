// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_header.h"

#include "ui/people/factor_mark.h"
#include "ui/text/state_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_pill.h"

#include <QHBoxLayout>

namespace factordesk::ui {

PersonHeader::PersonHeader(QWidget* parent)
    : QWidget(parent)
    , m_avatar(new Avatar(44, this))
    , m_name(new Label({}, TypeSize::Title, Ink::Text, this))
    , m_loginName(new Label({}, TypeSize::Body, Ink::Quiet, this))
    , m_factor(new StatusPill(this))
{
    m_name->setObjectName(QStringLiteral("personName"));
    m_name->setElided(true);
    m_loginName->setObjectName(QStringLiteral("personLoginName"));
    m_loginName->setElided(true);
    m_loginName->setSelectable(true);

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_loginName);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_avatar);
    layout->addLayout(names, 1);
    layout->addWidget(m_factor, 0, Qt::AlignVCenter);
}

void PersonHeader::setPerson(const zitadel::User& person,
                             const std::optional<zitadel::FactorState>& factor)
{
    m_avatar->setPerson(text::nameOf(person), person.id.text());
    m_name->setText(text::nameOf(person));
    m_loginName->setText(text::loginNameOf(person));
    m_factor->setVisible(factor.has_value());
    if (factor) {
        const FactorMark mark = factorMark(*factor);
        m_factor->setStatus(mark.tone, mark.icon, text::factorText(factor));
    }
}

} // namespace factordesk::ui
