// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/values.h"

#include <QWidget>

#include <optional>

namespace factordesk::ui {

class Avatar;
class Label;
class StatusPill;

/// Whose turn it is: initials, name, login name, and where their TOTP stands. Stays in sight as
/// long as something is done for that person.
class PersonHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonHeader(QWidget* parent = nullptr);

    void setPerson(const zitadel::User& person, const std::optional<zitadel::FactorState>& factor);

private:
    Avatar* m_avatar;
    Label* m_name;
    Label* m_loginName;
    StatusPill* m_factor;
};

} // namespace factordesk::ui
