// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/certificate_facts.h"
#include "core/zitadel/status.h"
#include "ui/widgets/card.h"

#include <optional>

namespace factordesk::ui {

class Button;
class FactTable;
class Label;

/// A certificate under which nothing was sent, for a person to judge: what it says of itself and
/// its fingerprint. Where none was pinned it can be trusted for this server, in two steps; where
/// another one is pinned, both fingerprints are shown and that is all.
class CertificateCard final : public Card
{
    Q_OBJECT

public:
    explicit CertificateCard(QWidget* parent = nullptr);

    /// Shows the certificate of a refused connection; hides where that was not the fault.
    void showStatus(const std::optional<zitadel::Status>& status);

signals:
    void trustChosen(const factordesk::net::CertificatePin& fingerprint);

private:
    [[nodiscard]] QLayout* newChoice();
    void showFacts(const net::RefusedCertificate& certificate);
    void ask(bool isAsking);
    void trust();

    std::optional<net::RefusedCertificate> m_certificate;
    FactTable* m_facts;
    Label* m_advice;
    Label* m_question;
    Button* m_trust;   ///< Leads to the question alone.
    Button* m_confirm; ///< Trusts.
    Button* m_back;
};

} // namespace factordesk::ui
