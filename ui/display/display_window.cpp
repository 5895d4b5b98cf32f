// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_window.h"

#include "ui/display/display_view.h"
#include "ui/widgets/code_input.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace factordesk::ui {

DisplayWindow::DisplayWindow(DisplayController& controller) : m_controller(controller)
{
    setObjectName(QStringLiteral("displayWindow"));
    // The program's name alone: a title may stand in a task bar that the user sees, too.
    setWindowTitle(tr("Factordesk"));
    setAccessibleName(windowTitle());
    setWindowFlags(Qt::Window | Qt::FramelessWindowHint);
    // It must not take the keyboard from the desk when it appears, nor keep the program running.
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setFocusPolicy(Qt::StrongFocus);
    auto* view = new DisplayView(controller);
    view->setObjectName(QStringLiteral("displayView"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(view);
}

void DisplayWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Backspace) {
        m_controller.eraseLast();
        return;
    }
    const CodeInput input(event->text());
    m_controller.touch();
    if (input.count() == 1)
        m_controller.type(input.digits().front());
}

void DisplayWindow::mousePressEvent(QMouseEvent*)
{
    m_controller.touch();
}

void DisplayWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
}

} // namespace factordesk::ui
