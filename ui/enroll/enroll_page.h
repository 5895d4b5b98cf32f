// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/enroll/enroll_controller.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QBoxLayout;
class QStackedLayout;

namespace factordesk::ui {

class Button;
class ConfirmPanel;
class DonePanel;
class EndedPanel;
class FindPanel;
class PersonHeader;
class PreparePanel;
class SecretClipboard;

/// Enroll: one person after another, a panel a step. Once a person is chosen, who it is stands at
/// the top until the next one comes.
class EnrollPage final : public Page
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the page.
    EnrollPage(EnrollController& controller, const Clock& clock, SecretClipboard& clipboard,
               QWidget* parent = nullptr);

    /// Shows a widget below every panel: what concerns each step. Takes ownership; once.
    void setFoot(QWidget* foot);

    void focusSearch() override;
    [[nodiscard]] bool hasUnfinishedWork() const override;
    void finishWork(const std::function<void()>& whenDone) override;

signals:
    /// The person wants to choose a server.
    void serverWanted();
    /// The person wants to keep the account that was just verified (see
    /// Enrollment::verifiedAccount).
    void keepWanted();

private:
    [[nodiscard]] QWidget* newHeader();
    [[nodiscard]] QWidget* newNoServer();
    void showPhase();
    void showDone();
    void dropSecret();
    void showEnrollment();
    void showHeader();
    void showPanel(QWidget* panel);
    /// What stands in the stack for a panel: itself, or the area that scrolls it.
    [[nodiscard]] QWidget* placeOf(QWidget& panel);
    void leave();
    /// The panel, made when it is first needed.
    template <class Panel, class... Arguments>
    Panel* need(Panel*& panel, Arguments&... arguments);

    EnrollController& m_controller;
    const Clock& m_clock;
    SecretClipboard& m_clipboard;
    QWidget* m_header = nullptr;
    PersonHeader* m_person = nullptr;
    Button* m_leave = nullptr;
    QBoxLayout* m_column;
    QStackedLayout* m_panels;
    QWidget* m_noServer = nullptr;
    FindPanel* m_find = nullptr;
    PreparePanel* m_prepare = nullptr;
    ConfirmPanel* m_confirm = nullptr;
    DonePanel* m_done = nullptr;
    EndedPanel* m_ended = nullptr;
    QTimer m_noServerDelay;
    std::function<void()> m_whenLeft; ///< To be called once the person is left.
};

} // namespace factordesk::ui
