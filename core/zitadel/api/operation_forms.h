// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/api/rest_call.h"
#include "core/zitadel/api/rpc_call.h"

namespace factordesk::zitadel {

/// One operation in the forms that transports need; each is made when it is asked for.
class OperationForms
{
public:
    virtual ~OperationForms() = default;
    [[nodiscard]] virtual RestCall rest() const = 0;
    [[nodiscard]] virtual RpcCall rpc() const = 0;
};

/// The forms of an operation of this folder, which is borrowed.
template <class Operation>
class FormsOf final : public OperationForms
{
public:
    explicit FormsOf(const Operation& operation) : m_operation(operation) {}
    [[nodiscard]] RestCall rest() const override { return m_operation.rest(); }
    [[nodiscard]] RpcCall rpc() const override { return m_operation.rpc(); }

private:
    const Operation& m_operation;
};

} // namespace factordesk::zitadel
