// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/rest_transport.h"

#include "core/zitadel/error_answer.h"
#include "core/zitadel/json_reader.h"

#include <utility>

namespace factordesk::zitadel {

RestTransport::RestTransport(std::unique_ptr<net::HttpClient> http, ServerAddress address,
                             SecureBytes token)
    : Transport(std::move(http), std::move(address), std::move(token))
{
}

std::unique_ptr<net::PendingExchange> RestTransport::send(const OperationForms& operation)
{
    const RestCall call = operation.rest();
    net::HttpRequest request{.method = call.method,
                             .headers = {{"Accept", "application/json"}},
                             .body = call.body,
                             .secretRequestFields = call.secretRequestFields,
                             .secretAnswerFields = call.secretAnswerFields};
    if (!call.body.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/json");
    return exchange(std::move(request), call);
}

Expected<Content, Status>
RestTransport::read(const Expected<net::HttpAnswer, net::Failure>& answer) const
{
    constexpr int ok = 200;
    if (!answer)
        return Unexpected(statusFor(answer.error()));
    if (answer->status != ok)
        return Unexpected(statusOfErrorAnswer(*answer));
    Expected<QJsonObject, JsonError> object = parseJsonObject(answer->body);
    if (!object)
        return Unexpected(statusOfBadAnswer(*answer, object.error()));
    return Content(std::move(object).value());
}

} // namespace factordesk::zitadel
