// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/status_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

namespace tst_status_text {

using namespace factordesk;
using net::Fault;
using net::Stage;
using text::Explanation;
using zitadel::Status;
using zitadel::StatusCode;

class TestStatusText : public QObject
{
    Q_OBJECT

private slots:
    void knowsEachErrorId_data();
    void knowsEachErrorId();
    void tellsErrorIdsApart();
    void explainsEachCode_data() { test::addLanguages(); }
    void explainsEachCode();
    void explainsEachFault_data() { test::addLanguages(); }
    void explainsEachFault();
    void saysThatNothingWasSent_data();
    void saysThatNothingWasSent();
    void doesNotTrustAnIdFromElsewhere();
    void saysWhenToTryAgain();
    void explainsAnUnknownId();
};

namespace {

Status serversWord(StatusCode code, const QString& errorId = {})
{
    return {.code = code, .stage = Stage::Server, .errorId = errorId};
}

Status breakdown(Stage stage, Fault fault)
{
    return {.code = StatusCode::Unavailable, .stage = stage, .fault = fault};
}

/// A stage at which a fault can happen.
Stage stageOf(Fault fault)
{
    if (fault >= Fault::Truncated)
        return Stage::Decoding;
    if (fault >= Fault::DeadlineExceeded)
        return Stage::Http;
    if (fault >= Fault::CertificateUntrusted)
        return Stage::Tls;
    return fault == Fault::BadAddress ? Stage::Input : Stage::Connection;
}

} // namespace

void TestStatusText::knowsEachErrorId_data()
{
    // The rows of the table of ids that ZITADEL's own sources give, and a word of the explanation.
    QTest::addColumn<StatusCode>("code");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* id, StatusCode code, const char* word) {
        QTest::newRow(id) << code << QString::fromLatin1(word);
    };
    row("EVENT-8isk2", StatusCode::InvalidArgument, "not the right code");
    row("COMMAND-3Mif9s", StatusCode::NotFound, "no authenticator waiting");
    row("COMMAND-qx4ls", StatusCode::FailedPrecondition, "confirmed before");
    row("COMMAND-do9se", StatusCode::AlreadyExists, "already has a confirmed");
    row("COMMAND-SqyJz", StatusCode::FailedPrecondition, "no such person");
    row("COMMAND-Hd9sd", StatusCode::NotFound, "no authenticator registered");
    row("AUTHZ-cdgFk", StatusCode::NotFound, "no role");
    row("AUTH-AWfge", StatusCode::PermissionDenied, "role does not allow");
    row("AUTH-Swrgg2", StatusCode::PermissionDenied, "role does not allow");
    row("AUTH-5mWD2", StatusCode::PermissionDenied, "role does not allow");
    row("AUTH-Bohd2", StatusCode::PermissionDenied, "version of ZITADEL");
    row("AUTH-Bs7Ds", StatusCode::PermissionDenied, "does not know the organisation");
    row("COMMAND-4g3xq", StatusCode::NotFound, "no person with this id");
    row("COMMAND-5M0sd", StatusCode::InvalidArgument, "no user id");
    row("COMMAND-8N9ds", StatusCode::FailedPrecondition, "no user id");
}

void TestStatusText::knowsEachErrorId()
{
    QFETCH(const StatusCode, code);
    QFETCH(const QString, word);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    const Explanation known = text::explain(serversWord(code, id));
    QVERIFY2(known.sentence.contains(word), qPrintable(known.sentence));
    // The id decides: the code may be another one with the next version of the server.
    QCOMPARE(text::explain(serversWord(StatusCode::Unknown, id)).sentence, known.sentence);
    for (const char* language : {"en", "de"}) {
        const test::Speaking speaking(QString::fromLatin1(language));
        QCOMPARE(test::flawIn(text::explain(serversWord(code, id))), QString());
    }
}

void TestStatusText::tellsErrorIdsApart()
{
    QSet<QString> sentences;
    const QStringList ids{QStringLiteral("EVENT-8isk2"),   QStringLiteral("COMMAND-3Mif9s"),
                          QStringLiteral("COMMAND-qx4ls"), QStringLiteral("COMMAND-do9se"),
                          QStringLiteral("COMMAND-SqyJz"), QStringLiteral("COMMAND-Hd9sd"),
                          QStringLiteral("AUTHZ-cdgFk"),   QStringLiteral("AUTH-AWfge"),
                          QStringLiteral("AUTH-Bohd2"),    QStringLiteral("COMMAND-4g3xq"),
                          QStringLiteral("COMMAND-5M0sd"), QStringLiteral("COMMAND-8f2k9"),
                          QStringLiteral("AUTH-Bs7Ds")};
    for (const QString& id : ids)
        sentences.insert(text::explain(serversWord(StatusCode::Unknown, id)).sentence);
    QCOMPARE(sentences.size(), ids.size());
}

void TestStatusText::explainsEachCode()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> titles;
    for (int code = int(StatusCode::Ok); code <= int(StatusCode::Unauthenticated); ++code) {
        const Explanation explanation = text::explain(serversWord(StatusCode(code)));
        QCOMPARE(test::flawIn(explanation), QString());
        titles.insert(explanation.title);
    }
    // Those for which nobody can do anything else share one: Ok, Unknown, Internal and DataLoss;
    // InvalidArgument and OutOfRange; Cancelled and Aborted.
    QCOMPARE(titles.size(), 17 - 3 - 1 - 1);
}

void TestStatusText::explainsEachFault()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> sentences;
    const int last = int(Fault::WrongType);
    for (int fault = int(Fault::None) + 1; fault <= last; ++fault) {
        const Status status = breakdown(stageOf(Fault(fault)), Fault(fault));
        const Explanation explanation = text::explain(status);
        QCOMPARE(test::flawIn(explanation), QString());
        sentences.insert(explanation.sentence);
    }
    // What cannot be read shares one.
    // NotHttp, NotJson, NotProtobuf, BadFrame, NotUtf8, TooDeep, WrongType
    constexpr int unreadable = 7;
    QCOMPARE(sentences.size(), last - (unreadable - 1));
}

void TestStatusText::saysThatNothingWasSent_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("untrusted") << Fault::CertificateUntrusted;
    QTest::newRow("expired") << Fault::CertificateExpired;
    QTest::newRow("other host") << Fault::CertificateOtherHost;
    QTest::newRow("handshake") << Fault::TlsFailed;
}

void TestStatusText::saysThatNothingWasSent()
{
    QFETCH(const Fault, fault);
    QVERIFY(text::explain(breakdown(Stage::Tls, fault))
                .remedy.startsWith(QStringLiteral("Nothing was sent.")));
}

void TestStatusText::doesNotTrustAnIdFromElsewhere()
{
    // An id counts in the server's own answer alone.
    Status status = breakdown(Stage::Decoding, Fault::Html);
    status.errorId = QStringLiteral("EVENT-8isk2");
    QCOMPARE(text::explain(status).sentence,
             text::explain(breakdown(Stage::Decoding, Fault::Html)).sentence);
}

void TestStatusText::saysWhenToTryAgain()
{
    const test::Speaking english(QStringLiteral("en"));
    Status status = serversWord(StatusCode::ResourceExhausted);
    QCOMPARE(text::explain(status).remedy, QStringLiteral("Try again in a while."));
    status.retryAfter = std::chrono::seconds(45);
    QCOMPARE(text::explain(status).remedy, QStringLiteral("Try again in 45 seconds."));
}

void TestStatusText::explainsAnUnknownId()
{
    const Status status = serversWord(StatusCode::PermissionDenied, QStringLiteral("FUTURE-1"));
    QCOMPARE(text::explain(status).title,
             text::explain(serversWord(StatusCode::PermissionDenied)).title);
}

FACTORDESK_TEST(TestStatusText, QCoreApplication)

} // namespace tst_status_text

#include "tst_status_text.moc"
