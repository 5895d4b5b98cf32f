// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base32.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_base32 {

using factordesk::SecureBytes;
using factordesk::encoding::Base32Error;
using factordesk::encoding::decodeBase32;
using factordesk::encoding::encodeBase32;
namespace test = factordesk::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const SecureBytes& bytes)
{
    return QByteArray(bytes.text().data(), qsizetype(bytes.size()));
}

} // namespace

class TestBase32 : public QObject
{
    Q_OBJECT

private slots:
    void followsRfc4648_data();
    void followsRfc4648();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void namesTheOffendingCharacter_data();
    void namesTheOffendingCharacter();
    void agreesWithOtherProgramsSamples();
    void decodesWhatItEncodes();
};

void TestBase32::followsRfc4648_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("base32");
    const QString path = QFINDTESTDATA("data/rfc4648_section_10.csv");
    for (const auto& vector : test::readVectors(path))
        QTest::addRow("\"%s\"", vector[u"plain"_s].constData())
            << vector[u"plain"_s] << vector[u"base32"_s];
}

void TestBase32::followsRfc4648()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, base32);
    QByteArray unpadded = base32;
    while (unpadded.endsWith('='))
        unpadded.chop(1);
    const SecureBytes encoded = encodeBase32(std::as_bytes(std::span(plain)));
    QCOMPARE(bytesOf(encoded), unpadded);
    for (const QByteArray& text : {base32, unpadded, base32.toLower()}) {
        const auto decoded = decodeBase32(text.toStdString());
        QCOMPARE(decoded.hasValue(), !plain.isEmpty());
        if (decoded)
            QCOMPARE(bytesOf(*decoded), plain);
    }
}

void TestBase32::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("groups of four") << QByteArray("mzxw 6ytb oi") << QByteArray("666f6f626172");
    QTest::newRow("dashes") << QByteArray("MZXW-6YTB-OI") << QByteArray("666f6f626172");
    QTest::newRow("line break") << QByteArray("\r\nMZXW6\tYTBOI\n") << QByteArray("666f6f626172");
    QTest::newRow("no-break space") << QByteArray("MZXW6YTB\u00A0OI") << QByteArray("666f6f626172");
    QTest::newRow("zero-width space, byte order mark")
        << QByteArray("\uFEFFMZXW\u200B6YTBOI") << QByteArray("666f6f626172");
    QTest::newRow("too little padding") << QByteArray("MZXW6YTBOI=") << QByteArray("666f6f626172");
    QTest::newRow("too much padding") << QByteArray("MZXW6YTB========") << QByteArray("666f6f6261");
    QTest::newRow("blank within the padding")
        << QByteArray("MZXW6YTBOI== = ") << QByteArray("666f6f626172");
    QTest::newRow("odd length") << QByteArray("MZXW6YTBO") << QByteArray("666f6f6261");
    QTest::newRow("bits beyond the last byte")
        << QByteArray("MZXW6YTBOJ") << QByteArray("666f6f626172");
    QTest::newRow("one byte") << QByteArray("ff") << QByteArray("29");
    QTest::newRow("all digits") << QByteArray("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
                                << QByteArray("00443214c74254b635cf84653a56d7c675be77df");
}

void TestBase32::readsWhatPeopleWrite()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hex);
    const auto decoded = decodeBase32(text.toStdString());
    QVERIFY(decoded.hasValue());
    QCOMPARE(bytesOf(*decoded).toHex(), hex);
}

void TestBase32::namesTheOffendingCharacter_data()
{
    using Kind = Base32Error::Kind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Base32Error>("error");
    const auto row = [](const char* name, const char* text, Base32Error error) {
        QTest::newRow(name) << QByteArray(text) << error;
    };
    row("nothing", "", {Kind::Empty, 0, 0});
    row("blanks", " - ", {Kind::Empty, 0, 0});
    row("padding alone", "====", {Kind::Empty, 0, 0});
    row("five bits", "A", {Kind::Empty, 0, 0});
    row("zero for O", "MZ 0W", {Kind::InvalidCharacter, 3, U'0'});
    row("one for I", "MZXW6YT1", {Kind::InvalidCharacter, 7, U'1'});
    row("eight for B", "8", {Kind::InvalidCharacter, 0, U'8'});
    row("nine", "MZ9", {Kind::InvalidCharacter, 2, U'9'});
    row("umlaut", "MZ\u00C4XW", {Kind::InvalidCharacter, 2, U'\u00C4'});
    row("dotless i", "M\u0131ZXW", {Kind::InvalidCharacter, 1, U'\u0131'});
    row("Kelvin sign", "\u212AZXW", {Kind::InvalidCharacter, 0, U'\u212A'});
    row("full-width A", "MZ\uFF21", {Kind::InvalidCharacter, 2, U'\uFF21'});
    row("beyond the basic plane", "AB\U0001F600", {Kind::InvalidCharacter, 2, U'\U0001F600'});
    row("counted in bytes", "\u00A0\u00A0!", {Kind::InvalidCharacter, 4, U'!'});
    row("not UTF-8", "MZ\xC3", {Kind::InvalidCharacter, 2, U'\uFFFD'});
    row("padding within", "MZ =XW=6", {Kind::MisplacedPadding, 3, U'='});
    row("padding first", "=MZXW", {Kind::MisplacedPadding, 0, U'='});
}

void TestBase32::namesTheOffendingCharacter()
{
    QFETCH(QByteArray, text);
    QFETCH(Base32Error, error);
    const auto decoded = decodeBase32(text.toStdString());
    QVERIFY(!decoded.hasValue());
    QCOMPARE(int(decoded.error().kind), int(error.kind));
    QCOMPARE(decoded.error().offset, error.offset);
    QCOMPARE(decoded.error().character, error.character);
}

void TestBase32::agreesWithOtherProgramsSamples()
{
    FACTORDESK_REQUIRE_SAMPLES();
    const QString path = test::samplesFolder() + u"/vectors/base32_lenient_cases.csv"_s;
    for (const auto& vector : test::readVectors(path)) {
        const QByteArray input = vector[u"input"_s];
        const QByteArray expected = vector[u"expected_hex_or_ERROR"_s];
        const bool isRefused = expected == "ERROR" || expected.isEmpty();
        const auto decoded = decodeBase32(input.toStdString());
        QVERIFY2(decoded.hasValue() != isRefused, input.constData());
        if (decoded)
            QCOMPARE(bytesOf(*decoded).toHex(), expected);
    }
}

void TestBase32::decodesWhatItEncodes()
{
    QRandomGenerator random(20260101);
    for (int size = 1; size <= 200; ++size) {
        QByteArray bytes(size, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        const SecureBytes text = encodeBase32(std::as_bytes(std::span(bytes)));
        QCOMPARE(text.size(), std::size_t((size * 8 + 4) / 5));
        const auto decoded = decodeBase32(text.text());
        QVERIFY(decoded.hasValue());
        QCOMPARE(bytesOf(*decoded), bytes);
    }
}

FACTORDESK_TEST(TestBase32, factordesk::test::NoApplication)

} // namespace tst_base32

#include "tst_base32.moc"
