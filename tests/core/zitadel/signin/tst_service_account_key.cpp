// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/service_account_key.h"
#include "tests/core/zitadel/signin/sign_in_bench.h"
#include "tests/support/json_web_token.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_service_account_key {

using factordesk::SecureBytes;
using factordesk::WallTime;
using factordesk::test::OpenIdProvider;
using factordesk::test::secret;
using factordesk::zitadel::KeyFileError;
using factordesk::zitadel::ServiceAccountKey;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileWith(const QString& field, const QJsonValue& value)
{
    QJsonObject file = OpenIdProvider::keyFile();
    if (value.isNull())
        file.remove(field);
    else
        file.insert(field, value);
    return QJsonDocument(file).toJson();
}

QJsonValue keyIn(const QString& name)
{
    return QString::fromLatin1(OpenIdProvider::pem(name));
}

} // namespace

class TestServiceAccountKey : public QObject
{
    Q_OBJECT

private slots:
    void readsAKeyFile();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void survivesEveryTruncation();
    void signsAnAssertion();
};

void TestServiceAccountKey::readsAKeyFile()
{
    const auto key = ServiceAccountKey::read(secret(fileWith(u"more"_s, u"later"_s)));
    QVERIFY(key);
    QCOMPARE(key->keyId(), u"service-key-7"_s);
    QCOMPARE(key->userId(), u"271828182845904523"_s);
}

void TestServiceAccountKey::tellsWhatIsWrong_data()
{
    using enum KeyFileError;
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<KeyFileError>("error");
    QTest::newRow("empty") << QByteArray() << NotJson;
    QTest::newRow("not JSON") << QByteArray("-----BEGIN RSA PRIVATE KEY-----") << NotJson;
    QTest::newRow("a list") << QByteArray("[]") << NotJson;
    QTest::newRow("a web page") << QByteArray("<html></html>") << NotJson;
    QTest::newRow("too large") << fileWith(u"more"_s, QString(70'000, u'x')) << TooLarge;
    QTest::newRow("an application's key")
        << fileWith(u"type"_s, u"application"_s) << NotServiceAccount;
    QTest::newRow("no type") << fileWith(u"type"_s, {}) << NotServiceAccount;
    QTest::newRow("no key id") << fileWith(u"keyId"_s, QJsonValue()) << NoKeyId;
    QTest::newRow("a key id that is a number") << fileWith(u"keyId"_s, 7) << NoKeyId;
    QTest::newRow("no user id") << fileWith(u"userId"_s, QJsonValue()) << NoUserId;
    QTest::newRow("no key") << fileWith(u"key"_s, QJsonValue()) << NoKey;
    QTest::newRow("a key that is none") << fileWith(u"key"_s, u"hello"_s) << KeyMalformed;
    QTest::newRow("encrypted") << fileWith(u"key"_s, keyIn(u"encrypted_key"_s)) << KeyEncrypted;
    QTest::newRow("elliptic") << fileWith(u"key"_s, keyIn(u"elliptic_key"_s)) << KeyNotRsa;
}

void TestServiceAccountKey::tellsWhatIsWrong()
{
    QFETCH(QByteArray, file);
    QFETCH(KeyFileError, error);
    const auto key = ServiceAccountKey::read(secret(file));
    QVERIFY(!key);
    QCOMPARE(key.error(), error);
}

void TestServiceAccountKey::survivesEveryTruncation()
{
    const QByteArray file = QJsonDocument(OpenIdProvider::keyFile()).toJson(QJsonDocument::Compact);
    for (qsizetype size = 0; size < file.size(); ++size)
        QVERIFY(!ServiceAccountKey::read(secret(file.first(size))));
}

void TestServiceAccountKey::signsAnAssertion()
{
    const auto key = ServiceAccountKey::read(secret(fileWith(u"more"_s, 1)));
    const WallTime now(std::chrono::milliseconds(1'700'000'000'999));
    const SecureBytes assertion = key->assertion(u"https://acme.example"_s, now);
    const auto token = factordesk::test::checkedToken(
        factordesk::test::bytesOf(assertion), OpenIdProvider::pem(u"service_account_key"_s));
    QVERIFY(token);
    QCOMPARE(token->header,
             QJsonObject(
                 {{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}, {u"kid"_s, u"service-key-7"_s}}));
    QCOMPARE(token->claims, QJsonObject({{u"iss"_s, u"271828182845904523"_s},
                                         {u"sub"_s, u"271828182845904523"_s},
                                         {u"aud"_s, u"https://acme.example"_s},
                                         {u"iat"_s, 1'700'000'000},
                                         {u"exp"_s, 1'700'000'600}}));
}

FACTORDESK_TEST(TestServiceAccountKey, factordesk::test::NoApplication)

} // namespace tst_service_account_key

#include "tst_service_account_key.moc"
