// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/letters_run.h"

#include "ui/roster/roster_controller.h"

#include <utility>

namespace factordesk::ui {

using enrollment::LetterRegistrations;

LettersRun::LettersRun(RosterController& controller, const Clock& clock)
    : m_controller(controller)
    , m_clock(clock)
    , m_registrations(controller.letters())
    , m_connection(controller.connection())
    , m_items(m_registrations->items())
    , m_hasPage(m_items.size())
    , m_sentences(m_items.size())
{
    m_worker.keepThreads();
    connect(m_registrations, &LetterRegistrations::registered, this, &LettersRun::takeSecret);
    connect(m_registrations, &LetterRegistrations::itemDone, this, &LettersRun::takeItem);
    connect(m_registrations, &LetterRegistrations::changed, this, &LettersRun::takeState);
    connect(m_registrations, &QObject::destroyed, this, &LettersRun::takeGone);
}

LettersRun::~LettersRun()
{
    dropFile();
    m_worker.waitForAll();
}

int LettersRun::lostCount() const
{
    using Result = LetterRegistrations::Result;
    int count = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const bool isRegistered =
            m_items[i].result == Result::Registered || m_items[i].result == Result::SecretLost;
        count += isRegistered && !(m_hasPage[i] && m_phase != Phase::Failed) ? 1 : 0;
    }
    return count;
}

std::optional<zitadel::Status> LettersRun::pausedBy() const
{
    return m_registrations ? m_registrations->pausedBy() : std::nullopt;
}

std::optional<std::chrono::seconds> LettersRun::waitsFor() const
{
    return m_registrations ? m_registrations->waitsFor() : std::nullopt;
}

void LettersRun::write(const QString& path)
{
    if (m_phase != Phase::Ready || !m_registrations)
        return;
    m_path = path;
    m_error.reset();
    m_file = std::make_shared<LetterFile>(path);
    if (const auto opened = m_file->open(); !opened) {
        m_file.reset(); // no page was begun: it has no fonts yet
        m_error = opened.error();
        emit changed(); // another place may do
        return;
    }
    setPhase(Phase::Writing);
    m_registrations->start();
}

void LettersRun::resume()
{
    if (m_registrations)
        m_registrations->resume();
}

void LettersRun::stop()
{
    if (m_registrations)
        m_registrations->stop();
}

void LettersRun::takeSecret(int item)
{
    const enrollment::RegisteredSecret secret = m_registrations->takeSecret();
    auto letter = Letter::make(m_registrations->person(), secret, m_connection, m_clock.now());
    if (!letter) {
        takePage(item, Unexpected(letter.error()));
        return;
    }
    m_job = m_worker.start(
        [file = m_file, letter = std::move(letter).value()](const std::stop_token&) {
            return file->add(letter);
        },
        [this, item](const Expected<void, PaperError>& added) { takePage(item, added); });
}

void LettersRun::takeItem(int item)
{
    m_items[std::size_t(item)] = m_registrations->items()[std::size_t(item)];
    emit itemChanged(item);
    emit changed();
}

void LettersRun::takePage(int item, const Expected<void, PaperError>& added)
{
    const std::size_t index = std::size_t(item);
    if (added) {
        m_hasPage[index] = true;
        m_rowsOnPaper.push_back(m_items[index].row);
    } else if (added.error().kind == PaperError::Kind::CannotWrite) {
        m_error = added.error();
        stop();
    } else {
        m_sentences[index] = explain(added.error(), m_path);
    }
    emit itemChanged(item);
    goOn();
}

void LettersRun::goOn()
{
    if (m_registrations)
        m_registrations->goOn();
    else
        finish();
}

void LettersRun::takeState()
{
    if (m_phase == Phase::Writing && !m_registrations->isRunning())
        finish();
    else
        emit changed();
}

/// The server is another one now. What is on paper counts nevertheless.
void LettersRun::takeGone()
{
    if (m_phase == Phase::Writing && !m_job.isRunning())
        finish();
}

void LettersRun::finish()
{
    if (m_error) {
        fail(*m_error);
        return;
    }
    if (m_rowsOnPaper.empty()) {
        dropFile();
        setPhase(Phase::Written);
        return;
    }
    setPhase(Phase::Finishing);
    m_job =
        m_worker.start([file = m_file](const std::stop_token&) { return file->commit(); },
                       [this](const Expected<void, PaperError>& written) { takeFile(written); });
}

void LettersRun::takeFile(const Expected<void, PaperError>& written)
{
    if (!written) {
        fail(written.error());
        return;
    }
    m_controller.noteLetters(m_rowsOnPaper);
    setPhase(Phase::Written);
}

void LettersRun::fail(const PaperError& error)
{
    m_error = error;
    m_rowsOnPaper.clear();
    m_hasPage.assign(m_items.size(), false);
    dropFile();
    setPhase(Phase::Failed);
    for (int item = 0; item < int(m_items.size()); ++item)
        emit itemChanged(item);
}

/// Where its pages were painted.
void LettersRun::dropFile()
{
    if (!m_file)
        return;
    m_job = m_worker.start(
        [file = std::exchange(m_file, nullptr)](const std::stop_token&) mutable {
            file.reset();
            return true;
        },
        [](bool) {});
}

void LettersRun::setPhase(Phase phase)
{
    m_phase = phase;
    emit changed();
}

} // namespace factordesk::ui
