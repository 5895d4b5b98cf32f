// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/column_page.h"
#include "ui/widgets/reveal.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <memory>

namespace tst_column_page {

using factordesk::ui::ColumnPage;
using factordesk::ui::reveal;
using factordesk::ui::Theme;

namespace {

class SamplePage final : public ColumnPage
{
public:
    SamplePage()
    {
        addHeading(QStringLiteral("Title"), QStringLiteral("A sentence."));
        first = new QWidget;
        second = new QWidget;
        column()->addWidget(first);
        column()->addWidget(second);
        addRest();
    }

    QWidget* first;
    QWidget* second;
};

QScrollBar& scrollBar(const QWidget& page)
{
    return *page.findChild<QScrollArea*>(QStringLiteral("pageScroll"))->verticalScrollBar();
}

int topOf(const QWidget& part, const QWidget& page)
{
    return part.mapTo(&page, QPoint(0, 0)).y();
}

} // namespace

class TestColumnPage : public QObject
{
    Q_OBJECT

private slots:
    void isNoWiderThanIsComfortable();
    void staysInTheMiddle();
    void usesTheWholeOfANarrowWindow();
    void scrollsASmallWindow();
    void revealsWhatLiesBelow();
    void revealsTheTopOfWhatIsTooTall();
    void staysWhereAllIsInSight();
    void revealsWhatLiesAbove();
    void leavesAloneWhatDoesNotScroll();

private:
    Theme m_theme;
};

void TestColumnPage::isNoWiderThanIsComfortable()
{
    SamplePage page;
    page.resize(1600, 700);
    page.show();
    QVERIFY(page.first->width() <= ColumnPage::columnWidth);
    QVERIFY(page.first->width() > ColumnPage::columnWidth - 100);
}

void TestColumnPage::staysInTheMiddle()
{
    SamplePage page;
    page.resize(1600, 700);
    page.show();
    const int left = page.first->mapTo(&page, QPoint(0, 0)).x();
    const int right = page.width() - left - page.first->width();
    QVERIFY(qAbs(left - right) <= 1);
    QVERIFY(left > 300);
}

void TestColumnPage::usesTheWholeOfANarrowWindow()
{
    SamplePage page;
    page.resize(500, 700);
    page.show();
    QVERIFY(page.first->width() > 400);
    QVERIFY(page.first->mapTo(&page, QPoint(page.first->width(), 0)).x() <= page.width());
}

void TestColumnPage::scrollsASmallWindow()
{
    SamplePage page;
    page.first->setMinimumHeight(900);
    page.resize(500, 500);
    page.show();
    QTRY_VERIFY(scrollBar(page).maximum() > 300);
    QCOMPARE(page.height(), 500);
}

void TestColumnPage::revealsWhatLiesBelow()
{
    SamplePage page;
    page.first->setMinimumHeight(600);
    page.second->setMinimumHeight(200);
    page.resize(600, 500);
    page.show();
    QTRY_VERIFY(scrollBar(page).maximum() > 0);
    reveal(*page.second);
    QTRY_VERIFY(topOf(*page.second, page) + page.second->height() <= page.height());
    // No further than needed: what stands above is left in sight.
    QVERIFY(topOf(*page.second, page) > 200);
}

void TestColumnPage::revealsTheTopOfWhatIsTooTall()
{
    SamplePage page;
    page.first->setMinimumHeight(600);
    page.second->setMinimumHeight(2000);
    page.resize(600, 500);
    page.show();
    QTRY_VERIFY(scrollBar(page).maximum() > 0);
    reveal(*page.second);
    QTRY_VERIFY(scrollBar(page).value() > 0);
    QVERIFY(topOf(*page.second, page) >= 0);
    QVERIFY(topOf(*page.second, page) < 50);
}

void TestColumnPage::staysWhereAllIsInSight()
{
    SamplePage page;
    page.first->setMinimumHeight(100);
    page.second->setMinimumHeight(1000);
    page.resize(600, 500);
    page.show();
    QTRY_VERIFY(scrollBar(page).maximum() > 0);
    reveal(*page.first);
    bool came = false;
    QTimer::singleShot(0, &page, [&came] { came = true; });
    QTRY_VERIFY(came);
    QCOMPARE(scrollBar(page).value(), 0);
}

void TestColumnPage::revealsWhatLiesAbove()
{
    SamplePage page;
    page.first->setMinimumHeight(200);
    page.second->setMinimumHeight(1000);
    page.resize(600, 500);
    page.show();
    QTRY_VERIFY(scrollBar(page).maximum() > 0);
    scrollBar(page).setValue(scrollBar(page).maximum());
    QVERIFY(topOf(*page.first, page) < 0);
    reveal(*page.first);
    QTRY_VERIFY(topOf(*page.first, page) >= 0);
}

void TestColumnPage::leavesAloneWhatDoesNotScroll()
{
    QWidget page;
    auto* part = new QWidget(&page);
    part->setGeometry(0, 900, 10, 10);
    page.show();
    reveal(*part);
    bool came = false;
    QTimer::singleShot(0, &page, [&came] { came = true; });
    QTRY_VERIFY(came);
    QCOMPARE(part->geometry(), QRect(0, 900, 10, 10));
}

FACTORDESK_TEST(TestColumnPage, QApplication)

} // namespace tst_column_page

#include "tst_column_page.moc"
