// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPainter>

#include <optional>

namespace factordesk::ui {

/// The program's own line icons (resources/icons).
enum class Icon {
    Add,
    ArrowBack,    ///< Points against the reading direction; mirrored in a right-to-left layout.
    ArrowForward, ///< Points in the reading direction; mirrored likewise.
    Camera,
    Check,
    ChevronDown,
    ChevronUp,
    Clock,
    Close,
    Codes,
    Copy,
    Edit,
    Enlarge,
    Enroll,
    External,
    Eye,
    EyeOff,
    Good,
    Info,
    Journal,
    Key,
    Lock,
    Machine,
    More, ///< Further actions: three dots.
    Person,
    Pin,
    Play,
    Practice,
    Print,
    Qr,
    Refresh,
    Roster,
    Search,
    Server,
    Settings,
    Sort,
    Spell,
    Stop,
    Tag,
    Trash,
    Undo,
    Unknown,
    Vault,
    Verify,
    Warning,
};

/// Draws an icon in one colour, as large as fits a square in the middle of `rect`, sharp at the
/// painter's device pixel ratio. What was drawn is cached (QPixmapCache). GUI thread.
void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& colour,
               Qt::LayoutDirection direction = Qt::LeftToRight);

/// The icon for QAbstractButton::setIcon and QAction: FactordeskStyle draws it in the colour of the
/// text beside it, whatever the theme; elsewhere it is drawn in the palette's text colour.
[[nodiscard]] QIcon qIcon(Icon icon);

/// Which of ours an icon is; no value for any other.
[[nodiscard]] std::optional<Icon> iconOf(const QIcon& icon);

/// The sign that stands for a tone, so that no state is told by colour alone.
[[nodiscard]] Icon toneIcon(Tone tone);

/// The program's logo, in its own colours, for the window and the first start.
[[nodiscard]] QIcon logo();

} // namespace factordesk::ui
