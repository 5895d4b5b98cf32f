// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QList>
#include <QWidget>

namespace factordesk::ui {

class Label;

/// A sentence with buttons beside it; above them where its line would not fit there, instead of a
/// narrow column of it.
class LeadRow final : public QWidget
{
    Q_OBJECT

public:
    /// Takes all of them over; `sentence` is one that wraps.
    LeadRow(Label* sentence, const QList<QWidget*>& buttons, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    Label* m_sentence;
    QBoxLayout* m_layout;
    QHBoxLayout* m_buttons;
};

} // namespace factordesk::ui
