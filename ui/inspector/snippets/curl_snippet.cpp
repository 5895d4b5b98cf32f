// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/curl_snippet.h"

#include <QStringList>

#include <algorithm>

namespace factordesk::ui {

namespace {

/// Longer words are refused by Linux (MAX_ARG_STRLEN is 128 KiB).
constexpr qsizetype longestArgument = 100 * 1024;

/// The text of `bytes` when it can stand between quotes as it is: UTF-8 without control characters
/// but for line feed and tab, and without those that have no shape, some of which turn the
/// direction of the text around them. A null string otherwise.
QString plainText(const QByteArray& bytes)
{
    const QString text = QLatin1String("") + QString::fromUtf8(bytes);
    const QList<uint> characters = text.toUcs4();
    const bool isPlain = std::ranges::all_of(characters, [](uint character) {
        return character == '\n' || character == '\t' || QChar::isPrint(character);
    });
    return isPlain && text.toUtf8() == bytes ? text : QString();
}

/// A printf command that writes `bytes`, whatever they are (POSIX, "printf", octal escapes).
QString printfCommand(const QByteArray& bytes)
{
    QString format;
    for (const char byte : bytes) {
        const auto number = static_cast<unsigned char>(byte);
        const bool isPlain =
            number >= 0x20 && number < 0x7f && byte != '\'' && byte != '\\' && byte != '%';
        format += isPlain ? QString(QLatin1Char(byte))
                          : QStringLiteral("\\%1").arg(uint(number), 3, 8, QLatin1Char('0'));
    }
    return QStringLiteral("printf '%1'").arg(format);
}

/// `bytes` as one word of the shell (POSIX, "Shell Command Language", 2.2.2). What is not plain
/// text must hold no NUL and not end in line feeds, which no URL and no header does.
QString shellWord(const QByteArray& bytes)
{
    QString text = plainText(bytes);
    if (text.isNull())
        return QStringLiteral("\"$(%1)\"").arg(printfCommand(bytes));
    text.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

QString option(QLatin1String name, const QByteArray& value)
{
    return name + QLatin1Char(' ') + shellWord(value);
}

/// What curl works out by itself, or would send in its own way.
bool isLeftToCurl(const QByteArray& name)
{
    return name.compare("Host", Qt::CaseInsensitive) == 0 ||
           name.compare("Content-Length", Qt::CaseInsensitive) == 0;
}

QStringList urlOptions(const QUrl& url)
{
    const QByteArray address = url.toEncoded();
    QStringList options{option(QLatin1String("--url"), address)};
    // Brackets and braces are patterns to curl, and dots in a path are worked out beforehand.
    if (std::ranges::any_of(address, [](char c) { return QByteArrayView("[]{}").contains(c); }))
        options += QStringLiteral("--globoff");
    if (address.contains("/."))
        options += QStringLiteral("--path-as-is");
    return options;
}

QStringList headerOptions(const net::ExchangeRecord& record, bool hasBody)
{
    const QLatin1String header("--header");
    QStringList options;
    for (const auto& [name, value] : record.requestHeaders) {
        // A header without a value is written with a semicolon; a colon would take it away.
        if (!isLeftToCurl(name))
            options += option(header, value.isEmpty() ? name + ';' : name + ": " + value);
    }
    if (hasBody && net::headerValue(record.requestHeaders, "Content-Type").isNull())
        options += option(header, "Content-Type:"); // Takes away the one that curl makes up.
    return options;
}

} // namespace

QString curlSnippet(const net::ExchangeRecord& record)
{
    const QByteArray& body = record.requestBody;
    const bool hasBody = !body.isEmpty() || record.method == "POST";
    const bool isArgument = body.size() <= longestArgument && !plainText(body).isNull();

    QStringList lines{option(QLatin1String("curl --include --request"), record.method)};
    lines += urlOptions(record.url);
    lines += headerOptions(record, hasBody);
    if (hasBody)
        lines += isArgument ? option(QLatin1String("--data-raw"), body)
                            : QStringLiteral("--data-binary @-");
    const QString command = lines.join(QLatin1String(" \\\n    "));
    return isArgument ? command : printfCommand(body) + QLatin1String(" | ") + command;
}

} // namespace factordesk::ui
