// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/oauth_client.h"

#include "core/net/wipe.h"
#include "core/zitadel/json_secrets.h"
#include "core/zitadel/operation_call.h"
#include "core/zitadel/signin/identity_claims.h"

#include <functional>
#include <utility>

namespace factordesk::zitadel {

namespace {

constexpr qint64 longestAnswer = 256 * 1024;

/// Members of answers that are secret.
QList<QByteArray> secretFields()
{
    return secretTokenFields() + QList<QByteArray>{"device_code"};
}

/// An exchange that has ended, with the secrets taken out of its answer.
struct Ended
{
    Expected<net::HttpAnswer, net::Failure> answer;
    JsonSecrets secrets;
    const net::ExchangeRecord& record;
};

/// Decodes what an exchange brings, and leaves nothing of the answer's body in memory.
template <class T>
class DecodedCall final : public net::Pending<T, SignInFailure>
{
public:
    using Result = Expected<T, SignInFailure>;
    using Decode = std::function<Result(const Ended&)>;

    DecodedCall(std::unique_ptr<net::PendingExchange> exchange, Decode decode)
        : m_exchange(std::move(exchange)), m_decode(std::move(decode))
    {
        QObject::connect(m_exchange.get(), &net::PendingBase::finished, this,
                         [this] { this->finish(judge()); });
    }
    void abort() override { m_exchange->abort(); }

private:
    Result judge()
    {
        Ended ended{m_exchange->takeResult(), {}, m_exchange->record()};
        if (ended.answer)
            ended.secrets = JsonSecrets::takeFrom(ended.answer->body, secretFields());
        Result result = m_decode(ended);
        if (ended.answer)
            net::wipe(ended.answer->body);
        return result;
    }

    std::unique_ptr<net::PendingExchange> m_exchange;
    Decode m_decode;
};

/// The object of the answer, read by `read`, whose error is a JsonError.
template <class T>
ProviderCall<T>
decoded(std::unique_ptr<net::PendingExchange> exchange, SignInStep step,
        std::function<Expected<T, JsonError>(const QJsonObject&, const JsonSecrets&)> read)
{
    return std::make_unique<DecodedCall<T>>(
        std::move(exchange),
        [step, read = std::move(read)](const Ended& ended) -> Expected<T, SignInFailure> {
            const auto object = readProviderAnswer(step, ended.answer);
            if (!object)
                return Unexpected(object.error());
            Expected<T, JsonError> value = read(*object, ended.secrets);
            if (!value)
                return Unexpected(unreadable(step, value.error()));
            return *std::move(value);
        });
}

/// A reader of answers that hold no secret.
auto withoutSecrets(auto read)
{
    return [read](const QJsonObject& answer, const JsonSecrets&) { return read(answer); };
}

net::HttpLimits limits()
{
    net::HttpLimits limits;
    limits.bodyBytes = longestAnswer;
    return limits;
}

} // namespace

OAuthClient::OAuthClient(net::HttpClient& http, const Clock& clock) : m_http(http), m_clock(clock)
{
}

std::unique_ptr<net::PendingExchange> OAuthClient::get(const QUrl& url, const SecureBytes* token)
{
    return m_http.send(
        {.method = "GET", .url = url, .headers = {{"Accept", "application/json"}}, .token = token},
        limits());
}

std::unique_ptr<net::PendingExchange> OAuthClient::post(const QUrl& url,
                                                        const TokenRequest& request)
{
    const bool isBasic = !request.basicCredentials.isEmpty();
    return m_http.send(
        {.method = "POST",
         .url = url,
         .headers = {{"Accept", "application/json"}, {"Content-Type", FormBody::contentType}},
         .body = request.form.bytes(),
         .token = isBasic ? &request.basicCredentials : nullptr,
         .tokenScheme = isBasic ? net::TokenScheme::Basic : net::TokenScheme::Bearer,
         .secretRequestFields = request.form.secretFields(),
         .secretAnswerFields = secretFields()},
        limits());
}

ProviderCall<Provider> OAuthClient::discover(const ServerAddress& address)
{
    return std::make_unique<DecodedCall<Provider>>(
        get(discoveryUrl(address), nullptr),
        [address](const Ended& ended) -> Expected<Provider, SignInFailure> {
            const auto object = readProviderAnswer(SignInStep::Discovery, ended.answer);
            if (!object)
                return Unexpected(object.error());
            Expected<Provider, SignInFailure> provider = readProvider(*object, address);
            const auto skew = clockSkewOf(ended.record);
            if (provider && skew)
                provider->ahead = skew->offset;
            return provider;
        });
}

ProviderCall<WebKeys> OAuthClient::keys(const Provider& provider)
{
    return decoded<WebKeys>(get(provider.keys, nullptr), SignInStep::Keys,
                            withoutSecrets(&WebKeys::read));
}

ProviderCall<Tokens> OAuthClient::token(const Provider& provider, const TokenRequest& request)
{
    const WallTime asked = m_clock.now();
    return std::make_unique<DecodedCall<Tokens>>(
        post(provider.token, request),
        [asked](const Ended& ended) -> Expected<Tokens, SignInFailure> {
            const auto object = readProviderAnswer(SignInStep::Token, ended.answer);
            if (!object)
                return Unexpected(object.error());
            Expected<Tokens, JsonError> tokens = readTokens(*object, ended.secrets, asked);
            if (!tokens)
                return Unexpected(unreadable(SignInStep::Token, tokens.error()));
            const auto skew = clockSkewOf(ended.record);
            tokens->serverTime =
                ended.record.receivedAt + (skew ? skew->offset : std::chrono::milliseconds(0));
            return *std::move(tokens);
        });
}

ProviderCall<DeviceCode> OAuthClient::deviceCode(const Provider& provider, const FormBody& form)
{
    return decoded<DeviceCode>(post(provider.deviceAuthorization, {.form = form}),
                               SignInStep::DeviceCode, &readDeviceCode);
}

ProviderCall<SignedInAs> OAuthClient::identity(const Provider& provider, const SecureBytes& token)
{
    return decoded<SignedInAs>(get(provider.userInfo, &token), SignInStep::Identity,
                               withoutSecrets(&readIdentity));
}

ProviderCall<Revoked> OAuthClient::revoke(const Provider& provider, const TokenRequest& request)
{
    return std::make_unique<DecodedCall<Revoked>>(
        post(provider.revocation, request),
        [](const Ended& ended) -> Expected<Revoked, SignInFailure> {
            constexpr int ok = 200;
            // The body of a good answer means nothing, and is often empty (RFC 7009, section 2.2).
            if (ended.answer && ended.answer->status == ok)
                return Revoked{};
            return Unexpected(readProviderAnswer(SignInStep::Revocation, ended.answer).error());
        });
}

} // namespace factordesk::zitadel
