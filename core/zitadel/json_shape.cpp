// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/json_shape.h"

#include <algorithm>

namespace factordesk::zitadel {

namespace {

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isHexDigit(char character)
{
    const char lower = static_cast<char>(character | 0x20);
    return isDigit(character) || (lower >= 'a' && lower <= 'f');
}

/// Walks over one value after the other. Each step says Whole when it has passed what it is for.
class ShapeScanner
{
public:
    ShapeScanner(QByteArrayView text, int deepest) : m_text(text), m_deepest(deepest) {}

    [[nodiscard]] JsonShape text()
    {
        const JsonShape shape = value(0);
        if (shape != JsonShape::Whole)
            return shape;
        skipSpace();
        return atEnd() ? JsonShape::Whole : JsonShape::Broken;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    /// What a text is in which something else must stand here.
    [[nodiscard]] JsonShape missing() const { return atEnd() ? JsonShape::Cut : JsonShape::Broken; }

    bool take(char wanted)
    {
        if (atEnd() || m_text.at(m_position) != wanted)
            return false;
        ++m_position;
        return true;
    }

    template <class Predicate>
    qsizetype takeWhile(Predicate predicate)
    {
        const qsizetype begin = m_position;
        while (!atEnd() && predicate(m_text.at(m_position)))
            ++m_position;
        return m_position - begin;
    }

    void skipSpace()
    {
        takeWhile([](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    }

    JsonShape value(int depth)
    {
        skipSpace();
        if (atEnd())
            return JsonShape::Cut;
        switch (m_text.at(m_position)) {
        case '{': return list('}', depth + 1);
        case '[': return list(']', depth + 1);
        case '"': return string();
        case 't': return literal("true");
        case 'f': return literal("false");
        case 'n': return literal("null");
        default: return number();
        }
    }

    /// An object or an array, from its opening bracket on.
    JsonShape list(char closing, int depth)
    {
        if (depth > m_deepest)
            return JsonShape::TooDeep;
        ++m_position;
        skipSpace();
        if (take(closing))
            return JsonShape::Whole;
        do {
            const JsonShape shape = closing == '}' ? member(depth) : value(depth);
            if (shape != JsonShape::Whole)
                return shape;
            skipSpace();
        } while (take(','));
        return take(closing) ? JsonShape::Whole : missing();
    }

    JsonShape member(int depth)
    {
        skipSpace();
        const JsonShape name = string();
        if (name != JsonShape::Whole)
            return name;
        skipSpace();
        return take(':') ? value(depth) : missing();
    }

    JsonShape string()
    {
        if (!take('"'))
            return missing();
        while (true) {
            takeWhile([](char c) {
                return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
            });
            if (take('"'))
                return JsonShape::Whole;
            if (!take('\\'))
                return missing();
            const JsonShape shape = escape();
            if (shape != JsonShape::Whole)
                return shape;
        }
    }

    JsonShape escape()
    {
        if (take('u')) {
            for (int i = 0; i < 4; ++i) {
                if (atEnd() || !isHexDigit(m_text.at(m_position)))
                    return missing();
                ++m_position;
            }
            return JsonShape::Whole;
        }
        if (atEnd() || !QByteArrayView("\"\\/bfnrt").contains(m_text.at(m_position)))
            return missing();
        ++m_position;
        return JsonShape::Whole;
    }

    JsonShape literal(QByteArrayView word)
    {
        for (const char letter : word) {
            if (!take(letter))
                return missing();
        }
        return JsonShape::Whole;
    }

    JsonShape number()
    {
        take('-');
        if (!take('0') && takeWhile(isDigit) == 0)
            return missing();
        if (take('.') && takeWhile(isDigit) == 0)
            return missing();
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (takeWhile(isDigit) == 0)
                return missing();
        }
        return JsonShape::Whole;
    }

    QByteArrayView m_text;
    int m_deepest;
    qsizetype m_position = 0;
};

} // namespace

JsonShape jsonShape(QByteArrayView text, int deepest)
{
    return ShapeScanner(text, deepest).text();
}

} // namespace factordesk::zitadel
