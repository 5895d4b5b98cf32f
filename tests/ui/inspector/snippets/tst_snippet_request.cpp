// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/inspector/snippets/byte_literal.h"
#include "ui/inspector/snippets/csharp_snippet.h"
#include "ui/inspector/snippets/go_snippet.h"
#include "ui/inspector/snippets/java_snippet.h"
#include "ui/inspector/snippets/node_snippet.h"
#include "ui/inspector/snippets/php_snippet.h"
#include "ui/inspector/snippets/powershell_snippet.h"
#include "ui/inspector/snippets/python_snippet.h"
#include "ui/inspector/snippets/ruby_snippet.h"
#include "ui/inspector/snippets/snippet_request.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_snippet_request {

using namespace factordesk::ui;
using factordesk::net::ExchangeRecord;

namespace {

ExchangeRecord recordOf(const QByteArray& header, const QByteArray& body)
{
    ExchangeRecord record;
    record.method = "POST";
    record.url = QUrl(QStringLiteral("https://acme.zitadel.cloud/v2?q=1"));
    record.requestHeaders = {{"Host", "acme"},   {"content-length", "1"}, {"Connection", "close"},
                             {"Origin", "acme"}, {"X-Odd", header},       {"Content-Type", "a/b"}};
    record.requestBody = body;
    return record;
}

} // namespace

class TestSnippetRequest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheRequestApart();
    void escapesWhatAUrlMayNotHold();
    void quotesInEveryLanguage_data();
    void quotesInEveryLanguage();
    void leavesOutWhatLibrariesWrite();
    void splitsLongTextForJava();
};

void TestSnippetRequest::takesTheRequestApart()
{
    const SnippetRequest request(recordOf("x", {}));
    QCOMPARE(request.host, QByteArray("acme.zitadel.cloud"));
    QCOMPARE(request.port, 443);
    QVERIFY(request.isEncrypted);
    QVERIFY(request.hasBody);
    QCOMPARE(request.target, QByteArray("/v2?q=1"));
    QCOMPARE(request.url, QByteArray("https://acme.zitadel.cloud/v2?q=1"));
    QCOMPARE(request.headers.size(), 3);
}

void TestSnippetRequest::escapesWhatAUrlMayNotHold()
{
    ExchangeRecord record;
    record.url = QUrl(QStringLiteral("http://127.0.0.1/a[1]%2F'"));
    QCOMPARE(SnippetRequest(record).target, QByteArray("/a%5B1%5D%2F'"));
    record.url = QUrl(QStringLiteral("http://127.0.0.1"));
    QCOMPARE(SnippetRequest(record).target, QByteArray("/"));
}

void TestSnippetRequest::quotesInEveryLanguage_data()
{
    QTest::addColumn<QString>("snippet");
    QTest::addColumn<QString>("literal");
    const ExchangeRecord record = recordOf({}, "\"\\$#`\n\xe9");
    QTest::newRow("Python") << pythonSnippet(record) << QStringLiteral(R"("\"\\$#`\x0a\xe9")");
    QTest::newRow("Go") << goSnippet(record) << QStringLiteral(R"("\"\\$#`\x0a\xe9")");
    QTest::newRow("Node.js") << nodeSnippet(record) << QStringLiteral(R"("\"\\$#`\x0a\xe9")");
    QTest::newRow("Ruby") << rubySnippet(record) << QStringLiteral(R"("\"\\$\#`\x0a\xe9")");
    QTest::newRow("C#") << csharpSnippet(record)
                        << QString::fromLatin1("\"\\\"\\\\$#`\\u000a\\u00e9\"");
    QTest::newRow("PHP") << phpSnippet(record) << QStringLiteral(R"("\"\\\$#`\x0a\xe9")");
    QTest::newRow("Java") << javaSnippet(record) << QStringLiteral(R"("\"\\$#`\012\351")");
    QTest::newRow("PowerShell") << powershellSnippet(record)
                                << QStringLiteral(R"x("`"\`$#``$([char]0x0a)$([char]0xe9)")x");
}

void TestSnippetRequest::quotesInEveryLanguage()
{
    QFETCH(QString, snippet);
    QFETCH(QString, literal);
    QVERIFY2(snippet.contains(literal), qPrintable(snippet));
}

void TestSnippetRequest::leavesOutWhatLibrariesWrite()
{
    QVERIFY(!javaSnippet(recordOf("x", {})).contains(QLatin1String("\"Origin\"")));
    for (const auto& snippet :
         {csharpSnippet(recordOf("x", {})), powershellSnippet(recordOf("x", {}))})
        QVERIFY(snippet.contains(
            QLatin1String("Content.Headers.TryAddWithoutValidation(\"Content-Type\", \"a/b\")")));
}

void TestSnippetRequest::splitsLongTextForJava()
{
    const QString snippet = javaSnippet(recordOf("x", QByteArray(70'000, 'x')));
    QVERIFY(snippet.contains(QLatin1String("String.join")));
    QVERIFY(!snippet.contains(QString(30'001, u'x')));
}

FACTORDESK_TEST(TestSnippetRequest, QCoreApplication)

} // namespace tst_snippet_request

#include "tst_snippet_request.moc"
