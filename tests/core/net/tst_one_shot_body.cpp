// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/one_shot_body.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_one_shot_body {

using factordesk::net::OneShotBody;

class TestOneShotBody : public QObject
{
    Q_OBJECT

private slots:
    void isReadOnce();
    void isReadInPieces();
    void refusesToStartAgain_data();
    void refusesToStartAgain();
    void tellsWhenItIsHandedOver();
    void refusesWhenTold_data();
    void refusesWhenTold();
    void takesNothing();
    void isNoBuffer();
};

void TestOneShotBody::isReadOnce()
{
    OneShotBody body("{\"code\":\"123456\"}");
    QVERIFY(body.isReadable() && !body.isWritable() && !body.isSequential());
    QCOMPARE(body.size(), 17);
    QCOMPARE(body.readAll(), QByteArray("{\"code\":\"123456\"}"));
    QVERIFY(body.atEnd());
    QCOMPARE(body.readAll(), QByteArray());
    QCOMPARE(body.size(), 17); // the length was announced and stays
}

void TestOneShotBody::isReadInPieces()
{
    OneShotBody body("abcdef");
    QCOMPARE(body.read(4), QByteArray("abcd"));
    QCOMPARE(body.pos(), 4);
    QCOMPARE(body.read(4), QByteArray("ef"));
    QCOMPARE(body.read(4), QByteArray());
}

void TestOneShotBody::refusesToStartAgain_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("read");
    QTest::newRow("whole") << QByteArray("abcdef") << 6;
    QTest::newRow("a part") << QByteArray("abcdef") << 1;
    QTest::newRow("nothing yet") << QByteArray("abcdef") << 0;
    // Qt asks before it sends a request without a body again, too.
    QTest::newRow("empty") << QByteArray() << 0;
}

void TestOneShotBody::refusesToStartAgain()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, read);
    OneShotBody body(content);
    QCOMPARE(body.read(read), content.first(read));
    QVERIFY(!body.reset());
    for (int position = 0; position <= content.size(); ++position)
        QCOMPARE(body.seek(position), position == read);
    QCOMPARE(body.readAll(), content.sliced(read)); // where it stood
}

void TestOneShotBody::tellsWhenItIsHandedOver()
{
    OneShotBody body("ab");
    QVERIFY(!body.isHandedOver());
    QCOMPARE(body.read(0), QByteArray());
    QVERIFY(!body.isHandedOver());
    QCOMPARE(body.read(1), QByteArray("a"));
    QVERIFY(body.isHandedOver());
}

void TestOneShotBody::refusesWhenTold_data()
{
    QTest::addColumn<int>("readBefore");
    QTest::newRow("before anything has left") << 0;
    QTest::newRow("in the middle") << 3;
}

void TestOneShotBody::refusesWhenTold()
{
    QFETCH(const int, readBefore);
    OneShotBody body("abcdef");
    QCOMPARE(body.read(readBefore).size(), readBefore);
    body.refuse();
    char byte = 'x';
    QCOMPARE(body.read(&byte, 1), -1);
    QCOMPARE(byte, 'x');
    QCOMPARE(body.size(), 6);
    QCOMPARE(body.isHandedOver(), readBefore > 0);
    QVERIFY(!body.reset());
}

void TestOneShotBody::takesNothing()
{
    OneShotBody body("ab");
    QTest::ignoreMessage(QtWarningMsg,
                         "QIODevice::write (factordesk::net::OneShotBody): ReadOnly device");
    QCOMPARE(body.write("c"), -1);
    QCOMPARE(body.readAll(), QByteArray("ab"));
}

// Qt takes a QBuffer's bytes and rewinds them without asking.
void TestOneShotBody::isNoBuffer()
{
    OneShotBody body("ab");
    QVERIFY(!body.inherits("QBuffer"));
}

FACTORDESK_TEST(TestOneShotBody, factordesk::test::NoApplication)

} // namespace tst_one_shot_body

#include "tst_one_shot_body.moc"
