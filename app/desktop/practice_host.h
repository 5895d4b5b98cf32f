// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/enrollment/server_link.h"
#include "core/practice/practice_server.h"

#include <memory>

namespace factordesk::app {

/// The built-in server, made on first need.
class BuiltInPractice final : public enrollment::PracticeHost
{
public:
    /// Both are borrowed and must outlive the host.
    BuiltInPractice(const Clock& clock, RandomSource& random);
    ~BuiltInPractice() override;

    [[nodiscard]] std::optional<zitadel::ServerAddress> start() override;
    [[nodiscard]] SecureBytes token() const override;
    [[nodiscard]] otp::Code phoneCode(const zitadel::UserId& person) const override;
    void setFaults(const enrollment::PracticeFaults& faults) override;

private:
    const Clock& m_clock;
    RandomSource& m_random;
    std::unique_ptr<practice::PracticeServer> m_server;
};

} // namespace factordesk::app
