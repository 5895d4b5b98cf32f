// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/api.h"

#include "core/base/constant_time.h"
#include "core/practice/grpc_web.h"
#include "core/practice/organization_endpoints.h"
#include "core/practice/people.h"
#include "core/practice/recovery_code_endpoints.h"
#include "core/practice/settings_endpoints.h"
#include "core/practice/totp_endpoints.h"
#include "core/practice/user_endpoints.h"

namespace factordesk::practice {

using namespace std::chrono_literals;

namespace {

HttpAnswer healthAnswer()
{
    HttpAnswer answer;
    answer.contentType = "text/plain; charset=utf-8";
    answer.body = "ok";
    return answer;
}

/// What a proxy says that cannot reach the server behind it.
HttpAnswer badGatewayAnswer()
{
    HttpAnswer answer;
    answer.status = 502;
    answer.contentType = "text/html";
    answer.body = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                  "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
    return answer;
}

HttpAnswer exhaustedAnswer(std::chrono::seconds retryAfter)
{
    HttpAnswer answer =
        errorAnswer({RpcCode::ResourceExhausted, {}, QStringLiteral("too many requests")});
    if (retryAfter.count() > 0)
        answer.headers.emplaceBack("Retry-After", QByteArray::number(qint64(retryAfter.count())));
    return answer;
}

HttpAnswer routeErrorAnswer(RouteError error)
{
    switch (error) {
    case RouteError::NotFound: break;
    case RouteError::MethodNotAllowed:
        return errorAnswer({RpcCode::Unimplemented, {}, QStringLiteral("Method Not Allowed")});
    }
    return errorAnswer({RpcCode::NotFound, {}, QStringLiteral("Not Found")});
}

} // namespace

Api::Api(const Parts& parts, QString issuer, Observer observer)
    : m_parts(parts)
    , m_openId(parts.clock, parts.random, parts.token)
    , m_issuer(std::move(issuer))
    , m_observer(std::move(observer))
{
}

Delivery Api::handle(const HttpRequest& request)
{
    if (const RpcMethod* const method = rpcMethod(request.path); method && isGrpcWeb(request))
        return handleRpc(request, *method);
    const std::optional<HttpAnswer> disturbed = disturbance();
    if (auto answer = m_openId.answer(request, serverTime()))
        return {.answer = disturbed.value_or(*std::move(answer)),
                .delay = m_parts.faults.faults().delay};
    const RouteMatch match = matchRoute(request.method, request.path);
    if (match.route && knows(match.route->operation))
        return handleRoute(request, *match.route);
    return {.answer = disturbed.value_or(routeErrorAnswer(match.error)),
            .delay = m_parts.faults.faults().delay};
}

Delivery Api::handleRpc(const HttpRequest& request, const RpcMethod& method)
{
    Delivery delivery;
    if (!knows(method.operation))
        delivery.answer =
            errorAnswer({RpcCode::Unimplemented, {}, QStringLiteral("unknown method")});
    else if (const std::optional<RpcRequest> call = rpcRequest(request, method))
        delivery = handleRoute(call->request, call->route);
    else
        delivery.answer = errorAnswer(
            {RpcCode::InvalidArgument, {}, QStringLiteral("the body is not one message")});
    delivery.answer = grpcWebAnswer(delivery.answer, method);
    return delivery;
}

Delivery Api::handleRoute(const HttpRequest& request, const Route& route)
{
    ++m_calls.at(static_cast<std::size_t>(route.operation));
    const FaultSwitches::Fate fate = m_parts.faults.decide(route.operation);
    Delivery delivery{.answer = {}, .delay = m_parts.faults.faults().delay};
    if (fate == FaultSwitches::Fate::ClosedBefore) {
        delivery.cutAfter = 0;
        m_observer(route.operation, 0);
        return delivery;
    }
    delivery.answer =
        fate == FaultSwitches::Fate::Exhausted ? exhaustedAnswer(1s) : judge(request, route);
    if (fate == FaultSwitches::Fate::AnswerLost)
        delivery.cutAfter = m_parts.faults.faults().lostAnswerBytes;
    m_observer(route.operation, delivery.cutAfter ? 0 : delivery.answer.status);
    return delivery;
}

HttpAnswer Api::refuse(ParseError error)
{
    return parseErrorAnswer(error);
}

WallTime Api::serverTime() const
{
    return m_parts.clock.now() + m_parts.faults.faults().clockSkew;
}

bool Api::knows(Operation operation) const
{
    return operation != Operation::GenerateRecoveryCodes ||
           !m_parts.faults.faults().lacksRecoveryCodes;
}

int Api::callCount(Operation operation) const
{
    return m_calls.at(static_cast<std::size_t>(operation));
}

HttpAnswer Api::judge(const HttpRequest& request, const Route& route)
{
    if (auto answer = disturbance())
        return *std::move(answer);
    if (route.operation == Operation::Health)
        return healthAnswer();
    if (auto answer = refuseToken(request))
        return *std::move(answer);
    return perform(request, route);
}

/// What stands in front of the server answers in its place.
std::optional<HttpAnswer> Api::disturbance() const
{
    const Faults& faults = m_parts.faults.faults();
    if (faults.badGateway)
        return badGatewayAnswer();
    if (faults.exhausted)
        return exhaustedAnswer(*faults.exhausted);
    return std::nullopt;
}

std::optional<HttpAnswer> Api::refuseToken(const HttpRequest& request) const
{
    const QByteArray credentials = request.header("authorization");
    if (credentials.isEmpty())
        return errorAnswer({RpcCode::Unauthenticated, {}, QStringLiteral("auth header missing")});
    constexpr QByteArrayView scheme = "Bearer ";
    const QByteArrayView given =
        QByteArrayView(credentials).sliced(credentials.startsWith(scheme) ? scheme.size() : 0);
    const bool isOurs =
        credentials.startsWith(scheme) &&
        (equalInConstantTime(
             std::as_bytes(std::span(given.data(), static_cast<std::size_t>(given.size()))),
             m_parts.token.bytes()) ||
         m_openId.accepts(given));
    if (isOurs && !m_parts.faults.faults().tokenExpired)
        return std::nullopt;
    return errorAnswer(apiError("AUTH-7fs1e", Language::English));
}

HttpAnswer Api::perform(const HttpRequest& request, const Route& route)
{
    const Call asked = call(request, route);
    if (!m_parts.directory.organisation(asked.organisationId))
        return errorAnswer(callError(asked, "AUTH-Bs7Ds"));
    const QByteArray& refusalId = m_parts.faults.faults().refusalId;
    switch (route.operation) {
    case Operation::VerifyTotp:
        return refusalId.isEmpty() ? verifyTotp(asked) : errorAnswer(callError(asked, refusalId));
    case Operation::RegisterTotp:
        return refusalId.isEmpty() ? registerTotp(asked) : errorAnswer(callError(asked, refusalId));
    case Operation::RemoveTotp: return removeTotp(asked);
    case Operation::GenerateRecoveryCodes: return generateRecoveryCodes(asked);
    case Operation::GetUser: return getUser(asked);
    case Operation::ListUsers: return listUsers(asked);
    case Operation::AuthenticationMethods: return authenticationMethods(asked);
    case Operation::AuthenticationFactors: return authenticationFactors(asked);
    case Operation::LoginSettings: return loginSettings(asked);
    case Operation::Organizations: return organizations(asked);
    case Operation::UserChanges: return userChanges(asked);
    case Operation::Permissions: return permissions(asked);
    case Operation::Health: break;
    }
    return healthAnswer();
}

Call Api::call(const HttpRequest& request, const Route& route) const
{
    const QByteArray context = request.header("x-zitadel-orgid");
    const MonotonicTime now = m_parts.clock.monotonicNow();
    return {.directory = m_parts.directory,
            .random = m_parts.random,
            .issuer = m_issuer,
            .userId = route.userId,
            .query = request.query,
            .body = request.body,
            .language = preferredLanguage(request.header("accept-language")),
            .organisationId =
                context.isEmpty() ? callerOrganisationId() : QString::fromUtf8(context),
            .now = {serverTime(), now},
            .projectedUntil = now - m_parts.faults.faults().projectionLag};
}

} // namespace factordesk::practice
