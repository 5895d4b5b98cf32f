// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_texts.h"

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
    case Sentence::GetAppScan:
        return QT_TRANSLATE_NOOP("Display", "Scan the QR code with your phone’s camera. Tell the "
                                            "desk when the app is installed.");
    case Sentence::ForAndroid: return QT_TRANSLATE_NOOP("Display", "For Android");
    case Sentence::ForIPhone: return QT_TRANSLATE_NOOP("Display", "For iPhone");
    case Sentence::ForBoth: return QT_TRANSLATE_NOOP("Display", "For Android and iPhone");
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

QString DisplayTexts::sentence(Sentence which) const
{
    return m_language.translate(context, sourceOf(which));
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
