// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_file_dialog.h"

#include <QDir>

namespace factordesk::ui {

JournalFileDialog::JournalFileDialog(const QString& name, const QStringList& kinds, QWidget* parent)
    : QFileDialog(parent, {}, QDir::homePath()), m_name(name)
{
    setObjectName(QStringLiteral("fileDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(QFileDialog::AcceptSave);
    setNameFilters(kinds);
    takeKind(kinds.constFirst());
    connect(this, &QFileDialog::filterSelected, this, &JournalFileDialog::takeKind);
}

void JournalFileDialog::takeKind(const QString& kind)
{
    // "pdf" of "Documents (*.pdf)"
    const QString suffix = kind.section(QLatin1String("*."), 1).section(u')', 0, 0);
    setDefaultSuffix(suffix);
    selectFile(m_name + u'.' + suffix);
}

} // namespace factordesk::ui
