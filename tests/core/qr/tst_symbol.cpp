// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol.h"
#include "tests/support/test_program.h"

#include <QTest>

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <type_traits>

namespace tst_symbol {

using factordesk::qr::ErrorCorrection;
using factordesk::qr::quietZone;
using factordesk::qr::Symbol;
using factordesk::qr::SymbolError;

static_assert(!std::is_copy_constructible_v<Symbol>);
static_assert(std::is_nothrow_move_constructible_v<Symbol>);

namespace {

constexpr ErrorCorrection levels[] = {ErrorCorrection::Low, ErrorCorrection::Medium,
                                      ErrorCorrection::Quartile, ErrorCorrection::High};

char letterOf(ErrorCorrection level)
{
    return "LMQH"[int(level)];
}

/// What ZXing reads from the modules painted one pixel each.
ZXing::Result readBack(const Symbol& symbol)
{
    const int side = symbol.size() + 2 * quietZone;
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            pixels.push_back(symbol.isDark(x - quietZone, y - quietZone) ? 0 : 255);
    }
    const ZXing::ImageView view(pixels.data(), side, side, ZXing::ImageFormat::Lum);
    return ZXing::ReadBarcode(
        view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setIsPure(true));
}

} // namespace

class TestSymbol : public QObject
{
    Q_OBJECT

private slots:
    void takesTheSmallestVersion_data();
    void takesTheSmallestVersion();
    void isReadByAnotherLibrary_data();
    void isReadByAnotherLibrary();
    void raisesTheLevelWhereThereIsRoom();
    void refusesNothingAndTooMuch();
    void isLightOutside();
    void moves();
};

void TestSymbol::takesTheSmallestVersion_data()
{
    // ISO/IEC 18004, table 7: the bytes a version holds at L, M, Q and H.
    QTest::addColumn<int>("version");
    QTest::addColumn<QList<int>>("capacities");
    const auto row = [](int version, QList<int> capacities) {
        QTest::addRow("version %d", version) << version << capacities;
    };
    row(1, {17, 14, 11, 7});
    row(2, {32, 26, 20, 14});
    row(5, {106, 84, 60, 44});
    row(9, {230, 180, 130, 98});
    row(10, {271, 213, 151, 119});
    row(26, {1367, 1059, 751, 593});
    row(27, {1465, 1125, 805, 625});
    row(40, {2953, 2331, 1663, 1273});
}

void TestSymbol::takesTheSmallestVersion()
{
    QFETCH(int, version);
    QFETCH(QList<int>, capacities);
    for (const ErrorCorrection level : levels) {
        const auto capacity = std::size_t(capacities.at(int(level)));
        const auto full = Symbol::encode(std::string(capacity, 'a'), level, true);
        QVERIFY(full.hasValue());
        QCOMPARE(full->version(), version);
        QCOMPARE(full->size(), 17 + 4 * version);
        QCOMPARE(full->level(), level);
        const auto over = Symbol::encode(std::string(capacity + 1, 'a'), level, true);
        QCOMPARE(over.hasValue(), version < 40);
        if (over)
            QCOMPARE(over->version(), version + 1);
        else
            QCOMPARE(over.error(), SymbolError::TooLong);
    }
}

void TestSymbol::isReadByAnotherLibrary_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Key URI") << QByteArray(
        "otpauth://totp/ZITADEL:alice%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        "&issuer=ZITADEL&algorithm=SHA1&digits=6&period=30");
    QTest::newRow("one letter") << QByteArray("a");
    QTest::newRow("digits") << QByteArray("0123456789012345");
    QTest::newRow("capitals") << QByteArray("HELLO WORLD $%*+-./:");
    QTest::newRow("UTF-8") << QByteArray("Grüße 😀 你好");
    QTest::newRow("a NUL within") << QByteArray("before\0after", 12);
    QTest::newRow("a NUL at the end") << QByteArray("12345\0", 6);
    QTest::newRow("not UTF-8") << QByteArray("\xFF\xFE\x80\xC3 bytes");
    QTest::newRow("long") << QByteArray(1200, 'x');
}

void TestSymbol::isReadByAnotherLibrary()
{
    QFETCH(QByteArray, text);
    for (const ErrorCorrection level : levels) {
        const auto symbol = Symbol::encode(text.toStdString(), level, true);
        QVERIFY(symbol.hasValue());
        QVERIFY(symbol->mask() >= 0 && symbol->mask() <= 7);
        const ZXing::Result result = readBack(*symbol);
        QVERIFY(result.isValid());
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(result.bytes().data()),
                            qsizetype(result.bytes().size())),
                 text);
        QCOMPARE(result.ecLevel(), std::string(1, letterOf(level)));
    }
}

void TestSymbol::raisesTheLevelWhereThereIsRoom()
{
    const auto symbol = Symbol::encode("seven b", ErrorCorrection::Low);
    QCOMPARE(symbol->version(), 1);
    QCOMPARE(symbol->level(), ErrorCorrection::High);
    const auto fuller = Symbol::encode("eight by", ErrorCorrection::Low);
    QCOMPARE(fuller->version(), 1);
    QCOMPARE(fuller->level(), ErrorCorrection::Quartile);
    QCOMPARE(Symbol::encode("seven b", ErrorCorrection::Low, true)->level(), ErrorCorrection::Low);
    // Digits and capitals take less room than other bytes: 41 and 25 in version 1 (table 7).
    QCOMPARE(Symbol::encode(std::string(41, '7'), ErrorCorrection::Low)->version(), 1);
    QCOMPARE(Symbol::encode(std::string(25, 'A'), ErrorCorrection::Low)->version(), 1);
}

void TestSymbol::refusesNothingAndTooMuch()
{
    QCOMPARE(Symbol::encode("", ErrorCorrection::Low).error(), SymbolError::Empty);
    const std::string large(1'000'000, 'a');
    for (const ErrorCorrection level : levels)
        QCOMPARE(Symbol::encode(large, level).error(), SymbolError::TooLong);
}

void TestSymbol::isLightOutside()
{
    const auto symbol = Symbol::encode("text", ErrorCorrection::Medium);
    const int size = symbol->size();
    // The corners of the finder patterns are dark, their surroundings light.
    QVERIFY(symbol->isDark(0, 0) && symbol->isDark(size - 1, 0) && symbol->isDark(0, size - 1));
    for (int i = -2; i < size + 2; ++i) {
        QVERIFY(!symbol->isDark(i, -1) && !symbol->isDark(i, size));
        QVERIFY(!symbol->isDark(-1, i) && !symbol->isDark(size, i));
    }
}

void TestSymbol::moves()
{
    auto symbol = Symbol::encode("first", ErrorCorrection::Medium);
    auto other = Symbol::encode("second", ErrorCorrection::Medium);
    *other = std::move(*symbol);
    QCOMPARE(readBack(*other).text(), std::string("first"));
}

FACTORDESK_TEST(TestSymbol, factordesk::test::NoApplication)

} // namespace tst_symbol

#include "tst_symbol.moc"
