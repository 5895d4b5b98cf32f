// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/receipt_panel.h"

#include "core/exchange/private_file.h"
#include "ui/print/paper_error.h"
#include "ui/print/printer_question.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>

#include <span>
#include <utility>

namespace factordesk::ui {

ReceiptPanel::ReceiptPanel(Source source, QWidget* parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_news(new InlineMessage)
    , m_actions(new QHBoxLayout)
{
    setObjectName(QStringLiteral("receiptPanel"));
    m_news->setObjectName(QStringLiteral("receiptNews"));
    auto* save = new Button(Icon::External, tr("Sa&ve receipt…"));
    save->setObjectName(QStringLiteral("saveReceiptButton"));
    auto* print = new Button(Icon::Print, tr("&Print receipt…"));
    print->setObjectName(QStringLiteral("printReceiptButton"));
    m_actions->setSpacing(spacing::small);
    m_actions->addWidget(save);
    m_actions->addWidget(print);
    m_actions->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::large);
    column->addWidget(m_news);
    column->addLayout(m_actions);
    connect(save, &QAbstractButton::clicked, this, &ReceiptPanel::askWhereToSave);
    connect(print, &QAbstractButton::clicked, this, &ReceiptPanel::print);
}

void ReceiptPanel::addAction(QWidget* button)
{
    m_actions->addWidget(button);
}

void ReceiptPanel::clear()
{
    m_news->clear();
}

void ReceiptPanel::askWhereToSave()
{
    const std::optional<Receipt> receipt = m_source();
    if (!receipt)
        return;
    auto* dialog = new QFileDialog(this, {}, QDir::home().filePath(receipt->fileName()),
                                   tr("Documents (*.pdf)"));
    dialog->setObjectName(QStringLiteral("receiptDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptPanel::save);
    dialog->open();
}

void ReceiptPanel::save(const QString& path)
{
    const std::optional<Receipt> receipt = m_source();
    if (!receipt)
        return; // it is gone while somebody looked for a folder
    const QByteArray pdf = receipt->pdf();
    const auto written = exchange::writePrivateFile(
        path, std::as_bytes(std::span(pdf.data(), std::size_t(pdf.size()))));
    if (written)
        m_news->setMessage(Tone::Good,
                           tr("The receipt is in %1.").arg(QDir::toNativeSeparators(path)));
    else
        m_news->setMessage(Tone::Stop, explain({.systemError = written.error().systemError}, path));
    emit saved();
}

void ReceiptPanel::print()
{
    std::optional<Receipt> receipt = m_source();
    if (!receipt)
        return;
    const QString name = receipt->fileName();
    askForPrinter(*this, name, [this, paper = *std::move(receipt)](QPagedPaintDevice& printer) {
        if (!paper.print(printer))
            m_news->setMessage(Tone::Stop, tr("The printer does not take the receipt. Save it, and "
                                              "print the file."));
    });
}

} // namespace factordesk::ui
