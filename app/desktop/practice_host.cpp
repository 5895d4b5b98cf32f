// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/practice_host.h"

#include "core/practice/practice_server.h"

namespace factordesk::app {

namespace {

using practice::Faults;
using practice::Operation;

class BuiltInPractice final : public enrollment::PracticeHost
{
public:
    BuiltInPractice(const Clock& clock, RandomSource& random) : m_clock(clock), m_random(random) {}

    [[nodiscard]] std::optional<zitadel::ServerAddress> start() override;
    [[nodiscard]] SecureBytes token() const override;
    [[nodiscard]] otp::Code phoneCode(const zitadel::UserId& person) const override;
    void setFaults(const enrollment::PracticeFaults& faults) override;

private:
    const Clock& m_clock;
    RandomSource& m_random;
    std::unique_ptr<practice::PracticeServer> m_server;
};

std::optional<zitadel::ServerAddress> BuiltInPractice::start()
{
    if (!m_server)
        m_server = std::make_unique<practice::PracticeServer>(m_clock, m_random);
    if (!m_server->isRunning() && !m_server->start())
        return std::nullopt;
    const auto address = zitadel::ServerAddress::make(m_server->url().toString());
    return address ? std::optional(*address) : std::nullopt;
}

SecureBytes BuiltInPractice::token() const
{
    return m_server ? m_server->token().copy() : SecureBytes();
}

otp::Code BuiltInPractice::phoneCode(const zitadel::UserId& person) const
{
    return m_server ? m_server->codeOnPhone(person.text()).value_or(otp::Code()) : otp::Code();
}

void BuiltInPractice::setFaults(const enrollment::PracticeFaults& wanted)
{
    using namespace std::chrono_literals;
    if (!m_server)
        return;
    Faults faults;
    if (wanted.slow)
        faults.delay = 3s;
    if (wanted.loseNextAnswer) {
        faults.loseAnswer.operations = {Operation::VerifyTotp, Operation::RegisterTotp,
                                        Operation::RemoveTotp, Operation::GenerateRecoveryCodes};
        faults.loseAnswer.next = 1;
    }
    if (wanted.clockAhead)
        faults.clockSkew = 2min;
    faults.tokenExpired = wanted.tokenExpired;
    faults.lacksRecoveryCodes = wanted.isOld;
    m_server->setFaults(faults);
}

} // namespace

std::unique_ptr<enrollment::PracticeHost> makeBuiltInPractice(const Clock& clock,
                                                              RandomSource& random)
{
    return std::make_unique<BuiltInPractice>(clock, random);
}

} // namespace factordesk::app
