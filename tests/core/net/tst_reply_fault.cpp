// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/reply_fault.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QSslCertificate>
#include <QTest>

namespace tst_reply_fault {

using namespace factordesk::net;
using Error = QNetworkReply::NetworkError;
using TlsErrors = QList<QSslError::SslError>;

namespace {

enum class Reached { Nothing, Connecting, Encrypted, Sent, Headers };

Progress progressOf(Reached reached, bool usesTls)
{
    Progress progress;
    progress.usesTls = usesTls;
    progress.connecting = reached >= Reached::Connecting;
    progress.encrypted = usesTls && reached >= Reached::Encrypted;
    progress.requestSent = reached >= Reached::Sent;
    progress.headersCame = reached >= Reached::Headers;
    return progress;
}

} // namespace

class TestReplyFault : public QObject
{
    Q_OBJECT

private slots:
    void tellsAnswersFromBreakdowns_data();
    void tellsAnswersFromBreakdowns();
    void tellsWhereItStopped_data();
    void tellsWhereItStopped();
    void blamesTheProxyWhereThereIsOne_data();
    void blamesTheProxyWhereThereIsOne();
    void weighsCertificateErrors_data();
    void weighsCertificateErrors();
    void tellsTheStageReached_data();
    void tellsTheStageReached();
};

void TestReplyFault::tellsAnswersFromBreakdowns_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("isAnswer");
    const auto row = [](const char* name, Error error, bool isAnswer) {
        QTest::newRow(name) << error << isAnswer;
    };
    row("403", QNetworkReply::ContentAccessDenied, true);
    row("405", QNetworkReply::ContentOperationNotPermittedError, true);
    row("404", QNetworkReply::ContentNotFoundError, true);
    row("401", QNetworkReply::AuthenticationRequiredError, true);
    row("409", QNetworkReply::ContentConflictError, true);
    row("410", QNetworkReply::ContentGoneError, true);
    row("418", QNetworkReply::UnknownContentError, true);
    row("400", QNetworkReply::ProtocolInvalidOperationError, true);
    row("500", QNetworkReply::InternalServerError, true);
    row("501", QNetworkReply::OperationNotImplementedError, true);
    row("503", QNetworkReply::ServiceUnavailableError, true);
    row("599", QNetworkReply::UnknownServerError, true);
    row("none", QNetworkReply::NoError, false);
    row("closed", QNetworkReply::RemoteHostClosedError, false);
    row("sending again", QNetworkReply::ContentReSendError, false);
    row("timeout", QNetworkReply::TimeoutError, false);
    row("cancelled", QNetworkReply::OperationCanceledError, false);
    row("protocol", QNetworkReply::ProtocolFailure, false);
    row("unknown", QNetworkReply::UnknownNetworkError, false);
    row("proxy", QNetworkReply::ProxyAuthenticationRequiredError, false);
    row("one that is new", Error(498), false); // Within the bits that the enumeration has.
}

void TestReplyFault::tellsAnswersFromBreakdowns()
{
    QFETCH(const Error, error);
    QTEST(isHttpStatusError(error), "isAnswer");
}

void TestReplyFault::tellsWhereItStopped_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<Reached>("reached");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char* name, Error error, bool usesTls, Reached reached, Stage stage,
                        Fault fault) {
        QTest::newRow(name) << error << usesTls << reached << stage << fault;
    };
    using R = QNetworkReply;
    row("no such name", R::HostNotFoundError, true, Reached::Nothing, Stage::NameLookup,
        Fault::NameNotFound);
    row("refused", R::ConnectionRefusedError, false, Reached::Connecting, Stage::Connection,
        Fault::ConnectionRefused);
    row("no route", R::UnknownNetworkError, false, Reached::Connecting, Stage::Connection,
        Fault::Unreachable);
    row("no network at all", R::UnknownNetworkError, false, Reached::Nothing, Stage::NameLookup,
        Fault::Unreachable);
    row("closed in the handshake", R::RemoteHostClosedError, true, Reached::Connecting, Stage::Tls,
        Fault::TlsFailed);
    row("closed before the request", R::RemoteHostClosedError, false, Reached::Connecting,
        Stage::Connection, Fault::ConnectionClosed);
    row("closed after the handshake", R::RemoteHostClosedError, true, Reached::Encrypted,
        Stage::Http, Fault::ConnectionClosed);
    row("closed after the request", R::RemoteHostClosedError, false, Reached::Sent, Stage::Http,
        Fault::ConnectionClosed);
    row("Qt wanted to send again", R::ContentReSendError, false, Reached::Sent, Stage::Http,
        Fault::ConnectionClosed);
    row("closed in the body", R::RemoteHostClosedError, false, Reached::Headers, Stage::Decoding,
        Fault::Truncated);
    row("closed in the body, TLS", R::ContentReSendError, true, Reached::Headers, Stage::Decoding,
        Fault::Truncated);
    row("handshake", R::SslHandshakeFailedError, true, Reached::Connecting, Stage::Tls,
        Fault::TlsFailed);
    row("garbage for an answer", R::ProtocolFailure, false, Reached::Sent, Stage::Http,
        Fault::NotHttp);
    row("an error without a name", R::UnknownNetworkError, true, Reached::Sent, Stage::Http,
        Fault::NotHttp);
    row("proxy wants a password", R::ProxyAuthenticationRequiredError, true, Reached::Connecting,
        Stage::Connection, Fault::ProxyNeedsPassword);
    row("time-out in the look-up", R::TimeoutError, true, Reached::Nothing, Stage::NameLookup,
        Fault::DeadlineExceeded);
    row("time-out in the connection", R::OperationCanceledError, true, Reached::Connecting,
        Stage::Connection, Fault::DeadlineExceeded);
    row("time-out in the answer", R::OperationCanceledError, true, Reached::Sent, Stage::Http,
        Fault::DeadlineExceeded);
}

void TestReplyFault::tellsWhereItStopped()
{
    QFETCH(const Error, error);
    QFETCH(const bool, usesTls);
    QFETCH(const Reached, reached);
    const Breakdown breakdown = breakdownFor(error, progressOf(reached, usesTls));
    QTEST(breakdown.stage, "stage");
    QTEST(breakdown.fault, "fault");
}

void TestReplyFault::blamesTheProxyWhereThereIsOne_data()
{
    QTest::addColumn<Error>("error");
    QTest::newRow("refused") << QNetworkReply::ProxyConnectionRefusedError;
    QTest::newRow("closed") << QNetworkReply::ProxyConnectionClosedError;
    QTest::newRow("not found") << QNetworkReply::ProxyNotFoundError;
    QTest::newRow("slow") << QNetworkReply::ProxyTimeoutError;
    QTest::newRow("another") << QNetworkReply::UnknownProxyError;
    // What Qt 6.4 says when nobody listens at the proxy's address.
    QTest::newRow("no name for it") << QNetworkReply::UnknownNetworkError;
}

void TestReplyFault::blamesTheProxyWhereThereIsOne()
{
    QFETCH(const Error, error);
    Progress progress = progressOf(Reached::Connecting, true);
    progress.usesProxy = true;
    const Breakdown breakdown = breakdownFor(error, progress);
    QCOMPARE(breakdown.stage, Stage::Connection);
    QCOMPARE(breakdown.fault, Fault::ProxyRefused);
}

void TestReplyFault::weighsCertificateErrors_data()
{
    QTest::addColumn<TlsErrors>("errors");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char* name, const TlsErrors& errors, Fault fault) {
        QTest::newRow(name) << errors << fault;
    };
    row("none told", {}, Fault::TlsFailed);
    row("expired", {QSslError::CertificateExpired}, Fault::CertificateExpired);
    row("not yet valid", {QSslError::CertificateNotYetValid}, Fault::CertificateExpired);
    row("another host", {QSslError::HostNameMismatch}, Fault::CertificateOtherHost);
    row("self-signed", {QSslError::SelfSignedCertificate}, Fault::CertificateUntrusted);
    row("unknown issuer", {QSslError::UnableToGetLocalIssuerCertificate},
        Fault::CertificateUntrusted);
    row("revoked", {QSslError::CertificateRevoked}, Fault::CertificateUntrusted);
    // The gravest counts, in whatever order they come.
    row("expired, another host", {QSslError::CertificateExpired, QSslError::HostNameMismatch},
        Fault::CertificateOtherHost);
    row("another host, expired", {QSslError::HostNameMismatch, QSslError::CertificateExpired},
        Fault::CertificateOtherHost);
    row("expired, unknown issuer",
        {QSslError::CertificateExpired, QSslError::UnableToGetLocalIssuerCertificate},
        Fault::CertificateUntrusted);
    row("all",
        {QSslError::SelfSignedCertificate, QSslError::HostNameMismatch,
         QSslError::CertificateExpired},
        Fault::CertificateUntrusted);
}

void TestReplyFault::weighsCertificateErrors()
{
    QFETCH(const TlsErrors, errors);
    QList<QSslError> told;
    for (const QSslError::SslError error : errors)
        told.append(QSslError(error));
    QTEST(certificateFault(told), "fault");
}

void TestReplyFault::tellsTheStageReached_data()
{
    QTest::addColumn<Reached>("reached");
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("nothing") << Reached::Nothing << false << Stage::NameLookup;
    QTest::newRow("connecting") << Reached::Connecting << false << Stage::Connection;
    QTest::newRow("connecting, TLS") << Reached::Connecting << true << Stage::Connection;
    QTest::newRow("encrypted") << Reached::Encrypted << true << Stage::Http;
    QTest::newRow("sent") << Reached::Sent << false << Stage::Http;
    QTest::newRow("headers") << Reached::Headers << true << Stage::Http;
}

void TestReplyFault::tellsTheStageReached()
{
    QFETCH(const Reached, reached);
    QFETCH(const bool, usesTls);
    QTEST(stageReached(progressOf(reached, usesTls)), "stage");
}

FACTORDESK_TEST(TestReplyFault, factordesk::test::NetworkApplication)

} // namespace tst_reply_fault

#include "tst_reply_fault.moc"
