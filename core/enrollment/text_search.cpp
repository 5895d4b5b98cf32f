// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/text_search.h"

namespace factordesk::enrollment {

TextSearch::TextSearch(std::chrono::milliseconds debounce, qsizetype longestText)
    : m_longestText(longestText)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &TextSearch::searchNow);
}

TextSearch::~TextSearch() = default;

void TextSearch::setText(const QString& text)
{
    const QString wish = text.trimmed().left(m_longestText);
    if (wish == m_text)
        return;
    m_text = wish;
    m_isListCurrent = false;
    m_request.reset(); // its answer would be to another wish
    m_debounce.start();
    emit stateChanged();
}

void TextSearch::searchNow()
{
    m_debounce.stop();
    m_isListCurrent = false;
    requestList();
}

void TextSearch::start(std::unique_ptr<net::PendingBase> request)
{
    m_error.reset();
    m_request = std::move(request);
    emit stateChanged();
}

void TextSearch::fail(const zitadel::Status& error, const net::ExchangeRecord& exchange)
{
    m_error = error;
    m_failedExchange = exchange;
    net::retire(std::move(m_request));
    emit stateChanged();
}

} // namespace factordesk::enrollment
