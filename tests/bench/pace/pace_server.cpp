// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pace/pace_server.h"

#include <memory>
#include <pthread.h>
#include <vector>

namespace factordesk::bench {

PaceServer::PaceServer(int people)
    : m_thread([this, people](QUrl& url) {
        auto server = std::make_unique<practice::PracticeServer>(m_clock, m_random);
        if (const auto started = server->start({.people = people}))
            url = *started;
        m_server = server.get();
        ::pthread_getcpuclockid(::pthread_self(), &m_workClock);
        return server;
    })
{
}

SecureBytes PaceServer::token()
{
    return inThread([this] { return m_server->token().copy(); });
}

QString PaceServer::organisationId()
{
    return inThread([this] { return m_server->people().front().organisationId; });
}

QByteArray PaceServer::list()
{
    return inThread([this] {
        const std::vector<practice::PracticePerson> people = m_server->people();
        QByteArray list = "Login name\n";
        for (const practice::PracticePerson& person : people) {
            if (person.organisationId == people.front().organisationId)
                list += person.loginName.toUtf8() + '\n';
        }
        return list;
    });
}

std::optional<otp::Code> PaceServer::codeOnPhone(const QString& userId)
{
    return inThread([&] { return m_server->codeOnPhone(userId); });
}

int PaceServer::verifyCalls()
{
    return inThread([this] { return m_server->callCount(practice::Operation::VerifyTotp); });
}

std::chrono::nanoseconds PaceServer::work() const
{
    return workBy(m_workClock);
}

std::chrono::nanoseconds workBy(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace factordesk::bench
