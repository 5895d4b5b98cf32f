// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/server_profile.h"

#include <QWidget>

class QLineEdit;

namespace factordesk::ui {

class Button;
class Label;
class ServerController;

/// The organisation to work in: found by its name, or typed by its id where the server does not let
/// the caller search. Its name stands below where it is known.
class OrganisationField final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the field.
    explicit OrganisationField(ServerController& controller, QWidget* parent = nullptr);

    /// Shows the organisation of a profile, in place of what was typed.
    void showProfile(const zitadel::ServerProfile& profile);
    /// Shows what the connection of the moment allows.
    void showState();

signals:
    /// Another one is wanted: an empty id for the caller's own; the name is empty where it was not
    /// found by it.
    void chosen(const QString& id, const QString& name);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void find();
    void showName();

    ServerController& m_controller;
    QLineEdit* m_field;
    Button* m_find;
    Label* m_called;
    QString m_id;   ///< As the profile has it.
    QString m_name; ///< Likewise.
};

} // namespace factordesk::ui
