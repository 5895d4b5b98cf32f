// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace factordesk::ui {

/// Asks where a file of the journal is to go; another kind of file is another suffix.
class JournalFileDialog final : public QFileDialog
{
    Q_OBJECT

public:
    /// `name` is without its suffix; `kinds` are name filters with one suffix each, such as
    /// "Documents (*.pdf)", the usual one first.
    JournalFileDialog(const QString& name, const QStringList& kinds, QWidget* parent);

private:
    void takeKind(const QString& kind);

    QString m_name;
};

} // namespace factordesk::ui
