// SPDX-License-Identifier: GPL-3.0-or-later
// roster_desk SERVER FOLDER PEOPLE: works FOLDER/roster.jsonl off, or begins it with the first
// PEOPLE of FOLDER/people.csv who can be called, and keeps its journal in FOLDER/journal. The token
// comes from standard input. Ends by itself when nobody is left.
#include "core/journal/journal_keeper.h"
#include "core/journal/machine_id.h"
#include "tests/app/desktop/tireless_desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>

#include <cstdio>

using namespace factordesk;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile input;
    if (arguments.size() != 4 || !input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const auto address = zitadel::ServerAddress::make(arguments.at(1));
    const auto name = zitadel::ProfileName::make(QStringLiteral("Practice"));
    if (!address || !name)
        return 2;
    const QByteArray token = input.readAll();
    const QDir folder(arguments.at(2));
    const SystemClock clock;
    journal::JournalKeeper journal(
        journal::JournalWriter(journal::JournalFolder(folder.filePath(QStringLiteral("journal"))),
                               journal::thisMachine()));
    test::TirelessDesk desk({.name = *name, .address = *address},
                            {.token = SecureBytes::copyOf(
                                 std::string_view(token.constData(), std::size_t(token.size())))},
                            clock, journal,
                            {.roster = folder.filePath(QStringLiteral("roster.jsonl")),
                             .list = folder.filePath(QStringLiteral("people.csv")),
                             .people = arguments.at(3).toInt()});
    while (!desk.isDone()) {
        desk.step();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return 0;
}
