// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/rpc_call.h"

#include <array>

namespace factordesk::zitadel {

namespace {

constexpr std::array userIdFields{wire::FieldShape{1, "userId", wire::Kind::Text}};

} // namespace

QByteArray userServicePath(const char* method)
{
    return QByteArray("/zitadel.user.v2.UserService/") + method;
}

wire::Message userIdMessage(const QString& userId)
{
    return wire::MessageWriter().text(1, userId).take();
}

wire::Shape userIdShape()
{
    return {userIdFields};
}

} // namespace factordesk::zitadel
