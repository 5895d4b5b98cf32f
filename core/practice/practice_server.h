// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/otp/code.h"
#include "core/practice/faults.h"
#include "core/secret/secure_bytes.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace factordesk::practice {

/// Whom one can practise with.
struct PracticePerson
{
    QString userId;
    QString loginName;
    QString displayName;
    QString organisationId;
};

/// How a practice session is set up.
struct PracticeSettings
{
    quint16 port = 0;                           ///< 0: any that is free.
    int people = 40;                            ///< 1 to 100,000; see populate().
    QString issuer = QStringLiteral("ZITADEL"); ///< In the URIs; not empty.
};

/// A server on 127.0.0.1 that behaves as ZITADEL's v2 API does, by REST and by gRPC-Web, with
/// invented people, a token of its own and switches for what can go wrong. It shares no code with
/// the client it serves, so that each checks the other. Nothing is kept on disk; whatever it is
/// told ends with it.
///
/// Lives in the thread that made it, which needs an event loop.
class PracticeServer : public QObject
{
    Q_OBJECT

public:
    /// The clock and the source of randomness are borrowed and must outlive the server.
    PracticeServer(const Clock& clock, RandomSource& random, QObject* parent = nullptr);
    ~PracticeServer() override;

    /// Starts with people as new, no faults and a new token; stops first if it runs. The error is
    /// the system's own text, in English or the system's language.
    [[nodiscard]] Expected<QUrl, QString> start(const PracticeSettings& settings = {});
    /// Closes every connection. Does nothing when it does not run.
    void stop();
    [[nodiscard]] bool isRunning() const;

    /// http://127.0.0.1:PORT, or an empty URL when it does not run.
    [[nodiscard]] QUrl url() const;
    /// The bearer token; valid until the next start.
    [[nodiscard]] const SecureBytes& token() const;
    /// A new key file of the service account that signs in as the practice administrator, as
    /// ZITADEL hands it out; valid until the next, or the next start. Empty when the server does
    /// not run, or OpenSSL has failed. Takes tenths of a second.
    [[nodiscard]] SecureBytes makeKeyFile();
    /// Everyone, the machine accounts included, in the order of their ids.
    [[nodiscard]] std::vector<PracticePerson> people() const;

    [[nodiscard]] const Faults& faults() const;
    /// Takes effect from the next request on, and counts the strikes anew.
    void setFaults(const Faults& faults);

    /// How many calls of an operation have been read whole since the start, whatever came of them.
    [[nodiscard]] int callCount(Operation operation) const;

    /// The code that this person's phone would show now, if it had scanned the present QR code and
    /// its clock were ahead of this computer's by `phoneAhead`. Only while the registration is
    /// pending, and only for the practice window's aid. No value otherwise.
    [[nodiscard]] std::optional<otp::Code> codeOnPhone(const QString& userId,
                                                       std::chrono::seconds phoneAhead = {}) const;

signals:
    /// A call has been judged; emitted from the event loop. `httpStatus` is 0 when the connection
    /// closes in place of the answer.
    void served(factordesk::practice::Operation operation, int httpStatus);

private:
    class Session;

    const Clock& m_clock;
    RandomSource& m_random;
    std::unique_ptr<Session> m_session; ///< None while it does not run.
};

} // namespace factordesk::practice
