// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lead_row.h"

#include <QApplication>
#include <QTest>

namespace tst_lead_row {

using factordesk::ui::Button;
using factordesk::ui::Label;
using factordesk::ui::LeadRow;
using factordesk::ui::newParagraph;
using factordesk::ui::Theme;

/// A sentence with buttons beside it, or above them.
class TestLeadRow : public QObject
{
    Q_OBJECT

private slots:
    void standsBesideItsButtonsWhereItFits();
    void followsItsSentence();
    void grows();

private:
    Theme m_theme{factordesk::ui::Scheme::Light};
};

namespace {

struct Bench
{
    Bench()
    {
        row.resize(700, 100);
        row.show();
    }
    [[nodiscard]] bool isBeside() const { return button->x() > sentence->x(); }

    Label* sentence = newParagraph(QStringLiteral("Ten people are left. Three are verified."));
    Button* button = new Button(QStringLiteral("&Letters…"));
    LeadRow row{sentence, {button, new Button(QStringLiteral("E&xport"))}};
};

} // namespace

void TestLeadRow::standsBesideItsButtonsWhereItFits()
{
    Bench bench;
    QTRY_VERIFY(bench.isBeside());
    bench.row.resize(300, 100);
    QTRY_VERIFY(!bench.isBeside());
    QVERIFY(bench.button->y() > bench.sentence->y());
    bench.row.resize(700, 100);
    QTRY_VERIFY(bench.isBeside());
}

void TestLeadRow::followsItsSentence()
{
    Bench bench;
    QTRY_VERIFY(bench.isBeside());
    bench.sentence->setText(QString(30, u'w') + QString(120, u' ') + QString(30, u'w'));
    QTRY_VERIFY(!bench.isBeside());
    bench.sentence->setText(QStringLiteral("Nobody is left."));
    QTRY_VERIFY(bench.isBeside());
}

/// By the buttons alone, never by what a sentence would need.
void TestLeadRow::grows()
{
    Bench bench;
    const int least = bench.row.minimumSizeHint().width();
    bench.sentence->setText(QStringLiteral("a ").repeated(500));
    QVERIFY(bench.row.minimumSizeHint().width() <= least + 1);
}

FACTORDESK_TEST(TestLeadRow, QApplication)

} // namespace tst_lead_row

#include "tst_lead_row.moc"
