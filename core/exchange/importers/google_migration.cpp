// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/google_migration.h"

#include "core/exchange/text_lines.h"
#include "core/otpauth/migration_collector.h"

#include <utility>

namespace factordesk::exchange {

namespace {

/// Collects the rows of all lines: parts of one export first meet in its collector.
class MigrationReader
{
public:
    void readLine(const TextLines::Line& line)
    {
        if (!otpauth::isMigrationUri(line.text))
            return refuse(line, {.kind = RowProblem::Kind::NotAnAddress});
        auto part = otpauth::parseMigrationUri(line.text);
        if (!part)
            return refuse(
                line, {.kind = RowProblem::Kind::BadMigrationPart, .migrationError = part.error()});
        if (part->size == 1)
            return take(std::move(part->rows));
        if (m_collector.add(*std::move(part)) == otpauth::MigrationCollector::Result::OtherExport)
            refuse(line, {.kind = RowProblem::Kind::OtherExport});
    }

    [[nodiscard]] Imported finish() &&
    {
        const int missing = m_collector.size() - m_collector.collected();
        take(m_collector.takeRows());
        return {
            .format = Format::GoogleMigration, .rows = std::move(m_rows), .missingParts = missing};
    }

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }

private:
    void refuse(const TextLines::Line& line, RowProblem problem)
    {
        m_rows.push_back({.number = line.number, .content = Unexpected(std::move(problem))});
    }

    void take(std::vector<otpauth::MigrationRow> rows)
    {
        for (otpauth::MigrationRow& row : rows) {
            const int number = static_cast<int>(m_rows.size()) + 1;
            if (row.account)
                m_rows.push_back({.number = number,
                                  .label = std::move(row.label),
                                  .content = vault::Entry{.account = *std::move(row.account)}});
            else
                m_rows.push_back(
                    {.number = number,
                     .label = std::move(row.label),
                     .content = Unexpected(RowProblem{.kind = RowProblem::Kind::BadMigrationRow,
                                                      .migrationRowError = row.account.error()})});
        }
    }

    otpauth::MigrationCollector m_collector;
    std::vector<Row> m_rows;
};

} // namespace

Expected<Imported, ImportError> readGoogleMigration(const Input& input)
{
    MigrationReader reader;
    TextLines lines(textOf(input.bytes));
    while (const auto line = lines.next()) {
        reader.readLine(*line);
        if (reader.size() > maximumRows)
            return Unexpected(ImportError{.kind = ImportError::Kind::TooLarge,
                                          .format = Format::GoogleMigration});
    }
    return std::move(reader).finish();
}

} // namespace factordesk::exchange
