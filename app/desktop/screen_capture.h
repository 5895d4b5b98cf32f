// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/screen_source.h"

#include <QObject>
#include <QVariantMap>

namespace factordesk::app {

/// The screens as Qt grabs them; under Wayland, where a program sees only itself, as the desktop
/// portal gives them (org.freedesktop.portal.Screenshot, version 2), which asks the person. The
/// portal's picture is a file: it is removed as soon as it is read.
class ScreenCapture final : public QObject, public ui::ScreenSource
{
    Q_OBJECT

public:
    enum class Way { Grab, Portal };
    /// What the platform wants.
    [[nodiscard]] static Way wayHere();

    explicit ScreenCapture(Way way = wayHere()) : m_way(way) {}

    void capture(Answer answer) override;

private slots:
    void takeResponse(uint response, const QVariantMap& results);

private:
    void askPortal();
    void listen(const QString& request);
    void finish(Expected<std::vector<QImage>, ui::ScreenError> images);

    Way m_way;
    Answer m_answer;
    QString m_request; ///< The object path of the portal's answer; empty: none is waited for.
    uint m_asked = 0;
};

} // namespace factordesk::app
