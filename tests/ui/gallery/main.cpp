// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/gallery.h"
#include "tests/ui/gallery/simple_pages.h"
#include "ui/theme/factordesk_style.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    QApplication::setStyle(new factordesk::ui::FactordeskStyle);
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: factordesk-gallery OUTDIR\n", stderr);
        return 2;
    }
    return factordesk::gallery::render(factordesk::gallery::simplePages(), arguments.at(1)) ? 0 : 1;
}
