// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otp/code.h"

#include <QString>
#include <QUuid>

#include <vector>

namespace factordesk::ui {

/// Accounts whose codes this program makes: those in the vault.
class CodeSource
{
public:
    struct Account
    {
        QUuid id;
        QString issuer = {}; ///< May be empty.
        QString name = {};
    };

    CodeSource() = default;
    Q_DISABLE_COPY_MOVE(CodeSource)
    virtual ~CodeSource() = default;

    /// False while the vault is locked, or there is none.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// Those that make codes as ZITADEL takes them, as they are shown; none unless open.
    [[nodiscard]] virtual std::vector<Account> accounts() const = 0;
    /// The code of this moment; empty where there is no such account.
    [[nodiscard]] virtual otp::Code codeOf(const QUuid& id) const = 0;
};

} // namespace factordesk::ui
