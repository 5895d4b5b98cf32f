// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/person_language.h"

#include <utility>

namespace factordesk::text {

void PersonLanguage::setTag(const QString& tag)
{
    if (std::exchange(m_tag, tag) == tag)
        return; // It is asked for often, and mostly stays.
    const QLocale wanted(tag);
    // For a tag it does not know, Qt gives the C locale, for which it would try the system's.
    const bool isKnown = !tag.isEmpty() && wanted.language() != QLocale::C;
    const bool isLoaded =
        isKnown && m_translator.load(wanted, QStringLiteral("factordesk"), QStringLiteral("_"),
                                     QStringLiteral(":/i18n"));
    // "de_DE", as its file says.
    m_spoken =
        isLoaded ? m_translator.language().section(QLatin1Char('_'), 0, 0) : QStringLiteral("en");
    const QLocale spoken(m_spoken);
    m_locale = wanted.language() == spoken.language() ? wanted : spoken;
}

QString PersonLanguage::translate(const char* context, const char* source) const
{
    const QString translated =
        m_spoken == QLatin1String("en") ? QString() : m_translator.translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

} // namespace factordesk::text
