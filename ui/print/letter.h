// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/enrollment/connection.h"
#include "core/enrollment/registered_secret.h"
#include "core/qr/symbol.h"
#include "core/secret/secure_bytes.h"
#include "ui/print/paper_error.h"
#include "ui/print/paper_writer.h"

#include <QPageLayout>
#include <QString>
#include <QStringList>

namespace factordesk::ui {

/// A page that sets up one person's authenticator: whose it is, the QR code, the setup key, the
/// steps, who issued it, and a place to sign. It carries the secret. In the person's language,
/// whatever the program itself speaks.
class Letter
{
public:
    /// How wide the QR code is on paper, without its quiet zone, in millimetres.
    static constexpr qreal symbolSide = 50;

    /// For `person`, for whom the server has registered `secret`. The error is TooLong.
    [[nodiscard]] static Expected<Letter, PaperError>
    make(const zitadel::User& person, const enrollment::RegisteredSecret& secret,
         const enrollment::Connection& connection, WallTime issuedAt);

    /// The person's name.
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Every text on it but the setup key.
    [[nodiscard]] QStringList texts() const;
    /// A4 with its margins.
    [[nodiscard]] static QPageLayout layout();
    [[nodiscard]] const PageStyle& style() const { return m_style; }

    /// On the page that `paper` stands at the beginning of.
    void paint(PaperWriter& paper) const;
    /// It fits on one page, and its QR code, read from that page, says what it should. Takes about
    /// 3 ms; any thread.
    [[nodiscard]] bool isReadable() const;

private:
    explicit Letter(qr::Symbol symbol) : m_symbol(std::move(symbol)) {}

    QString m_name;
    QString m_title;
    QString m_purpose;
    QList<std::pair<QString, QString>> m_facts;
    QString m_stepsTitle;
    QStringList m_steps;
    QString m_keyTitle;
    QString m_keySentence;
    QString m_keyNote; ///< What an app may ask for beside the key.
    QString m_warningTitle;
    QString m_warning;
    QString m_signature;
    PageStyle m_style;
    qr::Symbol m_symbol;
    SecureBytes m_uri;
    SecureBytes m_key; ///< Base32.
};

} // namespace factordesk::ui
