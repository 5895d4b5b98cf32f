// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/call_text.h"

#include "ui/inspector/indented_json.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

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
    static QList<std::pair<QString, QString>> parts(const net::Timings& timings, bool hasName);
    static QString nameUpToRequest(bool usesTls);
    static QString nameUpToFirstByte(bool isSentKnown, bool usesTls);
    static QString duration(microseconds time);
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

/// Whether there is no name to look up. A QUrl has addresses in digits and dots, or with colons;
/// neither makes a name.
bool isAddress(const QString& host)
{
    return host.contains(QLatin1Char(':')) ||
           std::ranges::none_of(host, [](QChar c) { return c.isLetter(); });
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

QString CallText::duration(microseconds time)
{
    const double milliseconds = static_cast<double>(time.count()) / 1000;
    //: A duration; %1 is a number. The unit is milliseconds.
    return tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', 1));
}

QString CallText::bytes(qint64 count)
{
    return tr("%n byte(s)", nullptr, static_cast<int>(count));
}

// Qt tells neither when a connection stands nor when a request without a body has left: a part is
// named by all that may lie in it.
QString CallText::nameUpToRequest(bool usesTls)
{
    return usesTls ? tr("Request") : tr("Connection and request");
}

QString CallText::nameUpToFirstByte(bool isSentKnown, bool usesTls)
{
    if (isSentKnown)
        return tr("First byte");
    return usesTls ? tr("Request and first byte") : tr("Connection, request and first byte");
}

QList<std::pair<QString, QString>> CallText::parts(const net::Timings& timings, bool hasName)
{
    QList<std::pair<QString, QString>> result;
    microseconds last{0};
    const auto add = [&](const QString& name, microseconds end) {
        result.append({name, duration(end - last)});
        last = end;
    };
    const bool usesTls = timings.encrypted.has_value();
    // A server may answer before it has read the whole request.
    const bool isSentKnown =
        timings.requestSent && timings.requestSent <= timings.firstByte.value_or(timings.total);
    if (timings.connecting) // An address needs no look-up, but the call has to get going, too.
        add(hasName ? tr("Name look-up") : tr("Start"), *timings.connecting);
    if (timings.encrypted)
        add(tr("Connection and TLS"), *timings.encrypted);
    if (isSentKnown)
        add(nameUpToRequest(usesTls), *timings.requestSent);
    if (timings.firstByte) {
        add(nameUpToFirstByte(isSentKnown, usesTls), *timings.firstByte);
        add(tr("Rest of the answer"), timings.total);
    }
    //: The whole time of a call.
    result.append({tr("All"), duration(timings.total)});
    return result;
}

QList<std::pair<QString, QString>> CallText::measures(const ExchangeRecord& record)
{
    const bool hasName = !isAddress(record.url.host());
    auto result = parts(record.timings, hasName);
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
