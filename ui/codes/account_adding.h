// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/account_finder.h"
#include "ui/codes/screen_source.h"

#include <QObject>

class QDialog;
class QFileDialog;
class QWidget;

namespace factordesk::ui {

class AccountsPanel;
class CameraSource;
class CodesController;

/// Adds accounts to the open vault by what shows them: screens, pictures, the clipboard, what is
/// dropped, the export of another program. One account is proposed in a dialog; several are added
/// at once, without those that the vault has, and the panel tells what became of each.
class AccountAdding final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this; `page` becomes the parent of the dialogs.
    AccountAdding(CodesController& controller, ScreenSource& screens, AccountsPanel& panel,
                  QWidget& page);

    /// Proposes an account, unless the vault has it.
    void add(vault::Entry entry);
    /// Looks into a file: a picture, or the export of another program.
    void addFile(const QString& path);
    /// Looks through a camera; `cameras` is borrowed while the dialog is open.
    void scanWith(CameraSource& cameras);
    /// A lock: what was searched for or found is forgotten.
    void forget();

public slots:
    void addByHand();
    void scanScreens();
    void chooseImage();
    void paste();
    void chooseExport();

public:
    /// Whether something in it may be an account, or a file that holds some.
    [[nodiscard]] static bool canDrop(const QMimeData& data);
    void drop(const QMimeData& data);

signals:
    /// A dialog to open; belongs to the page.
    void dialogReady(QDialog* dialog);

private:
    void takeScreens(Expected<std::vector<QImage>, ScreenError> images);
    QFileDialog* newFileDialog(const QString& title, const char* name);
    void importFile(const QString& path);
    void propose(const vault::Entry* entry);
    void take(exchange::Imported found);
    void takeParts(int missing);
    /// Adds those that are new; says what became of each, and `further`.
    void addAll(exchange::Imported imported, const QString& further);
    void explain(AccountFinder::Trouble trouble);

    CodesController& m_controller;
    ScreenSource& m_screens;
    bool m_isAnswered = true; ///< No picture of the screens is waited for.
    AccountsPanel& m_panel;
    QWidget& m_page;
    AccountFinder m_finder;
    background::Worker m_worker{1}; ///< For imports.
};

} // namespace factordesk::ui
