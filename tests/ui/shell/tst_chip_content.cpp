// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"
#include "tests/support/test_program.h"
#include "ui/shell/chip_content.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_chip_content {

using namespace std::chrono_literals;
using namespace factordesk;
using enrollment::Connection;
using ui::chipContent;
using ui::ServerState;

class TestChipContent : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingWithoutAServer();
    void namesTheServer();
    void saysThatPracticeIsNotReal();
    void tellsTheClocks_data();
    void tellsTheClocks();
    void troubleComesFirst();
};

void TestChipContent::saysNothingWithoutAServer()
{
    const ui::ServerChipContent content = chipContent({});
    QCOMPARE(content.state, ServerState::None);
    QVERIFY(content.server.isEmpty());
    QVERIFY(content.person.isEmpty());
    QVERIFY(content.clock.isEmpty());
}

void TestChipContent::namesTheServer()
{
    Connection connection{.address = test::acmeAddress(), .hasToken = true};
    QCOMPARE(chipContent(connection).state, ServerState::Connected);
    QCOMPARE(chipContent(connection).server, QStringLiteral("acme.zitadel.cloud"));
    QVERIFY(!chipContent(connection).person.isEmpty());
    QVERIFY(chipContent(connection).clock.isEmpty()); // not known yet
    connection.hasToken = false;
    QVERIFY(chipContent(connection).person.isEmpty());
}

void TestChipContent::saysThatPracticeIsNotReal()
{
    const Connection connection{
        .address = test::acmeAddress(), .isPractice = true, .hasToken = true};
    const ui::ServerChipContent content = chipContent(connection);
    QCOMPARE(content.state, ServerState::Practice);
    QCOMPARE(content.server, QStringLiteral("Practice server"));
    QVERIFY(!content.person.isEmpty());
}

void TestChipContent::tellsTheClocks_data()
{
    QTest::addColumn<int>("offset"); // ms, of the server's clock
    QTest::addColumn<QString>("words");
    QTest::newRow("within the error") << 1500 << QStringLiteral("agree");
    QTest::newRow("this one behind") << 90'000 << QStringLiteral("behind");
    QTest::newRow("this one ahead") << -90'000 << QStringLiteral("ahead");
}

void TestChipContent::tellsTheClocks()
{
    QFETCH(const int, offset);
    QFETCH(const QString, words);
    const Connection connection{
        .address = test::acmeAddress(),
        .skew = diagnosis::ClockSkew{.offset = std::chrono::milliseconds(offset), .error = 500ms}};
    const QString clock = chipContent(connection).clock;
    QVERIFY2(clock.contains(words), qPrintable(clock));
}

void TestChipContent::troubleComesFirst()
{
    const Connection connection{.address = test::acmeAddress(),
                                .hasToken = true,
                                .skew = diagnosis::ClockSkew{.offset = 90s, .error = 500ms},
                                .trouble = test::connectionRefused()};
    const ui::ServerChipContent content = chipContent(connection);
    QCOMPARE(content.state, ServerState::Trouble);
    QVERIFY(!content.clock.isEmpty());
    QVERIFY(!content.clock.contains(QStringLiteral("behind")));
    QCOMPARE(content.server, QStringLiteral("acme.zitadel.cloud"));
}

FACTORDESK_TEST(TestChipContent, QCoreApplication)

} // namespace tst_chip_content

#include "tst_chip_content.moc"
