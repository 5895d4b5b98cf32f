// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/log_filter.h"

#include <QtGlobal>

namespace factordesk::net {

namespace {

QtMessageHandler& handlerOfBefore()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

void filter(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!isNetworkNoise(QLatin1String(context.category), message))
        handlerOfBefore()(type, context, message);
}

} // namespace

bool isNetworkNoise(QLatin1String category, const QString& message)
{
    if (category == QLatin1String("qt.network.http2"))
        return message.startsWith(QLatin1String("stream ")) &&
               message.contains(QLatin1String(" finished with error: "));
    return (message.startsWith(QLatin1String("setCachingEnabled: ")) &&
            message.endsWith(QLatin1String(" bytesDownloaded"))) ||
           message == QLatin1String("QNetworkReplyImpl: backend error: caching was enabled after "
                                    "some bytes had been written") ||
           message == QLatin1String("QNetworkReplyImplPrivate::error: Internal problem, this "
                                    "method must only be called once.") ||
           message == QLatin1String("QNativeSocketEngine::write() was called on an uninitialized "
                                    "socket device");
}

void installLogFilter()
{
    handlerOfBefore() = qInstallMessageHandler(filter);
}

} // namespace factordesk::net
