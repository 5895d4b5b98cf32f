// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/button_painter.h"
#include "ui/theme/field_painter.h"
#include "ui/theme/icon.h"
#include "ui/theme/list_painter.h"
#include "ui/theme/scroll_bar.h"
#include "ui/theme/shapes.h"
#include "ui/theme/tabular_text.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <limits>

namespace tst_painters {

using namespace factordesk::ui;

namespace {

/// A canvas in one colour.
QImage canvas(const QColor& ground = Qt::white)
{
    QImage image(80, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(ground);
    return image;
}

template <class Option>
Option optionIn(QStyle::State state)
{
    Option option;
    option.rect = QRect(0, 0, 80, 40);
    option.state = state | QStyle::State_Enabled;
    return option;
}

QStyleOptionSlider scrollBar(int position)
{
    QStyleOptionSlider option;
    option.rect = QRect(0, 0, scrollBarExtent, 200);
    option.orientation = Qt::Vertical;
    option.minimum = 0;
    option.maximum = 300;
    option.pageStep = 100;
    option.sliderPosition = position;
    return option;
}

} // namespace

class TestPainters : public QObject
{
    Q_OBJECT

private slots:
    void surfaceStaysInsideItsRect();
    void buttonShowsItsRole();
    void buttonShowsTheFocusOfTheKeyboardOnly();
    void buttonHasRoomForItsParts();
    void fieldShowsFocusAndRefusalInWidth();
    void comboPutsItsArrowAtTheEnd();
    void currentRowHasABarAtItsStart_data();
    void currentRowHasABarAtItsStart();
    void scrollBarPartsFillTheBar();
    void scrollBarHandleReachesBothEnds();
    void digitsAllTakeTheSameRoom();
    void styleDrawsQtsOwnWidgets();
    void messageBoxBeginsWithATitle();
};

void TestPainters::surfaceStaysInsideItsRect()
{
    QImage image = canvas();
    QPainter painter(&image);
    paintSurface(painter, QRectF(10, 10, 40, 20), {.fill = Qt::black, .line = Qt::red});
    painter.end();
    QCOMPARE(image.pixelColor(30, 20), QColor(Qt::black));
    QCOMPARE(image.pixelColor(30, 10), QColor(Qt::red));
    QCOMPARE(image.pixelColor(30, 9), QColor(Qt::white));
    QCOMPARE(image.pixelColor(30, 30), QColor(Qt::white));
    QCOMPARE(image.pixelColor(10, 10), QColor(Qt::white)); // The corner is round.
    QVERIFY(QRectF(0, 0, 40, 20).contains(insideFocusRing(QRectF(0, 0, 40, 20), lightTokens())));
}

void TestPainters::buttonShowsItsRole()
{
    const auto fill = [](ButtonRole role) {
        QImage image = canvas();
        QPainter painter(&image);
        paintButtonBody(painter, optionIn<QStyleOptionButton>({}), lightTokens(), role);
        painter.end();
        return image.pixelColor(40, 20);
    };
    QCOMPARE(fill(ButtonRole::Primary), lightTokens().accent);
    QCOMPARE(fill(ButtonRole::Danger), lightTokens().danger);
    QCOMPARE(fill(ButtonRole::Secondary), lightTokens().card);
    QCOMPARE(fill(ButtonRole::Quiet), QColor(Qt::white));
}

void TestPainters::buttonShowsTheFocusOfTheKeyboardOnly()
{
    const auto edge = [](QStyle::State state) {
        QImage image = canvas();
        QPainter painter(&image);
        paintButtonBody(painter, optionIn<QStyleOptionButton>(state), lightTokens(),
                        ButtonRole::Quiet);
        painter.end();
        return image.pixelColor(40, 1);
    };
    QCOMPARE(edge(QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange), lightTokens().focus);
    QCOMPARE(edge(QStyle::State_HasFocus), QColor(Qt::white));
}

void TestPainters::buttonHasRoomForItsParts()
{
    QStyleOptionButton option;
    option.text = QStringLiteral("Zweitfaktorregistrierung zurücksetzen");
    const int text = option.fontMetrics.horizontalAdvance(option.text);
    const int plain = buttonSize(option).width();
    QVERIFY(plain >= text + 2 * spacing::large);
    option.icon = qIcon(Icon::Copy);
    QCOMPARE(buttonSize(option).width(), plain + iconSide() + spacing::small);
    QVERIFY(buttonSize(option).height() >= 36); // Large enough to hit.
}

void TestPainters::fieldShowsFocusAndRefusalInWidth()
{
    const auto secondPixel = [](QStyle::State state, bool invalid) {
        QImage image = canvas();
        QPainter painter(&image);
        paintField(painter, optionIn<QStyleOption>(state), lightTokens(), invalid);
        painter.end();
        return image.pixelColor(40, 1);
    };
    QCOMPARE(secondPixel({}, false), lightTokens().field);
    QCOMPARE(secondPixel(QStyle::State_HasFocus, false), lightTokens().focus);
    QCOMPARE(secondPixel({}, true), lightTokens().stop.text);
    QCOMPARE(secondPixel(QStyle::State_HasFocus, true), lightTokens().stop.text);
}

void TestPainters::comboPutsItsArrowAtTheEnd()
{
    QStyleOptionComboBox option;
    option.rect = QRect(0, 0, 120, 36);
    QVERIFY(comboArrowRect(option).left() > comboTextRect(option).right());
    option.direction = Qt::RightToLeft;
    QVERIFY(comboArrowRect(option).right() < comboTextRect(option).left());
}

void TestPainters::currentRowHasABarAtItsStart_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("barAt");
    QTest::newRow("left to right") << Qt::LeftToRight << 3;
    QTest::newRow("right to left") << Qt::RightToLeft << 76;
}

void TestPainters::currentRowHasABarAtItsStart()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const int, barAt);
    QImage image = canvas();
    QPainter painter(&image);
    auto option = optionIn<QStyleOption>(QStyle::State_Selected);
    option.direction = direction;
    paintRow(painter, option, lightTokens());
    painter.end();
    QCOMPARE(image.pixelColor(barAt, 20), lightTokens().accent);
    QCOMPARE(image.pixelColor(40, 20), lightTokens().accentTone.ground);
}

void TestPainters::scrollBarPartsFillTheBar()
{
    for (const int position : {0, 77, 300}) {
        const QStyleOptionSlider option = scrollBar(position);
        const int before = scrollBarRect(option, QStyle::SC_ScrollBarSubPage).height();
        const int handle = scrollBarRect(option, QStyle::SC_ScrollBarSlider).height();
        const int after = scrollBarRect(option, QStyle::SC_ScrollBarAddPage).height();
        QCOMPARE(before + handle + after, 200);
        QCOMPARE(handle, 50); // A quarter is in sight.
    }
    QVERIFY(scrollBarRect(scrollBar(0), QStyle::SC_ScrollBarAddLine).isEmpty());
}

void TestPainters::scrollBarHandleReachesBothEnds()
{
    QCOMPARE(scrollBarRect(scrollBar(0), QStyle::SC_ScrollBarSlider).top(), 0);
    QCOMPARE(scrollBarRect(scrollBar(300), QStyle::SC_ScrollBarSlider).bottom(), 199);
    QStyleOptionSlider huge = scrollBar(0);
    huge.maximum = std::numeric_limits<int>::max();
    QVERIFY(scrollBarRect(huge, QStyle::SC_ScrollBarSlider).height() >= 32);
}

void TestPainters::digitsAllTakeTheSameRoom()
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(40);
    const QFontMetricsF metrics(font);
    const qreal width = tabularWidth(metrics, QStringLiteral("000000"));
    for (const auto* text : {"111111", "123456", "774411"})
        QCOMPARE(tabularWidth(metrics, QLatin1String(text)), width);
    QVERIFY(tabularWidth(metrics, QStringLiteral("12:34")) > width * 4 / 6);
}

void TestPainters::styleDrawsQtsOwnWidgets()
{
    const Theme theme(Scheme::Light);
    QPushButton button(QStringLiteral("Go"));
    setButtonRole(button, ButtonRole::Primary);
    button.resize(button.sizeHint());
    QVERIFY(button.height() >= 36);
    const QImage grabbed = button.grab().toImage();
    QCOMPARE(grabbed.pixelColor(4, grabbed.height() / 2), lightTokens().accent);

    QCheckBox box(QStringLiteral("Check"));
    box.setChecked(true);
    box.resize(box.sizeHint());
    QCOMPARE(box.grab().toImage().pixelColor(3, box.height() / 2), lightTokens().accent);

    QLineEdit edit;
    QCOMPARE(edit.sizeHint().height(), button.sizeHint().height());
    QScrollBar bar;
    QCOMPARE(bar.sizeHint().width(), scrollBarExtent);
}

void TestPainters::messageBoxBeginsWithATitle()
{
    const Theme theme;
    QMessageBox box;
    box.setText(QStringLiteral("The vault is locked."));
    box.setInformativeText(QStringLiteral("Open it, and the sign-in is kept."));
    box.addButton(QStringLiteral("A button that is longer than both sentences together are"),
                  QMessageBox::AcceptRole);
    box.show();
    const auto* title = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_label"));
    const auto* text = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel"));
    QVERIFY(title->font().pixelSize() > text->font().pixelSize() ||
            title->font().pointSizeF() > text->font().pointSizeF());
    QVERIFY(title->font().weight() > text->font().weight());
    const int margin = box.layout()->contentsMargins().left();
    QCOMPARE(title->x() + title->contentsMargins().left(), margin);
    QCOMPARE(text->x() + text->contentsMargins().left(), margin);
}

FACTORDESK_TEST(TestPainters, QApplication)

} // namespace tst_painters

#include "tst_painters.moc"
