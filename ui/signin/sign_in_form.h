// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/sign_in_method.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace factordesk::ui {

class FieldBlock;
class KeyFileField;
class Label;
class MethodChoice;
class SecretField;
class SignInController;

/// What a person chooses and types to sign in. Nothing typed is lost when it is refused; secrets
/// leave their fields when somebody has signed in.
class SignInForm final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the form.
    explicit SignInForm(SignInController& controller, QWidget* parent = nullptr);

    /// Puts an address into the field, unless something stands there.
    void suggestAddress(const QString& address);
    void clearAddress();
    /// Proposes what a profile remembers; an empty client id leaves the field as it is.
    void suggest(zitadel::SignInMethod method, const QString& clientId);
    [[nodiscard]] QString clientId() const;

    /// Begins to sign in with what stands in the fields, or says beside them what is wrong.
    void submit();
    /// Shows the controller's present state.
    void showState();
    void forgetSecrets();

private:
    void addFields(QVBoxLayout& column);
    [[nodiscard]] QWidget* newClientId();
    void showFieldsFor(zitadel::SignInMethod method);
    [[nodiscard]] bool start();
    void showRefusals();

    SignInController& m_controller;
    QLineEdit* m_address;
    FieldBlock* m_addressBlock;
    MethodChoice* m_method;
    QLineEdit* m_clientId;
    FieldBlock* m_clientIdBlock;
    Label* m_clientIdHint;
    SecretField* m_token;
    KeyFileField* m_keyFile;
    SecretField* m_secret;
};

} // namespace factordesk::ui
