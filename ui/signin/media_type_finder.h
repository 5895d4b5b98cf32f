// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"
#include "ui/signin/profiles_controller.h"

#include <QObject>

#include <memory>
#include <optional>

namespace factordesk::ui {

/// Finds out which media types the server in use answers, for its profile to remember
/// (zitadel::ServerProfile::mediaTypesFound). Where nobody has chosen one, and that in use was not
/// answered, the first that was takes its place, once the work guard of the profiles lets it. Holds
/// no widget.
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
    /// The same, once for each server in a run of the program, and only where nobody has chosen a
    /// media type and none was found yet. That none is found is nobody's trouble then: failure()
    /// has no value.
    void askUnasked();
    void stop();

signals:
    void changed();

private:
    void start(bool isWanted);
    void giveBackServer();
    void takeAnswer();
    void remember(const QList<zitadel::MediaType>& found);
    void replaceUnanswered(const zitadel::ProfileId& id);

    enrollment::Desk& m_desk;
    ProfilesController& m_profiles;
    QList<zitadel::ProfileId> m_asked; ///< Unasked, in this run.
    bool m_isWanted = false;           ///< By somebody who shall know what came of it.
    std::unique_ptr<enrollment::MediaTypeCall> m_call;
    std::optional<zitadel::Status> m_failure;
    std::optional<zitadel::ProfileStoreError> m_notSaved;
};

} // namespace factordesk::ui
