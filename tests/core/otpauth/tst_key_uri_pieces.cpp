// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/key_uri_label.h"
#include "core/otpauth/key_uri_parts.h"
#include "core/otpauth/key_uri_values.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_key_uri_pieces {

namespace otp = factordesk::otp;
using namespace factordesk::otpauth;

class TestKeyUriPieces : public QObject
{
    Q_OBJECT

private slots:
    void splits();
    void findsParameters();
    void readsNumbers();
    void knowsAlgorithms();
    void readsLabels();
    void writesLabels();
};

void TestKeyUriPieces::splits()
{
    const auto parts = splitKeyUri(" otpauth://totp/a/b#c?d=e?f#g\n");
    QVERIFY(parts.has_value());
    QVERIFY(parts->type == "totp");
    QVERIFY(parts->label == "a/b#c");
    QVERIFY(parts->query == "d=e?f#g");
    const auto bare = splitKeyUri("Apple-OTPauth://totp");
    QVERIFY(bare->type == "totp" && bare->label.empty() && bare->query.empty());
    for (const std::string_view text : {"", "otpauth", "otpauth:/", "otpauth:totp", "xotpauth://"})
        QVERIFY(!splitKeyUri(text).has_value());
}

void TestKeyUriPieces::findsParameters()
{
    const std::string_view query = "a=1&B=2&&=&b=%33=4&c&%62=5";
    using Values = std::vector<std::string_view>;
    QVERIFY((rawValues(query, "a") == Values{"1"}));
    QVERIFY((rawValues(query, "b") == Values{"2", "%33=4", "5"}));
    QVERIFY((rawValues(query, "c") == Values{""}));
    QVERIFY(rawValues(query, "d").empty());
    QVERIFY(rawValues("", "a").empty());
    QVERIFY(equalsIgnoringCase("STEAM", "Steam"));
    QVERIFY(!equalsIgnoringCase("Steam", "Steamy"));
    QVERIFY(!equalsIgnoringCase("\u00C4", "\u00E4")); // ASCII alone, whatever the locale
}

void TestKeyUriPieces::readsNumbers()
{
    QCOMPARE(readNumber("007").value().value(), std::uint64_t(7));
    QCOMPARE(readNumber("18446744073709551615").value().value(), ~std::uint64_t(0));
    QVERIFY(!readNumber("").value().has_value());
    QVERIFY(!readNumber("Null").value().has_value());
    for (const std::string_view text : {"-1", "+1", " 1", "1 ", "0x10", "1e3", "6.0", "\u0661"})
        QCOMPARE(readNumber(text).error(), NumberError::NotANumber);
    QCOMPARE(readNumber("18446744073709551616").error(), NumberError::TooLarge);
}

void TestKeyUriPieces::knowsAlgorithms()
{
    for (const std::string_view name :
         {"", "null", "SHA1", "sha-1", "HmacSHA1", "HMAC-SHA-1", "Algorithm.sha1"})
        QVERIFY(algorithmNamed(name) == otp::Algorithm::Sha1);
    for (const std::string_view name : {"SHA256", "Sha-256", "hmacsha256"})
        QVERIFY(algorithmNamed(name) == otp::Algorithm::Sha256);
    QVERIFY(algorithmNamed("SHA512") == otp::Algorithm::Sha512);
    for (const std::string_view name : {"MD5", "SHA", "SHA224", "SHA384", "1", "256", "HMAC",
                                        "SHA2", "SHA1 ", "SHA512/256", "SHA--1"})
        QVERIFY2(!algorithmNamed(name).has_value(), name.data());
    for (const auto algorithm :
         {otp::Algorithm::Sha1, otp::Algorithm::Sha256, otp::Algorithm::Sha512})
        QVERIFY(algorithmNamed(nameOf(algorithm)) == algorithm);
}

void TestKeyUriPieces::readsLabels()
{
    const LabelReading plain = readLabel("Acme%3A%20kim", "");
    QVERIFY(plain.issuer == "Acme" && plain.prefix.empty() && plain.name == "kim");
    const LabelReading differing = readLabel("One:kim", "Two");
    QVERIFY(differing.issuer == "Two" && differing.prefix == "One" && differing.name == "kim");
    const LabelReading colon = readLabel("a:b:c", "a%3Ab");
    QVERIFY(colon.issuer == "a:b" && colon.prefix.empty() && colon.name == "c");
    const LabelReading plus = readLabel("A+B:kim", "A+B+C");
    QVERIFY(plus.issuer == "A+B C" && plus.prefix == "A+B");
    const LabelReading accountsPlus = readLabel("k+m", "A+B");
    QVERIFY(accountsPlus.issuer == "A B" && accountsPlus.name == "k+m");
}

void TestKeyUriPieces::writesLabels()
{
    QVERIFY(writeLabel({"Acme", "", "kim"}) == "Acme:kim");
    QVERIFY(writeLabel({"", "", "kim"}) == "kim");
    QVERIFY(writeLabel({"Two", "One", "kim"}) == "One:kim");
    QVERIFY(writeLabel({"", "", "a:b"}) == ":a%3Ab");
    QVERIFY(writeLabel({"a:b", "a", "b:c"}) == "a:%20b%3Ac");
}

FACTORDESK_TEST(TestKeyUriPieces, factordesk::test::NoApplication)

} // namespace tst_key_uri_pieces

#include "tst_key_uri_pieces.moc"
