// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/account_preview.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace factordesk::ui {

AccountPreview::AccountPreview(QWidget* parent)
    : QWidget(parent)
    , m_issuer(new Label({}, TypeSize::Body))
    , m_name(new Label({}, TypeSize::Caption, Ink::Quiet))
{
    m_issuer->setObjectName(QStringLiteral("phoneIssuer"));
    m_name->setObjectName(QStringLiteral("phoneAccount"));
    m_issuer->setAlignment(Qt::AlignHCenter);
    m_name->setAlignment(Qt::AlignHCenter);
    m_name->setElided(true);
    auto* caption = new Label(tr("On the phone it will be called"), TypeSize::Caption, Ink::Quiet);
    caption->setAlignment(Qt::AlignHCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(caption);
    layout->addWidget(m_issuer);
    layout->addWidget(m_name);
}

void AccountPreview::setAccount(const otpauth::Account& account)
{
    m_issuer->setText(account.issuer.isEmpty() ? account.name : account.issuer);
    m_name->setText(account.issuer.isEmpty() ? QString() : account.name);
}

} // namespace factordesk::ui
