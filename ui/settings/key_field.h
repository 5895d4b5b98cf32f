// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace factordesk::ui {

/// Takes keys by their being pressed, one press and at once (a QKeySequenceEdit waits a second for
/// more). Tab, Escape and Alt with a letter do what they do everywhere.
class KeyField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);

    /// Shows them; emits nothing.
    void setKeys(const QKeySequence& keys);

signals:
    /// Whether they can be had is for the listener to say, who then calls setKeys().
    void keysPressed(const QKeySequence& keys);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace factordesk::ui
