// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page in every state, light and dark, to PNG files that somebody looks at.
#include "tests/ui/screens/all_screens.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTest>
#include <QTranslator>

#include <cstdio>
#include <optional>

namespace {

using factordesk::screens::Screen;

using factordesk::ui::Scheme;

struct NamedScheme
{
    const char* name;
    Scheme scheme;
};

constexpr NamedScheme schemes[] = {{"light", Scheme::Light}, {"dark", Scheme::Dark}};

/// What the pictures shall show, from the command line.
struct Wishes
{
    QDir folder;
    QString only; ///< Screens whose name has this.
    QString scheme;
    factordesk::ui::Look look; ///< Its contrast and size.
    QLocale locale;
    QSize size;
    bool isRightToLeft = false;
};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Renders every page in every state, light and dark, to PNG files to be looked at.\n"
        "Set QT_QPA_PLATFORM=offscreen where there is no display."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("Where the PNGs go."));
    const auto add = [&](const char* name, const char* what, const char* value = nullptr,
                         const char* otherwise = nullptr) {
        parser.addOption({QLatin1String(name), QLatin1String(what), QLatin1String(value),
                          QLatin1String(otherwise)});
    };
    add("only", "Only screens whose name has this, for example enroll-confirm.", "TEXT");
    add("scheme", "light or dark; both unless told.", "NAME");
    add("language", "en or de.", "TAG", "en");
    add("size", "Of the window in logical pixels.", "WIDTHxHEIGHT", "1200x800");
    add("scale", "Device pixels a logical pixel, as on a finer screen: 1.25 or 2.", "FACTOR", "1");
    add("contrast", "normal or high.", "NAME", "normal");
    add("text-size", "Of texts and controls, in percent.", "PERCENT", "100");
    add("rtl", "Lays everything out from right to left.");
}

factordesk::ui::Look lookFrom(const QCommandLineParser& parser)
{
    using factordesk::ui::Contrast;
    const bool isHigh = parser.value(QStringLiteral("contrast")) == QLatin1String("high");
    return {.contrast = isHigh ? Contrast::High : Contrast::Normal,
            .size = qMax(1, parser.value(QStringLiteral("text-size")).toInt())};
}

/// No value when the command line makes no sense.
std::optional<Wishes> wishesFrom(const QCommandLineParser& parser)
{
    const QStringList places = parser.positionalArguments();
    const QStringList sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const QString scheme = parser.value(QStringLiteral("scheme"));
    if (places.size() != 1 || sides.size() != 2)
        return std::nullopt;
    const QSize size(sides.at(0).toInt(), sides.at(1).toInt());
    const bool isScheme = scheme.isEmpty() || scheme == QLatin1String(schemes[0].name) ||
                          scheme == QLatin1String(schemes[1].name);
    if (size.isEmpty() || !isScheme)
        return std::nullopt;
    return Wishes{.folder = QDir(places.constFirst()),
                  .only = parser.value(QStringLiteral("only")),
                  .scheme = scheme,
                  .look = lookFrom(parser),
                  .locale = QLocale(parser.value(QStringLiteral("language"))),
                  .size = size,
                  .isRightToLeft = parser.isSet(QStringLiteral("rtl"))};
}

/// The scale is fixed when the application starts, so the option is read before that.
void takeScale(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCommandLineParser parser;
    addOptions(parser);
    parser.parse(arguments);
    if (parser.isSet(QStringLiteral("scale")))
        qputenv("QT_SCALE_FACTOR", parser.value(QStringLiteral("scale")).toLatin1());
}

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

bool renderAll(const Wishes& wishes)
{
    const QList<Screen> screens = factordesk::screens::allScreens();
    factordesk::ui::Theme theme(wishes.look);
    for (const NamedScheme& scheme : schemes) {
        if (!wishes.scheme.isEmpty() && wishes.scheme != QLatin1String(scheme.name))
            continue;
        theme.setScheme(scheme.scheme);
        for (const Screen& screen : screens) {
            const QString file = wishes.folder.filePath(
                QStringLiteral("%1-%2.png").arg(screen.name, QLatin1String(scheme.name)));
            if (screen.name.contains(wishes.only) && !render(screen, wishes.size, file))
                return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    takeScale(argc, argv);
    QApplication::setStyle(new factordesk::ui::FactordeskStyle);
    QApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const std::optional<Wishes> wishes = wishesFrom(parser);
    if (!wishes)
        parser.showHelp(2);
    wishes->folder.mkpath(QStringLiteral("."));

    QLocale::setDefault(wishes->locale);
    QTranslator translator;
    if (translator.load(wishes->locale, QStringLiteral("factordesk"), QStringLiteral("_"),
                        QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    if (wishes->isRightToLeft)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    return renderAll(*wishes) ? 0 : 1;
}
