// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"
#include "ui/signin/profiles_controller.h"

#include <QObject>

#include <memory>
#include <optional>

namespace factordesk::ui {

/// Finds out which media types the server in use answers, for its profile to remember
/// (zitadel::ServerProfile::mediaTypesFound). Holds no widget.
class MediaTypeFinder final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the finder.
    MediaTypeFinder(enrollment::Desk& desk, ProfilesController& profiles);
    ~MediaTypeFinder() override;

    /// The server in use is connected to, and there is a profile to remember what it answers.
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool isAsking() const { return m_call != nullptr; }
    /// Why the last question found none; no value before one, after one that did, and when the
    /// person stopped it.
    [[nodiscard]] const std::optional<zitadel::Status>& failure() const { return m_failure; }
    /// Why the profile could not be told; no value otherwise.
    [[nodiscard]] std::optional<zitadel::ProfileStoreError> notSaved() const { return m_notSaved; }

public slots:
    /// Only where canAsk(), and not while isAsking().
    void ask();
    void stop();

signals:
    void changed();

private:
    void giveBackServer();
    void takeAnswer();

    enrollment::Desk& m_desk;
    ProfilesController& m_profiles;
    std::unique_ptr<enrollment::MediaTypeCall> m_call;
    std::optional<zitadel::Status> m_failure;
    std::optional<zitadel::ProfileStoreError> m_notSaved;
};

} // namespace factordesk::ui
