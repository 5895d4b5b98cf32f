// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/log_filter.h"
#include "tests/support/test_program.h"

#include <QLoggingCategory>
#include <QStringList>
#include <QTest>

namespace tst_log_filter {

using namespace factordesk;

Q_LOGGING_CATEGORY(http2, "qt.network.http2")

namespace {

QStringList heard;

void hear(QtMsgType, const QMessageLogContext&, const QString& message)
{
    heard.append(message);
}

} // namespace

class TestLogFilter : public QObject
{
    Q_OBJECT

private slots:
    void dropsNoiseAlone();
};

void TestLogFilter::dropsNoiseAlone()
{
    const QtMessageHandler before = qInstallMessageHandler(hear);
    net::installLogFilter();
    qDebug("setCachingEnabled:  37  bytesDownloaded");
    qCritical("QNetworkReplyImpl: backend error: caching was enabled after some bytes had been "
              "written");
    qCWarning(http2, "stream 1 finished with error: \"Connection closed\"");
    qWarning("QNetworkReplyImplPrivate::error: Internal problem, this method must only be called "
             "once.");
    qWarning("QNativeSocketEngine::write() was called on an uninitialized socket device");
    qCWarning(http2, "another warning");
    qCritical("QNetworkReplyImpl: backend error: caching was enabled");
    qWarning("stream 1 finished with error: \"Connection closed\"");
    qInstallMessageHandler(before);
    QCOMPARE(heard, (QStringList{QStringLiteral("another warning"),
                                 QStringLiteral("QNetworkReplyImpl: backend error: caching was "
                                                "enabled"),
                                 QStringLiteral("stream 1 finished with error: \"Connection "
                                                "closed\"")}));
}

FACTORDESK_TEST(TestLogFilter, factordesk::test::NoApplication)

} // namespace tst_log_filter

#include "tst_log_filter.moc"
