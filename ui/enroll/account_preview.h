// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otpauth/key_uri.h"

#include <QWidget>

namespace factordesk::ui {

class Label;

/// An account as the phone's authenticator will list it, so that the person finds it there.
class AccountPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountPreview(QWidget* parent = nullptr);

    void setAccount(const otpauth::Account& account);

private:
    Label* m_issuer;
    Label* m_name;
};

} // namespace factordesk::ui
