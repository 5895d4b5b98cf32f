// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/all_screens.h"

#include "tests/ui/screens/card_screens.h"
#include "tests/ui/screens/codes_screens.h"
#include "tests/ui/screens/display_screens.h"
#include "tests/ui/screens/enroll_screens.h"
#include "tests/ui/screens/exchange_screens.h"
#include "tests/ui/screens/journal_screens.h"
#include "tests/ui/screens/print_screens.h"
#include "tests/ui/screens/question_screens.h"
#include "tests/ui/screens/recovery_screens.h"
#include "tests/ui/screens/roster_screens.h"
#include "tests/ui/screens/settings_screens.h"
#include "tests/ui/screens/signin_screens.h"
#include "tests/ui/screens/verify_screens.h"

namespace factordesk::screens {

QList<Screen> allScreens()
{
    return enrollScreens() + recoveryScreens() + rosterScreens() + verifyScreens() +
           codesScreens() + exchangeScreens() + journalScreens() + signinScreens() + cardScreens() +
           settingsScreens() + printScreens() + questionScreens() + displayScreens();
}

} // namespace factordesk::screens
