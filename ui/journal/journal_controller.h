// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/journal/chain_check.h"
#include "core/journal/journal_keeper.h"
#include "ui/journal/journal_model.h"

#include <QObject>

#include <functional>
#include <optional>

namespace factordesk::ui {

/// The journal on disk, read and checked beside the thread of the windows. Holds no widget.
class JournalController final : public QObject
{
    Q_OBJECT

public:
    /// `keeper` writes the journal in `folder` on the computer `machine`; it is borrowed and must
    /// outlive the controller. Reads nothing before the first refresh().
    JournalController(journal::JournalFolder folder, journal::EntryText machine,
                      journal::JournalKeeper& keeper);

    /// What was read last; empty before.
    [[nodiscard]] const JournalLines& lines() const { return m_lines; }
    /// The journal was read at least once.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] bool isChecking() const { return m_checking.isRunning(); }
    /// What the last check found; no value before it, and once something was written since.
    [[nodiscard]] const std::optional<journal::CheckResult>& checked() const { return m_checked; }
    [[nodiscard]] const journal::JournalKeeper& keeper() const { return m_keeper; }

    /// Writes what `make` gives to a file that its owner alone can read, whole or not at all;
    /// saved() tells. `make` is called on
    /// another thread. Does nothing while another file is written.
    void save(const QString& path, std::function<QByteArray()> make);

    /// While somebody looks, what is written is read at once; otherwise with the next refresh().
    void setWatched(bool isWatched);

public slots:
    void refresh();
    /// Follows the chain. Does nothing while it does.
    void check();
    /// Writes what could not be written before.
    void tryAgain();

signals:
    void linesChanged();
    /// isChecking() or checked() is another.
    void checkChanged();
    /// A file was written, or was not.
    void saved(const QString& path, bool isWritten);
    /// The keeper's failure or its count is another.
    void failureChanged();

private:
    void takeWritten();

    journal::JournalFolder m_folder;
    journal::EntryText m_machine;
    journal::JournalKeeper& m_keeper;
    JournalLines m_lines = std::make_shared<std::vector<journal::JournalLine>>();
    std::optional<journal::CheckResult> m_checked;
    bool m_isRead = false;
    bool m_isWatched = false;
    bool m_isOutdated = false; ///< Something was written while it was read.
    background::Worker m_worker;
    background::Job m_reading;
    background::Job m_checking;
    background::Job m_saving;
};

} // namespace factordesk::ui
