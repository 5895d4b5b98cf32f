// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printer_question.h"

#include <QPrintDialog>
#include <QPrinter>

#include <memory>
#include <utility>

namespace factordesk::ui {

void askForPrinter(QWidget& parent, const QString& name,
                   std::function<void(QPagedPaintDevice& printer)> print)
{
    auto printer = std::make_shared<QPrinter>();
    printer->setDocName(name);
    auto* dialog = new QPrintDialog(printer.get(), &parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &parent,
                     [printer, print = std::move(print)] { print(*printer); });
    dialog->open();
}

} // namespace factordesk::ui
