// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/screen_source.h"

#include <QObject>
#include <QProcess>

#include <memory>

namespace factordesk::app {

/// The screens as Qt grabs them; under Wayland, where a program sees only itself, as the desktop
/// portal gives them, which asks the person. Since the portal refuses a process that cannot be
/// looked into, as this one (core/secret/hardening.h), factordesk-screenshot asks it. The picture
/// is a file: it is removed as soon as it is read.
class ScreenCapture final : public QObject, public ui::ScreenSource
{
    Q_OBJECT

public:
    enum class Way { Grab, Portal };
    /// What the platform wants.
    [[nodiscard]] static Way wayHere();

    explicit ScreenCapture(Way way = wayHere()) : m_way(way) {}
    ~ScreenCapture() override;

    void capture(Answer answer) override;

private:
    void askPortal();
    void takeEnding();
    void finish(Expected<std::vector<QImage>, ui::ScreenError> images);

    Way m_way;
    Answer m_answer;
    std::unique_ptr<QProcess> m_asking;
};

} // namespace factordesk::app
