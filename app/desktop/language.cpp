// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace factordesk::app {

QList<QString> availableLanguages()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

Language::~Language()
{
    remove();
}

void Language::install(const QString& tag)
{
    remove();
    m_locale = tag.isEmpty() ? QLocale::system() : QLocale(tag);
    QLocale::setDefault(m_locale);
    // Where there is no translation, English stands in: its file has the plural forms.
    const QLocale english(QLocale::English);
    for (const QLocale& wanted : {m_locale, english}) {
        if (m_own.load(wanted, QStringLiteral("factordesk"), QStringLiteral("_"),
                       QStringLiteral(":/i18n"))) {
            QCoreApplication::installTranslator(&m_own);
            break;
        }
    }
    if (m_qt.load(m_locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

QString Language::tag() const
{
    return m_locale.bcp47Name();
}

void Language::remove()
{
    if (QCoreApplication::instance()) {
        QCoreApplication::removeTranslator(&m_own);
        QCoreApplication::removeTranslator(&m_qt);
    }
}

} // namespace factordesk::app
