// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/wipe.h"
#include "core/zitadel/client.h"
#include "core/zitadel/error_answer.h"
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
        Expected<Response, Status> response = decode(answer);
        if (answer)
            net::wipe(answer->body);
        return response;
    }

    Expected<Response, Status> decode(const Expected<net::HttpAnswer, net::Failure>& answer) const
    {
        Expected<Content, Status> content = m_transport.read(answer);
        if (!content)
            return Unexpected(content.error());
        Expected<Response, DecodeError> response =
            std::visit([](const auto& form) { return Operation::decode(form); }, *content);
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
