// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_text.h"

#include "ui/theme/fonts.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/spoken_text_accessible.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace factordesk::ui {

namespace {

constexpr int groupLength = 4;

/// Four, unless three fill their lines where four would leave one group alone.
int groupsALine(int groups)
{
    return groups % 4 == 1 && groups % 3 == 0 ? 3 : 4;
}

} // namespace

KeyText::KeyText(SecureBytes key, SpellingWord word, QWidget* parent)
    : QWidget(parent), m_key(std::move(key)), m_word(std::move(word))
{
    SpokenTextAccessible<KeyText>::install();
    m_keyFont = monospaced(fontFor(TypeSize::Title, font()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int KeyText::groupCount() const
{
    return (int(m_key.size()) + groupLength - 1) / groupLength;
}

void KeyText::setSpelledGroup(int group)
{
    m_spelled = group;
    updateGeometry();
    update();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QString KeyText::spokenText() const
{
    QStringList spoken;
    if (m_spelled < 0) {
        for (const char character : m_key.text())
            spoken.append(QString(QLatin1Char(character)));
    } else {
        for (const QChar character : group(m_spelled))
            spoken.append(m_word(character));
    }
    return spoken.join(QStringLiteral(", "));
}

QString KeyText::group(int index) const
{
    const std::string_view text =
        m_key.text().substr(std::size_t(index) * groupLength, groupLength);
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QSize KeyText::groupSize() const
{
    const QFontMetrics metrics(m_keyFont);
    return {metrics.horizontalAdvance(QLatin1Char('W')) * groupLength + spacing::large,
            metrics.height() + spacing::small};
}

int KeyText::widestWord() const
{
    int widest = 0;
    for (const char character : m_key.text())
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_word(QLatin1Char(character))));
    return widest + spacing::medium;
}

QSize KeyText::sizeHint() const
{
    const int groupsPerLine = groupsALine(groupCount());
    const int lines = (groupCount() + groupsPerLine - 1) / groupsPerLine;
    const QSize groups(groupSize().width() * std::min(groupCount(), groupsPerLine),
                       groupSize().height() * lines);
    if (m_spelled < 0)
        return groups;
    return {std::max(groups.width(), widestWord() * groupLength),
            groups.height() + spacing::small + groupSize().height() + fontMetrics().height()};
}

void KeyText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(*this);
    const QSize size = groupSize();
    painter.setFont(m_keyFont);
    const int groupsPerLine = groupsALine(groupCount());
    for (int i = 0; i < groupCount(); ++i) {
        // The key is Latin text: it runs from left to right in every layout.
        const QRect place(
            QPoint(i % groupsPerLine * size.width(), i / groupsPerLine * size.height()), size);
        if (i == m_spelled)
            paintSurface(
                painter, place.adjusted(0, 1, -spacing::hair, -1),
                {.fill = tokens.accentTone.ground, .line = tokens.accent, .radius = radius::mark});
        painter.setPen(i == m_spelled ? tokens.accentTone.text : tokens.text);
        painter.drawText(place.adjusted(spacing::hair, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter, group(i));
    }
    if (m_spelled >= 0)
        paintWords(painter, height() - size.height() - fontMetrics().height());
}

void KeyText::paintWords(QPainter& painter, int top) const
{
    const Tokens& tokens = tokensOf(*this);
    const QString characters = group(m_spelled);
    const int cell = width() / groupLength;
    const int line = groupSize().height();
    for (int i = 0; i < characters.size(); ++i) {
        const QRect place(i * cell, top, cell, line);
        painter.setFont(m_keyFont);
        painter.setPen(tokens.accentTone.text);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignVCenter, QString(characters.at(i)));
        painter.setFont(font());
        painter.setPen(tokens.text);
        painter.drawText(place.translated(0, line), Qt::AlignHCenter | Qt::AlignTop,
                         m_word(characters.at(i)));
    }
}

} // namespace factordesk::ui
