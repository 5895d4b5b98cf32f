// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/take_code_dialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {
constexpr QSize usualSize(480, 480);
}

TakeCodeDialog::TakeCodeDialog(const std::vector<CodeSource::Account>& accounts,
                               const QString& loginName, QWidget* parent)
    : Dialog(parent), m_search(new SearchField), m_list(new QListWidget), m_none(new EmptyState)
{
    setObjectName(QStringLiteral("takeCodeDialog"));
    setWindowTitle(tr("Take the code from an account"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setObjectName(QStringLiteral("accountSearch"));
    m_search->setPlaceholderText(tr("Issuer or account"));
    m_search->setAccessibleName(tr("Search for an account"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("accountList"));
    m_list->setAccessibleName(tr("Accounts"));
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelTakeCode"));
    auto* take = new Button(tr("&Take its code"), ButtonRole::Primary);
    take->setObjectName(QStringLiteral("takeCode"));
    take->setEnabled(!accounts.empty());
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(m_search);
    column->addWidget(m_none, 1);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    addAccounts(accounts, loginName);
    resize(usualSize);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(take, &QAbstractButton::clicked, this, [this] { choose(m_list->currentItem()); });
    connect(m_list, &QListWidget::itemActivated, this, &TakeCodeDialog::choose);
    connect(m_search, &QLineEdit::textChanged, this, &TakeCodeDialog::showMatches);
    m_search->setFocus();
}

void TakeCodeDialog::addAccounts(const std::vector<CodeSource::Account>& accounts,
                                 const QString& loginName)
{
    for (const CodeSource::Account& account : accounts) {
        const QString name = account.name.isEmpty() ? account.issuer : account.name;
        auto* item = new QListWidgetItem(
            //: An account in a list: %1 is its issuer, %2 its name.
            account.issuer.isEmpty() || account.name.isEmpty()
                ? name
                : tr("%1: %2").arg(account.issuer, account.name),
            m_list);
        item->setData(Qt::UserRole, account.id);
        if (!loginName.isEmpty() && account.name == loginName && !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    m_search->setEnabled(!accounts.empty());
    if (accounts.empty())
        m_none->setContent(Icon::Codes, tr("No account fits"),
                           tr("The vault has no account that makes codes as this server takes "
                              "them: six digits of SHA-1 every 30 seconds."));
    else
        m_none->setContent(Icon::Search, tr("No account found"),
                           tr("Check the spelling, or search by the issuer."));
    showEmptyState();
}

void TakeCodeDialog::showEmptyState()
{
    m_none->setVisible(!m_list->currentItem());
    m_list->setVisible(m_list->currentItem());
}

void TakeCodeDialog::showMatches()
{
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* const item = m_list->item(row);
        const bool isMatch = item->text().contains(m_search->text(), Qt::CaseInsensitive);
        item->setHidden(!isMatch);
        if (isMatch && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
    showEmptyState();
}

bool TakeCodeDialog::eventFilter(QObject* watched, QEvent* event)
{
    // The first match can be taken from the search; arrows go on to the list.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentItem());
            return true;
        }
        if (key == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void TakeCodeDialog::choose(const QListWidgetItem* item)
{
    if (!item)
        return;
    emit chosen(item->data(Qt::UserRole).toUuid());
    accept();
}

} // namespace factordesk::ui
