// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"

#include <QStringList>

#include <array>
#include <cstdint>

namespace factordesk::ui {

namespace {

/// FNV-1a: the same on every computer and in every run, unlike qHash.
std::uint32_t stableHash(const QString& key)
{
    std::uint32_t hash = 2166136261U;
    for (const char byte : key.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return hash;
}

/// The first character that is a letter or a digit, whole even outside the basic plane.
QString firstLetter(const QString& word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool isPair = word.at(i).isHighSurrogate() && i + 1 < word.size();
        const char32_t character = isPair ? QChar::surrogateToUcs4(word.at(i), word.at(i + 1))
                                          : char32_t(word.at(i).unicode());
        if (QChar::isLetterOrNumber(character))
            return word.mid(i, isPair ? 2 : 1).toUpper();
    }
    return {};
}

} // namespace

QString initialsOf(const QString& name)
{
    QStringList letters;
    for (const QString& word : name.simplified().split(QLatin1Char(' '))) {
        const QString letter = firstLetter(word);
        if (!letter.isEmpty())
            letters.append(letter);
    }
    if (letters.isEmpty())
        return {};
    return letters.size() == 1 ? letters.first() : letters.first() + letters.last();
}

AvatarColours avatarColours(const QString& key, bool isDark)
{
    // Hues apart enough to tell, without the greens and reds that mean something here.
    constexpr std::array hues{195, 220, 245, 270, 295, 325, 35, 55};
    const int hue = hues.at(stableHash(key) % hues.size());
    if (isDark)
        return {QColor::fromHsl(hue, 60, 66), QColor::fromHsl(hue, 140, 212)};
    return {QColor::fromHsl(hue, 110, 226), QColor::fromHsl(hue, 120, 66)};
}

void paintInitials(QPainter& painter, const QRectF& rect, const QString& initials, Icon otherwise,
                   const QColor& colour)
{
    if (initials.isEmpty()) {
        const qreal inset = rect.height() / 4;
        paintIcon(painter, rect.adjusted(inset, inset, -inset, -inset), otherwise, colour);
        return;
    }
    painter.save();
    QFont font = painter.font();
    font.setPixelSize(qRound(rect.height() * 0.38));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignCenter, initials);
    painter.restore();
}

void paintAvatar(QPainter& painter, const QRectF& rect, const QString& name,
                 const AvatarColours& colours)
{
    paintSurface(painter, rect, {.fill = colours.ground, .line = {}, .radius = rect.height() / 2});
    paintInitials(painter, rect, initialsOf(name), Icon::Person, colours.text);
}

Avatar::Avatar(int side, QWidget* parent) : QWidget(parent)
{
    setFixedSize(side, side);
}

void Avatar::setPerson(const QString& name, const QString& key)
{
    m_name = name;
    m_key = key;
    update();
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_name, avatarColours(m_key, tokensOf(*this).isDark));
}

} // namespace factordesk::ui
