// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

namespace tst_translations {

/// What is compiled in is what the .ts files say; that they are complete is for the checks.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void hasPluralForms_data();
    void hasPluralForms();
};

void TestTranslations::hasPluralForms_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    const QString german = QStringLiteral(":/i18n/factordesk_de.qm");
    const QString english = QStringLiteral(":/i18n/factordesk_en.qm");
    QTest::newRow("German, one") << german << 1 << QStringLiteral("1 Minute");
    QTest::newRow("German, two") << german << 2 << QStringLiteral("%n Minuten");
    QTest::newRow("German, none") << german << 0 << QStringLiteral("%n Minuten");
    QTest::newRow("English, one") << english << 1 << QStringLiteral("%n minute");
    QTest::newRow("English, two") << english << 2 << QStringLiteral("%n minutes");
}

void TestTranslations::hasPluralForms()
{
    QFETCH(QString, file);
    QFETCH(int, count);
    QTranslator translator;
    QVERIFY(translator.load(file));
    QTEST(translator.translate("TimeText", "%n minute(s)", "a duration", count), "text");
}

FACTORDESK_TEST(TestTranslations, QCoreApplication)

} // namespace tst_translations

#include "tst_translations.moc"
