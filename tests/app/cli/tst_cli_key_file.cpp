// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_file_session.h"
#include "core/base/clock.h"
#include "tests/app/cli/cli_runner.h"
#include "tests/support/openid_provider.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTest>

namespace tst_cli_key_file {

using namespace factordesk;
using test::CliResult;
using test::OpenIdProvider;
using test::runCli;
using namespace Qt::StringLiterals;

// A service account's key in place of a token, with the real program against a provider that checks
// what it is sent.
class TestCliKeyFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signsIn();
    void signsInAnewWhenTheTokenIsRefused();
    void takesTheKeyFromStandardInput();
    void refusesFiles_data();
    void refusesFiles();
    void tellsThatTheServerRefuses();
    void tellsThatAnotherServerAnswers();
    void tellsThatAWebPageAnswers();
    void tellsThatNobodyAnswers();

private:
    [[nodiscard]] CliResult users(const QString& file, const QByteArray& input = {}) const;
    [[nodiscard]] QString keyFile() const;

    SystemClock m_clock;
    std::unique_ptr<OpenIdProvider> m_provider;
    test::TestFiles m_files;
};

void TestCliKeyFile::init()
{
    m_provider = std::make_unique<OpenIdProvider>(m_clock);
    m_provider->api = [](const practice::HttpRequest&) {
        return practice::HttpAnswer{.headers = {},
                                    .body = R"({"details":{"totalResult":"0"},"result":[]})"};
    };
}

QString TestCliKeyFile::keyFile() const
{
    return m_files.write(u"key.json"_s, QJsonDocument(OpenIdProvider::keyFile()).toJson());
}

CliResult TestCliKeyFile::users(const QString& file, const QByteArray& input) const
{
    return runCli({u"users"_s, u"--json"_s, u"--server"_s, m_provider->origin().toString(),
                   u"--key-file"_s, file},
                  input);
}

void TestCliKeyFile::signsIn()
{
    const CliResult result = users(keyFile());
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QCOMPARE(result.object().value(u"total"_s).toInt(-1), 0);
    QCOMPARE(m_provider->violations(), QStringList());
    QCOMPARE(m_provider->requests("/oauth/v2/token"), 1);
}

void TestCliKeyFile::signsInAnewWhenTheTokenIsRefused()
{
    int refusals = 1;
    m_provider->api = [this, &refusals](const practice::HttpRequest&) {
        if (refusals-- > 0)
            return practice::HttpAnswer{.status = 401, .headers = {}, .body = {}};
        return practice::HttpAnswer{.headers = {},
                                    .body = R"({"details":{"totalResult":"0"},"result":[]})"};
    };
    const CliResult result = users(keyFile());
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QCOMPARE(m_provider->requests("/oauth/v2/token"), 2);
}

void TestCliKeyFile::takesTheKeyFromStandardInput()
{
    const CliResult result =
        users(u"-"_s, QJsonDocument(OpenIdProvider::keyFile()).toJson() + '\n');
    QVERIFY2(result.exitStatus == 0, result.all().constData());
}

void TestCliKeyFile::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto with = [](const QString& field, const QJsonValue& value) {
        QJsonObject file = OpenIdProvider::keyFile();
        file.insert(field, value);
        return QJsonDocument(file).toJson();
    };
    const auto key = [](const QString& name) {
        return QString::fromLatin1(OpenIdProvider::pem(name));
    };
    QTest::newRow("not JSON") << QByteArray("hello") << u"not a key file"_s;
    QTest::newRow("an application's") << with(u"type"_s, u"application"_s) << u"service account"_s;
    QTest::newRow("no key id") << with(u"keyId"_s, QString()) << u"keyId"_s;
    QTest::newRow("no user id") << with(u"userId"_s, QString()) << u"userId"_s;
    QTest::newRow("no key") << with(u"key"_s, QString()) << u"no private key"_s;
    QTest::newRow("damaged") << with(u"key"_s, u"-----BEGIN"_s) << u"damaged"_s;
    QTest::newRow("encrypted") << with(u"key"_s, key(u"encrypted_key"_s)) << u"encrypted"_s;
    QTest::newRow("elliptic") << with(u"key"_s, key(u"elliptic_key"_s)) << u"RSA"_s;
    QTest::newRow("too large") << with(u"x"_s, QString(65'536, u'x')) << u"too large"_s;
}

void TestCliKeyFile::refusesFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const CliResult result = users(m_files.write(u"key.json"_s, content));
    QCOMPARE(result.exitStatus, 4);
    QCOMPARE(result.error().value(u"kind"_s).toString(), u"input"_s);
    QVERIFY2(result.errors.contains(says.toUtf8()), result.all().constData());
    QCOMPARE(m_provider->requests("/oauth/v2/token"), 0);
}

void TestCliKeyFile::tellsThatTheServerRefuses()
{
    QJsonObject file = OpenIdProvider::keyFile();
    file.insert(u"keyId"_s, u"of last year"_s);
    const CliResult result = users(m_files.write(u"key.json"_s, QJsonDocument(file).toJson()));
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.error().value(u"status"_s).toString(), u"UNAUTHENTICATED"_s);
    QVERIFY2(result.errors.contains("key has not expired"), result.all().constData());
}

void TestCliKeyFile::tellsThatAnotherServerAnswers()
{
    m_provider->description.insert(u"issuer"_s, u"https://evil.example"_s);
    const CliResult result = users(keyFile());
    QCOMPARE(result.exitStatus, 1);
    QVERIFY2(result.errors.contains("https://evil.example"), result.all().constData());
    QCOMPARE(m_provider->requests("/oauth/v2/token"), 0);
}

void TestCliKeyFile::tellsThatAWebPageAnswers()
{
    m_provider->answerInstead["/oauth/v2/token"] = {
        .contentType = "text/html", .headers = {}, .body = "<html>Hotel Wi-Fi</html>"};
    const CliResult result = users(keyFile());
    QCOMPARE(result.exitStatus, 3);
    QVERIFY2(result.errors.contains("web page"), result.all().constData());
}

void TestCliKeyFile::tellsThatNobodyAnswers()
{
    const CliResult result =
        runCli({u"users"_s, u"--server"_s, u"http://127.0.0.1:1"_s, u"--key-file"_s, keyFile()});
    QCOMPARE(result.exitStatus, 3);
}

FACTORDESK_TEST(TestCliKeyFile, QCoreApplication)

} // namespace tst_cli_key_file

#include "tst_cli_key_file.moc"
