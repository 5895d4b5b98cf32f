// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace factordesk::ui {

class IconButton;
class Spinner;

/// A line to search in: a lens before the text, a button that clears it behind (Escape does the
/// same), a spinner in the button's place while an answer is awaited.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    /// An answer is awaited; shows itself after 300 ms.
    void setBusy(bool busy);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeParts();
    void updateParts();
    [[nodiscard]] QRect partRect(Qt::Alignment side, int extent) const;

    IconButton* m_clear;
    Spinner* m_spinner;
    QTimer m_delay{this};
    bool m_busyShown = false;
};

} // namespace factordesk::ui
