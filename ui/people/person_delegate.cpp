// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_delegate.h"

#include "core/zitadel/values.h"
#include "ui/people/factor_mark.h"
#include "ui/people/people_model.h"
#include "ui/text/state_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"

#include <QPainter>

#include <optional>

namespace factordesk::ui {

namespace {

constexpr int avatarSize = 36;
constexpr int signSize = 16;

/// What stands at the end of a row.
struct Mark
{
    QString text;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
};

std::optional<Mark> stateMark(const QModelIndex& index)
{
    if (!index.data(PeopleModel::IsHumanRole).toBool())
        return Mark{PersonDelegate::tr("Service account"), Tone::Neutral, Icon::Machine};
    const QString state = index.data(PeopleModel::StateTextRole).toString();
    return state.isEmpty() ? std::nullopt : std::optional(Mark{state, Tone::Warning, Icon::Lock});
}

std::optional<Mark> factorStateMark(const QModelIndex& index)
{
    const int value = index.data(PeopleModel::FactorRole).toInt();
    if (value < 0)
        return std::nullopt;
    const auto state = static_cast<zitadel::FactorState>(value);
    const FactorMark mark = factorMark(state);
    return Mark{text::factorText(state), mark.tone, mark.icon};
}

/// Paints a mark at the right end of `room` (mirrored by the caller's layout direction) and returns
/// what is left of the room.
QRect paintMark(QPainter* painter, const QStyleOptionViewItem& option, QRect room, const Mark& mark)
{
    const ToneColours& colours = tokensOf(*option.widget).tone(mark.tone);
    const QFont font = fontFor(TypeSize::Caption, option.font);
    const int width =
        signSize + spacing::hair + QFontMetrics(font).horizontalAdvance(mark.text) + 1;
    QRect place(room.right() - width + 1, room.top(), width, room.height());
    const QRect visual = QStyle::visualRect(option.direction, room, place);
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const QRect sign(isMirrored ? visual.right() - signSize + 1 : visual.left(),
                     visual.center().y() - signSize / 2, signSize, signSize);
    paintIcon(*painter, sign, mark.icon, colours.text, option.direction);
    painter->setFont(font);
    painter->setPen(colours.text);
    const QRect textPlace = isMirrored ? visual.adjusted(0, 0, -signSize - spacing::hair, 0)
                                       : visual.adjusted(signSize + spacing::hair, 0, 0, 0);
    painter->drawText(textPlace, Qt::AlignVCenter | Qt::AlignLeading, mark.text);
    const int taken = width + spacing::large;
    return isMirrored ? room.adjusted(taken, 0, 0, 0) : room.adjusted(0, 0, -taken, 0);
}

void paintNames(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                const QRect& room)
{
    const Tokens& tokens = tokensOf(*option.widget);
    const QRect upper(room.left(), room.top(), room.width(), room.height() / 2);
    const QRect lower(room.left(), upper.bottom() + 1, room.width(),
                      room.height() - upper.height());
    QFont nameFont = fontFor(TypeSize::Body, option.font);
    nameFont.setWeight(QFont::DemiBold);
    painter->setFont(nameFont);
    painter->setPen(tokens.text);
    const QString name = index.data().toString();
    painter->drawText(upper, Qt::AlignBottom | Qt::AlignLeading,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, upper.width()));
    painter->setFont(fontFor(TypeSize::Caption, option.font));
    painter->setPen(tokens.textQuiet);
    const QString loginName = index.data(PeopleModel::LoginNameRole).toString();
    painter->drawText(lower, Qt::AlignVCenter | Qt::AlignLeading,
                      painter->fontMetrics().elidedText(loginName, Qt::ElideMiddle, lower.width()));
}

} // namespace

void PersonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem row = option;
    row.index = index;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter,
                                          option.widget);

    QRect room =
        option.rect.adjusted(spacing::medium, spacing::small, -spacing::medium, -spacing::small);
    const QRect avatar = QStyle::visualRect(
        option.direction, room,
        QRect(room.left(), room.center().y() - avatarSize / 2, avatarSize, avatarSize));
    paintAvatar(*painter, avatar, index.data().toString(),
                avatarColours(index.data(PeopleModel::UserIdRole).toString(),
                              tokensOf(*option.widget).isDark));
    const int taken = avatarSize + spacing::medium;
    room = option.direction == Qt::RightToLeft ? room.adjusted(0, 0, -taken, 0)
                                               : room.adjusted(taken, 0, 0, 0);
    for (const std::optional<Mark>& mark : {factorStateMark(index), stateMark(index)}) {
        if (mark)
            room = paintMark(painter, option, room, *mark);
    }
    paintNames(painter, option, index, room);
    painter->restore();
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = QFontMetrics(fontFor(TypeSize::Body, option.font)).height() +
                      QFontMetrics(fontFor(TypeSize::Caption, option.font)).height();
    return {200, qMax(avatarSize, lines) + 2 * spacing::small + spacing::hair};
}

} // namespace factordesk::ui
