// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/spelling.h"

#include <array>

namespace factordesk::text {

namespace {

using Alphabet = std::array<const char16_t*, 26>;
using Figures = std::array<const char16_t*, 10>;

constexpr Alphabet icao{u"Alfa",   u"Bravo",    u"Charlie", u"Delta",   u"Echo",    u"Foxtrot",
                        u"Golf",   u"Hotel",    u"India",   u"Juliett", u"Kilo",    u"Lima",
                        u"Mike",   u"November", u"Oscar",   u"Papa",    u"Quebec",  u"Romeo",
                        u"Sierra", u"Tango",    u"Uniform", u"Victor",  u"Whiskey", u"X-ray",
                        u"Yankee", u"Zulu"};
constexpr Figures englishFigures{u"zero", u"one", u"two",   u"three", u"four",
                                 u"five", u"six", u"seven", u"eight", u"nine"};

constexpr Alphabet din5009{u"Aachen",    u"Berlin",     u"Chemnitz",  u"Düsseldorf", u"Essen",
                           u"Frankfurt", u"Goslar",     u"Hamburg",   u"Ingelheim",  u"Jena",
                           u"Köln",      u"Leipzig",    u"München",   u"Nürnberg",   u"Offenbach",
                           u"Potsdam",   u"Quickborn",  u"Rostock",   u"Salzwedel",  u"Tübingen",
                           u"Unna",      u"Völklingen", u"Wuppertal", u"Xanten",     u"Ypsilon",
                           u"Zwickau"};
constexpr Figures germanFigures{u"null", u"eins",  u"zwo",    u"drei", u"vier",
                                u"fünf", u"sechs", u"sieben", u"acht", u"neun"};

} // namespace

QString spellingWord(QChar character, QLocale::Language language)
{
    const bool isGerman = language == QLocale::German;
    const char16_t letter = character.toUpper().unicode();
    if (letter >= u'A' && letter <= u'Z')
        return QString::fromUtf16((isGerman ? din5009 : icao).at(letter - u'A'));
    if (letter >= u'0' && letter <= u'9')
        return QString::fromUtf16((isGerman ? germanFigures : englishFigures).at(letter - u'0'));
    return character;
}

} // namespace factordesk::text
