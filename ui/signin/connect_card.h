// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "core/zitadel/profile_id.h"
#include "ui/widgets/card.h"

#include <optional>

class QLineEdit;

namespace factordesk::ui {

class Button;
class ConnectionView;
class FieldBlock;
class IconButton;
class Label;
class ServerController;

/// Connects to a ZITADEL by its address and a token. The token leaves the field as soon as the
/// server has answered well; until then it stays, so that a mistyped address costs no second copy.
class ConnectCard final : public Card
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the card.
    explicit ConnectCard(ServerController& controller, QWidget* parent = nullptr);

    /// Shows the state of the connection alone: signing in happens elsewhere.
    void showStateOnly();
    /// Empties the fields for another server.
    void beginAnew();
    /// Shows the controller's present state.
    void showState();

signals:
    /// The person has connected; whether the server answers is not known yet.
    void connecting();

private:
    [[nodiscard]] QWidget* newAddressField();
    [[nodiscard]] QWidget* newTokenField();
    void connectNow();
    void showRefusals();
    void showToken(bool shown);
    [[nodiscard]] SecureBytes typedToken() const;
    void forgetToken();
    void showProfile();

    ServerController& m_controller;
    std::optional<zitadel::ProfileId> m_profile; ///< Whose address stands in the field.
    QLineEdit* m_address = nullptr;
    FieldBlock* m_addressBlock = nullptr;
    QLineEdit* m_token = nullptr;
    FieldBlock* m_tokenBlock = nullptr;
    IconButton* m_reveal = nullptr;
    Label* m_kept;       ///< Where the token is.
    Label* m_mediaTypes; ///< Which the server answers.
    Button* m_connect;
    ConnectionView* m_state;
};

} // namespace factordesk::ui
