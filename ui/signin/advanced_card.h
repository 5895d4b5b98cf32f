// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/server_profile.h"
#include "ui/widgets/card.h"

#include <functional>
#include <optional>

class QComboBox;

namespace factordesk::ui {

class Button;
class InlineMessage;
class Label;
class MediaTypeField;
class OrganisationField;
class ProfilesController;
class ProxyFields;
class ServerController;

/// How the server in use is talked to: organisation, media type, certificates, proxy, time-out.
/// Folded at first; hidden without a server. What is changed takes effect at once.
class AdvancedCard final : public Card
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the card.
    explicit AdvancedCard(ServerController& controller, QWidget* parent = nullptr);

    /// Shows the controller's present state, unless somebody is typing here.
    void showState();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* newContent();
    [[nodiscard]] QWidget* newAuthorities();
    [[nodiscard]] QWidget* newPin();
    [[nodiscard]] QWidget* newDeadline();
    void addDeadline(int seconds);
    void fold(bool folded);
    void chooseAuthorities();
    void readAuthorities(const QString& fileName);
    using Edit = std::function<void(zitadel::ServerProfile&)>;
    /// Applies a change to the profile of the server in use, once the guard lets it; until then the
    /// card shows what is.
    void change(const Edit& edit);
    void changeNow(const zitadel::ProfileId& id, const Edit& edit);
    void changeProxy(const net::ProxySettings& settings);
    void showAgain();

    ServerController& m_server;
    ProfilesController& m_controller; ///< Of m_server.
    std::optional<zitadel::ServerProfile> m_shown;
    Button* m_toggle;
    QWidget* m_content = nullptr;
    OrganisationField* m_organisation = nullptr;
    MediaTypeField* m_mediaType = nullptr;
    Label* m_authorities = nullptr;
    Button* m_systemAuthorities = nullptr;
    QWidget* m_pinBlock = nullptr;
    Label* m_pin = nullptr;
    ProxyFields* m_proxy = nullptr;
    QComboBox* m_deadline = nullptr;
    InlineMessage* m_message;
};

} // namespace factordesk::ui
