// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/openid_pages.h"

#include "core/practice/proto_json.h"

#include <utility>

namespace factordesk::practice {

namespace {

HttpAnswer page(int status, const QByteArray& content)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.headers.emplaceBack("Cache-Control", "no-store");
    answer.headers.emplaceBack("Content-Security-Policy",
                               "default-src 'none'; style-src 'unsafe-inline'");
    answer.body = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                  "<title>Practice sign-in</title><style>body{font:16px sans-serif;"
                  "max-width:32em;margin:4em auto;padding:0 1em}button,input{font:inherit;"
                  "padding:.4em .8em}</style><h1>Practice sign-in</h1>" +
                  content + "</html>";
    return answer;
}

QByteArray escaped(const QByteArray& text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

} // namespace

FormFields::FormFields(QByteArray encoded)
{
    for (const QByteArray& field : encoded.split('&')) {
        const qsizetype sign = field.indexOf('=');
        if (sign > 0)
            m_fields.emplaceBack(decoded(field.left(sign)), decoded(field.mid(sign + 1)));
    }
}

QByteArray FormFields::value(const char* name) const
{
    for (const auto& [known, value] : m_fields) {
        if (known == name)
            return value;
    }
    return {};
}

HttpAnswer consentPage(const QByteArray& clientId, const QByteArray& action, const QByteArray& name,
                       const QByteArray& value)
{
    return page(200, "<p>May the application <b>" + escaped(clientId) +
                         "</b> act for the Practice Administrator?</p><form method=\"post\" "
                         "action=\"" +
                         action + "\"><input type=\"hidden\" name=\"" + name + "\" value=\"" +
                         escaped(value) +
                         "\"><button name=\"decision\" value=\"yes\" autofocus>Sign in</button> "
                         "<button name=\"decision\" value=\"no\">Decline</button></form>");
}

HttpAnswer userCodePage()
{
    return page(200, "<form method=\"get\" action=\"/device\"><p><label>The code that the other "
                     "device shows: <input name=\"user_code\" autofocus></label> "
                     "<button>Go on</button></p></form>");
}

HttpAnswer sentencePage(int status, const char* sentence)
{
    return page(status, QByteArray("<p>") + sentence + "</p>");
}

HttpAnswer oauthError(const char* error)
{
    HttpAnswer answer = jsonAnswer({{QStringLiteral("error"), QLatin1String(error)}});
    answer.status = qstrcmp(error, "invalid_client") == 0 ? 401 : 400;
    answer.headers.emplaceBack("Cache-Control", "no-store");
    return answer;
}

} // namespace factordesk::practice
