// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_server.h"

#include "core/encoding/base32.h"
#include "core/otp/generator.h"
#include "core/practice/api.h"
#include "core/practice/directory.h"
#include "core/practice/fault_switches.h"
#include "core/practice/http_server.h"
#include "core/practice/people.h"

#include <algorithm>

namespace factordesk::practice {

namespace {

SecureBytes newToken(RandomSource& random)
{
    SecureBytes bytes(40);
    random.fill(bytes.bytes());
    return encoding::encodeBase32(bytes.bytes());
}

} // namespace

/// All that lives from one start to the next stop.
class PracticeServer::Session
{
public:
    Session(const Clock& clock, RandomSource& random, const PracticeSettings& settings,
            Api::Observer observer)
        : token(newToken(random))
        , api({clock, random, directory, faults, token}, settings.issuer, std::move(observer))
        , server(api)
    {
        populate(directory, std::clamp(settings.people, 1, maximumPeople),
                 {clock.now(), clock.monotonicNow()}, random);
    }

    Directory directory;
    FaultSwitches faults;
    SecureBytes token;
    Api api;
    HttpServer server; ///< Last, so that it goes first.
    quint16 port = 0;
};

PracticeServer::PracticeServer(const Clock& clock, RandomSource& random, QObject* parent)
    : QObject(parent), m_clock(clock), m_random(random)
{
}

PracticeServer::~PracticeServer() = default;

Expected<QUrl, QString> PracticeServer::start(const PracticeSettings& settings)
{
    stop();
    auto session = std::make_unique<Session>(
        m_clock, m_random, settings, [this](Operation operation, int httpStatus) {
            // Later, so that whoever listens may stop the server.
            QMetaObject::invokeMethod(
                this, [=, this] { emit served(operation, httpStatus); }, Qt::QueuedConnection);
        });
    const Expected<quint16, QString> port = session->server.listen(settings.port);
    if (!port)
        return Unexpected(port.error());
    session->port = *port;
    m_session = std::move(session);
    return url();
}

void PracticeServer::stop()
{
    m_session.reset();
}

bool PracticeServer::isRunning() const
{
    return m_session != nullptr;
}

QUrl PracticeServer::url() const
{
    QUrl result;
    if (m_session) {
        result.setScheme(QStringLiteral("http"));
        result.setHost(QStringLiteral("127.0.0.1"));
        result.setPort(m_session->port);
    }
    return result;
}

const SecureBytes& PracticeServer::token() const
{
    static const SecureBytes none;
    return m_session ? m_session->token : none;
}

SecureBytes PracticeServer::makeKeyFile()
{
    return m_session ? m_session->api.makeKeyFile() : SecureBytes();
}

std::vector<PracticePerson> PracticeServer::people() const
{
    std::vector<PracticePerson> result;
    if (!m_session)
        return result;
    for (const Person& person : m_session->directory.people())
        result.push_back({.userId = person.id,
                          .loginName = person.loginNames.first(),
                          .displayName = person.displayName,
                          .organisationId = person.organisationId});
    return result;
}

const Faults& PracticeServer::faults() const
{
    static const Faults none;
    return m_session ? m_session->faults.faults() : none;
}

void PracticeServer::setFaults(const Faults& faults)
{
    if (m_session)
        m_session->faults.set(faults);
}

int PracticeServer::callCount(Operation operation) const
{
    return m_session ? m_session->api.callCount(operation) : 0;
}

std::optional<otp::Code> PracticeServer::codeOnPhone(const QString& userId,
                                                     std::chrono::seconds phoneAhead) const
{
    if (!m_session || !m_session->directory.person(userId) ||
        m_session->directory.factorState(userId) != FactorState::Pending)
        return std::nullopt;
    const auto generator =
        otp::Generator::make(m_session->directory.secret(userId).bytes(), otp::zitadelParameters);
    if (!generator)
        return std::nullopt;
    return generator->codeAt(std::chrono::floor<std::chrono::seconds>(m_clock.now()) + phoneAhead);
}

} // namespace factordesk::practice
