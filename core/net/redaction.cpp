// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/redaction.h"

#include "core/net/form_fields.h"
#include "core/net/wipe.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace factordesk::net {

namespace {

/// Shorter values are not looked for outside their member: they would match by chance.
constexpr qsizetype shortestRepeated = 4;

/// Where the value of a secret member stands in a text: [begin, end).
struct Value
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool quoted = false; ///< Then the quotation marks stand outside.
    QByteArray marker;
};

bool isJsonSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

QByteArray markerFor(const QByteArray& name)
{
    return "<" + name.toUpper() + ">";
}

/// Finds the members of some names in JSON text, which may be cut or malformed anywhere.
class MemberScanner
{
public:
    MemberScanner(QByteArrayView text, const QList<QByteArray>& names)
        : m_text(text), m_names(names)
    {
    }

    [[nodiscard]] QList<Value> values()
    {
        QList<Value> found;
        while (m_position < m_text.size()) {
            if (m_text.at(m_position) != '"') {
                ++m_position;
                continue;
            }
            const QByteArrayView name = takeString();
            skipSpace();
            if (peek() != ':' || !isWanted(name))
                continue;
            ++m_position;
            skipSpace();
            found.append(takeValue(markerFor(name.toByteArray())));
        }
        return found;
    }

private:
    /// In any case: what a server in between makes of the spelling is not known.
    [[nodiscard]] bool isWanted(QByteArrayView name) const
    {
        return std::ranges::any_of(m_names, [name](const QByteArray& wanted) {
            return name.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    }

    [[nodiscard]] char peek() const
    {
        return m_position < m_text.size() ? m_text.at(m_position) : '\0';
    }

    void skipSpace()
    {
        while (isJsonSpace(peek()))
            ++m_position;
    }

    /// From the opening quotation mark to behind the closing one, or to the end of the text.
    QByteArrayView takeString()
    {
        const qsizetype begin = ++m_position;
        while (m_position < m_text.size() && m_text.at(m_position) != '"')
            m_position += m_text.at(m_position) == '\\' ? 2 : 1;
        m_position = std::min(m_position, m_text.size());
        const QByteArrayView content = m_text.sliced(begin, m_position - begin);
        m_position = std::min(m_position + 1, m_text.size());
        return content;
    }

    /// Over a number, a literal, or a whole array or object.
    void skipUnquoted()
    {
        int depth = 0;
        while (m_position < m_text.size()) {
            const char next = peek();
            if (depth == 0 && (next == ',' || next == ']' || next == '}'))
                return;
            if (next == '"') {
                takeString();
                continue;
            }
            depth += (next == '[' || next == '{') ? 1 : (next == ']' || next == '}') ? -1 : 0;
            ++m_position;
        }
    }

    Value takeValue(QByteArray marker)
    {
        if (peek() == '"') {
            const qsizetype begin = m_position + 1;
            const qsizetype length = takeString().size();
            return {begin, begin + length, true, std::move(marker)};
        }
        const qsizetype begin = m_position;
        skipUnquoted();
        qsizetype end = m_position;
        while (end > begin && isJsonSpace(m_text.at(end - 1)))
            --end;
        return {begin, end, false, std::move(marker)};
    }

    QByteArrayView m_text;
    const QList<QByteArray>& m_names;
    qsizetype m_position = 0;
};

/// Where the secret values of a request's body stand.
QList<Value> requestValues(const HttpRequest& request, const QByteArray& body)
{
    if (!isForm(request.headers))
        return MemberScanner(body, request.secretRequestFields).values();
    QList<Value> values;
    for (const FormField& field : formFields(body, request.secretRequestFields))
        values.append({field.begin, field.end, true, markerFor(field.name)});
    return values;
}

// Both below put the result together from what stays, in a place that need not move: a copy that is
// then changed would leave the secret behind in memory, and what still is to be replaced, too.

QByteArray withMarkers(const QByteArray& text, const QList<Value>& values)
{
    const QByteArrayView all(text);
    qsizetype room = text.size();
    for (const Value& value : values)
        room += value.marker.size() + 2;
    QByteArray result;
    result.reserve(room);
    qsizetype next = 0;
    for (const Value& value : values) {
        result.append(all.sliced(next, value.begin - next));
        result.append(value.quoted ? value.marker : '"' + value.marker + '"');
        next = value.end;
    }
    return result.append(all.sliced(next));
}

QByteArray replaced(QByteArray text, QByteArrayView value, const QByteArray& marker)
{
    const QByteArrayView all(text);
    QByteArray result;
    result.reserve(text.size() + text.count(value) * marker.size());
    qsizetype next = 0;
    for (qsizetype at = all.indexOf(value); at >= 0; at = all.indexOf(value, next)) {
        result.append(all.sliced(next, at - next)).append(marker);
        next = at + value.size();
    }
    if (next == 0)
        return text;
    result.append(all.sliced(next));
    wipe(text);
    return result;
}

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

Redactor::Redactor(const HttpRequest& request)
    : m_presentation(request.presentation)
    , m_requestHeaders(request.headers)
    , m_answerFields(request.secretAnswerFields)
{
    QByteArray body = m_presentation ? m_presentation->requestBody(request.body) : request.body;
    const QList<Value> sent = requestValues(request, body);
    m_requestBody = withMarkers(body, sent);
    if (request.token) {
        m_requestHeaders.emplaceBack("Authorization", request.tokenScheme == TokenScheme::Basic
                                                          ? "Basic <TOKEN>"
                                                          : "Bearer <TOKEN>");
        m_secrets.push_back({request.token->copy(), "<TOKEN>"});
    }
    for (const Value& value : sent) {
        const QByteArrayView bytes =
            QByteArrayView(body).sliced(value.begin, value.end - value.begin);
        if (bytes.size() >= shortestRepeated)
            m_secrets.push_back({SecureBytes::copyOf(view(bytes)), value.marker});
    }
    wipe(body); // unless it is the request's own
}

QByteArray Redactor::withoutSecrets(QByteArray text) const
{
    for (const Secret& secret : m_secrets) {
        const std::string_view value = secret.value.text();
        if (!value.empty())
            text =
                replaced(std::move(text), {value.data(), qsizetype(value.size())}, secret.marker);
    }
    return text;
}

Headers Redactor::responseHeaders(const Headers& headers) const
{
    Headers result;
    const Headers shown = m_presentation ? m_presentation->answerHeaders(headers) : headers;
    for (const auto& [name, value] : shown)
        result.emplaceBack(withoutSecrets(name), withoutSecrets(value));
    return result;
}

QByteArray Redactor::responseBody(const Headers& headers, const QByteArray& body) const
{
    const QByteArray shown = m_presentation ? m_presentation->answerBody(headers, body) : body;
    return withoutSecrets(withMarkers(shown, MemberScanner(shown, m_answerFields).values()));
}

QString Redactor::text(const QString& text) const
{
    return QString::fromUtf8(withoutSecrets(text.toUtf8()));
}

} // namespace factordesk::net
