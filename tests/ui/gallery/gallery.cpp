// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/gallery.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>

namespace factordesk::gallery {

namespace {

/// Longer than any wait before something shows itself.
constexpr int settleMilliseconds = 450;

bool renderPage(const Page& page, const QString& stem)
{
    const std::unique_ptr<QWidget> sheet = page.make();
    sheet->setAutoFillBackground(true);
    // Not adjustSize(), which keeps a window within the screen.
    const QSize hint = sheet->sizeHint().boundedTo(sheet->maximumSize());
    const int height = sheet->heightForWidth(hint.width());
    sheet->resize(hint.width(), height > 0 ? height : hint.height());
    sheet->show();
    QTest::qWait(settleMilliseconds);
    const QPixmap picture = sheet->grab();
    return picture.save(
        QStringLiteral("%1-%2.png").arg(stem).arg(qRound(picture.devicePixelRatio() * 100)));
}

} // namespace

bool render(const std::vector<Page>& pages, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return false;
    ui::Theme theme;
    for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
        theme.setScheme(scheme);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QApplication::setLayoutDirection(direction);
            for (const Page& page : pages) {
                const QString stem = QStringLiteral("%1/%2-%3-%4")
                                         .arg(folder, page.name,
                                              theme.tokens().isDark ? QStringLiteral("dark")
                                                                    : QStringLiteral("light"),
                                              direction == Qt::LeftToRight ? QStringLiteral("ltr")
                                                                           : QStringLiteral("rtl"));
                if (!renderPage(page, stem))
                    return false;
            }
        }
    }
    return true;
}

} // namespace factordesk::gallery
