// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_file_session.h"

#include "app/cli/await.h"
#include "core/zitadel/signin/key_file_grant.h"
#include "core/zitadel/signin/service_sign_in.h"
#include "ui/text/sign_in_text.h"

#include <memory>
#include <utility>

namespace factordesk::cli {

namespace {

/// What no status of a call stands for was said by the server: it is reachable, and refuses.
Failure signInFailure(const zitadel::SignInFailure& failure)
{
    zitadel::Status status = failure.status;
    if (failure.error != zitadel::SignInError::NoUsableAnswer) {
        status.code = zitadel::StatusCode::Unauthenticated;
        status.message = failure.serverText.isEmpty() ? failure.serverCode : failure.serverText;
    }
    // A sign-in changes nothing at the server, whatever became of it.
    Failure result = statusFailure(status, true);
    result.message = text::explain(failure).paragraph();
    return result;
}

} // namespace

Expected<zitadel::Session, Failure> signInByKeyFile(const QString& file, Inputs& inputs,
                                                    const zitadel::SignInTools& tools,
                                                    const zitadel::ServerAddress& address)
{
    const auto content = inputs.read(file, QStringLiteral("Key file"), 4 * zitadel::largestKeyFile);
    if (!content)
        return Unexpected(content.error());
    auto key = zitadel::ServiceAccountKey::read(*content);
    if (!key)
        return Unexpected(inputFailure(text::explain(key.error())));
    zitadel::ServiceSignIn signIn(tools, address,
                                  std::make_unique<zitadel::KeyFileGrant>(*std::move(key)));
    await(signIn, &net::PendingBase::finished);
    auto session = signIn.takeResult();
    if (!session)
        return Unexpected(signInFailure(session.error()));
    return *std::move(session);
}

} // namespace factordesk::cli
