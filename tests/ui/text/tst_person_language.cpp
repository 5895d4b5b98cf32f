// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/text/person_language.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_person_language {

using factordesk::text::PersonLanguage;

class TestPersonLanguage : public QObject
{
    Q_OBJECT

private slots:
    void speaksWhatIsTranslated_data();
    void speaksWhatIsTranslated();
    void changes();
};

void TestPersonLanguage::speaksWhatIsTranslated_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("country");
    const QString english = QStringLiteral("Your code");
    const QString german = QStringLiteral("Ihr Code");
    QTest::newRow("none") << QString() << "en" << english << "en_US";
    QTest::newRow("English") << "en"
                             << "en" << english << "en_US";
    QTest::newRow("British") << "en-GB"
                             << "en" << english << "en_GB";
    QTest::newRow("German") << "de"
                            << "de" << german << "de_DE";
    QTest::newRow("Swiss") << "de-CH"
                           << "de" << german << "de_CH";
    QTest::newRow("not translated") << "fi"
                                    << "en" << english << "en_US";
    QTest::newRow("no language") << "??"
                                 << "en" << english << "en_US";
}

void TestPersonLanguage::speaksWhatIsTranslated()
{
    QFETCH(const QString, tag);
    PersonLanguage language;
    language.setTag(tag);
    QTEST(language.spoken(), "spoken");
    QTEST(language.translate("Display", "Your code"), "sentence");
    QTEST(language.locale().name(), "country");
    QCOMPARE(language.direction(), Qt::LeftToRight);
    QCOMPARE(language.translate("Display", "No such sentence"), QStringLiteral("No such sentence"));
}

void TestPersonLanguage::changes()
{
    PersonLanguage language;
    QCOMPARE(language.spoken(), QStringLiteral("en"));
    language.setTag(QStringLiteral("de"));
    QCOMPARE(language.spoken(), QStringLiteral("de"));
    language.setTag({});
    QCOMPARE(language.spoken(), QStringLiteral("en"));
}

FACTORDESK_TEST(TestPersonLanguage, QCoreApplication)

} // namespace tst_person_language

#include "tst_person_language.moc"
