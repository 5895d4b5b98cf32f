// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/accounts_panel.h"

#include "ui/codes/account_menu.h"
#include "ui/codes/codes_controller.h"
#include "ui/codes/codes_list.h"
#include "ui/text/vault_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

using vault::EntryId;

AccountsPanel::AccountsPanel(CodesController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_search(new SearchField)
    , m_tag(new QComboBox)
    , m_order(new QComboBox)
    , m_more(new IconButton(Icon::More, tr("More")))
    , m_lock(new IconButton(Icon::Lock, {}))
    , m_add(new Button(Icon::Add, tr("&Add"), ButtonRole::Primary))
    , m_message(new InlineMessage)
    , m_aside(new InlineMessage)
    , m_list(new CodesList(controller.model(), controller.clock()))
    , m_empty(new EmptyState)
    , m_noneFound(new EmptyState)
{
    setObjectName(QStringLiteral("accountsPanel"));
    m_message->setObjectName(QStringLiteral("codesMessage"));
    m_aside->setObjectName(QStringLiteral("setAsideMessage"));
    auto* above = new QVBoxLayout;
    above->setSpacing(spacing::medium);
    above->addLayout(newHeading());
    above->addLayout(newTools());
    above->addWidget(m_aside);
    above->addWidget(m_message);
    above->addWidget(newUndoBar());
    auto* aside = new QHBoxLayout; // The scroll bar stands outside of what it scrolls.
    aside->addLayout(above, 1);
    aside->addSpacing(m_list->keepRoomForScrollBar());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::medium);
    column->addLayout(aside);
    column->addWidget(newContent(), 1);
    connectList();
    connect(&m_controller, &CodesController::entriesChanged, this, &AccountsPanel::showEntries);
    connect(&m_controller, &CodesController::removedChanged, this, &AccountsPanel::showRemoved);
    connect(&m_controller, &CodesController::copied, this, &AccountsPanel::tellOfCopy);
    connect(&m_controller, &CodesController::copyEnded, this, [this] {
        if (m_tellsOfCopy)
            m_message->clear();
    });
    connect(&m_controller, &CodesController::failed, this, [this](const vault::VaultError& error) {
        say(false, text::explain(error).paragraph());
    });
    setShortcuts({});
    setFocusProxy(m_list);
    showEntries();
    showRemoved();
}

QLayout* AccountsPanel::newHeading()
{
    m_add->setObjectName(QStringLiteral("addButton"));
    m_lock->setObjectName(QStringLiteral("lockButton"));
    m_more->setObjectName(QStringLiteral("moreButton"));
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        MenuAction camera;
        if (m_offersCamera)
            camera = [this] { emit cameraWanted(); };
        showAddMenu(*m_add, {.scan = [this] { emit scanWanted(); },
                             .camera = camera,
                             .image = [this] { emit imageWanted(); },
                             .paste = [this] { emit pasteWanted(); },
                             .byHand = [this] { emit addWanted(); },
                             .import = [this] { emit importWanted(); }});
    });
    connect(m_lock, &QAbstractButton::clicked, this, &AccountsPanel::lockWanted);
    connect(m_more, &QAbstractButton::clicked, this, &AccountsPanel::showMore);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(new Label(tr("Codes"), TypeSize::Display), 1);
    row->addWidget(m_add);
    row->addWidget(m_lock);
    row->addWidget(m_more);
    return row;
}

QLayout* AccountsPanel::newTools()
{
    m_search->setObjectName(QStringLiteral("codesSearch"));
    m_search->setPlaceholderText(tr("Issuer, account, tag or note"));
    m_search->setAccessibleName(tr("Search for an account"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_controller.model().setSearch(text);
        showContent();
    });
    m_tag->setObjectName(QStringLiteral("tagBox"));
    m_tag->setAccessibleName(tr("Tag"));
    connect(m_tag, &QComboBox::currentIndexChanged, this, [this] {
        m_controller.model().setTag(m_tag->currentData().toString());
        showContent();
    });
    m_order->setObjectName(QStringLiteral("orderBox"));
    m_order->setAccessibleName(tr("Order"));
    //: An order of accounts: as the person arranged them.
    m_order->addItem(tr("By hand"), int(CodesOrder::Hand));
    //: An order of accounts.
    m_order->addItem(tr("By name"), int(CodesOrder::Name));
    //: An order of accounts: what was used last stands first.
    m_order->addItem(tr("Last used"), int(CodesOrder::Use));
    m_order->setCurrentIndex(m_order->findData(int(m_controller.settings().order)));
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        CodesSettings settings = m_controller.settings();
        settings.order = CodesOrder(m_order->currentData().toInt());
        m_controller.setSettings(settings);
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(m_search, 1);
    row->addWidget(m_tag);
    row->addWidget(m_order);
    return row;
}

QWidget* AccountsPanel::newUndoBar()
{
    m_removed = new QWidget;
    m_removedText = new InlineMessage;
    m_removedText->setObjectName(QStringLiteral("removedMessage"));
    auto* undo = new Button(Icon::Undo, tr("&Undo"));
    undo->setObjectName(QStringLiteral("undoButton"));
    connect(undo, &QAbstractButton::clicked, &m_controller, &CodesController::undo);
    auto* row = new QHBoxLayout(m_removed);
    row->setContentsMargins({});
    row->addWidget(m_removedText, 1, Qt::AlignVCenter);
    row->addWidget(undo);
    return m_removed;
}

QWidget* AccountsPanel::newContent()
{
    m_list->setObjectName(QStringLiteral("codesList"));
    m_list->setAccessibleName(tr("Accounts"));
    m_empty->setObjectName(QStringLiteral("codesEmpty"));
    m_empty->setContent(
        Icon::Codes, tr("No accounts yet"),
        tr("Scan the QR code that a website shows you, or bring your accounts along "
           "from another authenticator."));
    auto* scan = new Button(Icon::Qr, tr("&Scan the screen"));
    scan->setObjectName(QStringLiteral("emptyScanButton"));
    connect(scan, &QAbstractButton::clicked, this, &AccountsPanel::scanWanted);
    auto* import = new Button(tr("&Import a file…"));
    import->setObjectName(QStringLiteral("emptyImportButton"));
    connect(import, &QAbstractButton::clicked, this, &AccountsPanel::importWanted);
    m_empty->addAction(scan);
    m_empty->addAction(import);
    m_noneFound->setObjectName(QStringLiteral("codesNoneFound"));
    m_noneFound->setContent(Icon::Search, tr("No such account"),
                            tr("No account has these words in its names, tags or note."));
    auto* all = new Button(tr("Show a&ll"));
    all->setObjectName(QStringLiteral("showAllAccounts"));
    connect(all, &QAbstractButton::clicked, this, [this] {
        showAll();
        m_list->setFocus();
    });
    m_noneFound->addAction(all);
    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noneFound);
    return content;
}

void AccountsPanel::connectList()
{
    connect(m_list, &CodesList::copyWanted, &m_controller, &CodesController::copy);
    connect(m_list, &CodesList::nextWanted, &m_controller, &CodesController::next);
    connect(m_list, &CodesList::revealWanted, &m_controller, &CodesController::reveal);
    connect(m_list, &CodesList::deleteWanted, &m_controller, &CodesController::remove);
    connect(m_list, &CodesList::moveWanted, &m_controller, &CodesController::move);
    connect(m_list, &CodesList::editWanted, this, &AccountsPanel::editWanted);
    connect(m_list, &CodesList::menuWanted, this, &AccountsPanel::showMenu);
    connect(m_list, &CodesList::typed, this, [this](const QString& text) {
        m_search->setFocus();
        m_search->setText(m_search->text() + text);
    });
}

bool AccountsPanel::eventFilter(QObject* watched, QEvent* event)
{
    // From the search, Enter copies what was found first, and the arrow leads to the list.
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (isEnter && m_controller.model().rowCount() > 0) {
            m_controller.copy(m_controller.model().account(0).id);
            return true;
        }
        if (key.key() == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AccountsPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AccountsPanel::setShortcuts(const Shortcuts& shortcuts)
{
    m_shortcuts = shortcuts;
    m_list->setShortcuts(shortcuts);
    //: %1 is the keys: "Ctrl+L".
    m_lock->setAction(Icon::Lock,
                      tr("Lock the vault (%1)").arg(keysText(shortcuts.keys(Command::LockVault))));
}

void AccountsPanel::forget()
{
    m_search->clear();
    m_message->clear();
}

void AccountsPanel::showAll()
{
    m_search->clear();
    m_tag->setCurrentIndex(0);
}

void AccountsPanel::showAccount(const EntryId& id)
{
    if (m_controller.model().rowOfId(id) < 0)
        showAll();
    m_list->setCurrentId(id);
    m_list->setFocus();
}

void AccountsPanel::tellOfCopy(const QString& name)
{
    const int seconds = int(m_controller.settings().clipboardTime.count());
    //: %1 is an account.
    say(true, tr("The code of %1 is in the clipboard for %n seconds.", nullptr, seconds).arg(name));
    m_tellsOfCopy = true;
}

void AccountsPanel::say(bool isGood, const QString& sentence)
{
    m_tellsOfCopy = false;
    m_message->setMessage(isGood ? Tone::Good : Tone::Stop, sentence);
}

void AccountsPanel::sayMeanwhile(const QString& sentence)
{
    m_tellsOfCopy = false;
    if (sentence.isEmpty())
        m_message->clear();
    else
        m_message->setMessage(Tone::Neutral, sentence);
}

void AccountsPanel::showEntries()
{
    const auto& aside = m_controller.keeper().setAside();
    if (aside.empty())
        m_aside->clear();
    else
        m_aside->setMessage(
            Tone::Warning,
            tr("%n accounts could not be read and are set aside; they are kept as they are. %1",
               nullptr, int(aside.size()))
                .arg(text::explain(aside.front().reason)));
    showTags();
    showContent();
}

void AccountsPanel::showTags()
{
    const QStringList tags = m_controller.model().tags();
    const QString chosen = m_tag->currentData().toString();
    const QSignalBlocker blocker(m_tag);
    m_tag->clear();
    m_tag->addItem(tr("All tags"), QString());
    for (const QString& tag : tags)
        m_tag->addItem(tag, tag);
    m_tag->setCurrentIndex(std::max(0, m_tag->findData(chosen)));
    m_tag->setVisible(!tags.isEmpty());
    m_controller.model().setTag(m_tag->currentData().toString());
}

void AccountsPanel::showRemoved()
{
    const QStringList& names = m_controller.removed();
    m_removed->setVisible(!names.isEmpty());
    if (names.isEmpty())
        m_removedText->clear();
    else
        //: %1 is an account.
        m_removedText->setMessage(Tone::Neutral,
                                  tr("%1 was deleted.").arg(names.join(QStringLiteral(", "))));
}

void AccountsPanel::showContent()
{
    const CodesModel& model = m_controller.model();
    if (model.totalCount() == 0)
        m_stack->setCurrentWidget(m_empty);
    else if (model.rowCount() == 0)
        m_stack->setCurrentWidget(m_noneFound);
    else
        m_stack->setCurrentWidget(m_list);
    for (QWidget* tool : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_order)})
        tool->setVisible(model.totalCount() > 0);
    setFocusProxy(model.totalCount() > 0 ? static_cast<QWidget*>(m_list) : m_add);
    m_list->tick();
}

void AccountsPanel::showMenu(const EntryId& id, const QPoint& place)
{
    const vault::Entry* const entry = m_controller.entry(id);
    if (!entry)
        return;
    showAccountMenu(*this, place, *entry,
                    {.copy = [this, id] { m_controller.copy(id); },
                     .next = [this, id] { m_controller.next(id); },
                     .pin = [this, id] { m_controller.togglePin(id); },
                     .edit = [this, id] { emit editWanted(id); },
                     .qr = [this, id] { emit qrWanted(id); },
                     .remove = [this, id] { m_controller.remove(id); }},
                    m_shortcuts);
}

void AccountsPanel::showMore()
{
    VaultActions actions{.backups = [this] { emit backupsWanted(); },
                         .newPassword = [this] { emit newPasswordWanted(); },
                         .newRecoveryKey = [this] { emit newRecoveryKeyWanted(); },
                         .lock = [this] { emit lockWanted(); }};
    if (m_controller.model().totalCount() > 0)
        actions.exportAccounts = [this] { emit exportWanted(); };
    showVaultMenu(*m_more, actions, m_shortcuts);
}

} // namespace factordesk::ui
