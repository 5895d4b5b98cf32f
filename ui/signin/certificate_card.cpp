// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/certificate_card.h"

#include "ui/text/profile_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace factordesk::ui {

CertificateCard::CertificateCard(QWidget* parent)
    : Card(parent)
    , m_facts(new FactTable)
    , m_advice(newParagraph({}, Ink::Quiet))
    , m_question(newParagraph({}))
    , m_trust(new Button(tr("Trust this certi&ficate…")))
    , m_confirm(new Button(tr("Trust it &for this server only"), ButtonRole::Danger))
    , m_back(new Button(tr("Do not trust it")))
{
    setObjectName(QStringLiteral("certificateCard"));
    m_facts->setObjectName(QStringLiteral("certificateFacts"));
    m_trust->setObjectName(QStringLiteral("trustButton"));
    m_confirm->setObjectName(QStringLiteral("confirmTrustButton"));
    m_back->setObjectName(QStringLiteral("doNotTrustButton"));
    m_back->setShortcut(Qt::Key_Escape);
    body()->setSpacing(spacing::large);
    body()->addWidget(newParagraph(tr("The certificate it showed"), Ink::Text, TypeSize::Title));
    body()->addWidget(m_facts);
    body()->addWidget(m_advice);
    body()->addWidget(m_question);
    body()->addLayout(newChoice());
    connect(m_trust, &QAbstractButton::clicked, this, [this] { ask(true); });
    connect(m_back, &QAbstractButton::clicked, this, [this] { ask(false); });
    connect(m_confirm, &QAbstractButton::clicked, this, &CertificateCard::trust);
    hide();
}

QLayout* CertificateCard::newChoice()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addStretch();
    row->addWidget(m_trust);
    row->addWidget(m_back);
    row->addWidget(m_confirm);
    return row;
}

void CertificateCard::showStatus(const std::optional<zitadel::Status>& status)
{
    const auto certificate = status ? status->certificate : std::nullopt;
    if (certificate == m_certificate)
        return;
    m_certificate = certificate;
    setVisible(certificate.has_value());
    if (!certificate)
        return;
    showFacts(*certificate);
    // One that has merely run out is to be renewed by whoever runs the server.
    const bool canBeTrusted =
        !certificate->pinned && status->fault != net::Fault::CertificateExpired;
    m_advice->setText(
        certificate->pinned
            ? tr("Ask whoever runs the server whether the certificate was renewed, and compare the "
                 "fingerprint with theirs. If it is right, forget the pinned certificate among the "
                 "advanced settings below; the new one is then shown to be trusted.")
            : tr("Anybody can make a certificate that says this. Compare the fingerprint with the "
                 "one that whoever runs the server tells you, over the telephone or in person."));
    m_trust->setEnabled(canBeTrusted);
    ask(false);
    m_trust->setVisible(canBeTrusted);
}

void CertificateCard::showFacts(const net::RefusedCertificate& certificate)
{
    const net::CertificateFacts& shown = certificate.shown;
    const QLocale locale;
    m_facts->clear();
    m_facts->addFact(tr("Made out to"), shown.subject);
    m_facts->addFact(tr("For the addresses"), shown.hosts.join(QStringLiteral(", ")));
    m_facts->addFact(tr("Issued by"), shown.isSelfSigned ? tr("itself") : shown.issuer);
    //: From when to when a certificate is valid.
    m_facts->addFact(tr("Valid"),
                     tr("%1 to %2")
                         .arg(locale.toString(shown.validFrom.date(), QLocale::LongFormat),
                              locale.toString(shown.validUntil.date(), QLocale::LongFormat)));
    m_facts->addFact(certificate.pinned ? tr("SHA-256 fingerprint shown now")
                                        : tr("SHA-256 fingerprint"),
                     text::fingerprintText(shown.fingerprint));
    if (certificate.pinned)
        m_facts->addFact(tr("SHA-256 fingerprint that is pinned"),
                         text::fingerprintText(*certificate.pinned));
}

void CertificateCard::ask(bool isAsking)
{
    m_question->setText(tr("Whoever holds this certificate will receive your token and every code. "
                           "Have you compared the whole fingerprint?"));
    m_question->setVisible(isAsking);
    m_trust->setVisible(!isAsking);
    m_confirm->setVisible(isAsking);
    m_back->setVisible(isAsking);
    if (isAsking)
        m_back->setFocus(Qt::OtherFocusReason);
    else if (m_trust->isVisible() && isVisible())
        m_trust->setFocus(Qt::OtherFocusReason);
}

void CertificateCard::trust()
{
    if (m_certificate)
        emit trustChosen(m_certificate->shown.fingerprint);
}

} // namespace factordesk::ui
