// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base32.h"
#include "core/otp/generator.h"
#include "core/otpauth/key_uri.h"
#include "core/otpauth/key_uri_pin.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_key_uri_pin {

namespace otp = factordesk::otp;
using namespace factordesk::otpauth;
using factordesk::SecureBytes;

class TestKeyUriPin : public QObject
{
    Q_OBJECT

private slots:
    void readsMotp_data();
    void readsMotp();
    void readsYandex();
    void readsPins_data();
    void readsPins();
    void ignoresWhatTheKindFixes();
    void refusesAShortYandexSecret();
    void readsWhatItBuilds_data();
    void readsWhatItBuilds();
};

void TestKeyUriPin::readsMotp_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("own scheme") << QByteArray("motp://Ex%20ample:ann?secret=E3152AFEE62599C8");
    QTest::newRow("otpauth") << QByteArray("otpauth://motp/Ex%20ample:ann?secret=e3152afee62599c8");
    QTest::newRow("with a PIN, and numbers of no meaning")
        << QByteArray("OTPAUTH://MOTP/ann?secret=e3152afee62599c8&issuer=Ex%20ample&pin=1234"
                      "&digits=99&period=0&algorithm=MD5");
}

void TestKeyUriPin::readsMotp()
{
    QFETCH(QByteArray, uri);
    auto account = parseKeyUri(uri.toStdString());
    QVERIFY(account.hasValue());
    QCOMPARE(account->parameters, otp::motpParameters());
    QCOMPARE(account->issuer, QStringLiteral("Ex ample"));
    QCOMPARE(account->name, QStringLiteral("ann"));
    QVERIFY(account->secret.text() == "e3152afee62599c8");
    if (account->pin.isEmpty())
        account->pin = SecureBytes::copyOf("1234");
    // A vector of Aegis's tests.
    const auto generator =
        otp::Generator::make(account->secret.bytes(), account->parameters, account->pin.bytes());
    QVERIFY(generator->codeAt(otp::UnixTime(std::chrono::seconds(165892298))).text() == "e7d8b6");
}

void TestKeyUriPin::readsYandex()
{
    const auto account =
        parseKeyUri("otpauth://yaotp/Ya:bob?secret=LA2V6KMCGYMWWVEW64RNP3JA3I&pin_length=4");
    QVERIFY(account.hasValue());
    QCOMPARE(account->parameters, otp::yandexParameters());
    QCOMPARE(account->issuer, QStringLiteral("Ya"));
    QCOMPARE(account->secret.size(), std::size_t(16));
    QVERIFY(account->pin.isEmpty());
}

void TestKeyUriPin::readsPins_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("pin");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("digits") << QByteArray("0123456789") << QByteArray("0123456789");
    QTest::newRow("digits that base32 has") << QByteArray("2345") << QByteArray("2345");
    QTest::newRow("base32 of digits") << QByteArray("GEZDGNA") << QByteArray("1234");
    QTest::newRow("a word that is base32") << QByteArray("secret") << QByteArray("secret");
    QTest::newRow("other text") << QByteArray("p\u00E4ss 1") << QByteArray("p\u00E4ss 1");
}

void TestKeyUriPin::readsPins()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, pin);
    QVERIFY(readPin(value.toStdString()).text() == pin.toStdString());
}

void TestKeyUriPin::ignoresWhatTheKindFixes()
{
    const auto account = parseKeyUri("otpauth://yaotp/a?secret=LA2V6KMCGYMWWVEW64RNP3JA3I"
                                     "&digits=0&period=90000&algorithm=MD5");
    QVERIFY(account.hasValue());
    QCOMPARE(account->parameters, otp::yandexParameters());
    // A PIN means nothing elsewhere and is not kept.
    QVERIFY(parseKeyUri("otpauth://totp/a?secret=GEZDGNA&pin=1234")->pin.isEmpty());
}

void TestKeyUriPin::refusesAShortYandexSecret()
{
    const auto account = parseKeyUri("otpauth://yaotp/a?secret=GEZDGNA&pin=1234");
    QVERIFY(!account.hasValue());
    QCOMPARE(account.error().kind, KeyUriError::Kind::SecretTooShort);
    QCOMPARE(parseKeyUri("motp://fail").error().kind, KeyUriError::Kind::MissingSecret);
    QCOMPARE(parseKeyUri("motp://a?secret=").error().kind, KeyUriError::Kind::InvalidSecret);
}

void TestKeyUriPin::readsWhatItBuilds_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("motp") << QByteArray(
        "otpauth://motp/Example:ann?secret=e3152afee62599c8&issuer=Example");
    QTest::newRow("motp, with a PIN and a secret of any text")
        << QByteArray("otpauth://motp/ann?secret=any%20text%26more&pin=12%2034");
    QTest::newRow("yandex") << QByteArray(
        "otpauth://yaotp/Ya:bob?secret=LA2V6KMCGYMWWVEW64RNP3JA3I&issuer=Ya&pin=7586");
}

void TestKeyUriPin::readsWhatItBuilds()
{
    QFETCH(QByteArray, uri);
    const auto account = parseKeyUri(uri.toStdString());
    QVERIFY(account.hasValue());
    QVERIFY(buildKeyUri(*account).text() == uri.toStdString());
}

FACTORDESK_TEST(TestKeyUriPin, factordesk::test::NoApplication)

} // namespace tst_key_uri_pin

#include "tst_key_uri_pin.moc"
