// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QToolButton>

namespace factordesk::ui {

/// A quiet square button with an icon alone. `name` is what it does, in words: for the tooltip and
/// for screen readers.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    IconButton(Icon icon, const QString& name, QWidget* parent = nullptr);

    /// For a button that changes what it does.
    void setAction(Icon icon, const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace factordesk::ui
