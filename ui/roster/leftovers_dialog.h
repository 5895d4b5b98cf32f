// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"

#include <QStandardItemModel>

class QProgressBar;

namespace factordesk::ui {

class Button;
class InlineMessage;
class RosterController;
class RowTable;

/// The registrations that were left pending: who they are of, and what became of each as they are
/// removed together. Closing it stops after the one that is under way. Deletes itself.
class LeftoversDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the dialog; its removal() must be there.
    explicit LeftoversDialog(RosterController& controller, QWidget* parent = nullptr);

public slots:
    void done(int result) override;

private:
    void buildLayout();
    void fill();
    void showItem(int item);
    void showState();

    RosterController& m_controller;
    QStandardItemModel m_model;
    RowTable* m_table;
    QProgressBar* m_progress;
    InlineMessage* m_message;
    Button* m_remove;
    Button* m_close;
};

} // namespace factordesk::ui
