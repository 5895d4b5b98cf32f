// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/json_string.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_json_string {

using namespace factordesk;

class TestJsonString : public QObject
{
    Q_OBJECT

private slots:
    void readsStrings_data();
    void readsStrings();
    void refusesWhatIsNoEscape_data();
    void refusesWhatIsNoEscape();
};

void TestJsonString::readsStrings_data()
{
    QTest::addColumn<QByteArray>("quoted");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray(R"("")") << QByteArray();
    QTest::newRow("plain") << QByteArray(R"("otpauth://x")") << QByteArray("otpauth://x");
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")")
                             << QByteArray("\"\\/\b\f\n\r\t");
    // As Go writes it.
    QTest::newRow("ampersand") << QByteArray(R"("a\u0026b")") << QByteArray("a&b");
    QTest::newRow("two bytes") << QByteArray(R"("\u00fc")") << QByteArray("\xc3\xbc");
    QTest::newRow("a pair") << QByteArray(R"("\ud83d\ude00")") << QByteArray("\xf0\x9f\x98\x80");
}

void TestJsonString::readsStrings()
{
    QFETCH(const QByteArray, quoted);
    QFETCH(const QByteArray, content);
    const auto read = encoding::jsonStringContent(quoted.toStdString());
    QVERIFY(read);
    QCOMPARE(QByteArray(read->text().data(), qsizetype(read->size())), content);
}

void TestJsonString::refusesWhatIsNoEscape_data()
{
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("letter") << QByteArray(R"("\x")");
    QTest::newRow("digits") << QByteArray(R"("\u12")");
    QTest::newRow("first half") << QByteArray(R"("\ud83d")");
    QTest::newRow("second half") << QByteArray(R"("\ude00")");
    QTest::newRow("cut") << QByteArray("\"\\\"").chopped(0);
}

void TestJsonString::refusesWhatIsNoEscape()
{
    QFETCH(const QByteArray, quoted);
    QVERIFY(!encoding::jsonStringContent(quoted.toStdString()));
}

FACTORDESK_TEST(TestJsonString, QCoreApplication)

} // namespace tst_json_string

#include "tst_json_string.moc"
