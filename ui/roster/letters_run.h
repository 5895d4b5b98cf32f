// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/base/clock.h"
#include "core/enrollment/connection.h"
#include "core/enrollment/letter_registrations.h"
#include "ui/print/letter_file.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace factordesk::ui {

class RosterController;

/// Letters for the people of a roster: registers them one after another and puts each on a page of
/// one file. Until the file is written to the end nobody has a letter: whoever was registered is
/// left pending then, in the roster and on the disk, be it that the disk is full or that the
/// program is killed.
class LettersRun final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Ready,
        Writing,   ///< People are being registered.
        Finishing, ///< The file is being written to the end.
        Written,
        Failed, ///< There is no file.
    };

    /// Both are borrowed and must outlive this. The controller's letters() must be there.
    LettersRun(RosterController& controller, const Clock& clock);
    ~LettersRun() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isBusy() const
    {
        return m_phase == Phase::Writing || m_phase == Phase::Finishing;
    }
    /// Those who are to have a letter, and what became of each; as they were at last where the
    /// server has gone meanwhile.
    [[nodiscard]] const std::vector<enrollment::LetterRegistrations::Item>& items() const
    {
        return m_items;
    }
    [[nodiscard]] bool hasPage(int item) const { return m_hasPage.at(std::size_t(item)); }
    /// Why an item has no page although it was registered; empty where there is nothing to say.
    [[nodiscard]] const QString& sentence(int item) const
    {
        return m_sentences.at(std::size_t(item));
    }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] int pageCount() const { return int(m_rowsOnPaper.size()); }
    /// How many were registered whose secret nobody has.
    [[nodiscard]] int lostCount() const;
    /// Of Failed.
    [[nodiscard]] const std::optional<PaperError>& error() const { return m_error; }
    /// Why it has paused; no value while it has not.
    [[nodiscard]] std::optional<zitadel::Status> pausedBy() const;
    /// How long the server asked to be left alone; no value while it does not.
    [[nodiscard]] std::optional<std::chrono::seconds> waitsFor() const;

public slots:
    /// Begins; registers nobody unless the file can be opened.
    void write(const QString& path);
    void resume();
    /// Begins with no other person, and writes the file with those that it has.
    void stop();

signals:
    /// An item is another.
    void itemChanged(int item);
    /// Anything else that can be asked above is another.
    void changed();

private:
    void takeSecret(int item);
    void takeItem(int item);
    void takePage(int item, const Expected<void, PaperError>& added);
    void goOn();
    void takeState();
    void takeGone();
    void finish();
    void takeFile(const Expected<void, PaperError>& written);
    void fail(const PaperError& error);
    void dropFile();
    void setPhase(Phase phase);

    RosterController& m_controller;
    const Clock& m_clock;
    QPointer<enrollment::LetterRegistrations> m_registrations;
    enrollment::Connection m_connection;
    Phase m_phase = Phase::Ready;
    std::vector<enrollment::LetterRegistrations::Item> m_items;
    std::vector<bool> m_hasPage;      ///< One an item.
    std::vector<QString> m_sentences; ///< One an item.
    std::vector<int> m_rowsOnPaper;
    QString m_path;
    std::optional<PaperError> m_error;
    std::shared_ptr<LetterFile> m_file;
    /// One thread for as long as there is the file, whose fonts are the thread's.
    background::Worker m_worker{1};
    background::Job m_job;
};

} // namespace factordesk::ui
