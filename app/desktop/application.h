// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/composition.h"
#include "app/desktop/language.h"
#include "app/desktop/profile.h"
#include "app/desktop/single_instance.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <memory>

namespace factordesk::app {

/// The desktop program: one window over the composition, with the profile's choices.
class Application final : public QObject
{
    Q_OBJECT

public:
    Application(int& argc, char** argv);
    ~Application() override;

    /// The exit status: 0, or 2 for wrong arguments.
    [[nodiscard]] int run();

private:
    enum Place { Enroll, Verify, Server, Settings };

    void openWindow();
    [[nodiscard]] std::unique_ptr<ui::MainWindow> newWindow();
    void addPlaces(ui::MainWindow& window);
    [[nodiscard]] ui::Page* newServerPage();
    [[nodiscard]] ui::Page* newSettingsPage();
    void showFirstStart();
    void startServer();
    void rememberServer();
    void changeLanguage(const QString& tag);
    void raiseWindow();

    QApplication m_application;
    Profile m_profile;
    Language m_language;
    std::unique_ptr<ui::Theme> m_theme;
    SingleInstance m_instance;
    Composition m_composition;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace factordesk::app
