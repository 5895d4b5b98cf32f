// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "app/cli/server_connection.h"
#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/roster/roster.h"
#include "core/roster/roster_store.h"
#include "ui/print/letter_file.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace factordesk::cli {

/// Registers the people of a roster who can be called, one after the other, and writes a letter
/// with the secret for each, a page a person. Until the letters are written to the end, a list
/// beside them tells who was registered (lettersListPath()). Waits as the server asks, within
/// bounds, and says so on standard error. Needs a QGuiApplication, for the
/// fonts.
class RosterLetters
{
public:
    /// Both are borrowed and must outlive this. `path` is where the letters go.
    RosterLetters(ServerConnection& server, roster::Roster& roster, QString path);

    /// Begins with nobody once `isEnding` says so. Whoever fails is told of by sentence(), and the
    /// others go on. The error is the file's, and ends it: there are no letters then.
    [[nodiscard]] Expected<void, Failure> write(const std::function<bool()>& isEnding);
    /// Where people are listed whose registration is left over; empty where there are none.
    [[nodiscard]] QString leftoversPath() const;

    [[nodiscard]] bool hasLetter(int row) const { return m_hasLetter.at(std::size_t(row)); }
    [[nodiscard]] int count() const { return m_count; }
    /// Why a row has no letter, in a sentence or two; empty where its state says it all.
    [[nodiscard]] QString sentence(int row) const;

private:
    [[nodiscard]] Expected<void, Failure> writeAll();
    [[nodiscard]] Expected<void, ui::PaperError> writeFor(int row);
    [[nodiscard]] Expected<bool, ui::PaperError> tryFor(int row);
    [[nodiscard]] Expected<bool, ui::PaperError> tryFor(int row, const zitadel::User& person);
    [[nodiscard]] bool waitsFor(const zitadel::Status& status);
    [[nodiscard]] Expected<void, ui::PaperError> addLetter(int row, const zitadel::User& person,
                                                           zitadel::Registration registration);
    void refuse(int row, const Failure& failure);
    void noteLetters();
    void dropEmptyList();
    /// Changes a row, and has it on the disk; false where that does not have it.
    bool setRow(int row, roster::RowState state, const QString& why = {});
    [[nodiscard]] Failure fileFailure(const ui::PaperError& error) const;

    ServerConnection& m_server;
    roster::Roster& m_roster;
    QString m_path;
    SystemClock m_clock;
    std::optional<roster::RosterStore> m_list;
    ui::LetterFile m_file;
    std::vector<bool> m_hasLetter;    ///< One a row.
    std::vector<QString> m_sentences; ///< One a row.
    std::function<bool()> m_isEnding;
    std::chrono::seconds m_waited{0}; ///< For the server's sake, at the row that is written.
    int m_count = 0;
    int m_registered = 0;
};

} // namespace factordesk::cli
