// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/card_pages.h"
#include "tests/ui/gallery/gallery.h"
#include "tests/ui/gallery/simple_pages.h"
#include "ui/theme/factordesk_style.h"

#include <QApplication>

#include <cstdio>
#include <utility>
#include <vector>

int main(int argc, char** argv)
{
    QApplication::setStyle(new factordesk::ui::FactordeskStyle);
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: factordesk-gallery OUTDIR\n", stderr);
        return 2;
    }
    std::vector<factordesk::gallery::Page> pages = factordesk::gallery::simplePages();
    for (factordesk::gallery::Page& page : factordesk::gallery::cardPages())
        pages.push_back(std::move(page));
    return factordesk::gallery::render(pages, arguments.at(1)) ? 0 : 1;
}
