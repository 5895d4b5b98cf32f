// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <utility>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initIconResources()
{
    Q_INIT_RESOURCE(factordesk);
}

namespace factordesk::ui {

namespace {

constexpr std::array<std::pair<Icon, const char*>, 45> names{{
    {Icon::Add, "add"},
    {Icon::ArrowBack, "arrow-left"},
    {Icon::ArrowForward, "arrow-right"},
    {Icon::Camera, "camera"},
    {Icon::Check, "check"},
    {Icon::ChevronDown, "chevron-down"},
    {Icon::ChevronUp, "chevron-up"},
    {Icon::Clock, "clock"},
    {Icon::Close, "close"},
    {Icon::Codes, "codes"},
    {Icon::Copy, "copy"},
    {Icon::Edit, "edit"},
    {Icon::Enlarge, "enlarge"},
    {Icon::Enroll, "enroll"},
    {Icon::External, "external"},
    {Icon::Eye, "eye"},
    {Icon::EyeOff, "eye-off"},
    {Icon::Good, "good"},
    {Icon::Info, "info"},
    {Icon::Journal, "journal"},
    {Icon::Key, "key"},
    {Icon::Lock, "lock"},
    {Icon::Machine, "machine"},
    {Icon::More, "more"},
    {Icon::Person, "person"},
    {Icon::Pin, "pin"},
    {Icon::Play, "play"},
    {Icon::Practice, "practice"},
    {Icon::Print, "print"},
    {Icon::Qr, "qr"},
    {Icon::Refresh, "refresh"},
    {Icon::Roster, "roster"},
    {Icon::Search, "search"},
    {Icon::Server, "server"},
    {Icon::Settings, "settings"},
    {Icon::Sort, "sort"},
    {Icon::Spell, "spell"},
    {Icon::Stop, "stop"},
    {Icon::Tag, "tag"},
    {Icon::Trash, "trash"},
    {Icon::Undo, "undo"},
    {Icon::Unknown, "unknown"},
    {Icon::Vault, "vault"},
    {Icon::Verify, "verify"},
    {Icon::Warning, "warning"},
}};

QString nameOf(Icon icon)
{
    const auto* found = std::ranges::find(names, icon, &std::pair<Icon, const char*>::first);
    return QString::fromLatin1(found->second);
}

bool isMirrored(Icon icon, Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft && (icon == Icon::ArrowBack || icon == Icon::ArrowForward);
}

/// The icon as `side` × `side` device pixels of one colour.
QPixmap render(Icon icon, int side, const QColor& colour, bool mirrored)
{
    initIconResources();
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer renderer(QStringLiteral(":/factordesk/icons/%1.svg").arg(nameOf(icon)));
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    return QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
}

QPixmap cached(Icon icon, int side, const QColor& colour, bool mirrored)
{
    const QString key = QStringLiteral("factordesk-%1-%2-%3-%4")
                            .arg(static_cast<int>(icon))
                            .arg(side)
                            .arg(colour.rgba())
                            .arg(mirrored);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(icon, side, colour, mirrored);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

/// Gives Qt's own code (menus of the platform, message boxes) something to draw; our style and our
/// widgets recognise the icon by its name and tint it themselves.
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(Icon icon) : m_icon(icon) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        paintIcon(*painter, rect, m_icon, QGuiApplication::palette().color(group, QPalette::Text));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }
    QIconEngine* clone() const override { return new LineIconEngine(m_icon); }
    QString iconName() override { return QStringLiteral("factordesk-") + nameOf(m_icon); }
    bool isNull() override { return false; }

private:
    Icon m_icon;
};

/// Draws with the library that draws the line icons: the plugin with which QIcon would open an SVG
/// file has to be searched for and loaded.
class LogoEngine final : public QIconEngine
{
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        initIconResources();
        QSvgRenderer renderer(QStringLiteral(":/factordesk/logo.svg"));
        renderer.render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }
    QIconEngine* clone() const override { return new LogoEngine; }
    bool isNull() override { return false; }
};

} // namespace

void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& colour,
               Qt::LayoutDirection direction)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int side = qRound(std::min(rect.width(), rect.height()) * ratio);
    if (side <= 0)
        return;
    QPixmap pixmap = cached(icon, side, colour, isMirrored(icon, direction));
    pixmap.setDevicePixelRatio(ratio);
    const QPointF half(side / ratio / 2, side / ratio / 2);
    // Whole device pixels, or the lines would blur.
    const QPointF corner = (rect.center() - half) * ratio;
    painter.drawPixmap(QPointF(qRound(corner.x()), qRound(corner.y())) / ratio, pixmap);
}

QIcon qIcon(Icon icon)
{
    return QIcon(new LineIconEngine(icon)); // QIcon owns its engine.
}

std::optional<Icon> iconOf(const QIcon& icon)
{
    const QString name = icon.name();
    const QLatin1String prefix("factordesk-");
    if (!name.startsWith(prefix))
        return std::nullopt;
    const QStringView own = QStringView(name).sliced(prefix.size());
    const auto* found = std::ranges::find_if(
        names, [own](const auto& entry) { return own == QLatin1String(entry.second); });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

Icon toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Accent: return Icon::Info;
    case Tone::Good: return Icon::Good;
    case Tone::Warning: return Icon::Warning;
    case Tone::Stop: return Icon::Stop;
    }
    Q_UNREACHABLE();
}

QIcon logo()
{
    return QIcon(new LogoEngine); // QIcon owns its engine.
}

} // namespace factordesk::ui
