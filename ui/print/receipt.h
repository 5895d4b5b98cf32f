// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/connection.h"
#include "core/zitadel/values.h"

#include <QByteArray>
#include <QList>
#include <QPageLayout>
#include <QString>

#include <utility>

class QPagedPaintDevice;

namespace factordesk::ui {

class PaperWriter;

/// The proof of a confirmed authenticator, to hand out or to keep. It has no place for a secret.
class Receipt
{
public:
    /// Of `person`, whose verify was answered with `details`; `printedAt` is now.
    /// `organisationName` is the resource owner's; empty where it is not known.
    Receipt(const zitadel::User& person, const zitadel::Details& details,
            const enrollment::Connection& connection, WallTime printedAt,
            const QString& organisationName = {});

    /// What it says, a name and its value each, in the person's language at the desk.
    [[nodiscard]] const QList<std::pair<QString, QString>>& facts() const { return m_facts; }
    /// For a file, without a folder: "receipt-163840776835432705.pdf".
    [[nodiscard]] QString fileName() const;

    /// A5 with its margins.
    [[nodiscard]] static QPageLayout layout();
    /// On the page that `paper` stands at the beginning of.
    void paint(PaperWriter& paper) const;
    /// One page on a printer or the like; false when it cannot be written.
    [[nodiscard]] bool print(QPagedPaintDevice& device) const;
    /// The same as a PDF; empty when it cannot be made.
    [[nodiscard]] QByteArray pdf() const;

private:
    QString m_personId;
    QString m_title;
    QString m_sentence;
    QString m_signature;
    QList<std::pair<QString, QString>> m_facts;
};

} // namespace factordesk::ui
