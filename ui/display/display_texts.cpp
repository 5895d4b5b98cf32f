// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_texts.h"

#include <QLocale>

#include <utility>

namespace factordesk::ui {

namespace {

constexpr const char* context = "Display";

const char* sourceOf(DisplayTexts::Sentence which)
{
    using Sentence = DisplayTexts::Sentence;
    switch (which) {
    //: %1 is a person's name.
    case Sentence::Welcome: return QT_TRANSLATE_NOOP("Display", "Welcome, %1");
    case Sentence::WelcomeHint:
        return QT_TRANSLATE_NOOP("Display", "Please have your phone with its authenticator app "
                                            "ready.");
    case Sentence::GetApp: return QT_TRANSLATE_NOOP("Display", "Get an authenticator app");
    case Sentence::GetAppHint:
        return QT_TRANSLATE_NOOP("Display", "Your phone’s app store has several, for example "
                                            "Aegis, FreeOTP or Google Authenticator. Tell the "
                                            "desk when it is installed.");
    case Sentence::StepOpen:
        return QT_TRANSLATE_NOOP("Display", "Open the authenticator app on your phone.");
    case Sentence::StepScan:
        return QT_TRANSLATE_NOOP("Display", "Add an account and scan this QR code.");
    case Sentence::StepCode:
        return QT_TRANSLATE_NOOP("Display", "Tell or type the code that the app shows.");
    case Sentence::OnThePhone:
        return QT_TRANSLATE_NOOP("Display", "On your phone it will be called");
    case Sentence::CodeTitle: return QT_TRANSLATE_NOOP("Display", "Your code");
    case Sentence::CodeHint:
        return QT_TRANSLATE_NOOP("Display", "Does it match what your phone shows?");
    case Sentence::Checking: return QT_TRANSLATE_NOOP("Display", "Your code is being checked…");
    case Sentence::Refused:
        return QT_TRANSLATE_NOOP("Display", "This code was not accepted. Please wait for the next "
                                            "one. You do not have to scan again.");
    //: %1 is a person's name.
    case Sentence::Verified: return QT_TRANSLATE_NOOP("Display", "It works, %1");
    case Sentence::VerifiedHint:
        return QT_TRANSLATE_NOOP("Display", "Your authenticator app is set up for signing in.");
    case Sentence::NotReady:
        return QT_TRANSLATE_NOOP("Display", "One moment, please. Something has to be put right "
                                            "first.");
    case Sentence::Waiting:
        return QT_TRANSLATE_NOOP("Display", "The server takes its time. Please keep the account on "
                                            "your phone for now.");
    case Sentence::SymbolUnreadable:
        return QT_TRANSLATE_NOOP("Display", "The QR code cannot be shown here. The desk will help "
                                            "you.");
    case Sentence::Ended:
        return QT_TRANSLATE_NOOP("Display",
                                 "The set-up was ended. If you have scanned the QR code, "
                                 "you can delete the account from your phone.");
    }
    Q_UNREACHABLE();
}

} // namespace

void DisplayTexts::setLanguage(const QString& tag)
{
    if (std::exchange(m_tag, tag) == tag)
        return; // A scene changes with every digit; its language mostly stays.
    const QLocale locale(tag);
    // For a tag it does not know, Qt gives the C locale, for which it would try the system's.
    const bool isKnown = !tag.isEmpty() && locale.language() != QLocale::C;
    const bool isLoaded =
        isKnown && m_translator.load(locale, QStringLiteral("factordesk"), QStringLiteral("_"),
                                     QStringLiteral(":/i18n"));
    // "de_DE", as its file says.
    m_language =
        isLoaded ? m_translator.language().section(QLatin1Char('_'), 0, 0) : QStringLiteral("en");
}

QString DisplayTexts::language() const
{
    return m_language;
}

Qt::LayoutDirection DisplayTexts::direction() const
{
    return QLocale(m_language).textDirection();
}

QString DisplayTexts::sentence(Sentence which) const
{
    const char* const source = sourceOf(which);
    const QString translated = m_language.startsWith(QLatin1String("en"))
                                   ? QString()
                                   : m_translator.translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString DisplayTexts::sentence(Sentence which, const QString& name) const
{
    return sentence(which).arg(name);
}

QString DisplayTexts::sentence(scene::Trouble trouble) const
{
    switch (trouble) {
    case scene::Trouble::NotReady: return sentence(Sentence::NotReady);
    case scene::Trouble::Waiting: return sentence(Sentence::Waiting);
    case scene::Trouble::SymbolUnreadable: return sentence(Sentence::SymbolUnreadable);
    case scene::Trouble::Ended: return sentence(Sentence::Ended);
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::ui
