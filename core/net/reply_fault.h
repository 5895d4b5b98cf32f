// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/failure.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace factordesk::net {

/// Where and why an exchange stopped.
struct Breakdown
{
    Stage stage = Stage::Connection;
    Fault fault = Fault::None;
};

/// How far an exchange had come, as its QNetworkReply showed.
struct Progress
{
    bool usesTls = false;
    bool usesProxy = false;
    bool usesHttp2 = false;
    bool connecting = false; ///< The name was found and a connection begun.
    bool encrypted = false;  ///< The TLS handshake was done.
    bool requestSent = false;
    bool headersCame = false;
};

/// True for the errors that QNetworkReply reports for a whole answer with a status of 400 or more.
[[nodiscard]] bool isHttpStatusError(QNetworkReply::NetworkError error);

/// What Qt's own checks of a certificate mean: the gravest of them. Trust in the issuer comes
/// before the name, and the name before the date.
[[nodiscard]] Fault certificateFault(const QList<QSslError>& errors);

/// What an error below HTTP means.
[[nodiscard]] Breakdown breakdownFor(QNetworkReply::NetworkError error, const Progress& progress);

/// The stage that a stopped exchange was in.
[[nodiscard]] Stage stageReached(const Progress& progress);

} // namespace factordesk::net
