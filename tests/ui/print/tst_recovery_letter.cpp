// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "tests/ui/print/printed_pages.h"
#include "ui/print/letter_words.h"
#include "ui/print/recovery_letter.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace tst_recovery_letter {

using namespace factordesk;
using namespace factordesk::test;
using ui::LetterWords;
using ui::RecoveryLetter;

namespace {

constexpr WallTime issuedAt(std::chrono::milliseconds(1'796'040'000'000)); // 30 November 2026

enrollment::Connection connection()
{
    enrollment::Connection connection;
    connection.address = *zitadel::ServerAddress::make(QStringLiteral("acme.zitadel.cloud"));
    connection.who = zitadel::SignedInAs{.loginName = QStringLiteral("ada@acme.test")};
    return connection;
}

RecoveryLetter letterFor(const QString& language)
{
    zitadel::User user = person();
    user.preferredLanguage = language;
    std::vector<SecureBytes> codes;
    for (const char* const code : {"abcde-fghjk", "mnpqr-stuvw", "xyz23-45678"})
        codes.push_back(SecureBytes::copyOf(code));
    return RecoveryLetter(user, std::move(codes), connection(), issuedAt);
}

} // namespace

// One person's recovery codes on a page.
class TestRecoveryLetter : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoseTheyAre();
    void isOnePageWithEachCode();
    void tellsWhyItCannotBeWritten();
};

void TestRecoveryLetter::saysWhoseTheyAre()
{
    const QString all = letterFor(QStringLiteral("en")).texts().join(u'\n');
    for (const char* part : {"Anna Adler", "anna@acme.test", "acme.zitadel.cloud", "ada@acme.test",
                             "November 30, 2026", "signature"})
        QVERIFY2(all.contains(QLatin1String(part)), part);
    QVERIFY(!all.contains(QStringLiteral("abcde")));
    QVERIFY(!all.contains(u'%'));
    QVERIFY(LetterWords(QStringLiteral("de"))
                .date(issuedAt)
                .contains(QStringLiteral("30. November 2026")));
}

void TestRecoveryLetter::isOnePageWithEachCode()
{
    const QTemporaryDir folder;
    const QString pdf = folder.filePath(QStringLiteral("codes.pdf"));
    QVERIFY(letterFor(QStringLiteral("en")).write(pdf));
    QCOMPARE(pageCountOf(pdf), 1);
    const auto texts = textsInPdf(pdf);
    if (!texts)
        QSKIP("poppler's pdftotext is not here, which would read the PDF");
    for (const char* const code : {"abcde-fghjk", "mnpqr-stuvw", "xyz23-45678"})
        QVERIFY2(texts->at(0).contains(QLatin1String(code)), code);
}

void TestRecoveryLetter::tellsWhyItCannotBeWritten()
{
    const QTemporaryDir folder;
    const auto written =
        letterFor(QStringLiteral("en")).write(folder.filePath(QStringLiteral("absent/codes.pdf")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ui::PaperError::Kind::CannotWrite);
}

FACTORDESK_TEST(TestRecoveryLetter, QApplication)

} // namespace tst_recovery_letter

#include "tst_recovery_letter.moc"
