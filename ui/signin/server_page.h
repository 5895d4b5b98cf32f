// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/profile_id.h"
#include "ui/widgets/column_page.h"

namespace factordesk::ui {

class AdvancedCard;
class CertificateCard;
class ConnectCard;
class PracticeCard;
class ProfilesCard;
class ServerController;
class SignInCard;

/// Choosing a server: one of those set up, a new one by address and token, or the built-in one for
/// practice; and how the one in use is talked to.
class ServerPage final : public ColumnPage
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the page. With `signIn`, which becomes a part of
    /// the page, that is how one comes by a token; without, it is pasted.
    explicit ServerPage(ServerController& controller, SignInCard* signIn = nullptr,
                        QWidget* parent = nullptr);

signals:
    /// A server that the person has chosen on this page has answered well.
    void connectedByHand();
    /// The person wants to work with another server of the list: whoever hosts the page asks what
    /// is to become of unfinished work, and switches.
    void switchWanted(const factordesk::zitadel::ProfileId& id);

private:
    void showState();
    void connectParts();
    void connectSignIn();

    ServerController& m_controller;
    ProfilesCard* m_profiles;
    SignInCard* m_signIn; ///< May be nullptr.
    ConnectCard* m_connect;
    CertificateCard* m_certificate;
    AdvancedCard* m_advanced;
    PracticeCard* m_practice;
    bool m_isByHand = false; ///< The answer is awaited that connectedByHand() tells of.
};

} // namespace factordesk::ui
