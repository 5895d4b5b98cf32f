// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/verify/code_source.h"
#include "ui/widgets/dialog.h"

class QListWidget;
class QListWidgetItem;

namespace factordesk::ui {

class EmptyState;
class SearchField;

/// Lets a person choose the account that a code is taken from.
class TakeCodeDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `accounts` of the open vault; the one named `loginName` is proposed.
    TakeCodeDialog(const std::vector<CodeSource::Account>& accounts, const QString& loginName,
                   QWidget* parent = nullptr);

signals:
    void chosen(const QUuid& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addAccounts(const std::vector<CodeSource::Account>& accounts, const QString& loginName);
    void showEmptyState();
    void showMatches();
    void choose(const QListWidgetItem* item);

    SearchField* m_search;
    QListWidget* m_list;
    EmptyState* m_none;
};

} // namespace factordesk::ui
