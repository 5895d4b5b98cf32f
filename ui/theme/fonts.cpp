// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace factordesk::ui {

namespace {

constexpr qreal bodyPoints = 10.5;

/// True for the names Qt uses when nobody told it which font to use.
bool isGenericFamily(const QString& family)
{
    constexpr std::array generic{"Sans Serif", "Sans",        "sans-serif",
                                 "Helvetica",  "DejaVu Sans", ""};
    return std::ranges::any_of(generic, [&family](const char* name) {
        return family.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    });
}

qreal scaleOf(TypeSize size)
{
    switch (size) {
    case TypeSize::Caption: return 0.88;
    case TypeSize::Body: return 1.0;
    case TypeSize::Title: return 1.28;
    case TypeSize::Display: return 1.9;
    }
    Q_UNREACHABLE();
}

/// A desktop may give its font in pixels: what it gave is multiplied.
QFont multiplied(const QFont& base, qreal factor)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    return font;
}

} // namespace

QFont applicationFont(const QFont& found)
{
    if (!isGenericFamily(found.family()))
        return found;
    QFont font = found;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Cantarell"),
                      QStringLiteral("Noto Sans"), found.family()});
    font.setPointSizeF(bodyPoints);
    return font;
}

QFont sizedFont(const QFont& base, int percent)
{
    return multiplied(base, percent / 100.0);
}

QFont fontFor(TypeSize size, const QFont& base)
{
    QFont font = multiplied(base, scaleOf(size));
    if (size == TypeSize::Title || size == TypeSize::Display)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont monospaced(const QFont& base)
{
    QFont font = base;
    font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("Source Code Pro"),
                      QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
                      QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

} // namespace factordesk::ui
