// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/printed_pages.h"

#include "core/scan/reader.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace factordesk::test {

namespace {

constexpr int patience = 120'000; // ms

/// What a program says on its standard output; no value when it is not installed or fails.
std::optional<QByteArray> outputOf(const QString& program, const QStringList& arguments)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(path, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput();
}

} // namespace

qsizetype pageCountOf(const QString& pdf)
{
    QFile file(pdf);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count("/Type /Page\n") : -1;
}

std::optional<std::vector<std::vector<SecureBytes>>> symbolsInPdf(const QString& pdf)
{
    const QTemporaryDir folder;
    if (!outputOf(QStringLiteral("pdftoppm"),
                  {QStringLiteral("-png"), QStringLiteral("-gray"), QStringLiteral("-r"),
                   QStringLiteral("150"), pdf, folder.filePath(QStringLiteral("page"))}))
        return std::nullopt;
    std::vector<std::vector<SecureBytes>> pages;
    const QDir pictures(folder.path());
    for (const QString& name : pictures.entryList(QDir::Files, QDir::Name))
        pages.push_back(scan::readSymbols(QImage(pictures.filePath(name))));
    return pages;
}

std::optional<QStringList> textsInPdf(const QString& pdf)
{
    const auto output = outputOf(QStringLiteral("pdftotext"),
                                 {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    if (!output)
        return std::nullopt;
    QStringList texts = QString::fromUtf8(*output).split(u'\f');
    texts.removeLast(); // each page ends with a form feed
    return texts;
}

} // namespace factordesk::test
