// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/header_blocks.h"
#include "core/net/presentation.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_header_blocks {

using namespace factordesk;
using net::Headers;

class TestHeaderBlocks : public QObject
{
    Q_OBJECT

private slots:
    void findsTheTrailers_data();
    void findsTheTrailers();
    void joinsFieldsOfOneName();
    void measures();
    void readsEveryAnnouncedLength();
};

void TestHeaderBlocks::findsTheTrailers_data()
{
    QTest::addColumn<Headers>("all");
    QTest::addColumn<Headers>("first");
    QTest::addColumn<Headers>("trailers");
    QTest::newRow("none") << Headers{{"a", "1, 1"}} << Headers{{"a", "1"}} << Headers{};
    QTest::newRow("one block") << Headers{{"a", "1"}} << Headers{{"a", "1"}} << Headers{};
    QTest::newRow("new fields") << Headers{{"a", "1, 1"}, {"grpc-status", "0"}}
                                << Headers{{"a", "1"}} << Headers{{"grpc-status", "0"}};
    QTest::newRow("the same field")
        << Headers{{"Grpc-Status", "0, 0, 3"}} << Headers{{"grpc-status", "0"}}
        << Headers{{"Grpc-Status", "3"}};
    QTest::newRow("a list") << Headers{{"a", "1, 2, 1, 2, 3, 4"}} << Headers{{"a", "1, 2"}}
                            << Headers{{"a", "3, 4"}};
    QTest::newRow("an empty field")
        << Headers{{"a", ", , 3"}} << Headers{{"a", ""}} << Headers{{"a", "3"}};
}

void TestHeaderBlocks::findsTheTrailers()
{
    QFETCH(Headers, all);
    QFETCH(Headers, first);
    QFETCH(Headers, trailers);
    QCOMPARE(net::trailersAmong(all, first), trailers);
}

void TestHeaderBlocks::joinsFieldsOfOneName()
{
    QCOMPARE(net::joined({}), Headers{});
    QCOMPARE(net::joined({{"a", "1"}, {"b", "2"}, {"A", "3"}, {"a", ""}}),
             (Headers{{"a", "1, 3, "}, {"b", "2"}}));
}

void TestHeaderBlocks::measures()
{
    QCOMPARE(net::totalSize({}), 0);
    QCOMPARE(net::totalSize({{"a", "12"}, {"bc", ""}}), 5);
}

void TestHeaderBlocks::readsEveryAnnouncedLength()
{
    QCOMPARE(net::announcedLengths({{"a", "1"}}), QList<qint64>{});
    QCOMPARE(net::announcedLengths({{"content-length", "5, 5"}, {"Content-Length", " 7"}}),
             (QList<qint64>{5, 5, 7}));
    QCOMPARE(net::announcedLengths({{"content-length", "x"}}), QList<qint64>{-1});
}

FACTORDESK_TEST(TestHeaderBlocks, factordesk::test::NoApplication)

} // namespace tst_header_blocks

#include "tst_header_blocks.moc"
