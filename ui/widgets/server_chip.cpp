// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/server_chip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/plain_tooltip.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace factordesk::ui {

namespace {

constexpr int padding = spacing::medium;

struct Look
{
    Icon icon;
    Ink ink;   ///< Of the icon and the first line.
    Tone tone; ///< Of the ground: calm while all is well.
};

Look lookOf(ServerState state)
{
    switch (state) {
    case ServerState::None: return {Icon::Server, Ink::Quiet, Tone::Neutral};
    case ServerState::Practice: return {Icon::Practice, Ink::Accent, Tone::Accent};
    case ServerState::Connected: return {Icon::Server, Ink::Good, Tone::Neutral};
    case ServerState::Trouble: return {Icon::Warning, Ink::Stop, Tone::Stop};
    }
    Q_UNREACHABLE();
}

} // namespace

ServerChip::ServerChip(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("serverChip"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void ServerChip::setContent(const ServerChipContent& content)
{
    m_content = content;
    describe();
    updateGeometry();
    update();
}

void ServerChip::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

QSize ServerChip::sizeHint() const
{
    if (m_collapsed)
        return {controlHeight(0), controlHeight(0)};
    const QFontMetrics caption(fontFor(TypeSize::Caption, font()));
    const int small = int(lines().size()) * (caption.height() + 2);
    return {160, 2 * padding + fontMetrics().height() + small};
}

void ServerChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(*this);
    const Look look = lookOf(m_content.state);
    const ToneColours& colours = tokens.tone(look.tone);
    const bool isCalm = look.tone == Tone::Neutral;
    paintSurface(painter, rect(),
                 {.fill = isCalm ? tokens.card : colours.ground, .line = colours.line});
    if (isDown() || underMouse())
        paintSurface(painter, rect(),
                     {.fill = isDown() ? tokens.pressed : tokens.hover, .line = {}});
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), tokens);
    if (m_collapsed) {
        paintIcon(painter, QRectF(rect()).adjusted(9, 9, -9, -9), look.icon, tokens.ink(look.ink));
        return;
    }
    const QRect room = rect().adjusted(padding, padding, -padding, -padding);
    const int line = fontMetrics().height();
    const QRect first(room.left(), room.top(), room.width(), line);
    paintIcon(painter,
              QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                  QSize(iconSide(), iconSide()), first),
              look.icon, tokens.ink(look.ink));
    const auto draw = [&](const QFont& font, int top, const QString& text, int indent) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        const QRect words(room.left() + indent, top, room.width() - indent, metrics.height());
        painter.drawText(QStyle::visualRect(layoutDirection(), room, words),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                             Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, words.width()));
        return top + metrics.height() + 2;
    };
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setPen(isCalm ? tokens.text : colours.text);
    int top = draw(strong, room.top(), title(), iconSide() + spacing::small);
    painter.setPen(colours.text);
    for (const QString& text : lines())
        top = draw(fontFor(TypeSize::Caption, font()), top, text, 0);
}

QString ServerChip::title() const
{
    switch (m_content.state) {
    case ServerState::None: return tr("No server");
    case ServerState::Practice: return tr("Practice");
    case ServerState::Connected:
    case ServerState::Trouble: return m_content.server;
    }
    Q_UNREACHABLE();
}

QStringList ServerChip::lines() const
{
    QStringList result{m_content.person, m_content.clock};
    result.removeAll(QString());
    return result;
}

void ServerChip::describe()
{
    const QStringList all = QStringList(title()) + lines();
    setToolTip(plainTooltip(all.join(QLatin1Char('\n'))));
    //: The chip that names the server in use, as a screen reader says it; %1 is the server's name.
    setAccessibleName(tr("Server: %1").arg(title()));
    setAccessibleDescription(lines().join(QStringLiteral(", ")));
}

} // namespace factordesk::ui
