// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_controller.h"

#include "core/exchange/private_file.h"
#include "core/journal/journal_reader.h"

#include <span>
#include <utility>

namespace factordesk::ui {

namespace {

/// What can be read; the check tells of the rest.
JournalLines readLines(const journal::JournalFolder& folder, const std::stop_token& stop)
{
    auto lines = std::make_shared<std::vector<journal::JournalLine>>();
    journal::JournalReader reader(folder);
    while (const auto read = reader.next()) {
        if (stop.stop_requested())
            break;
        if (read->content)
            lines->push_back(*read->content);
    }
    return lines;
}

} // namespace

JournalController::JournalController(journal::JournalFolder folder, journal::EntryText machine,
                                     journal::JournalKeeper& keeper)
    : m_folder(std::move(folder)), m_machine(std::move(machine)), m_keeper(keeper)
{
    using journal::JournalKeeper;
    connect(&m_keeper, &JournalKeeper::written, this, &JournalController::takeWritten);
    connect(&m_keeper, &JournalKeeper::failureChanged, this, &JournalController::failureChanged);
}

void JournalController::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched)
        refresh();
}

void JournalController::takeWritten()
{
    if (std::exchange(m_checked, std::nullopt))
        emit checkChanged();
    if (m_isWatched)
        refresh();
}

void JournalController::refresh()
{
    if (m_reading.isRunning()) {
        m_isOutdated = true;
        return;
    }
    m_isOutdated = false;
    m_reading = m_worker.start(
        [folder = m_folder](const std::stop_token& stop) { return readLines(folder, stop); },
        [this](JournalLines lines) {
            m_lines = std::move(lines);
            m_isRead = true;
            emit linesChanged();
            if (m_isOutdated)
                refresh();
        });
}

void JournalController::check()
{
    if (isChecking())
        return;
    m_checked.reset();
    m_checking = m_worker.start(
        [folder = m_folder, machine = m_machine](const std::stop_token&) {
            return journal::checkJournal(folder, machine);
        },
        [this](const journal::CheckResult& result) {
            m_checked = result;
            emit checkChanged();
        });
    emit checkChanged();
}

void JournalController::save(const QString& path, std::function<QByteArray()> make)
{
    if (m_saving.isRunning())
        return;
    m_saving = m_worker.start(
        [path, make = std::move(make)](const std::stop_token&) {
            const QByteArray content = make();
            const auto bytes =
                std::as_bytes(std::span(content.data(), std::size_t(content.size())));
            return !content.isEmpty() && exchange::writePrivateFile(path, bytes).hasValue();
        },
        [this, path](bool isWritten) { emit saved(path, isWritten); });
}

void JournalController::tryAgain()
{
    m_keeper.tryAgain();
}

} // namespace factordesk::ui
