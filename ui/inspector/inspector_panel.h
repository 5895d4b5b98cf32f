// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QWidget>

class QComboBox;

namespace factordesk::ui {

class Button;
class CallView;
class Card;
class FactTable;
class InlineMessage;

/// Shows an exchange as it was, on demand: closed at first, opened by its button. All of it is
/// plain text that can be selected; the record holds markers where the secrets were. The language
/// that a call was last copied in stays chosen for as long as the panel lives.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    /// Shows another exchange; stays open or closed as it was.
    void setRecord(const net::ExchangeRecord& record);
    [[nodiscard]] bool isOpen() const;

signals:
    /// The person has opened it.
    void opened();

private:
    void fillContent();
    [[nodiscard]] QWidget* newCopyRow();
    void copy();
    void setOpen(bool open);
    void showRecord();

    net::ExchangeRecord m_record;
    Button* m_toggle;
    Card* m_content;
    CallView* m_request;
    CallView* m_answer;
    QComboBox* m_languages; ///< In the order of callSnippets().
    QWidget* m_copyRow = nullptr;
    FactTable* m_measures;
    InlineMessage* m_copied;
};

} // namespace factordesk::ui
