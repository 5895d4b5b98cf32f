// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/widgets/code_input.h"
#include "ui/widgets/digit_buffer.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_code_input {

using namespace factordesk;

/// What stands behind the code field, without widgets: how a text is read, and where digits stay.
class TestCodeInput : public QObject
{
    Q_OBJECT

private slots:
    void readsTextAsCodeInput_data();
    void readsTextAsCodeInput();
    void bufferNeverHasGaps();
    void bufferWipesWhatItForgets();
};

void TestCodeInput::readsTextAsCodeInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("foreign");
    QTest::newRow("plain") << QStringLiteral("12") << QByteArray("12") << 2 << false;
    QTest::newRow("letter") << QStringLiteral("1a2") << QByteArray("12") << 2 << true;
    QTest::newRow("keeps ten") << QStringLiteral("123456789012") << QByteArray("1234567890") << 12
                               << false;
    QTest::newRow("zero width") << QStringLiteral("1\u200b2\ufeff") << QByteArray("12") << 2
                                << false;
    QTest::newRow("empty") << QString() << QByteArray() << 0 << false;
}

void TestCodeInput::readsTextAsCodeInput()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, digits);
    const ui::CodeInput input(text);
    QCOMPARE(QByteArray(input.digits().data(), qsizetype(input.digits().size())), digits);
    QTEST(int(input.count()), "count");
    QTEST(input.hasForeignCharacter(), "foreign");
}

void TestCodeInput::bufferNeverHasGaps()
{
    ui::DigitBuffer buffer(4);
    QVERIFY(!buffer.eraseBefore());
    QVERIFY(!buffer.eraseAt());
    for (const char digit : {'1', '2', '3', '4'})
        QVERIFY(buffer.type(digit));
    QVERIFY(buffer.isFull());
    QVERIFY(!buffer.type('5'));
    buffer.moveTo(1);
    QVERIFY(buffer.eraseAt());
    QVERIFY(buffer.text() == "134");
    buffer.moveTo(9);
    QCOMPARE(buffer.caret(), std::size_t(3));
    buffer.selectAll();
    QVERIFY(buffer.eraseBefore());
    QCOMPARE(buffer.count(), std::size_t(0));
    buffer.selectAll();
    QVERIFY(!buffer.isAllSelected());
}

void TestCodeInput::bufferWipesWhatItForgets()
{
    ui::DigitBuffer buffer(4);
    const char* memory = buffer.text().data();
    for (const char digit : {'1', '2', '3', '4'})
        buffer.type(digit);
    buffer.eraseBefore();
    QCOMPARE(memory[3], '\0');
    buffer.clear();
    QCOMPARE(QByteArray(memory, 4), QByteArray(4, '\0'));
}

FACTORDESK_TEST(TestCodeInput, QCoreApplication)

} // namespace tst_code_input

#include "tst_code_input.moc"
