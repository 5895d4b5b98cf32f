// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page in every state, light and dark, to PNG files that somebody looks at.
#include "tests/ui/screens/card_screens.h"
#include "tests/ui/screens/enroll_screens.h"
#include "tests/ui/screens/settings_screens.h"
#include "tests/ui/screens/signin_screens.h"
#include "tests/ui/screens/verify_screens.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTest>
#include <QTranslator>

#include <cstdio>

namespace {

using factordesk::screens::Screen;

struct Look
{
    const char* name;
    factordesk::ui::Scheme scheme;
};

constexpr Look looks[] = {{"light", factordesk::ui::Scheme::Light},
                          {"dark", factordesk::ui::Scheme::Dark}};

bool render(const Screen& screen, const QSize& size, const QString& file)
{
    const std::unique_ptr<QWidget> widget = screen.make();
    widget->resize(size);
    widget->show();
    QTest::qWait(200);
    if (widget->grab().save(file))
        return true;
    std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    return false;
}

void parse(QCommandLineParser& parser)
{
    parser.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("Where the PNGs go."));
    parser.addOption({QStringLiteral("only"), QStringLiteral("Screens whose name has this."),
                      QStringLiteral("TEXT")});
    parser.addOption({QStringLiteral("language"), QStringLiteral("en or de."),
                      QStringLiteral("TAG"), QStringLiteral("en")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("WIDTHxHEIGHT."),
                      QStringLiteral("SIZE"), QStringLiteral("1200x800")});
    parser.addOption({QStringLiteral("rtl"), QStringLiteral("From right to left.")});
    parser.addHelpOption();
    parser.process(*QCoreApplication::instance());
}

QSize sizeFrom(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize(1200, 800);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication::setStyle(new factordesk::ui::FactordeskStyle);
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parse(parser);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QDir folder(parser.positionalArguments().constFirst());
    folder.mkpath(QStringLiteral("."));

    const QLocale locale(parser.value(QStringLiteral("language")));
    QLocale::setDefault(locale);
    QTranslator translator;
    if (translator.load(locale, QStringLiteral("factordesk"), QStringLiteral("_"),
                        QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    if (parser.isSet(QStringLiteral("rtl")))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    using namespace factordesk::screens;
    const QList<Screen> screens =
        enrollScreens() + verifyScreens() + signinScreens() + cardScreens() + settingsScreens();
    factordesk::ui::Theme theme;
    for (const Look& look : looks) {
        theme.setScheme(look.scheme);
        for (const Screen& screen : screens) {
            if (!screen.name.contains(parser.value(QStringLiteral("only"))))
                continue;
            const QString file = folder.filePath(
                QStringLiteral("%1-%2.png").arg(screen.name, QLatin1String(look.name)));
            if (!render(screen, sizeFrom(parser.value(QStringLiteral("size"))), file))
                return 1;
        }
    }
    return 0;
}
