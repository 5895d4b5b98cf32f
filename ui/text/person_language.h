// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace factordesk::text {

/// The language of one person, whatever language the program itself speaks: its translator is this
/// object's own and is not installed in the application. For any thread, one at a time.
class PersonLanguage
{
public:
    /// English.
    PersonLanguage() = default;

    /// `tag` is a BCP 47 tag as ZITADEL knows it; where there is no translation (and for an empty
    /// tag) it is English.
    void setTag(const QString& tag);
    /// What is spoken: a translated language, or "en".
    [[nodiscard]] const QString& spoken() const { return m_spoken; }
    [[nodiscard]] Qt::LayoutDirection direction() const { return locale().textDirection(); }
    /// For dates and numbers: of the person's country where its language is spoken.
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

    /// The sentence in this language; `source` itself where it is English or not translated. Both
    /// are marked with QT_TRANSLATE_NOOP where they stand.
    [[nodiscard]] QString translate(const char* context, const char* source) const;

private:
    QTranslator m_translator;
    QString m_tag;
    QString m_spoken = QStringLiteral("en");
    QLocale m_locale{QLocale::English};
};

} // namespace factordesk::text
