// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/registered_secret.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_registered_secret {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using ErrorKind = otpauth::KeyUriError::Kind;

class TestRegisteredSecret : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheUriByteForByte_data();
    void keepsTheUriByteForByte();
    void saysWhatIsWrongWithAUri_data();
    void saysWhatIsWrongWithAUri();
};

namespace {

constexpr WallTime now{std::chrono::milliseconds(1'700'000'000'123)};

zitadel::Registration registrationWith(const QByteArray& uri)
{
    zitadel::Registration registration = registrationOf(firstSecret);
    registration.uri = SecureBytes::copyOf(std::string_view(uri.constData(), size_t(uri.size())));
    return registration;
}

} // namespace

void TestRegisteredSecret::keepsTheUriByteForByte_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("as ZITADEL writes it") << QByteArray::fromStdString(keyUri(firstSecret));
    QTest::newRow("as this program would not write it")
        << QByteArray("otpauth://totp/Z:anna?secret=jbsw%20y3dp-ehpk3pxp&issuer=Z&extra=1");
}

void TestRegisteredSecret::keepsTheUriByteForByte()
{
    QFETCH(const QByteArray, uri);
    const Expected<RegisteredSecret, otpauth::KeyUriError> secret =
        RegisteredSecret::make(registrationWith(uri), now);
    QVERIFY(secret);
    QVERIFY(secret->uri.text() == uri.toStdString());
    QCOMPARE(secret->details, detailsOf(2));
    QCOMPARE(secret->shownAt, now);
    QCOMPARE(secret->account.parameters, otp::zitadelParameters);
    QVERIFY(!secret->account.secret.isEmpty());
}

void TestRegisteredSecret::saysWhatIsWrongWithAUri_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("empty") << QByteArray() << ErrorKind::NotOtpauth;
    QTest::newRow("web address") << QByteArray("https://acme.test") << ErrorKind::NotOtpauth;
    QTest::newRow("no secret") << QByteArray("otpauth://totp/a") << ErrorKind::MissingSecret;
    QTest::newRow("no base32") << QByteArray("otpauth://totp/a?secret=01")
                               << ErrorKind::InvalidSecret;
}

void TestRegisteredSecret::saysWhatIsWrongWithAUri()
{
    QFETCH(const QByteArray, uri);
    QFETCH(const ErrorKind, kind);
    const Expected<RegisteredSecret, otpauth::KeyUriError> secret =
        RegisteredSecret::make(registrationWith(uri), now);
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, kind);
}

FACTORDESK_TEST(TestRegisteredSecret, factordesk::test::NoApplication)

} // namespace tst_registered_secret

#include "tst_registered_secret.moc"
