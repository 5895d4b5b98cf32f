// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/enrollment/connection.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/values.h"
#include "ui/print/paper_error.h"
#include "ui/print/paper_writer.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace factordesk::ui {

/// A page with one person's recovery codes, to be handed over. It carries them. In the person's
/// language, whatever the program itself speaks.
class RecoveryLetter
{
public:
    /// `codes` are UTF-8.
    RecoveryLetter(const zitadel::User& person, std::vector<SecureBytes> codes,
                   const enrollment::Connection& connection, WallTime issuedAt);

    /// Every text on it but the codes.
    [[nodiscard]] QStringList texts() const;
    void paint(PaperWriter& paper) const;
    /// Writes it as a PDF that its owner alone can read. Any thread.
    [[nodiscard]] Expected<void, PaperError> write(const QString& path) const;

private:
    QString m_title;
    QString m_purpose;
    QList<std::pair<QString, QString>> m_facts;
    QString m_warningTitle;
    QString m_warning;
    QString m_signature;
    PageStyle m_style;
    std::vector<SecureBytes> m_codes;
};

} // namespace factordesk::ui
