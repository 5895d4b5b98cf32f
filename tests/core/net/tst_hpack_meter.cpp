// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hpack_meter.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_hpack_meter {

using factordesk::net::HpackMeter;

/// Against the examples of RFC 7541, appendix C.
class TestHpackMeter : public QObject
{
    Q_OBJECT

private slots:
    void measuresTheExamples_data();
    void measuresTheExamples();
    void measuresPieces_data();
    void measuresPieces();
    void measuresReferences();
    void forgetsWhatTheTableDoes();
    void countsWhatItDoesNotKnowAsTheLargest();
    void growsWithATextThatIsNotWhole();
    void survivesLongNumbers_data();
    void survivesLongNumbers();

private:
    static constexpr qint64 largest = 4096;
};

namespace {

/// Of one field, not in Huffman's code, that goes into the table (section 6.2.1).
QByteArray entry(char name, const QByteArray& value)
{
    QByteArray length(1, char(0x7f));
    qsizetype rest = value.size() - 0x7f;
    for (; rest >= 0x80; rest >>= 7)
        length += char(0x80 | (rest & 0x7f));
    length += char(rest);
    return QByteArray::fromHex("4001") + name + length + value;
}

constexpr char newest = char(0x80 | 62);

} // namespace

void TestHpackMeter::measuresTheExamples_data()
{
    QTest::addColumn<QByteArrayList>("blocks");
    QTest::addColumn<QList<qint64>>("sizes"); ///< Name, value and 32 of each field.
    QTest::newRow("C.2.1") << QByteArrayList{"400a637573746f6d2d6b65790d637573746f6d2d686561646572"}
                           << QList<qint64>{55};
    QTest::newRow("C.2.2") << QByteArrayList{"040c2f73616d706c652f70617468"} << QList<qint64>{49};
    QTest::newRow("C.2.3") << QByteArrayList{"100870617373776f726406736563726574"}
                           << QList<qint64>{46};
    QTest::newRow("C.2.4") << QByteArrayList{"82"} << QList<qint64>{42};
    const QList<qint64> requests{42 + 43 + 38 + 57, 42 + 43 + 38 + 57 + 53, 42 + 44 + 50 + 57 + 54};
    QTest::newRow("C.3")
        << QByteArrayList{"828684410f7777772e6578616d706c652e636f6d",
                          "828684be58086e6f2d6361636865",
                          "828785bf400a637573746f6d2d6b65790c637573746f6d2d76616c75"
                          "65"}
        << requests;
    QTest::newRow("C.4") << QByteArrayList{"828684418cf1e3c2e5f23a6ba0ab90f4ff",
                                           "828684be5886a8eb10649cbf",
                                           "828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf"}
                         << requests;
    QTest::newRow("C.6.1")
        << QByteArrayList{"488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e"
                          "919d29ad171863c78f0b97c8e9ae82ae43d3"}
        << QList<qint64>{42 + 52 + 65 + 63};
}

void TestHpackMeter::measuresTheExamples()
{
    QFETCH(QByteArrayList, blocks);
    QFETCH(QList<qint64>, sizes);
    HpackMeter meter;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        meter.take(QByteArray::fromHex(blocks[i]));
        // Never less; and not so much more that a proper answer could seem too long.
        QVERIFY2(meter.size() >= sizes[i], QByteArray::number(meter.size()).constData());
        QVERIFY2(meter.size() <= 2 * sizes[i], QByteArray::number(meter.size()).constData());
        meter.endBlock();
        QCOMPARE(meter.size(), 0);
    }
}

void TestHpackMeter::measuresPieces_data()
{
    measuresTheExamples_data();
}

void TestHpackMeter::measuresPieces()
{
    QFETCH(QByteArrayList, blocks);
    HpackMeter whole;
    HpackMeter pieces;
    for (const QByteArray& hex : blocks) {
        const QByteArray block = QByteArray::fromHex(hex);
        whole.take(block);
        for (const char& byte : block)
            pieces.take(QByteArrayView(&byte, 1));
        QCOMPARE(pieces.size(), whole.size());
        whole.endBlock();
        pieces.endBlock();
    }
}

void TestHpackMeter::measuresReferences()
{
    HpackMeter meter;
    meter.take(entry('a', QByteArray(4000, 'x')));
    QCOMPARE(meter.size(), 4033);
    meter.take(QByteArray(100, newest));
    QCOMPARE(meter.size(), 101 * 4033);
    meter.endBlock();
    meter.take(QByteArray(1, newest)); // The table is the connection's.
    QCOMPARE(meter.size(), 4033);
    // A name of the table is as long as its field may be.
    meter.take(QByteArray::fromHex("7e") + char(1) + "v");
    QVERIFY(meter.size() >= 4033 + 1 + 1 + 32);
}

void TestHpackMeter::forgetsWhatTheTableDoes()
{
    HpackMeter meter;
    meter.take(entry('a', QByteArray(200, 'x')));
    meter.take(entry('b', QByteArray(3900, 'x'))); // puts the first out
    meter.endBlock();
    meter.take(QByteArray(1, newest));
    QCOMPARE(meter.size(), 3933);
    meter.endBlock();
    meter.take(QByteArray(1, char(0x80 | 63)));
    QCOMPARE(meter.size(), largest);
}

void TestHpackMeter::countsWhatItDoesNotKnowAsTheLargest()
{
    HpackMeter meter;
    meter.take(QByteArray(3, newest));
    QCOMPARE(meter.size(), 3 * largest);
    meter.endBlock();
    // Qt keeps its table where it is told to have none (section 6.3), so nothing may get cheaper.
    meter.take(entry('a', QByteArray(4000, 'x')) + char(0x20));
    meter.endBlock();
    meter.take(QByteArray(1, newest));
    QCOMPARE(meter.size(), largest);
}

void TestHpackMeter::growsWithATextThatIsNotWhole()
{
    HpackMeter meter;
    meter.take(entry('a', QByteArray(4000, 'x')).first(1000));
    QCOMPARE(meter.size(), 1000);
    meter.take(QByteArray(1000, 'x'));
    QCOMPARE(meter.size(), 2000);
    meter.take(QByteArray::fromHex("007f")); // still the text
    QCOMPARE(meter.size(), 2002);
}

void TestHpackMeter::survivesLongNumbers_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::newRow("an index") << QByteArray::fromHex("ffffffffffffffffff");
    QTest::newRow("a name's index") << QByteArray::fromHex("7fffffffffffffffff");
    QTest::newRow("a text") << QByteArray::fromHex("007fffffffffffffffff");
    QTest::newRow("a text in Huffman's code") << QByteArray::fromHex("00ffffffffffffffffff");
    QTest::newRow("a table") << QByteArray::fromHex("3fffffffffffffffff");
    QTest::newRow("zeros") << QByteArray::fromHex("ff8080808080808080");
}

void TestHpackMeter::survivesLongNumbers()
{
    QFETCH(QByteArray, block);
    HpackMeter meter;
    meter.take(block);
    for (int i = 0; i < 100; ++i)
        meter.take(QByteArray(100, char(0xff)));
    QVERIFY(meter.size() >= 10'000); // None may hide what follows it.
}

FACTORDESK_TEST(TestHpackMeter, factordesk::test::NoApplication)

} // namespace tst_hpack_meter

#include "tst_hpack_meter.moc"
