// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace factordesk::ui {

/// Asks with the system's dialog, over `parent`, for a printer for the document called `name`, and
/// hands the chosen one to `print`; nothing happens when no printer is chosen, or `parent` is gone
/// by then.
void askForPrinter(QWidget& parent, const QString& name,
                   std::function<void(QPagedPaintDevice& printer)> print);

} // namespace factordesk::ui
