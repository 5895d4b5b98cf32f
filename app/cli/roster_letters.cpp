// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/roster_letters.h"

#include "app/cli/await.h"
#include "app/cli/console.h"
#include "app/cli/roster_leftovers.h"
#include "app/cli/server_output.h"
#include "core/enrollment/change_calls.h"
#include "core/zitadel/patience.h"
#include "ui/text/input_text.h"
#include "ui/text/roster_text.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace factordesk::cli {

using namespace std::chrono_literals;
using roster::RowState;
using ui::PaperError;

namespace {

/// For one person; a script does not wait for ever.
constexpr std::chrono::seconds longestWait = 5min;

} // namespace

RosterLetters::RosterLetters(ServerConnection& server, roster::Roster& roster, QString path)
    : m_server(server)
    , m_roster(roster)
    , m_path(std::move(path))
    , m_file(m_path)
    , m_hasLetter(std::size_t(roster.size()))
    , m_sentences(std::size_t(roster.size()))
{
}

Expected<void, Failure> RosterLetters::write(const std::function<bool()>& isEnding)
{
    // Before the first registration, whose secret would be lost without a file.
    if (const auto opened = m_file.open(); !opened)
        return Unexpected(fileFailure(opened.error()));
    auto list =
        beginLettersList(m_path, m_server.connection().address->origin().toString(), m_roster);
    if (!list)
        return Unexpected(list.error());
    m_list = *std::move(list);
    m_isEnding = isEnding;
    auto written = writeAll();
    dropEmptyList();
    return written;
}

Expected<void, Failure> RosterLetters::writeAll()
{
    for (int row = 0; row < m_roster.size(); ++row) {
        if (m_roster.row(row).state != RowState::Ready)
            continue;
        if (m_isEnding()) {
            m_sentences.at(std::size_t(row)) =
                QStringLiteral("The program was ended before this person's turn.");
            continue;
        }
        if (const auto written = writeFor(row); !written)
            return Unexpected(fileFailure(written.error()));
    }
    if (m_count == 0)
        return {};
    if (const auto written = m_file.commit(); !written)
        return Unexpected(fileFailure(written.error()));
    noteLetters();
    return {};
}

/// From now on the letters count, and nobody who has one is left over.
void RosterLetters::noteLetters()
{
    std::vector<int> rows;
    for (int row = 0; row < m_roster.size(); ++row) {
        if (hasLetter(row) && m_roster.setState(row, RowState::HasLetter))
            rows.push_back(row);
    }
    static_cast<void>(m_list->keepAll(m_roster, rows));
}

void RosterLetters::dropEmptyList()
{
    if (hasLeftovers(m_roster))
        return;
    m_list.reset();
    QFile::remove(lettersListPath(m_path));
}

QString RosterLetters::leftoversPath() const
{
    return hasLeftovers(m_roster) ? lettersListPath(m_path) : QString();
}

bool RosterLetters::setRow(int row, RowState state, const QString& why)
{
    return !m_roster.setState(row, state, why) || m_list->keep(m_roster, row);
}

QString RosterLetters::sentence(int row) const
{
    const QString& own = m_sentences.at(std::size_t(row));
    return own.isEmpty() && !hasLetter(row) ? text::rowReason(m_roster, m_roster.row(row)) : own;
}

Expected<void, PaperError> RosterLetters::writeFor(int row)
{
    m_waited = {};
    auto isOver = tryFor(row);
    while (isOver && !*isOver)
        isOver = tryFor(row);
    if (!isOver)
        return Unexpected(isOver.error());
    return {};
}

/// Reads the person once more: a letter is in the person's language, which a roster does not have.
/// False where the row is to be tried again.
Expected<bool, PaperError> RosterLetters::tryFor(int row)
{
    const auto id = zitadel::UserId::make(m_roster.row(row).userId);
    if (!id)
        return true; // none that the server has told is refused
    const auto call = m_server.client().user(*id);
    await(*call, &net::PendingBase::finished);
    if (call->result())
        return tryFor(row, *call->result());
    if (waitsFor(call->result().error()))
        return false;
    refuse(row, statusFailure(call->result().error(), true));
    return true;
}

Expected<bool, PaperError> RosterLetters::tryFor(int row, const zitadel::User& person)
{
    m_roster.noteRegistering(row);
    if (!setRow(row, RowState::UnderWay)) {
        m_roster.setState(row, RowState::Ready);
        return Unexpected(PaperError{.kind = PaperError::Kind::CannotWrite, .systemError = ENOSPC});
    }
    const auto call = enrollment::registerTotp(m_server.changeMeans(), person);
    await(*call, &net::PendingBase::finished);
    auto& outcome = call->outcome();
    if (const auto failure = registrationFailure(outcome)) {
        if (outcome.ending == enrollment::Ending::Refused && waitsFor(*outcome.status)) {
            setRow(row, RowState::Ready);
            return false;
        }
        refuse(row, *failure);
        if (outcome.ending == enrollment::Ending::FoundDone)
            setRow(row, RowState::LeftPending);
        return true;
    }
    ++m_registered;
    setRow(row, RowState::LeftPending);
    if (const auto added = addLetter(row, person, *std::move(outcome.value)); !added)
        return Unexpected(added.error());
    return true;
}

/// Waits as the server asks, if that is what it did; false where it did not, or asks for too much.
bool RosterLetters::waitsFor(const zitadel::Status& status)
{
    const auto patience = zitadel::patienceAskedFor(status);
    if (!patience)
        return false;
    const std::chrono::seconds wait = std::max(*patience, 1s);
    if (m_isEnding() || m_waited + wait > longestWait)
        return false;
    m_waited += wait;
    Console(false).warn(QStringLiteral("The server asks for patience: going on in %1 s. Letters so "
                                       "far: %2.")
                            .arg(QString::number(wait.count()), QString::number(m_count)));
    QEventLoop loop;
    QTimer::singleShot(wait, &loop, &QEventLoop::quit);
    QTimer looking; // whoever wants the program to end does not wait for the server
    QObject::connect(&looking, &QTimer::timeout, &loop, [&] {
        if (m_isEnding())
            loop.quit();
    });
    looking.start(100ms);
    loop.exec();
    return !m_isEnding();
}

/// Fails for the file's sake alone; what is wrong with the letter is the row's.
Expected<void, PaperError> RosterLetters::addLetter(int row, const zitadel::User& person,
                                                    zitadel::Registration registration)
{
    QString& sentence = m_sentences.at(std::size_t(row));
    const auto secret = enrollment::RegisteredSecret::make(std::move(registration), m_clock.now());
    if (!secret) {
        sentence = text::explain(secret.error());
        return {};
    }
    const auto letter = ui::Letter::make(person, *secret, m_server.connection(), m_clock.now());
    auto added = letter ? m_file.add(*letter) : Unexpected(letter.error());
    if (added) {
        m_hasLetter.at(std::size_t(row)) = true;
        ++m_count;
        return {};
    }
    if (added.error().kind == PaperError::Kind::CannotWrite)
        return added;
    sentence = ui::explain(added.error(), m_path);
    return {};
}

void RosterLetters::refuse(int row, const Failure& failure)
{
    setRow(row, failure.isSettled ? RowState::Failed : RowState::Unsettled,
           failure.status ? roster::reasonOf(*failure.status) : QString());
    m_sentences.at(std::size_t(row)) = failure.message;
}

Failure RosterLetters::fileFailure(const PaperError& error) const
{
    const QString why = ui::explain(error, m_path);
    if (m_registered == 0)
        return inputFailure(why);
    return inputFailure(
        QStringLiteral(
            "%1 There are no letters. People registered for them: %2; their secrets "
            "are lost. They are listed in %3, and removed together by: factordesk-cli roster %3 "
            "--remove-leftovers")
            .arg(why, QString::number(m_registered), lettersListPath(m_path)));
}

} // namespace factordesk::cli
