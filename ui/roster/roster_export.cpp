// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_export.h"

#include "core/encoding/csv.h"
#include "ui/text/roster_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <string>
#include <vector>

namespace factordesk::ui {

namespace {

class RosterExport
{
    Q_DECLARE_TR_FUNCTIONS(RosterExport)

public:
    static QStringList titles()
    {
        return {tr("Line"),    tr("Named as"), tr("Name"),  tr("Login name"),
                tr("User id"), tr("State"),    tr("Reason")};
    }
};

std::string csvRow(const QStringList& cells)
{
    std::vector<std::string> fields;
    fields.reserve(std::size_t(cells.size()));
    for (const QString& cell : cells)
        fields.push_back(cell.toStdString());
    return encoding::writeCsvRow(fields);
}

} // namespace

QByteArray csvOf(const roster::Roster& roster)
{
    std::string csv = "\xef\xbb\xbf" + csvRow(RosterExport::titles());
    for (const roster::Row& row : roster.rows())
        csv += csvRow({row.line > 0 ? QString::number(row.line) : QString(), row.key,
                       row.displayName, row.loginName, row.userId, text::rowStateText(row.state),
                       text::rowReason(roster, row)});
    return QByteArray::fromStdString(csv);
}

} // namespace factordesk::ui
