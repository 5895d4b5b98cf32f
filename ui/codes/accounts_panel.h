// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/entry.h"
#include "ui/widgets/shortcuts.h"

#include <QWidget>

class QComboBox;
class QStackedLayout;

namespace factordesk::ui {

class Button;
class CodesController;
class CodesList;
class EmptyState;
class IconButton;
class InlineMessage;
class SearchField;

/// The accounts of the open vault: found, sorted, and their codes. What takes a window of its own
/// (adding, editing, showing a QR code) is only asked for here.
class AccountsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit AccountsPanel(CodesController& controller, QWidget* parent = nullptr);

    void focusSearch();
    /// Other keys than before; the usual ones until then.
    void setShortcuts(const Shortcuts& shortcuts);
    /// Forgets what was searched for, and the messages.
    void forget();
    /// Says something about what was done, until the next thing.
    void say(bool isGood, const QString& sentence);
    /// Whether scanning with a camera is among the ways to add an account; at first it is not.
    void offerCamera(bool isOffered) { m_offersCamera = isOffered; }
    /// Gives the keyboard to an account, and shows all where it was not among those shown.
    void showAccount(const vault::EntryId& id);
    /// Says what is waited for; an empty sentence when that is over.
    void sayMeanwhile(const QString& sentence);

signals:
    void addWanted();
    void scanWanted();
    void cameraWanted();
    void imageWanted();
    void pasteWanted();
    void importWanted();
    void exportWanted();
    void lockWanted();
    void editWanted(const factordesk::vault::EntryId& id);
    void qrWanted(const factordesk::vault::EntryId& id);
    void backupsWanted();
    void newRecoveryKeyWanted();
    void newPasswordWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QLayout* newHeading();
    [[nodiscard]] QLayout* newTools();
    [[nodiscard]] QWidget* newUndoBar();
    [[nodiscard]] QWidget* newContent();
    void connectList();
    void tellOfCopy(const QString& name);
    void showAll();
    void showEntries();
    void showTags();
    void showRemoved();
    void showContent();
    void showMenu(const vault::EntryId& id, const QPoint& place);
    void showMore();

    CodesController& m_controller;
    Shortcuts m_shortcuts;
    bool m_offersCamera = false;
    bool m_tellsOfCopy = false; ///< The message does.
    SearchField* m_search;
    QComboBox* m_tag;
    QComboBox* m_order;
    IconButton* m_more;
    IconButton* m_lock;
    Button* m_add;
    InlineMessage* m_message;
    InlineMessage* m_aside;
    InlineMessage* m_removedText = nullptr;
    QWidget* m_removed = nullptr;
    CodesList* m_list;
    EmptyState* m_empty;
    EmptyState* m_noneFound;
    QStackedLayout* m_stack = nullptr;
};

} // namespace factordesk::ui
