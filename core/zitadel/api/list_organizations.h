// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/api/rest_call.h"
#include "core/zitadel/api/rpc_call.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/organisation_query.h"
#include "core/zitadel/values.h"

namespace factordesk::zitadel {

/// ListOrganizations of zitadel.org.v2.OrganizationService: those that match and that the caller
/// may see, by name. Asked in no organisation's context, so that an id that is not right can be
/// mended by finding the right one.
struct ListOrganizations
{
    using Response = OrganisationPage;

    OrganisationQuery query;

    [[nodiscard]] RestCall rest() const;
    [[nodiscard]] RpcCall rpc() const;
    [[nodiscard]] static Expected<Response, JsonError> decode(const QJsonObject& answer);
    [[nodiscard]] static Expected<Response, DecodeError> decode(const wire::Message& answer);
};

} // namespace factordesk::zitadel
