// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roster/letters_run.h"
#include "ui/widgets/dialog.h"

#include <QStandardItemModel>

class QProgressBar;

namespace factordesk::ui {

class Button;
class InlineMessage;
class RowTable;

/// Letters for those of the roster who are left to call: who they are, the second confirmation,
/// and what became of each as they are registered and put on paper. Closing it while it works stops
/// after the one that is under way. Deletes itself.
class LettersDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the dialog; its letters() must be there.
    explicit LettersDialog(RosterController& controller, QWidget* parent = nullptr);

public slots:
    void done(int result) override;
    /// Registers the people and writes the letters there.
    void write(const QString& path) { m_run.write(path); }

private:
    void nameControls();
    void buildLayout();
    void fill();
    void ask();
    void askWhereToWrite();
    void showItem(int item);
    void showState();
    void showMessage();
    [[nodiscard]] QString textOf(int item) const;

    RosterController& m_controller;
    LettersRun m_run;
    QStandardItemModel m_model;
    RowTable* m_table;
    QProgressBar* m_progress;
    InlineMessage* m_message;
    Button* m_write;
    Button* m_close;
};

} // namespace factordesk::ui
