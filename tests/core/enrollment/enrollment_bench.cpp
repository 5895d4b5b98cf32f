// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/enrollment/enrollment_bench.h"

#include "tests/support/event_loop.h"

namespace factordesk::test {

using enrollment::Consent;
using enrollment::Enrollment;
using zitadel::FactorState;
using zitadel::StatusCode;
using namespace std::chrono_literals;

EnrollmentBench::EnrollmentBench()
    : enrollment(std::make_unique<Enrollment>(client, changeJournal, clock, person(),
                                              enrollment::ReadingSchedule{0ms, 0ms, 0ms}))
{
    connect(enrollment.get(), &Enrollment::changed, this, [this] { ++changes; });
}

void EnrollmentBench::allowPreflight(std::optional<FactorState> factor)
{
    client.oneUser.answer(person());
    if (factor)
        client.factor.answer(*factor);
    else
        client.factor.fail(permissionRefusal());
    client.permissions.answer({QStringLiteral("user.read"), QStringLiteral("user.write"),
                               QStringLiteral("user.credential.write")});
    client.settings.answer({.totpAllowed = true});
}

void EnrollmentBench::reachReady(std::optional<FactorState> factor)
{
    allowPreflight(factor);
    enrollment->check();
    runEvents();
    client.asked.clear();
    changes = 0;
}

void EnrollmentBench::reachShowing()
{
    reachReady(FactorState::None);
    client.registration.answer(registrationOf(firstSecret));
    enrollment->registerTotp(Consent::NewOnly);
    runEvents();
    client.asked.clear();
    changes = 0;
}

void EnrollmentBench::reachUnsettledVerify()
{
    reachShowing();
    client.verify.fail(lostAnswer());
    for (int i = 0; i < 3; ++i)
        client.factor.fail(connectionRefused());
    enrollment->verify(rightCode());
    runEvents();
    client.asked.clear();
    changes = 0;
}

void EnrollmentBench::refuse(const otp::Code& code)
{
    client.verify.fail(wrongCodeRefusal());
    enrollment->verify(code);
    runEvents();
}

otp::Code EnrollmentBench::rightCode(std::chrono::seconds later) const
{
    return codeAt(firstSecret, clock.now() + later);
}

zitadel::Status wrongCodeRefusal()
{
    return refusal(StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400);
}

zitadel::Status nothingRegisteredRefusal()
{
    return refusal(StatusCode::NotFound, QStringLiteral("COMMAND-3Mif9s"), 404);
}

zitadel::Status alreadyVerifiedRefusal()
{
    return refusal(StatusCode::FailedPrecondition, QStringLiteral("COMMAND-qx4ls"), 400);
}

zitadel::Status alreadyActiveRefusal()
{
    return refusal(StatusCode::AlreadyExists, QStringLiteral("COMMAND-do9se"), 409);
}

zitadel::Status nothingToRemoveRefusal()
{
    return refusal(StatusCode::NotFound, QStringLiteral("COMMAND-Hd9sd"), 404);
}

zitadel::Status permissionRefusal()
{
    return refusal(StatusCode::PermissionDenied, QStringLiteral("AUTH-AWfge"), 403);
}

} // namespace factordesk::test
