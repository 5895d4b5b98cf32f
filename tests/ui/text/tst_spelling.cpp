// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/text/spelling.h"

#include <QSet>
#include <QTest>

namespace tst_spelling {

using factordesk::text::spellingWord;

class TestSpelling : public QObject
{
    Q_OBJECT

private slots:
    void spells_data();
    void spells();
    void beginsWithItsLetter();
    void tellsAllCharactersApart();
};

void TestSpelling::spells_data()
{
    QTest::addColumn<QChar>("character");
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QString>("word");
    const auto row = [](QChar character, QLocale::Language language, const char16_t* word) {
        QTest::addRow("%c, %s", character.toLatin1(),
                      qPrintable(QLocale::languageToString(language)))
            << character << language << QString::fromUtf16(word);
    };
    // ICAO Annex 10, volume II, 5.2.1.3, and DIN 5009:2022.
    row(u'A', QLocale::English, u"Alfa");
    row(u'j', QLocale::English, u"Juliett");
    row(u'X', QLocale::English, u"X-ray");
    row(u'Z', QLocale::English, u"Zulu");
    row(u'2', QLocale::English, u"two");
    row(u'7', QLocale::English, u"seven");
    row(u'A', QLocale::German, u"Aachen");
    row(u'd', QLocale::German, u"Düsseldorf");
    row(u'Q', QLocale::German, u"Quickborn");
    row(u'Y', QLocale::German, u"Ypsilon");
    row(u'Z', QLocale::German, u"Zwickau");
    row(u'2', QLocale::German, u"zwo");
    row(u'5', QLocale::German, u"fünf");
    row(u'A', QLocale::Japanese, u"Alfa");
    row(u'-', QLocale::English, u"-");
    row(u' ', QLocale::German, u" ");
}

void TestSpelling::spells()
{
    QFETCH(const QChar, character);
    QFETCH(const QLocale::Language, language);
    QTEST(spellingWord(character, language), "word");
}

void TestSpelling::beginsWithItsLetter()
{
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        QCOMPARE(spellingWord(letter, QLocale::English).at(0), QChar(letter));
        QCOMPARE(spellingWord(letter, QLocale::German).at(0), QChar(letter));
        QCOMPARE(spellingWord(QChar(letter).toLower(), QLocale::German),
                 spellingWord(letter, QLocale::German));
    }
}

void TestSpelling::tellsAllCharactersApart()
{
    const QString alphabet = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    for (const QLocale::Language language : {QLocale::English, QLocale::German}) {
        QSet<QString> words;
        for (const QChar character : alphabet)
            words.insert(spellingWord(character, language));
        QCOMPARE(words.size(), alphabet.size());
    }
}

FACTORDESK_TEST(TestSpelling, factordesk::test::NoApplication)

} // namespace tst_spelling

#include "tst_spelling.moc"
