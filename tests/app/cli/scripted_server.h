// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/http_handler.h"
#include "core/practice/http_server.h"

#include <QMap>
#include <QString>

namespace factordesk::test {

/// A server that answers each path with what it was told, word for word, and counts.
class ScriptedServer final : public practice::HttpHandler
{
public:
    ScriptedServer();

    /// What is answered to "METHOD /path"; the last answer given for it counts.
    void answer(const QByteArray& call, int status, const QByteArray& body,
                const QByteArray& contentType = "application/json");
    /// The connection closes after so many bytes of the answer to that call.
    void cut(const QByteArray& call, qint64 afterBytes);

    [[nodiscard]] QString url() const;
    /// How often that call has been read whole.
    [[nodiscard]] int count(const QByteArray& call) const { return m_counts.value(call); }
    [[nodiscard]] const practice::HttpRequest& lastRequest() const { return m_last; }

    [[nodiscard]] practice::Delivery handle(const practice::HttpRequest& request) override;
    [[nodiscard]] practice::HttpAnswer refuse(practice::ParseError error) override;
    [[nodiscard]] WallTime serverTime() const override;

private:
    QMap<QByteArray, practice::Delivery> m_answers;
    QMap<QByteArray, int> m_counts;
    practice::HttpRequest m_last;
    practice::HttpServer m_server;
    quint16 m_port = 0;
};

} // namespace factordesk::test
