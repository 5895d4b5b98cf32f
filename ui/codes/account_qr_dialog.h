// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otpauth/key_uri.h"
#include "ui/widgets/dialog.h"

namespace factordesk::ui {

/// Shows the QR code of an account, to move it to a phone.
class AccountQrDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `name` says whose it is.
    AccountQrDialog(const otpauth::Account& account, const QString& name,
                    QWidget* parent = nullptr);
};

} // namespace factordesk::ui
