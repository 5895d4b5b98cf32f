// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/hex.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_hex {

using namespace factordesk;

class TestHex : public QObject
{
    Q_OBJECT

private slots:
    // RFC 4648, section 10.
    void readsAndWritesTheVectors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("66");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("666f6f626172");
    }
    void readsAndWritesTheVectors()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, hex);
        const std::string plain = text.toStdString();
        QCOMPARE(encoding::encodeHex(std::as_bytes(std::span(plain))).text(), hex.toStdString());
        const auto decoded = encoding::decodeHex(hex.toUpper().toStdString());
        QVERIFY(decoded);
        QCOMPARE(decoded->text(), plain);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("odd") << QByteArray("666");
        QTest::newRow("letter") << QByteArray("6g");
        QTest::newRow("sign") << QByteArray("-1");
        QTest::newRow("blank") << QByteArray("6 6f");
    }
    void refusesWhatIsNone()
    {
        QFETCH(const QByteArray, hex);
        QVERIFY(!encoding::decodeHex(hex.toStdString()));
    }
};

FACTORDESK_TEST(TestHex, factordesk::test::NoApplication)

} // namespace tst_hex

#include "tst_hex.moc"
