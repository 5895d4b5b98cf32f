// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/scripted_server.h"

namespace factordesk::test {

ScriptedServer::ScriptedServer() : m_server(*this)
{
    const auto port = m_server.listen(0);
    if (!port)
        qFatal("the scripted server does not start: %s", qPrintable(port.error()));
    m_port = *port;
}

void ScriptedServer::answer(const QByteArray& call, int status, const QByteArray& body,
                            const QByteArray& contentType)
{
    practice::HttpAnswer answer;
    answer.status = status;
    answer.contentType = contentType;
    answer.body = body;
    m_answers.insert(call, {.answer = answer});
}

void ScriptedServer::cut(const QByteArray& call, qint64 afterBytes)
{
    m_answers[call].cutAfter = afterBytes;
}

QString ScriptedServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

practice::Delivery ScriptedServer::handle(const practice::HttpRequest& request)
{
    const QByteArray call = request.method + ' ' + request.path;
    ++m_counts[call];
    m_last = request;
    practice::Delivery none;
    none.answer.status = 404;
    none.answer.body = R"({"code":5,"message":"Not Found"})";
    return m_answers.value(call, none);
}

practice::HttpAnswer ScriptedServer::refuse(practice::ParseError)
{
    practice::HttpAnswer answer;
    answer.status = 400;
    return answer;
}

WallTime ScriptedServer::serverTime() const
{
    return SystemClock().now();
}

} // namespace factordesk::test
