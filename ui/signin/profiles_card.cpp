// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/profiles_card.h"

#include "ui/signin/profiles_controller.h"
#include "ui/text/profile_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace factordesk::ui {

using zitadel::ProfileId;
using zitadel::ServerProfile;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int mostRows = 5; ///< Shown at once.

} // namespace

ProfilesCard::ProfilesCard(ProfilesController& controller, QWidget* parent)
    : Card(parent)
    , m_controller(controller)
    , m_list(new QListWidget)
    , m_message(new InlineMessage)
    , m_use(new Button(tr("&Use this server")))
    , m_rename(new Button(tr("Rena&me…")))
    , m_remove(new Button(tr("&Remove…")))
    , m_add(new Button(tr("Another &server…")))
{
    setObjectName(QStringLiteral("profilesCard"));
    m_list->setObjectName(QStringLiteral("profilesList"));
    m_list->setAccessibleName(tr("Your servers"));
    m_list->setFrameShape(QFrame::NoFrame);
    body()->setSpacing(spacing::large);
    // Up here, since all four would be wider than a small window in wordy languages.
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::small);
    head->addWidget(newParagraph(tr("Your servers"), Ink::Text, TypeSize::Title), 1);
    head->addWidget(m_add);
    body()->addLayout(head);
    body()->addWidget(m_list);
    body()->addWidget(m_message);
    body()->addWidget(newNameField());
    body()->addLayout(newActions());
    connect(m_list, &QListWidget::itemActivated, this, &ProfilesCard::use);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesCard::showActions);
    showState();
}

QLayout* ProfilesCard::newActions()
{
    m_use->setObjectName(QStringLiteral("useServerButton"));
    m_rename->setObjectName(QStringLiteral("renameServerButton"));
    m_remove->setObjectName(QStringLiteral("removeServerButton"));
    m_add->setObjectName(QStringLiteral("addServerButton"));
    connect(m_use, &QAbstractButton::clicked, this, &ProfilesCard::use);
    connect(m_rename, &QAbstractButton::clicked, this, &ProfilesCard::beginRenaming);
    connect(m_remove, &QAbstractButton::clicked, this, &ProfilesCard::remove);
    connect(m_add, &QAbstractButton::clicked, this, &ProfilesCard::addChosen);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addStretch();
    row->addWidget(m_rename);
    row->addWidget(m_remove);
    row->addWidget(m_use);
    return row;
}

QWidget* ProfilesCard::newNameField()
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("serverNameField"));
    auto* done = new Button(tr("Done"));
    done->setObjectName(QStringLiteral("renamedButton"));
    m_nameBlock = new FieldBlock(tr("Na&me of the server"), m_name, done);
    connect(m_name, &QLineEdit::textEdited, m_nameBlock, &FieldBlock::clearError);
    connect(m_name, &QLineEdit::returnPressed, this, &ProfilesCard::finishRenaming);
    connect(done, &QAbstractButton::clicked, this, &ProfilesCard::finishRenaming);
    m_nameBlock->hide();
    return m_nameBlock;
}

std::optional<ProfileId> ProfilesCard::selected() const
{
    const QListWidgetItem* const item = m_list->currentItem();
    return item ? ProfileId::fromText(item->data(idRole).toString()) : std::nullopt;
}

void ProfilesCard::showState()
{
    fillList();
    showProblems();
    showActions();
    setVisible(!m_controller.profiles().isEmpty() || !m_controller.problems().isEmpty());
}

void ProfilesCard::fillList()
{
    const ServerProfile* const current = m_controller.current();
    const std::optional<ProfileId> inUse = current ? std::optional(current->id) : std::nullopt;
    // The selection stays where it was put, until another server comes into use.
    const std::optional<ProfileId> wanted = inUse == m_inUse && selected() ? selected() : inUse;
    m_inUse = inUse;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const ServerProfile& profile : m_controller.profiles()) {
        const bool isCurrent = current && current->id == profile.id;
        const QString address = profile.address.displayText();
        //: A server in the list: its name (%1) and that it is the one in use.
        const QString name =
            isCurrent ? tr("%1 (in use)").arg(profile.name.text()) : profile.name.text();
        auto* item = new QListWidgetItem(
            profile.name.text() == address ? name : name + QStringLiteral(" — ") + address, m_list);
        item->setData(idRole, profile.id.text());
        if (wanted == profile.id)
            m_list->setCurrentItem(item);
    }
    const int rows = std::clamp(m_list->count(), 1, mostRows);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 1));
    m_list->setVisible(m_list->count() > 0);
}

void ProfilesCard::showProblems()
{
    if (m_controller.problems().isEmpty())
        m_message->clear();
    else
        m_message->setMessage(Tone::Warning, text::explain(m_controller.problems().constFirst()));
}

void ProfilesCard::showActions()
{
    const ServerProfile* const current = m_controller.current();
    const std::optional<ProfileId> id = selected();
    const bool isInUse = current && id == current->id;
    m_use->setEnabled(id.has_value() && !(isInUse && m_controller.isReading()));
    m_rename->setEnabled(id.has_value());
    m_remove->setEnabled(id.has_value());
    if (m_removing && m_removing != id)
        m_removing.reset();
    m_remove->setText(m_removing ? tr("&Remove it with its token") : tr("&Remove…"));
    setButtonRole(*m_remove, m_removing ? ButtonRole::Danger : ButtonRole::Secondary);
}

void ProfilesCard::use()
{
    if (const std::optional<ProfileId> id = selected())
        emit useChosen(*id);
}

void ProfilesCard::beginRenaming()
{
    const std::optional<ProfileId> id = selected();
    for (const ServerProfile& profile : m_controller.profiles()) {
        if (id == profile.id)
            m_name->setText(profile.name.text());
    }
    m_nameBlock->clearError();
    m_nameBlock->show();
    m_rename->hide(); // The field has its shortcut meanwhile.
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ProfilesCard::finishRenaming()
{
    const std::optional<ProfileId> id = selected();
    const auto name = zitadel::ProfileName::make(m_name->text());
    if (!id || !name) {
        if (!name)
            m_nameBlock->setError(text::explain(name.error()));
        return;
    }
    const auto renamed = m_controller.rename(*id, *name);
    if (!renamed) {
        m_nameBlock->setError(text::explain(renamed.error()));
        return;
    }
    m_nameBlock->hide();
    m_rename->show();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ProfilesCard::remove()
{
    const std::optional<ProfileId> id = selected();
    if (!id)
        return;
    // The first press asks, the second does it.
    if (m_removing != id) {
        m_removing = id;
        showActions();
        return;
    }
    m_removing.reset();
    showActions();
    const ServerProfile* const current = m_controller.current();
    if (current && current->id == *id)
        m_controller.workGuard().pass([card = QPointer(this), id = *id] {
            if (card)
                card->removeNow(id);
        });
    else
        removeNow(*id);
}

void ProfilesCard::removeNow(const ProfileId& id)
{
    const auto removed = m_controller.remove(id);
    showState();
    if (!removed)
        m_message->setMessage(Tone::Stop, text::explain(removed.error()));
}

} // namespace factordesk::ui
