// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of core_qnam, core_practice and app/desktop/instance_door.cpp.
#include "app/program/load.h"

#include <utility>

namespace factordesk {

namespace {

/// A desk has one from the beginning, whether anybody practises or not.
class PracticeOnNeed final : public enrollment::PracticeHost
{
public:
    PracticeOnNeed(const Clock& clock, RandomSource& random) : m_clock(clock), m_random(random) {}

    [[nodiscard]] std::optional<zitadel::ServerAddress> start() override
    {
        if (!m_host)
            m_host = late::functions().makeBuiltInPractice(m_clock, m_random);
        return m_host->start();
    }
    [[nodiscard]] SecureBytes token() const override
    {
        return m_host ? m_host->token() : SecureBytes();
    }
    [[nodiscard]] otp::Code phoneCode(const zitadel::UserId& person) const override
    {
        return m_host ? m_host->phoneCode(person) : otp::Code();
    }
    void setFaults(const enrollment::PracticeFaults& faults) override
    {
        if (m_host)
            m_host->setFaults(faults);
    }

private:
    const Clock& m_clock;
    RandomSource& m_random;
    std::unique_ptr<enrollment::PracticeHost> m_host;
};

} // namespace

std::unique_ptr<net::HttpClient> net::makeHttpClient(const Clock& clock, TlsOptions tls,
                                                     ProxyAccess proxy)
{
    return late::functions().makeHttpClient(clock, std::move(tls), std::move(proxy));
}

bool net::letSocketAct(const QObject& notifier, const std::function<bool()>& deliver)
{
    return late::functions().letSocketAct(notifier, deliver);
}

std::unique_ptr<net::RedirectListener>
net::makeRedirectListener(SecureBytes state, RedirectPages pages, Delays& delays)
{
    return late::functions().makeRedirectListener(std::move(state), std::move(pages), delays);
}

std::unique_ptr<enrollment::PracticeHost> app::makeBuiltInPractice(const Clock& clock,
                                                                   RandomSource& random)
{
    return std::make_unique<PracticeOnNeed>(clock, random);
}

std::unique_ptr<QObject> app::openInstanceDoor(const QString& path, qsizetype longest,
                                               std::function<void(SecureBytes brought)> visited)
{
    return late::functions().openInstanceDoor(path, longest, std::move(visited));
}

} // namespace factordesk
