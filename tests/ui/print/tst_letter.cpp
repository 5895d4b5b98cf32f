// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "tests/ui/print/printed_pages.h"
#include "ui/print/letter.h"
#include "ui/print/letter_file.h"
#include "ui/print/letter_question.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_letter {

using namespace factordesk;
using namespace factordesk::test;
using enrollment::RegisteredSecret;
using ui::Letter;
using ui::LetterFile;
using ui::LetterQuestion;
using ui::PaperError;

namespace {

constexpr WallTime issuedAt(std::chrono::milliseconds(1'796'040'000'000)); // 30 November 2026

enrollment::Connection connection()
{
    enrollment::Connection connection;
    connection.address = *zitadel::ServerAddress::make(QStringLiteral("acme.zitadel.cloud"));
    connection.who = zitadel::SignedInAs{.name = QStringLiteral("Ada Admin"),
                                         .loginName = QStringLiteral("ada@acme.test"),
                                         .userId = QStringLiteral("1000")};
    return connection;
}

/// A person of the fifty, each with a secret of their own.
zitadel::User personNumber(int number)
{
    zitadel::User user = person(QString::number(29000 + number));
    user.displayName = QStringLiteral("Person Number %1").arg(number);
    user.preferredLanguage = number % 2 == 0 ? QStringLiteral("de") : QStringLiteral("en");
    return user;
}

std::string secretNumber(int number)
{
    std::string secret(firstSecret);
    secret[0] = char('A' + number % 26);
    secret[1] = char('A' + number / 26);
    return secret;
}

RegisteredSecret registered(std::string_view secret)
{
    return std::move(RegisteredSecret::make(registrationOf(secret), issuedAt)).value();
}

Letter letterFor(const zitadel::User& user, std::string_view secret = firstSecret)
{
    return std::move(Letter::make(user, registered(secret), connection(), issuedAt)).value();
}

QString grouped(const std::string& secret)
{
    QString text = QString::fromStdString(secret);
    for (qsizetype place = 4; place < text.size(); place += 5)
        text.insert(place, u' ');
    return text;
}

} // namespace

class TestLetter : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatALetterMustSay();
    void speaksThePersonsLanguage_data();
    void speaksThePersonsLanguage();
    void keepsTheSecretOutOfItsTexts();
    void reads();
    void refusesWhatFitsOnNoPage();
    void refusesWhatNoSymbolHolds();
    void makesAPageAPerson();
    void leavesNothingBehind();
    void asksASecondTime();
};

void TestLetter::saysWhatALetterMustSay()
{
    const QString all = letterFor(person()).texts().join(u'\n');
    for (const char* part : {"Anna Adler", "anna@acme.test", "acme.zitadel.cloud", "ZITADEL",
                             "ada@acme.test", "SHA1, 6 digits, 30 seconds", "signature", "2026"})
        QVERIFY2(all.contains(QLatin1String(part)), part);
    // Without a name the admin is not made one up.
    const auto anonymous = Letter::make(person(), registered(firstSecret), {}, issuedAt);
    QVERIFY(anonymous->texts().last().startsWith(QStringLiteral("Issued on ")));
    QVERIFY(!anonymous->texts().join(u'\n').contains(u'%'));
}

void TestLetter::speaksThePersonsLanguage_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("month");
    QTest::newRow("none") << QString() << QStringLiteral("November");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("November 30, 2026");
    QTest::newRow("British") << QStringLiteral("en-GB") << QStringLiteral("30 November 2026");
    QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("30. November 2026");
    QTest::newRow("not translated") << QStringLiteral("fi") << QStringLiteral("November 30, 2026");
}

void TestLetter::speaksThePersonsLanguage()
{
    QFETCH(const QString, tag);
    QFETCH(const QString, month);
    zitadel::User user = person();
    user.preferredLanguage = tag;
    const QString foot = letterFor(user).style().footer;
    QVERIFY2(foot.contains(month), qPrintable(foot));
}

void TestLetter::keepsTheSecretOutOfItsTexts()
{
    for (const QString& text : letterFor(person()).texts()) {
        QVERIFY(!text.contains(QStringLiteral("JBSW")));
        QVERIFY(!text.contains(QStringLiteral("otpauth")));
    }
}

void TestLetter::reads()
{
    QVERIFY(letterFor(person()).readBack());
    zitadel::User longNamed = person();
    longNamed.displayName = QString(200, u'W');
    longNamed.preferredLoginName = QString(200, u'M') + QStringLiteral("@acme.test");
    QVERIFY(letterFor(longNamed).readBack());
}

void TestLetter::refusesWhatFitsOnNoPage()
{
    zitadel::User endless = person();
    endless.displayName = QString(8000, u'W');
    const Letter letter = letterFor(endless);
    QVERIFY(!letter.readBack());
    const QTemporaryDir folder;
    LetterFile file(folder.filePath(QStringLiteral("letter.pdf")));
    const auto added = file.add(letter);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, PaperError::Kind::NotReadable);
    QCOMPARE(added.error().whom, endless.displayName);
    // Others can be added all the same.
    QVERIFY(file.add(letterFor(person())));
    QVERIFY(file.commit());
}

void TestLetter::refusesWhatNoSymbolHolds()
{
    zitadel::Registration registration = registrationOf(firstSecret);
    registration.uri = SecureBytes::copyOf("otpauth://totp/" + std::string(4000, 'x') +
                                           "?secret=" + std::string(firstSecret));
    const auto secret = RegisteredSecret::make(std::move(registration), issuedAt);
    QVERIFY(secret);
    const auto letter = Letter::make(person(), *secret, connection(), issuedAt);
    QVERIFY(!letter);
    QCOMPARE(letter.error().kind, PaperError::Kind::TooLong);
}

void TestLetter::makesAPageAPerson()
{
    constexpr int count = 50;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letters.pdf"));
    LetterFile file(path);
    for (int number = 0; number < count; ++number)
        QVERIFY(file.add(letterFor(personNumber(number), secretNumber(number))));
    QVERIFY(file.commit());
    QCOMPARE(pageCountOf(path), count);
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());

    const auto pages = symbolsInPdf(path);
    const auto texts = textsInPdf(path);
    if (!pages || !texts)
        QSKIP("poppler's pdftoppm and pdftotext are not here, which would read the PDF");
    QCOMPARE(pages->size(), std::size_t(count));
    QCOMPARE(texts->size(), count);
    for (int number = 0; number < count; ++number) {
        const auto& symbols = pages->at(std::size_t(number));
        QCOMPARE(symbols.size(), std::size_t(1));
        QVERIFY(symbols.front().text() == keyUri(secretNumber(number)));
        const QString text = texts->at(number).simplified();
        QVERIFY2(text.contains(personNumber(number).displayName), qPrintable(text));
        QVERIFY2(text.contains(grouped(secretNumber(number))), qPrintable(text));
    }
}

void TestLetter::leavesNothingBehind()
{
    const QTemporaryDir folder;
    {
        LetterFile file(folder.filePath(QStringLiteral("letter.pdf")));
        QVERIFY(file.add(letterFor(person())));
    }
    QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden | QDir::System));
}

void TestLetter::asksASecondTime()
{
    QWidget window;
    for (const bool isWanted : {false, true}) {
        auto* question = new LetterQuestion(1, QStringLiteral("Anna"), &window);
        QVERIFY(question->text().contains(QStringLiteral("Anna")));
        const QSignalSpy confirmed(question, &LetterQuestion::confirmed);
        question->open();
        const QString name =
            isWanted ? QStringLiteral("writeLetterButton") : QStringLiteral("cancelLetterButton");
        QVERIFY(question->defaultButton()->objectName() == QStringLiteral("cancelLetterButton"));
        question->findChild<QAbstractButton*>(name)->click();
        QCOMPARE(confirmed.count(), isWanted ? 1 : 0);
    }
}

FACTORDESK_TEST(TestLetter, QApplication)

} // namespace tst_letter

#include "tst_letter.moc"
