// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scroll_place.h"

#include <QScrollArea>

namespace factordesk::ui {

QScrollArea* newScrollPlace(QWidget* content)
{
    auto* place = new QScrollArea;
    place->setFrameShape(QFrame::NoFrame);
    place->setWidgetResizable(true);
    place->setFocusPolicy(Qt::NoFocus);
    place->viewport()->setAutoFillBackground(false);
    place->setWidget(content);
    // After setWidget(), which turns it on.
    content->setAutoFillBackground(false);
    return place;
}

} // namespace factordesk::ui
