// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/percent.h"
#include "tests/support/test_program.h"

#include <QTest>
#include <QUrl>

namespace tst_percent {

using factordesk::encoding::percentDecode;
using factordesk::encoding::percentDecodeSecret;
using factordesk::encoding::percentEncode;
using factordesk::encoding::percentEncodeSecret;

class TestPercent : public QObject
{
    Q_OBJECT

private slots:
    void encodesAsQtDoes();
    void decodes_data();
    void decodes();
    void decodesWhatItEncodes();
};

void TestPercent::encodesAsQtDoes()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray one(1, static_cast<char>(byte));
        QCOMPARE(QByteArray::fromStdString(percentEncode(one.toStdString())),
                 one.toPercentEncoding());
        QVERIFY(percentEncodeSecret(one.toStdString()).text() == percentEncode(one.toStdString()));
    }
    const QString text = QStringLiteral("Müller & Söhne: 100 % + 1#😀/?=@");
    QCOMPARE(QByteArray::fromStdString(percentEncode(text.toStdString())),
             QUrl::toPercentEncoding(text));
}

void TestPercent::decodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("plain") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("either case") << QByteArray("%c3%A4%3a") << QByteArray("\u00E4:");
    QTest::newRow("plus is plus") << QByteArray("a+b%2Bc") << QByteArray("a+b+c");
    QTest::newRow("decoded once") << QByteArray("%2541") << QByteArray("%41");
    QTest::newRow("no hex digits") << QByteArray("%ZZ%4") << QByteArray("%ZZ%4");
    QTest::newRow("one hex digit") << QByteArray("%4Z") << QByteArray("%4Z");
    QTest::newRow("percent at the end") << QByteArray("100%") << QByteArray("100%");
    QTest::newRow("percent before an escape") << QByteArray("%%41") << QByteArray("%A");
    QTest::newRow("NUL") << QByteArray("a%00b") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << QByteArray("%c0%7f") << QByteArray("\xC0\x7F");
}

void TestPercent::decodes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(percentDecode(text.toStdString())), expected);
    const factordesk::SecureBytes secret = percentDecodeSecret(text.toStdString());
    QVERIFY(secret.text() == expected.toStdString());
}

void TestPercent::decodesWhatItEncodes()
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    QVERIFY(percentDecode(percentEncode(all)) == all);
    QVERIFY(percentDecodeSecret(percentEncode(all)).text() == all);
}

FACTORDESK_TEST(TestPercent, factordesk::test::NoApplication)

} // namespace tst_percent

#include "tst_percent.moc"
