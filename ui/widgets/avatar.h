// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QColor>
#include <QPainter>
#include <QWidget>

namespace factordesk::ui {

/// The first letters of the first and the last word of a name, in upper case; empty for a name
/// without letters or digits.
[[nodiscard]] QString initialsOf(const QString& name);

struct AvatarColours
{
    QColor ground;
    QColor text; ///< Readable on `ground` (4.5:1).
};

/// A soft colour that stays the same for the same `key` (a user id), on every computer.
[[nodiscard]] AvatarColours avatarColours(const QString& key, bool isDark);

/// Draws one or two initials into the middle of `rect`, or `otherwise` where there are none.
void paintInitials(QPainter& painter, const QRectF& rect, const QString& initials, Icon otherwise,
                   const QColor& colour);

/// Draws a round avatar into `rect`; for delegates of lists. Without initials a person's outline.
void paintAvatar(QPainter& painter, const QRectF& rect, const QString& name,
                 const AvatarColours& colours);

/// A person's initials in a circle, beside their name: decoration, without an accessible name.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    /// `side` in logical pixels.
    explicit Avatar(int side, QWidget* parent = nullptr);

    /// `key` decides the colour: the user id, so that two people of one name look different.
    void setPerson(const QString& name, const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_key;
};

} // namespace factordesk::ui
