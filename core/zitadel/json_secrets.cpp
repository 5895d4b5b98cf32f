// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/json_secrets.h"

#include "core/encoding/json_string.h"
#include "core/encoding/unicode.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string_view>
#include <utility>

namespace factordesk::zitadel {

namespace {

/// Room for the mark and a number; anything shorter is no secret.
constexpr std::ptrdiff_t shortest = 8;
constexpr char standInMark = '#';

/// Goes through JSON text that may be cut or malformed anywhere.
class Cursor
{
public:
    explicit Cursor(QByteArray& json) : m_at(json.data()), m_end(m_at + json.size()) {}

    /// What stands next, blanks passed over; NUL at the end.
    [[nodiscard]] char next()
    {
        constexpr std::string_view blanks = " \t\r\n";
        while (m_at != m_end && blanks.find(*m_at) != std::string_view::npos)
            ++m_at;
        return m_at == m_end ? '\0' : *m_at;
    }
    void skip() { ++m_at; }
    /// The string that stands next, in its quotation marks; the closing one may be missing.
    [[nodiscard]] std::span<char> string()
    {
        char* const begin = m_at++;
        while (m_at != m_end && *m_at != '"')
            m_at += *m_at == '\\' && m_end - m_at > 1 ? 2 : 1;
        if (m_at != m_end)
            ++m_at;
        return {begin, m_at};
    }

private:
    char* m_at;
    char* m_end;
};

std::string_view view(std::span<const char> text)
{
    return {text.data(), text.size()};
}

bool isName(std::span<const char> quoted, const QList<QByteArray>& names)
{
    return std::ranges::any_of(names, [quoted](const QByteArray& name) {
        return view(quoted) == '"' + name.toStdString() + '"';
    });
}

} // namespace

JsonSecrets JsonSecrets::takeFrom(QByteArray& json, const QList<QByteArray>& names)
{
    JsonSecrets secrets;
    Cursor cursor(json);
    while (const char next = cursor.next()) {
        if (next != '"') {
            cursor.skip();
            continue;
        }
        const bool isWanted = isName(cursor.string(), names);
        if (!isWanted || cursor.next() != ':')
            continue;
        cursor.skip();
        if (cursor.next() == '"')
            secrets.take(cursor.string());
        if (cursor.next() != '[')
            continue;
        do {
            cursor.skip(); // the bracket, or a comma
            if (cursor.next() == '"')
                secrets.take(cursor.string());
        } while (cursor.next() == ',');
    }
    return secrets;
}

void JsonSecrets::take(std::span<char> quoted)
{
    const std::span<char> content =
        quoted.subspan(1, quoted.size() - std::min<std::size_t>(2, quoted.size()));
    if (std::ssize(content) < shortest || quoted.back() != '"' ||
        !encoding::isValidUtf8(view(content)))
        return;
    std::optional<SecureBytes> secret = encoding::jsonStringContent(view(quoted));
    if (!secret)
        return;
    std::ranges::fill(content, ' ');
    content.front() = standInMark;
    std::to_chars(content.data() + 1, content.data() + content.size(), m_secrets.size());
    m_secrets.push_back(*std::move(secret));
}

const SecureBytes* JsonSecrets::find(const QString& text) const
{
    if (text.size() < shortest || text.front() != QLatin1Char(standInMark))
        return nullptr;
    bool isNumber = false;
    const qulonglong index = QStringView(text).sliced(1).trimmed().toULongLong(&isNumber);
    return isNumber && index < m_secrets.size() ? &m_secrets[std::size_t(index)] : nullptr;
}

} // namespace factordesk::zitadel
