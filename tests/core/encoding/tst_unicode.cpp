// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/unicode.h"
#include "tests/support/test_program.h"

#include <QString>
#include <QStringDecoder>
#include <QTest>

#include <array>

namespace tst_unicode {

using factordesk::encoding::firstCharacter;
using factordesk::encoding::hasControlCharacter;
using factordesk::encoding::isBlank;
using factordesk::encoding::isDash;
using factordesk::encoding::isValidUtf8;

namespace {

bool qtTakes(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless |
                                                     QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return !decoder.hasError() && text.toUtf8() == bytes;
}

} // namespace

class TestUnicode : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryCharacter();
    void judgesBytesAsQtDoes();
    void stopsAtTheEnd_data();
    void stopsAtTheEnd();
    void findsControlCharacters_data();
    void findsControlCharacters();
    void knowsQtsBlanksAndDashes();
    void writesWhatItReads();
};

void TestUnicode::writesWhatItReads()
{
    for (char32_t value = 0; value <= 0x10FFFF; ++value) {
        if (value == 0xD800)
            value = 0xE000; // Behind the surrogates.
        std::array<std::byte, 4> room{};
        const std::size_t size = factordesk::encoding::writeUtf8(value, room);
        const auto read = firstCharacter({reinterpret_cast<const char*>(room.data()), size});
        QVERIFY(read.isValid && read.value == value && read.length == size);
    }
}

void TestUnicode::readsEveryCharacter()
{
    for (char32_t value = 0; value <= 0x10FFFF; ++value) {
        if (QChar::isSurrogate(value))
            continue;
        const std::string text = QStringView(QChar::fromUcs4(value)).toUtf8().toStdString() + "x";
        const auto character = firstCharacter(text);
        if (!character.isValid || character.value != value || character.length != text.size() - 1)
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(uint(value), 4, 16)));
    }
}

void TestUnicode::judgesBytesAsQtDoes()
{
    // Every pair of bytes, and every third and fourth byte where they decide.
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            for (const char* tail : {"", "\x80", "\xBF", "\x80\x80", "\xBF\xBF", "\x80\x41"}) {
                QByteArray bytes;
                bytes.append(static_cast<char>(first)).append(static_cast<char>(second));
                bytes.append(tail);
                if (isValidUtf8(bytes.toStdString()) != qtTakes(bytes))
                    QFAIL(bytes.toHex().constData());
            }
        }
    }
}

void TestUnicode::stopsAtTheEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("two of three") << QByteArray("\xE2\x82");
    QTest::newRow("three of four") << QByteArray("\xF0\x9F\x98");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("over-long slash") << QByteArray("\xC0\xAF");
    QTest::newRow("beyond U+10FFFF") << QByteArray("\xF4\x90\x80\x80");
}

void TestUnicode::stopsAtTheEnd()
{
    QFETCH(QByteArray, bytes);
    const auto character = firstCharacter({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(!character.isValid);
    QCOMPARE(character.value, U'\uFFFD');
    QCOMPARE(character.length, std::size_t(1));
}

void TestUnicode::findsControlCharacters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("none") << QByteArray("plain \u00A0 text \U0001F600") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << true;
    QTest::newRow("new line") << QByteArray("ab\n") << true;
    QTest::newRow("last of C0") << QByteArray("\x1F") << true;
    QTest::newRow("DEL") << QByteArray("a\x7F") << true;
    QTest::newRow("first of C1") << QByteArray("\u0080") << true;
    QTest::newRow("last of C1") << QByteArray("\u009F") << true;
}

void TestUnicode::findsControlCharacters()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);
    QCOMPARE(hasControlCharacter({text.constData(), std::size_t(text.size())}), expected);
}

void TestUnicode::knowsQtsBlanksAndDashes()
{
    const QList<char32_t> alsoBlank{0x061C, 0x200B, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D,
                                    0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF};
    const QList<char32_t> alsoDash{0x00AD, 0x2212};
    for (char32_t c = 0; c <= 0x1FFFF; ++c) {
        const QString place = QStringLiteral("U+%1").arg(uint(c), 4, 16);
        if (isBlank(c) != (QChar::isSpace(c) || alsoBlank.contains(c)))
            QFAIL(qPrintable(place));
        const bool isQtDash = QChar::category(c) == QChar::Punctuation_Dash &&
                              QChar::unicodeVersion(c) <= QChar::Unicode_14_0;
        if (isDash(c) != (isQtDash || alsoDash.contains(c)))
            QFAIL(qPrintable(place));
    }
}

FACTORDESK_TEST(TestUnicode, factordesk::test::NoApplication)

} // namespace tst_unicode

#include "tst_unicode.moc"
