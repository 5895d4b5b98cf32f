// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/event_loop.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "ui/roster/roster_controller.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <variant>

namespace factordesk::test {

/// A roster's controller over a fake desk, whose server knows the people of a list.
class RosterBench
{
public:
    RosterBench()
    {
        desk.beConnected();
        desk.client.factor.answerBy([this] { return nextFactor; });
        desk.client.userPage.answerBy([this] { return pageOfAsked(); });
        restart();
    }

    /// As if the program ended, however it does, and were started again.
    void restart()
    {
        controller.reset();
        controller = std::make_unique<ui::RosterController>(desk, delays, desk.clock, path());
    }

    [[nodiscard]] QString path() const
    {
        return folder.filePath(QStringLiteral("factordesk/roster.jsonl"));
    }
    [[nodiscard]] QString writeFile(const QByteArray& content) const
    {
        const QString name = folder.filePath(QStringLiteral("people.csv"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the list cannot be written");
        return name;
    }

    /// Adds somebody whom the server knows.
    void know(const QString& name, const QString& id) { people.append(personNamed(name, id)); }
    /// Anna, Ben and Chloe, and a list that names them.
    void knowThree()
    {
        know(QStringLiteral("Anna Berg"), QStringLiteral("10001"));
        know(QStringLiteral("Ben Carter"), QStringLiteral("10002"));
        know(QStringLiteral("Chloe Dubois"), QStringLiteral("10003"));
    }

    /// Up to the review of a list, everybody looked up.
    void review(const QByteArray& content)
    {
        controller->readFile(writeFile(content));
        if (!QTest::qWaitFor(
                [&] { return controller->phase() == ui::RosterController::Phase::Columns; }))
            qFatal("the list was not read");
        controller->lookUpTable();
        runEvents();
    }
    /// Three people, ready to be called.
    void begin()
    {
        knowThree();
        review("id\n10001\n10002\n10003\n");
        controller->commit();
    }
    [[nodiscard]] zitadel::UserId personAtDesk() const
    {
        return *zitadel::UserId::make(controller->roster().row(*controller->atDesk()).userId);
    }
    [[nodiscard]] roster::RowState state(int row) const
    {
        return controller->roster().row(row).state;
    }

    QTemporaryDir folder;
    FakeDesk desk;
    FakeDelays delays{desk.clock};
    QList<zitadel::User> people;
    zitadel::FactorState nextFactor = zitadel::FactorState::None; ///< Everybody's.
    std::unique_ptr<ui::RosterController> controller;

private:
    [[nodiscard]] zitadel::UserPage pageOfAsked() const
    {
        const zitadel::UserQuery& query = desk.client.asked.constLast().query;
        zitadel::UserPage page;
        for (const zitadel::User& person : people) {
            if (!query.namesPeople() || query.userIds.contains(person.id.text()) ||
                query.emails.contains(person.email) ||
                query.loginNames.contains(person.preferredLoginName))
                page.users.append(person);
        }
        page.total = std::uint64_t(page.users.size());
        return page;
    }
};

/// Whether the controller is in that very trouble.
template <class Error>
bool isTrouble(const ui::RosterController& controller, Error error)
{
    const auto* const found = std::get_if<Error>(&controller.trouble());
    return found && *found == error;
}

} // namespace factordesk::test
