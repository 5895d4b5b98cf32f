// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/practice/practice_server.h"
#include "tests/support/phone.h"
#include "tests/support/visitor.h"

#include <QString>
#include <QStringList>

#include <memory>

/// A step that holds checks of its own; a failed one ends the journey.
#define STEP(step)                                                                                 \
    do {                                                                                           \
        step;                                                                                      \
        if (QTest::currentTestFailed())                                                            \
            return;                                                                                \
    } while (false)

namespace factordesk::test {

/// The whole program over a practice server that the test owns, so that it can make it fail, with
/// somebody in front of it and a phone in their hand. The profile is an empty folder.
class Journey
{
public:
    Journey();
    ~Journey();

    [[nodiscard]] practice::PracticeServer& server() { return m_server; }
    [[nodiscard]] const Visitor& visitor() const { return *m_visitor; }
    [[nodiscard]] app::Desktop& desktop() { return *m_desktop; }
    [[nodiscard]] Phone& phone() { return m_phone; }
    /// The mnemonics that two controls in sight share, each with their texts.
    [[nodiscard]] QStringList sharedShortcuts() const;
    /// Where the program keeps what it writes.
    [[nodiscard]] const QString& folders() const { return m_folders; }

    /// Ends the program and starts it again, over the same profile.
    void restart();
    /// From the first start to the people of the server, by address and token.
    void connectByHand();
    /// Types the text into the search and takes the one person it names with Enter; waits until
    /// the preflight is done.
    void find(const QString& text);
    /// Presses Register and waits for the QR code.
    void registerNew();
    /// Goes to the server page by the navigation.
    void openServerPage();
    /// Scans the window.
    void scanScreen();

private:
    QString m_folders;
    SystemClock m_clock;
    SystemRandom m_random;
    practice::PracticeServer m_server;
    std::unique_ptr<app::Desktop> m_desktop;
    std::unique_ptr<Visitor> m_visitor;
    Phone m_phone;
};

} // namespace factordesk::test
