// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace factordesk::gallery {

/// One sheet of widgets; made anew for every picture.
struct Page
{
    QString name; ///< Part of the file's name.
    std::function<std::unique_ptr<QWidget>()> make;
};

/// Renders every page in light and dark, left to right and right to left, at the scale that Qt
/// runs with (QT_SCALE_FACTOR), into `folder` (created) as NAME-light-ltr-100.png and so on.
/// Returns false when a file cannot be written.
[[nodiscard]] bool render(const std::vector<Page>& pages, const QString& folder);

} // namespace factordesk::gallery
