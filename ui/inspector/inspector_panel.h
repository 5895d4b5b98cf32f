// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QWidget>

namespace factordesk::ui {

class Button;
class CallView;
class Card;
class FactTable;
class InlineMessage;
struct CallSnippet;

/// Shows an exchange as it was, on demand: closed at first, opened by its button. All of it is
/// plain text that can be selected; the record holds markers where the secrets were.
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
    [[nodiscard]] QLayout* newCopyButtons();
    void copyAs(const CallSnippet& snippet);
    void setOpen(bool open);
    void showRecord();

    net::ExchangeRecord m_record;
    Button* m_toggle;
    Card* m_content;
    CallView* m_request;
    CallView* m_answer;
    FactTable* m_measures;
    InlineMessage* m_copied;
};

} // namespace factordesk::ui
