// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/text/text_rules.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

namespace factordesk::test {

QString flawInText(const QString& text)
{
    static const QRegularExpression markup(QStringLiteral("<|>|&\\w+;"));
    static const QRegularExpression placeHolder(QStringLiteral("%(\\d|n|L)|\\(s\\)"));
    if (text.isEmpty())
        return QStringLiteral("nothing");
    if (text.contains(markup))
        return QStringLiteral("markup: ") + text;
    if (text.contains(placeHolder))
        return QStringLiteral("a place holder: ") + text;
    if (text != text.simplified())
        return QStringLiteral("blanks too many: ") + text;
    return {};
}

QString flawInSentence(const QString& text)
{
    const QString flaw = flawInText(text);
    if (flaw.isEmpty() && !text.endsWith(u'.'))
        return QStringLiteral("no full stop: ") + text;
    return flaw;
}

QString flawInTitle(const QString& text)
{
    const QString flaw = flawInText(text);
    if (flaw.isEmpty() && text.endsWith(u'.'))
        return QStringLiteral("a full stop: ") + text;
    if (flaw.isEmpty() && text.size() > 60)
        return QStringLiteral("too long for a title: ") + text;
    return flaw;
}

QString flawIn(const text::Explanation& explanation)
{
    return flawInTitle(explanation.title) + flawInSentence(explanation.sentence) +
           (explanation.remedy.isEmpty() ? QString() : flawInSentence(explanation.remedy));
}

Speaking::Speaking(const QString& tag)
{
    if (!m_translator.load(QStringLiteral(":/i18n/factordesk_%1.qm").arg(tag)))
        qFatal("no texts for %s", qPrintable(tag));
    QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(QLocale(tag));
}

Speaking::~Speaking()
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale::c());
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

} // namespace factordesk::test
