// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/values.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

namespace tst_values {

using factordesk::SecureBytes;
using namespace factordesk::zitadel;

class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void readsUserIds_data();
    void readsUserIds();
    void refusesUserIds_data();
    void refusesUserIds();
    void cleansTokens_data();
    void cleansTokens();
    void refusesTokens_data();
    void refusesTokens();
    void boundsTokens();
};

void TestValues::readsUserIds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    QTest::newRow("ZITADEL's own")
        << QStringLiteral("163840776835432345") << QStringLiteral("163840776835432345");
    QTest::newRow("trimmed") << QStringLiteral(" \t163840776835432345\r\n")
                             << QStringLiteral("163840776835432345");
    QTest::newRow("any text") << QStringLiteral("a b/ü?#%") << QStringLiteral("a b/ü?#%");
    const QString longest(200, QLatin1Char('a'));
    QTest::newRow("200 characters") << longest << longest;
    // A character outside the basic plane is one character, though two UTF-16 units.
    const QString emoji = QString::fromUtf8("\xF0\x9F\x94\x91").repeated(200);
    QTest::newRow("200 characters of two units") << emoji << emoji;
    QTest::newRow("three dots") << QStringLiteral("...") << QStringLiteral("...");
}

void TestValues::readsUserIds()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    const auto made = UserId::make(typed);
    QVERIFY(made);
    QCOMPARE(made->text(), id);
}

void TestValues::refusesUserIds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<UserIdError>("error");
    QTest::newRow("nothing") << QString() << UserIdError::Empty;
    QTest::newRow("blanks") << QStringLiteral(" \n ") << UserIdError::Empty;
    QTest::newRow("201") << QString(201, QLatin1Char('1')) << UserIdError::TooLong;
    QTest::newRow("line break") << QStringLiteral("12\n34") << UserIdError::ControlCharacter;
    QTest::newRow("NUL") << QString::fromLatin1("12\0"
                                                "34",
                                                5)
                         << UserIdError::ControlCharacter;
    QTest::newRow("C1") << QStringLiteral("12\u0085x") << UserIdError::ControlCharacter;
    QTest::newRow("lone surrogate")
        << QString(QStringLiteral("12") + QChar(0xD83D)) << UserIdError::ControlCharacter;
    QTest::newRow("this folder") << QStringLiteral(".") << UserIdError::ControlCharacter;
    QTest::newRow("parent folder") << QStringLiteral(" ..") << UserIdError::ControlCharacter;
}

void TestValues::refusesUserIds()
{
    QFETCH(QString, typed);
    QFETCH(UserIdError, error);
    const auto made = UserId::make(typed);
    QVERIFY(!made);
    QCOMPARE(made.error(), error);
}

void TestValues::cleansTokens_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("clean") << QByteArray("dEn-_~+/=.0") << QByteArray("dEn-_~+/=.0");
    QTest::newRow("blanks around") << QByteArray(" \tabc\r\n") << QByteArray("abc");
    QTest::newRow("wrapped") << QByteArray("abc\r\n  def\nghi") << QByteArray("abcdefghi");
    QTest::newRow("scheme") << QByteArray("Bearer abc") << QByteArray("abc");
    QTest::newRow("scheme, wrapped") << QByteArray("\n bEARER\n abc ") << QByteArray("abc");
    QTest::newRow("a token that begins so") << QByteArray("bearerabc") << QByteArray("bearerabc");
    QTest::newRow("a token of that name") << QByteArray("bearer") << QByteArray("bearer");
}

void TestValues::cleansTokens()
{
    QFETCH(QByteArray, pasted);
    QFETCH(QByteArray, token);
    const auto clean = cleanToken(SecureBytes::copyOf(pasted.toStdString()));
    QVERIFY(clean);
    QCOMPARE(std::string(clean->text()), token.toStdString());
}

void TestValues::refusesTokens_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<TokenError>("error");
    QTest::newRow("nothing") << QByteArray() << TokenError::Empty;
    QTest::newRow("blanks") << QByteArray(" \n") << TokenError::Empty;
    QTest::newRow("scheme alone") << QByteArray("Bearer \n") << TokenError::Empty;
    QTest::newRow("NUL") << QByteArray("ab\0c", 4) << TokenError::ControlCharacter;
    QTest::newRow("escape") << QByteArray("ab\x1b[0mc") << TokenError::ControlCharacter;
    QTest::newRow("delete") << QByteArray("ab\x7f") << TokenError::ControlCharacter;
    QTest::newRow("umlaut") << QByteArray("abü") << TokenError::NotAscii;
    QTest::newRow("typographic dash") << QByteArray("ab–c") << TokenError::NotAscii;
}

void TestValues::refusesTokens()
{
    QFETCH(QByteArray, pasted);
    QFETCH(TokenError, error);
    const auto clean = cleanToken(SecureBytes::copyOf(pasted.toStdString()));
    QVERIFY(!clean);
    QCOMPARE(clean.error(), error);
}

void TestValues::boundsTokens()
{
    const auto cleanOf = [](std::size_t length) {
        return cleanToken(SecureBytes::copyOf(std::string(length, 'a') + " \n"));
    };
    QCOMPARE(cleanOf(16 * 1024)->size(), std::size_t(16 * 1024));
    const auto tooLong = cleanOf(16 * 1024 + 1);
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error(), TokenError::TooLong);
}

FACTORDESK_TEST(TestValues, factordesk::test::NoApplication)

} // namespace tst_values

#include "tst_values.moc"
