// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/receipt.h"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;

namespace factordesk::ui {

class Button;
class InlineMessage;

/// Offers a receipt: as a PDF or on a printer. Says how it went above its buttons.
class ReceiptPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The receipt of what is shown now; no value when there is none any more.
    using Source = std::function<std::optional<Receipt>()>;

    explicit ReceiptPanel(Source source, QWidget* parent = nullptr);

    /// Puts another button at the end of the row. Takes ownership.
    void addAction(QWidget* button);
    /// For another receipt: what was said of the one before no longer counts.
    void clear();

public slots:
    /// Writes the receipt as a PDF that its owner alone can read, and says so.
    void save(const QString& path);

signals:
    /// A file was written, or was not: the keyboard may go on.
    void saved();

private:
    void askWhereToSave();
    void print();

    Source m_source;
    InlineMessage* m_news;
    QHBoxLayout* m_actions;
};

} // namespace factordesk::ui
