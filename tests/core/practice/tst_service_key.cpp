// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/service_key.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/json_web_token.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <chrono>
#include <functional>

namespace tst_service_key {

using namespace factordesk;
using namespace factordesk::test;
using namespace std::chrono_literals;

// A service account's key at the practice server (RFC 7523): made, handed out, and shown.
class TestServiceKey : public QObject
{
    Q_OBJECT

private slots:
    void handsOutAKeyFile();
    void takesWhatTheKeyHasSigned_data();
    void takesWhatTheKeyHasSigned();
    void takesNothingElse();
    void opensTheApi();
};

namespace {

const QByteArray issuer = "http://127.0.0.1";

/// Made once for all tests: each takes its time.
const practice::ServiceKey& sharedKey()
{
    static SeededRandom random;
    static const practice::ServiceKey key = practice::ServiceKey::make(random).value();
    return key;
}

struct Bench
{
    SeededRandom random;
    FakeClock clock;
    const practice::ServiceKey& key = sharedKey();

    [[nodiscard]] static QJsonObject read(const SecureBytes& file)
    {
        return QJsonDocument::fromJson({file.text().data(), qsizetype(file.size())}).object();
    }
    [[nodiscard]] QByteArray assertion(const std::function<void(QJsonObject&, QJsonObject&)>& edit)
    {
        const QJsonObject file = read(key.file());
        const auto now = std::chrono::floor<std::chrono::seconds>(clock.now());
        const qint64 seconds = now.time_since_epoch().count();
        QJsonObject header{{QStringLiteral("alg"), QStringLiteral("RS256")},
                           {QStringLiteral("kid"), file.value(QStringLiteral("keyId"))}};
        QJsonObject claims{{QStringLiteral("iss"), file.value(QStringLiteral("userId"))},
                           {QStringLiteral("sub"), file.value(QStringLiteral("userId"))},
                           {QStringLiteral("aud"), QString::fromLatin1(issuer)},
                           {QStringLiteral("iat"), seconds},
                           {QStringLiteral("exp"), seconds + 600}};
        edit(header, claims);
        return signedToken(header, claims, file.value(QStringLiteral("key")).toString().toLatin1());
    }
    [[nodiscard]] bool accepts(const QByteArray& assertion) const
    {
        return key.accepts(assertion, issuer, clock.now());
    }
};

} // namespace

void TestServiceKey::handsOutAKeyFile()
{
    Bench bench;
    const QJsonObject file = Bench::read(bench.key.file());
    QCOMPARE(file.keys(), (QStringList{QStringLiteral("key"), QStringLiteral("keyId"),
                                       QStringLiteral("type"), QStringLiteral("userId")}));
    QCOMPARE(file.value(QStringLiteral("type")).toString(), QStringLiteral("serviceaccount"));
    QVERIFY(file.value(QStringLiteral("key"))
                .toString()
                .startsWith(QStringLiteral("-----BEGIN RSA PRIVATE KEY-----\n")));
    SeededRandom random;
    const auto one = practice::ServiceKey::make(random);
    const auto another = practice::ServiceKey::make(random);
    QVERIFY(one && another);
    QVERIFY(Bench::read(one->file()).value(QStringLiteral("keyId")) !=
            Bench::read(another->file()).value(QStringLiteral("keyId")));
}

void TestServiceKey::takesWhatTheKeyHasSigned_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value"); ///< A number is added to the present claim.
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char* title, const char* name, const QJsonValue& value, bool isGood) {
        QTest::newRow(title) << QString::fromLatin1(name) << value << isGood;
    };
    row("as it should be", "more", QStringLiteral("x"), true);
    row("audience in a list", "aud", QJsonArray{QString::fromLatin1(issuer)}, true);
    row("an hour old", "iat", -3600, true);
    row("older", "iat", -3601, false);
    row("clock ahead", "iat", 5, true);
    row("from the future", "iat", 6, false);
    row("expired", "exp", -600, false);
    row("another audience", "aud", QStringLiteral("https://evil.example"), false);
    row("another issuer", "iss", QStringLiteral("1"), false);
    row("another subject", "sub", QStringLiteral("1"), false);
    row("another key", "kid", QStringLiteral("old"), false);
    row("no algorithm", "alg", QStringLiteral("none"), false);
    row("another algorithm", "alg", QStringLiteral("HS256"), false);
}

void TestServiceKey::takesWhatTheKeyHasSigned()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QFETCH(bool, isGood);
    Bench bench;
    const QByteArray assertion = bench.assertion([&](QJsonObject& header, QJsonObject& claims) {
        QJsonObject& part = header.contains(name) ? header : claims;
        part[name] = value.isDouble() ? part.value(name).toInteger() + value.toInteger() : value;
    });
    QCOMPARE(bench.accepts(assertion), isGood);
}

void TestServiceKey::takesNothingElse()
{
    Bench bench;
    const QByteArray good = bench.assertion([](QJsonObject&, QJsonObject&) {});
    QVERIFY(bench.accepts(good));
    for (qsizetype i = 0; i < good.size(); i += 7) {
        QByteArray changed = good;
        changed[i] = changed.at(i) == 'A' ? 'B' : 'A';
        QVERIFY2(!bench.accepts(changed), QByteArray::number(i).constData());
        QVERIFY2(!bench.accepts(good.first(i)), QByteArray::number(i).constData());
    }
    QVERIFY(!bench.accepts(good + ".x"));
    const auto another = practice::ServiceKey::make(bench.random);
    QVERIFY(!another->accepts(good, issuer, bench.clock.now()));
}

void TestServiceKey::opensTheApi()
{
    PracticeFixture practice;
    const SecureBytes file = practice.server.makeKeyFile();
    const auto ask = [&](const QByteArray& assertion) {
        RawClient client(practice.port());
        client.send(requestBytes(
            "POST", "/oauth/v2/token",
            "grant_type=" +
                QByteArray("urn:ietf:params:oauth:grant-type:jwt-bearer").toPercentEncoding() +
                "&scope=urn%3Azitadel%3Aiam%3Aorg%3Aproject%3Aid%3Azitadel%3Aaud&assertion=" +
                assertion,
            "Content-Type: application/x-www-form-urlencoded\r\n"));
        return client.read();
    };
    QCOMPARE(ask("a.b.c").json().value(QStringLiteral("error")).toString(),
             QStringLiteral("invalid_grant"));
    practice.server.stop();
    QVERIFY(practice.server.makeKeyFile().isEmpty());
    QVERIFY(!file.isEmpty());
}

FACTORDESK_TEST(TestServiceKey, QCoreApplication)

} // namespace tst_service_key

#include "tst_service_key.moc"
