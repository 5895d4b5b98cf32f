// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QTranslator>

namespace factordesk::app {

/// The languages the program speaks, as BCP 47 tags; English is the one of the source code.
[[nodiscard]] QList<QString> availableLanguages();

/// The translators of the whole program, for one language at a time.
class Language
{
public:
    Language() = default;
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    /// `tag` may be empty: the system's language. Texts, Qt's own texts and the default locale
    /// change; windows are built anew by the caller.
    void install(const QString& tag);
    /// The tag in force, for asking a server to write in it.
    [[nodiscard]] QString tag() const;

private:
    void remove();

    QLocale m_locale;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace factordesk::app
