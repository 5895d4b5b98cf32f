// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_export.h"

#include "core/encoding/csv.h"
#include "ui/journal/journal_filter.h"
#include "ui/journal/journal_model.h"
#include "ui/print/paper_writer.h"
#include "ui/text/journal_text.h"
#include "ui/text/time_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPdfWriter>

#include <algorithm>

namespace factordesk::ui {

namespace {

using journal::JournalEntry;
using journal::JournalLine;

class JournalExport
{
    Q_DECLARE_TR_FUNCTIONS(JournalExport)

public:
    static QByteArray csv(const std::vector<JournalLine>& lines);
    static QByteArray protocol(const QDate& day, const std::vector<JournalLine>& lines);

private:
    static QStringList csvTitles();
    static QStringList csvCells(const JournalLine& line);
    static void addSummary(PaperWriter& paper, const std::vector<JournalLine>& lines);
    static void addTable(PaperWriter& paper, const std::vector<JournalLine>& lines);
    static void addEnd(PaperWriter& paper, const std::vector<JournalLine>& lines);
    static QString answerOf(const JournalEntry& entry);
};

std::string csvRow(const QStringList& cells)
{
    std::vector<std::string> fields;
    for (const QString& cell : cells)
        fields.push_back(cell.toStdString());
    return encoding::writeCsvRow(fields);
}

QStringList JournalExport::csvTitles()
{
    return {tr("Number"),         tr("When (UTC)"),  tr("Admin"),    tr("Admin's id"),
            tr("Person"),         tr("Person's id"), tr("What"),     tr("Outcome"),
            tr("Status"),         tr("Error id"),    tr("Sequence"), tr("Changed (UTC)"),
            tr("Resource owner"), tr("Server")};
}

QStringList JournalExport::csvCells(const JournalLine& line)
{
    const JournalEntry& entry = line.entry;
    return {QString::number(line.number),
            journal::timeText(entry.when),
            entry.who.loginName.text(),
            entry.who.id.text(),
            entry.whom.loginName.text(),
            entry.whom.id.text(),
            text::changeText(entry.change),
            text::outcomeText(entry.outcome),
            entry.status.text(),
            entry.errorId.text(),
            entry.sequence ? QString::number(*entry.sequence) : QString(),
            entry.changeDate ? journal::timeText(*entry.changeDate) : QString(),
            entry.resourceOwner.text(),
            entry.server.text()};
}

QByteArray JournalExport::csv(const std::vector<JournalLine>& lines)
{
    std::string text = "\xef\xbb\xbf" + csvRow(csvTitles());
    for (const JournalLine& line : lines)
        text += csvRow(csvCells(line));
    return QByteArray::fromStdString(text);
}

void JournalExport::addSummary(PaperWriter& paper, const std::vector<JournalLine>& lines)
{
    QStringList servers;
    QStringList admins;
    for (const JournalLine& line : lines) {
        servers.append(line.entry.server.text());
        admins.append(text::accountText(line.entry.who));
    }
    servers.removeDuplicates();
    admins.removeDuplicates();
    paper.addFact(tr("Server"), servers.join(QStringLiteral(", ")));
    paper.addFact(tr("Admin"), admins.join(QStringLiteral(", ")));
    for (const journal::Outcome outcome : journal::allOutcomes) {
        const auto count = std::ranges::count_if(
            lines, [&](const JournalLine& line) { return line.entry.outcome == outcome; });
        if (count > 0)
            paper.addFact(text::outcomeText(outcome), QString::number(count));
    }
    paper.addSpace(4);
}

QString JournalExport::answerOf(const JournalEntry& entry)
{
    if (entry.sequence)
        return QString::number(*entry.sequence);
    return entry.errorId.isEmpty() ? entry.status.text() : entry.errorId.text();
}

void JournalExport::addTable(PaperWriter& paper, const std::vector<JournalLine>& lines)
{
    paper.beginTable({{.title = tr("When"), .share = 10},
                      {.title = tr("Admin"), .share = 25},
                      {.title = tr("Person"), .share = 30},
                      {.title = tr("What"), .share = 11},
                      {.title = tr("Outcome"), .share = 14},
                      //: The title of a column with a change's sequence or an error's id.
                      {.title = tr("Sequence or error"), .share = 17}});
    for (const JournalLine& line : lines) {
        const JournalEntry& entry = line.entry;
        // The summary has the admins' ids.
        paper.addRow({localTime(entry.when).time().toString(QStringLiteral("HH:mm:ss")),
                      JournalModel::cellText(entry, JournalModel::Admin),
                      QString(entry.whom.loginName.text() + u'\n' + entry.whom.id.text()).trimmed(),
                      text::changeText(entry.change), text::outcomeText(entry.outcome),
                      answerOf(entry)});
    }
    paper.endTable();
    paper.addSpace(6);
}

void JournalExport::addEnd(PaperWriter& paper, const std::vector<JournalLine>& lines)
{
    const JournalLine& last = lines.back();
    const crypto::Sha256Digest digest = journal::digestOf(encodeLine(last));
    const QByteArray bytes(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size()));
    paper.addFact(tr("Entries"),
                  QStringLiteral("%1–%2").arg(lines.front().number).arg(last.number));
    paper.addFact(tr("SHA-256 of the last"), QLatin1String(bytes.toHex()));
    paper.addSignature(tr("Date, signature"));
}

QByteArray JournalExport::protocol(const QDate& day, const std::vector<JournalLine>& lines)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QString title =
        //: %1 is a day.
        tr("Journal of %1").arg(QLocale().toString(day, QLocale::LongFormat));
    QPdfWriter pdf(&buffer);
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Factordesk"));
    pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                  QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter));
    PaperWriter paper(pdf, {.footer = QStringLiteral("Factordesk · %1").arg(title)});
    if (!paper.isGood())
        return {};
    paper.addTitle(title);
    if (lines.empty()) {
        paper.addParagraph(tr("Nothing was done on this day."));
    } else {
        addSummary(paper, lines);
        addTable(paper, lines);
        addEnd(paper, lines);
    }
    return paper.end() ? buffer.data() : QByteArray();
}

} // namespace

QByteArray csvOf(const std::vector<journal::JournalLine>& lines)
{
    return JournalExport::csv(lines);
}

QByteArray dayProtocolOf(const QDate& day, const std::vector<journal::JournalLine>& lines)
{
    return JournalExport::protocol(day, lines);
}

} // namespace factordesk::ui
