// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/profile_id.h"
#include "ui/widgets/card.h"

#include <optional>

class QLineEdit;
class QListWidget;

namespace factordesk::ui {

class Button;
class FieldBlock;
class InlineMessage;
class ProfilesController;

/// The servers that were set up: which is in use, use another, rename, remove. Hidden while there
/// is nothing to choose from.
class ProfilesCard final : public Card
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the card.
    explicit ProfilesCard(ProfilesController& controller, QWidget* parent = nullptr);

    /// Shows the controller's present state.
    void showState();

signals:
    /// The person wants to work with another server; whoever hosts the card asks what is to become
    /// of unfinished work, and switches.
    void useChosen(const factordesk::zitadel::ProfileId& id);
    /// The person wants to sign in to a server that is not in the list.
    void addChosen();

private:
    [[nodiscard]] QLayout* newActions();
    [[nodiscard]] QWidget* newNameField();
    [[nodiscard]] std::optional<zitadel::ProfileId> selected() const;
    void fillList();
    void showProblems();
    void showActions();
    void use();
    void beginRenaming();
    void finishRenaming();
    void remove();
    void removeNow(const zitadel::ProfileId& id);

    ProfilesController& m_controller;
    QListWidget* m_list;
    InlineMessage* m_message;
    Button* m_use;
    Button* m_rename;
    Button* m_remove;
    Button* m_add;
    FieldBlock* m_nameBlock = nullptr;
    QLineEdit* m_name = nullptr;
    std::optional<zitadel::ProfileId> m_inUse;    ///< As it was shown last.
    std::optional<zitadel::ProfileId> m_removing; ///< Asked about once.
};

} // namespace factordesk::ui
