// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/secret_text.h"

#include <QJsonArray>
#include <QLatin1String>
#include <QString>

#include <concepts>
#include <string_view>

namespace factordesk::cli {

/// Writes one JSON document on one line, members in the order in which they are given. In place of
/// QJsonObject, whose strings would keep secrets in ordinary memory.
///
/// The caller nests correctly: a value follows a key in an object, and every begin has its end.
class JsonWriter
{
public:
    JsonWriter& beginObject() { return begin('{'); }
    JsonWriter& endObject() { return end('}'); }
    JsonWriter& beginArray() { return begin('['); }
    JsonWriter& endArray() { return end(']'); }
    JsonWriter& key(QLatin1String name);

    /// A string; `utf8` may be a secret. What is not UTF-8 is taken for ISO 8859-1.
    JsonWriter& value(std::string_view utf8);
    JsonWriter& value(QLatin1String text)
    {
        return value(std::string_view(text.data(), text.size()));
    }
    JsonWriter& value(const QString& text);
    JsonWriter& value(const QJsonArray& array);
    JsonWriter& value(bool value) { return plain(value ? "true" : "false"); }
    template <std::integral Integer>
    JsonWriter& value(Integer number)
    {
        return plain(std::to_string(number));
    }
    JsonWriter& null() { return plain("null"); }

    template <class Value>
    JsonWriter& member(QLatin1String name, const Value& content)
    {
        return key(name).value(content);
    }

    [[nodiscard]] std::string_view text() const { return m_text.text(); }

private:
    JsonWriter& begin(char bracket);
    JsonWriter& end(char bracket);
    JsonWriter& plain(std::string_view token);
    void separate();

    SecretText m_text;
    bool m_needsComma = false;
};

} // namespace factordesk::cli
