// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include "app/desktop/version.h"
#include "ui/theme/factordesk_style.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QUrl>

#include <utility>

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

/// As the other instance, which may run in another folder, understands it.
SecureBytes argumentOf(const QString& given)
{
    const QUrl url(given);
    const QString file = url.isLocalFile() ? url.toLocalFile() : given;
    const bool isFile = url.isLocalFile() || QFileInfo::exists(file);
    const QByteArray text = (isFile ? QFileInfo(file).absoluteFilePath() : given).toUtf8();
    return SecureBytes::copyOf(std::string_view(text.data(), std::size_t(text.size())));
}

} // namespace

Application::Application(int& argc, char** argv) : m_application(prepared(argc), argv) {}

int Application::run(const std::function<void()>& afterFirstPaint)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Application",
        "Sets up and checks the authenticator codes of people on a ZITADEL server."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("what"),
        QCoreApplication::translate("Application",
                                    "An otpauth:// address to add, or a file to scan or import."),
        QStringLiteral("[what]"));
    parser.process(m_application);
    SecureBytes argument = argumentOf(parser.positionalArguments().value(0));
    if (m_instance.wakeOther(argument))
        return 0;
    m_desktop = std::make_unique<Desktop>();
    QObject::connect(m_desktop.get(), &Desktop::painted, m_desktop.get(), afterFirstPaint);
    QObject::connect(&m_instance, &SingleInstance::woken, m_desktop.get(), &Desktop::raise);
    QObject::connect(&m_instance, &SingleInstance::handedOver, m_desktop.get(),
                     [this] { m_desktop->takeArgument(m_instance.takeArgument()); });
    QObject::connect(m_desktop.get(), &Desktop::painted, &m_instance, &SingleInstance::listen);
    m_desktop->open();
    if (!argument.isEmpty())
        m_desktop->takeArgument(std::move(argument));
    const int status = QApplication::exec();
    // To end may take a moment (the keyring), in which there is nothing left to bring to the front.
    m_instance.stopListening();
    return status;
}

} // namespace factordesk::app
