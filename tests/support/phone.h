// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otpauth/key_uri.h"

#include <QImage>
#include <QString>

#include <chrono>
#include <optional>

namespace factordesk::test {

/// A person's phone: it knows nothing but what it reads from a picture of the screen.
class Phone
{
public:
    /// Reads the QR symbol in a picture of the screen; false when there is none or more than one.
    [[nodiscard]] bool scan(const QImage& picture);

    /// The account as the phone shows it. Only after scan().
    [[nodiscard]] const otpauth::Account& account() const { return *m_account; }
    /// What it shows when its clock is `ahead` of this computer's.
    [[nodiscard]] QString code(std::chrono::seconds ahead = {}) const;

private:
    std::optional<otpauth::Account> m_account;
};

} // namespace factordesk::test
