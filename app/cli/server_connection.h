// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/inputs.h"
#include "app/cli/server_choice.h"
#include "core/enrollment/change_call.h"
#include "core/enrollment/connection.h"
#include "core/zitadel/client.h"

#include <memory>

namespace factordesk::cli {

/// A server and a token, as the options name them.
class ServerConnection
{
public:
    /// Reads the token (and the certificate authorities) and sends nothing; with --key-file signs
    /// in.
    [[nodiscard]] static Expected<ServerConnection, Failure> open(const Arguments& arguments,
                                                                  Inputs& inputs);
    ServerConnection(ServerConnection&&) noexcept;
    ~ServerConnection();

    [[nodiscard]] zitadel::Client& client();
    /// Which server it is, and as whom it is called where signing in told.
    [[nodiscard]] enrollment::Connection connection() const;
    /// What a change is carried out with. It is read after a lost answer no longer than the
    /// time-out of a call.
    [[nodiscard]] enrollment::ChangeMeans changeMeans();

private:
    class Parts;
    explicit ServerConnection(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// A server, and the person whose id is the first positional argument.
struct PersonAtServer
{
    zitadel::UserId person;
    ServerConnection server;

    [[nodiscard]] static Expected<PersonAtServer, Failure> open(const Arguments& arguments,
                                                                Inputs& inputs);
};

} // namespace factordesk::cli
