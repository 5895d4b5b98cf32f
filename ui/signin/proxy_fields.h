// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/proxy_settings.h"
#include "core/secret/secure_bytes.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace factordesk::ui {

class Button;
class FieldBlock;

/// The way to a server: the system's proxy, none, or one with address, user and password. The
/// password is never shown again; it leaves the field as soon as it was taken.
class ProxyFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ProxyFields(QWidget* parent = nullptr);

    void setSettings(const net::ProxySettings& settings);
    /// The password as typed, which is then gone from the field; empty when none was typed.
    [[nodiscard]] SecureBytes takePassword();
    [[nodiscard]] bool hasPassword() const;

signals:
    /// Chosen, and complete. A new password may have been typed with it.
    void chosen(const factordesk::net::ProxySettings& settings);

private:
    [[nodiscard]] QWidget* newManual();
    void showKind();
    void apply();

    QComboBox* m_kind;
    QWidget* m_manual = nullptr;
    QLineEdit* m_address = nullptr;
    FieldBlock* m_addressBlock = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    Button* m_apply = nullptr;
};

} // namespace factordesk::ui
