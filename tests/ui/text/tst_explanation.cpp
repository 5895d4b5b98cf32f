// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/text/explanation.h"

#include <QTest>

namespace tst_explanation {

using factordesk::text::Explanation;

class TestExplanation : public QObject
{
    Q_OBJECT

private slots:
    void joinsWhatIsThere_data();
    void joinsWhatIsThere();
};

void TestExplanation::joinsWhatIsThere_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("remedy");
    QTest::addColumn<QString>("paragraph");
    const QString what = QStringLiteral("It failed.");
    const QString remedy = QStringLiteral("Try again.");
    QTest::newRow("both") << what << remedy << QStringLiteral("It failed. Try again.");
    QTest::newRow("sentence") << what << QString() << what;
    QTest::newRow("remedy") << QString() << remedy << remedy;
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestExplanation::joinsWhatIsThere()
{
    QFETCH(const QString, sentence);
    QFETCH(const QString, remedy);
    const Explanation explanation{QStringLiteral("Title"), sentence, remedy};
    QTEST(explanation.paragraph(), "paragraph");
}

FACTORDESK_TEST(TestExplanation, factordesk::test::NoApplication)

} // namespace tst_explanation

#include "tst_explanation.moc"
