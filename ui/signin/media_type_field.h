// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/server_profile.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace factordesk::ui {

class BusyIndicator;
class Button;
class InlineMessage;
class MediaTypeFinder;

/// The choice of the media type that calls travel by, and which of them the server answers.
class MediaTypeField final : public QWidget
{
    Q_OBJECT

public:
    /// `finder` is borrowed and must outlive the field.
    explicit MediaTypeField(MediaTypeFinder& finder, QWidget* parent = nullptr);

    /// Shows the choice of a profile.
    void showProfile(const zitadel::ServerProfile& profile);
    /// Shows the finder's present state.
    void showState();

signals:
    /// Another one is wanted by hand.
    void chosen(factordesk::zitadel::MediaType mediaType);

private:
    void addParts();
    void showFound();

    MediaTypeFinder& m_finder;
    QComboBox* m_box;
    Button* m_find;
    BusyIndicator* m_wait;
    InlineMessage* m_message;
    zitadel::MediaType m_mediaType = zitadel::MediaType::Json; ///< Of the profile.
    QList<zitadel::MediaType> m_found;                         ///< Likewise.
};

} // namespace factordesk::ui
