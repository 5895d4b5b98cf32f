// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/factor_reader.h"

#include "core/enrollment/preflight_checks.h"

#include <utility>

namespace factordesk::enrollment {

using namespace std::chrono_literals;

ReadingSchedule usualReadingSchedule()
{
    return {0ms, 500ms, 1000ms, 2000ms, 4000ms};
}

ReadingSchedule oneReading()
{
    return {0ms};
}

FactorReader::FactorReader(zitadel::Client& client, zitadel::UserId person,
                           zitadel::FactorState wished, ReadingSchedule schedule,
                           EmptyReading empty)
    : m_client(client)
    , m_person(std::move(person))
    , m_wished(wished)
    , m_remaining(std::move(schedule))
    , m_empty(empty)
{
    Q_ASSERT(!m_remaining.isEmpty());
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FactorReader::read);
    scheduleNext();
}

void FactorReader::abort()
{
    m_pause.stop();
    m_reading.reset();
    m_userCall.reset();
    m_permissionCall.reset();
    finish(Unexpected(zitadel::statusFor({.stage = net::Stage::Http,
                                          .fault = net::Fault::Aborted,
                                          .settlement = net::Settlement::NotSent,
                                          .technicalText = {}})));
}

void FactorReader::scheduleNext()
{
    m_pause.start(m_remaining.takeFirst());
}

void FactorReader::read()
{
    m_reading = m_client.totpState(m_person);
    connect(m_reading.get(), &net::PendingBase::finished, this, &FactorReader::evaluate);
}

void FactorReader::evaluate()
{
    const Expected<zitadel::FactorState, zitadel::Status>& result = m_reading->result();
    const bool isWished = result && *result == m_wished;
    if (!isWished && !m_remaining.isEmpty())
        scheduleNext();
    else if (result && *result == zitadel::FactorState::None && m_empty == EmptyReading::Checked)
        checkEmptyReading();
    else
        finish(result);
}

void FactorReader::checkEmptyReading()
{
    m_userCall = m_client.user(m_person);
    connect(m_userCall.get(), &net::PendingBase::finished, this, [this] {
        if (m_userCall->result())
            askForPermissions(m_userCall->result()->details.resourceOwner);
        else
            finish(Unexpected(m_userCall->result().error()));
    });
}

void FactorReader::askForPermissions(const QString& organisationId)
{
    m_permissionCall = m_client.callerPermissions(organisationId);
    connect(m_permissionCall.get(), &net::PendingBase::finished, this, [this] {
        if (mayReadFactors(m_permissionCall->result()))
            finish(zitadel::FactorState::None);
        else
            finish(Unexpected(
                zitadel::Status{.code = zitadel::StatusCode::PermissionDenied,
                                .stage = net::Stage::Server,
                                .settlement = net::Settlement::Answered,
                                .technicalText = QStringLiteral("no user.read: an empty list of "
                                                                "factors proves nothing")}));
    });
}

} // namespace factordesk::enrollment
