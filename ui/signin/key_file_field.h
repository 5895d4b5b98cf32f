// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class Button;
class InlineMessage;
class Label;

/// Where a key file is chosen: by a dialog, or by dropping it here.
class KeyFileField final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFileField(QWidget* parent = nullptr);

    /// The name of the file that was read; empty for none.
    void setFileName(const QString& name);
    /// Why the last one was refused (plain text); empty for no reason.
    void setError(const QString& sentence);

signals:
    void chosen(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void openDialog();
    void setUnderDrag(bool under);

    Label* m_name;
    Button* m_choose;
    InlineMessage* m_message;
    bool m_isUnderDrag = false;
};

} // namespace factordesk::ui
