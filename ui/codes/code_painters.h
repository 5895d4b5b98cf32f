// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/codes_model.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QList>
#include <QPainter>
#include <QPixmap>

namespace factordesk::ui {

/// The initials of an issuer on a calm colour that stays the same for it.
void paintMonogram(QPainter& painter, const QRectF& rect, const QString& title, bool isDark);

/// Paints what is left of a period: a ring that empties and the seconds in figures, in the
/// painter's font. Rows of one period look alike in each second, so that a picture is made once for
/// all.
class CountdownPainter
{
public:
    void paint(QPainter& painter, const QRect& room, const CodeFace& face, const Tokens& tokens);

private:
    struct Picture
    {
        int secondsLeft;
        int periodSeconds;
        QFont font;
        QRgb ring;
        QRgb ground; ///< Of the ring where it is empty.
        QPixmap pixmap;
    };

    QList<Picture> m_pictures; ///< Few: a second's, of the periods in sight.
};

} // namespace factordesk::ui
