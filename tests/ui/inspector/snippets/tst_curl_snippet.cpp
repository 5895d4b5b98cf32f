// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/inspector/snippets/request_listener.h"
#include "ui/inspector/snippets/curl_snippet.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

namespace tst_curl_snippet {

using factordesk::net::ExchangeRecord;
using factordesk::net::Headers;
using factordesk::net::headerValue;
using factordesk::test::everyByte;
using factordesk::test::recordOf;
using factordesk::test::RequestListener;
using factordesk::test::SentRequest;
using factordesk::ui::curlSnippet;

namespace {

/// Types the command into a shell. The shell's exit status, which is curl's; no value when it does
/// not end in time.
std::optional<int> runInShell(const QString& shell, const QString& command, const QString& home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home); // No .curlrc.
    environment.insert(QStringLiteral("NO_PROXY"), QStringLiteral("*"));
    process.setProcessEnvironment(environment);
    process.start(shell, {QStringLiteral("-s")});
    process.write(command.toUtf8() + '\n');
    process.closeWriteChannel();
    const bool ended =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000);
    if (!ended || process.exitStatus() != QProcess::NormalExit)
        return std::nullopt;
    return process.exitCode();
}

} // namespace

class TestCurlSnippet : public QObject
{
    Q_OBJECT

private slots:
    void writesTheCallReadably();
    void sendsTheSameRequest_data();
    void sendsTheSameRequest();
    void typesNoControlCharacters();
};

void TestCurlSnippet::writesTheCallReadably()
{
    ExchangeRecord record = recordOf(
        "POST", {}, {{"Authorization", "Bearer <TOKEN>"}, {"Content-Type", "application/json"}},
        R"({"code":"<CODE>"})");
    record.url = QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/users/2807/totp/verify"));
    QCOMPARE(curlSnippet(record),
             QStringLiteral("curl --include --request 'POST' \\\n"
                            "    --url 'https://acme.zitadel.cloud/v2/users/2807/totp/verify' \\\n"
                            "    --header 'Authorization: Bearer <TOKEN>' \\\n"
                            "    --header 'Content-Type: application/json' \\\n"
                            "    --data-raw '{\"code\":\"<CODE>\"}'"));
}

void TestCurlSnippet::sendsTheSameRequest_data()
{
    QTest::addColumn<ExchangeRecord>("record");
    const QString target = QStringLiteral("/v2/users/1/totp/verify");
    const Headers json{{"Content-Type", "application/json"}};

    QTest::newRow("GET") << recordOf("GET", QStringLiteral("/v2/users/1?a=b&c=d"), {}, {});
    QTest::newRow("DELETE") << recordOf("DELETE", target, {}, {});
    QTest::newRow("empty POST") << recordOf("POST", target, {}, {});
    QTest::newRow("markers") << recordOf("POST", target,
                                         json + Headers{{"Authorization", "Bearer <TOKEN>"}},
                                         R"({"code":"<CODE>"})");
    QTest::newRow("quotes of every kind")
        << recordOf("POST", target, json + Headers{{"X-Odd", R"(it's "so" $HOME `id` \n !! ;|&)"}},
                    R"({"a":"it's \"so\" $(id) `id` \\ !! %s %% * ? ~"})");
    QTest::newRow("a file's name") << recordOf("POST", target, json, "@/etc/hostname");
    QTest::newRow("many lines") << recordOf("POST", target, json, "one\ntwo\r\nthree\t4\n\n");
    QTest::newRow("other scripts")
        << recordOf("POST", target, json, "{\"name\":\"Zoë 李 \U0001F600\"}");
    QTest::newRow("every byte") << recordOf("POST", target, {}, everyByte());
    QTest::newRow("more than fits an argument")
        << recordOf("POST", target, json, QByteArray(300'000, 'x'));
    QTest::newRow("header beyond ASCII") << recordOf("GET", target, {{"X-Name", "Zo\xeb"}}, {});
    QTest::newRow("header without a value") << recordOf("GET", target, {{"X-Empty", ""}}, {});
    QTest::newRow("patterns in the URL")
        << recordOf("GET", QStringLiteral("/v2/[1-3]?list={a,b}"), {}, {});
    QTest::newRow("dots in the path") << recordOf("GET", QStringLiteral("/v2/a/../b/./c"), {}, {});
    QTest::newRow("escapes in the path")
        << recordOf("GET", QStringLiteral("/v2/users/a%2Fb%20c%27d%25"), {}, {});
}

void TestCurlSnippet::sendsTheSameRequest()
{
    if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
        QSKIP("curl is not installed");
    QFETCH(ExchangeRecord, record);
    RequestListener listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    record.url.setPort(listener.serverPort());
    const QTemporaryDir home;

    for (const QString& name : {QStringLiteral("sh"), QStringLiteral("bash")}) {
        const QString shell = QStandardPaths::findExecutable(name);
        if (shell.isEmpty())
            continue;
        listener.requests.clear();
        QCOMPARE(runInShell(shell, curlSnippet(record), home.path()), std::optional(0));
        QCOMPARE(listener.requests.size(), 1);
        const SentRequest& sent = listener.requests.first();
        QCOMPARE(sent.method, record.method);
        QCOMPARE(sent.target, record.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
        QCOMPARE(sent.body, record.requestBody);
        for (const auto& [headerName, value] : record.requestHeaders) {
            QVERIFY(!headerValue(sent.headers, headerName).isNull());
            QCOMPARE(headerValue(sent.headers, headerName), value);
        }
        QCOMPARE(headerValue(sent.headers, "Content-Type"),
                 headerValue(record.requestHeaders, "Content-Type"));
        QCOMPARE(headerValue(sent.headers, "Authorization"),
                 headerValue(record.requestHeaders, "Authorization"));
        if (record.method == "POST")
            QCOMPARE(headerValue(sent.headers, "Content-Length").toLongLong(),
                     qint64(record.requestBody.size()));
    }
}

void TestCurlSnippet::typesNoControlCharacters()
{
    const QString snippet = curlSnippet(
        recordOf("POST", QStringLiteral("/v2"), {{"X-Odd", "a\x1b[2Jb\x7f"}}, everyByte()));
    const bool isClean = std::ranges::none_of(snippet, [](QChar character) {
        return character.category() == QChar::Other_Control && character != QLatin1Char('\n');
    });
    QVERIFY(isClean);
}

FACTORDESK_TEST(TestCurlSnippet, QCoreApplication)

} // namespace tst_curl_snippet

#include "tst_curl_snippet.moc"
