// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/wipe.h"
#include "core/zitadel/client.h"
#include "core/zitadel/error_answer.h"
#include "core/zitadel/json_secrets.h"
#include "core/zitadel/transport/transport.h"

#include <memory>
#include <utility>
#include <variant>

namespace factordesk::zitadel {

/// The clock skew that an exchange's Date header shows; no value without one.
[[nodiscard]] std::optional<diagnosis::ClockSkew> clockSkewOf(const net::ExchangeRecord& record);

/// One operation under way: decodes what the transport brings.
template <class Operation>
class OperationCall final : public PendingCall<typename Operation::Response>
{
public:
    using Response = typename Operation::Response;

    /// `transport` is borrowed and must outlive the call.
    OperationCall(Transport& transport, const Operation& operation)
        : m_transport(transport), m_exchange(transport.send(FormsOf<Operation>(operation)))
    {
        QObject::connect(m_exchange.get(), &net::PendingBase::finished, this,
                         [this] { this->finish(judge()); });
    }

    [[nodiscard]] const net::ExchangeRecord& record() const override
    {
        return m_exchange->record();
    }
    [[nodiscard]] std::optional<diagnosis::ClockSkew> clockSkew() const override
    {
        return clockSkewOf(record());
    }
    void abort() override { m_exchange->abort(); }

private:
    Expected<Response, Status> judge()
    {
        // Taken, so that no copy of a secret in it stays as long as the call does.
        Expected<net::HttpAnswer, net::Failure> answer = m_exchange->takeResult();
        // Before anything reads the text that would keep them.
        JsonSecrets secrets;
        if constexpr (requires { Operation::secretAnswerFields(); }) {
            if (answer && m_transport.mediaType() == MediaType::Json)
                secrets = JsonSecrets::takeFrom(answer->body, Operation::secretAnswerFields());
        }
        Expected<Response, Status> response = decode(answer, secrets);
        if (answer)
            net::wipe(answer->body);
        return response;
    }

    static auto decodeForm(const QJsonObject& answer, const JsonSecrets& secrets)
    {
        if constexpr (requires { Operation::decode(answer, secrets); })
            return Operation::decode(answer, secrets);
        else
            return Operation::decode(answer);
    }
    static auto decodeForm(const wire::Message& answer, const JsonSecrets&)
    {
        return Operation::decode(answer);
    }

    Expected<Response, Status> decode(const Expected<net::HttpAnswer, net::Failure>& answer,
                                      const JsonSecrets& secrets) const
    {
        Expected<Content, Status> content = m_transport.read(answer);
        if (!content)
            return Unexpected(content.error());
        Expected<Response, DecodeError> response = std::visit(
            [&secrets](const auto& form) { return decodeForm(form, secrets); }, *content);
        if (auto* const message = std::get_if<wire::Message>(&content.value()))
            net::wipe(message->bytes);
        if (!response)
            return Unexpected(statusOfBadAnswer(*answer, response.error()));
        return std::move(response).value();
    }

    Transport& m_transport;
    std::unique_ptr<net::PendingExchange> m_exchange;
};

} // namespace factordesk::zitadel
