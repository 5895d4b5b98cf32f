// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/call_text.h"

#include "ui/inspector/indented_json.h"

#include <QCoreApplication>
#include <QLocale>

namespace factordesk::ui {

namespace {

using net::ExchangeRecord;
using std::chrono::microseconds;

class CallText
{
    Q_DECLARE_TR_FUNCTIONS(CallText)

public:
    static QString cut(const QString& text);
    static QString answer(const ExchangeRecord& record);
    static QList<std::pair<QString, QString>> measures(const ExchangeRecord& record);

private:
    static QString moment(microseconds time);
    static QString bytes(qint64 count);
};

/// Marks and overrides of direction (Unicode Bidirectional Algorithm, section 2) could show a text
/// as what it is not.
bool turnsDirection(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0x061c || code == 0x200e || code == 0x200f ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

QString visible(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        const bool isControl = character.category() == QChar::Other_Control &&
                               character != QLatin1Char('\n') && character != QLatin1Char('\t');
        if (isControl || turnsDirection(character))
            result +=
                QStringLiteral("\\u%1").arg(uint(character.unicode()), 4, 16, QLatin1Char('0'));
        else
            result += character;
    }
    return result;
}

QString bodyText(const QByteArray& body)
{
    // Parsing more would keep the window waiting for what is not shown anyway.
    const QString json = body.size() <= 4 * longestCallText ? indentedJson(body) : QString();
    return json.isNull() ? QString::fromUtf8(body.first(qMin(body.size(), 4 * longestCallText)))
                         : json;
}

QString headerLines(const net::Headers& headers)
{
    QString text;
    for (const auto& [name, value] : headers)
        text += QStringLiteral("\n%1: %2").arg(QString::fromUtf8(name), QString::fromUtf8(value));
    return text;
}

QString messageText(const QString& firstLine, const net::Headers& headers, const QByteArray& body,
                    const net::Headers& trailers = {})
{
    QString text = firstLine + headerLines(headers);
    if (!body.isEmpty())
        text += QStringLiteral("\n\n") + bodyText(body).trimmed();
    if (!trailers.isEmpty())
        text += QLatin1Char('\n') + headerLines(trailers);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return CallText::cut(visible(text));
}

QString CallText::cut(const QString& text)
{
    if (text.size() <= longestCallText)
        return text;
    return text.first(longestCallText) + QLatin1Char('\n') +
           tr("… the rest is too long to be shown here.");
}

QString CallText::answer(const ExchangeRecord& record)
{
    if (record.status == 0)
        return tr("No answer came.");
    //: The first line of a server's answer; %1 is a number such as 200.
    return messageText(tr("HTTP status %1").arg(record.status), record.responseHeaders,
                       record.responseBody, record.responseTrailers);
}

QString CallText::moment(microseconds time)
{
    const double milliseconds = static_cast<double>(time.count()) / 1000;
    //: A duration; %1 is a number. The unit is milliseconds.
    return tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', 1));
}

QString CallText::bytes(qint64 count)
{
    return tr("%n byte(s)", nullptr, static_cast<int>(count));
}

QList<std::pair<QString, QString>> CallText::measures(const ExchangeRecord& record)
{
    const net::Timings& timings = record.timings;
    QList<std::pair<QString, QString>> result;
    const auto add = [&result](const QString& name, const std::optional<microseconds>& time) {
        if (time)
            result.append({name, moment(*time)});
    };
    //: A moment of a call to a server: the name look-up is over, connecting begins.
    add(tr("Connecting"), timings.connecting);
    //: A moment of a call to a server: the TLS handshake is over.
    add(tr("TLS ready"), timings.encrypted);
    add(tr("Request sent"), timings.requestSent);
    add(tr("First byte"), timings.firstByte);
    add(tr("Total"), timings.total);
    //: The length of a request's body.
    result.append({tr("Body sent"), bytes(record.bytesSent)});
    //: The length of an answer's body.
    result.append({tr("Body received"), bytes(record.bytesReceived)});
    return result;
}

} // namespace

QString requestText(const ExchangeRecord& record)
{
    const QString firstLine = QStringLiteral("%1 %2").arg(
        QString::fromUtf8(record.method), QString::fromUtf8(record.url.toEncoded()));
    return messageText(firstLine, record.requestHeaders, record.requestBody);
}

QString answerText(const ExchangeRecord& record)
{
    return CallText::answer(record);
}

QList<std::pair<QString, QString>> measureTexts(const ExchangeRecord& record)
{
    return CallText::measures(record);
}

} // namespace factordesk::ui
