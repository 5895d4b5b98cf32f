// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/codes_controller.h"
#include "ui/verify/code_source.h"

namespace factordesk::app {

/// The accounts of the vault, for whoever takes a code from them.
class VaultCodes final : public ui::CodeSource
{
public:
    /// `codes` is borrowed and must outlive this.
    explicit VaultCodes(ui::CodesController& codes) : m_codes(codes) {}

    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] std::vector<Account> accounts() const override;
    [[nodiscard]] otp::Code codeOf(const QUuid& id) const override;

private:
    ui::CodesController& m_codes;
};

} // namespace factordesk::app
