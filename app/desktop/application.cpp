// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include "app/desktop/version.h"
#include "ui/theme/factordesk_style.h"

#include <QCommandLineParser>

namespace factordesk::app {

namespace {

/// What must be said before the QApplication is made; with our style chosen, the desktop's own is
/// never loaded.
int& prepared(int& argc)
{
    QCoreApplication::setOrganizationDomain(QStringLiteral("factordesk.github.io"));
    QCoreApplication::setApplicationName(QStringLiteral("factordesk"));
    QCoreApplication::setApplicationVersion(QLatin1String(version));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Factordesk"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.factordesk.Factordesk"));
    QApplication::setStyle(new ui::FactordeskStyle);
    return argc;
}

} // namespace

Application::Application(int& argc, char** argv) : m_application(prepared(argc), argv) {}

int Application::run()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Application",
        "Sets up and checks the authenticator codes of people on a ZITADEL server."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(m_application);
    if (m_instance.wakeOther())
        return 0;
    m_desktop = std::make_unique<Desktop>();
    QObject::connect(&m_instance, &SingleInstance::woken, m_desktop.get(), &Desktop::raise);
    QObject::connect(m_desktop.get(), &Desktop::painted, &m_instance, &SingleInstance::listen);
    m_desktop->open();
    return QApplication::exec();
}

} // namespace factordesk::app
