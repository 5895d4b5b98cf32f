// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/indented_json.h"

#include <QJsonDocument>

namespace factordesk::ui {

namespace {

/// Lays out a document that is known to be well-formed.
class Layout
{
public:
    [[nodiscard]] QByteArray of(const QByteArray& json)
    {
        for (const char character : json)
            take(character);
        return m_text;
    }

private:
    void take(char character)
    {
        if (m_inString)
            takeInString(character);
        else
            takeBetween(character);
    }

    void takeInString(char character)
    {
        m_text += character;
        if (character == '"' && !m_isEscaped)
            m_inString = false;
        m_isEscaped = character == '\\' && !m_isEscaped;
    }

    void takeBetween(char character)
    {
        const bool isBlank =
            character == ' ' || character == '\t' || character == '\n' || character == '\r';
        if (isBlank)
            return;
        const bool closes = character == '}' || character == ']';
        if (closes)
            --m_depth;
        // An empty object or array stays on one line.
        if (m_justOpened != closes)
            breakLine();
        m_justOpened = character == '{' || character == '[';
        if (m_justOpened)
            ++m_depth;
        m_inString = character == '"';
        m_text += character;
        if (character == ':')
            m_text += ' ';
        else if (character == ',')
            breakLine();
    }

    void breakLine()
    {
        m_text += '\n';
        m_text += QByteArray(2 * m_depth, ' ');
    }

    QByteArray m_text;
    qsizetype m_depth = 0;
    bool m_justOpened = false;
    bool m_inString = false;
    bool m_isEscaped = false;
};

} // namespace

QString indentedJson(const QByteArray& json)
{
    QJsonParseError error;
    QJsonDocument::fromJson(json, &error);
    return error.error == QJsonParseError::NoError ? QString::fromUtf8(Layout().of(json))
                                                   : QString();
}

} // namespace factordesk::ui
