// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/check_row.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_tooltip.h"
#include "ui/widgets/scroll_place.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace tst_small_widgets {

using namespace factordesk::ui;

namespace {

/// Lets the object's one running timer run out now.
void fireTimer(QObject& object)
{
    for (QTimer* timer : object.findChildren<QTimer*>()) {
        if (timer->isActive()) {
            QTimerEvent event(timer->timerId());
            QCoreApplication::sendEvent(timer, &event);
            return;
        }
    }
    QFAIL("no timer is running");
}

} // namespace

class TestSmallWidgets : public QObject
{
    Q_OBJECT

private slots:
    void labelShowsPlainText();
    void labelFollowsTheTheme();
    void labelEndsInDotsWhereTheRoomEnds();
    void labelStandsWhereReadingBegins();
    void buttonIsPressedByEnter();
    void iconButtonHasAName();
    void signTakesRoomForItsDisc();
    void announcesWithoutMovingTheFocus();
    void messageTakesNoRoomWhenEmpty();
    void pillIsAsWideAsItsText();
    void initials_data();
    void initials();
    void avatarColoursStayTheSame();
    void avatarTextIsReadable();
    void spinnerTurnsOnlyInSight();
    void shortWaitsShowNothing();
    void longWaitsShowAndCanBeCancelled();
    void scrollPlaceFillsItsWidth();
    void searchIsClearedByEscapeAndButton();
    void searchShowsThatItIsBusy();
    void checkRowSaysItsState_data();
    void checkRowSaysItsState();
    void emptyStateSaysWhatToDo();
    void tooltipIsNeverMarkup();
    void signsGrowWithTheText();
    void tabReachesEveryControlOfADialog();
};

void TestSmallWidgets::labelShowsPlainText()
{
    const Label label(QStringLiteral("<b>not bold</b>"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(newParagraph({})->wordWrap());
}

void TestSmallWidgets::labelFollowsTheTheme()
{
    Theme theme(Scheme::Light);
    Label label(QStringLiteral("text"), TypeSize::Title, Ink::Quiet);
    label.show();
    const auto colour = [&label] { return label.palette().color(QPalette::WindowText); };
    QCOMPARE(colour(), lightTokens().textQuiet);
    theme.setScheme(Scheme::Dark);
    QTRY_COMPARE(colour(), darkTokens().textQuiet);
    label.setInk(Ink::Stop);
    QCOMPARE(colour(), darkTokens().stop.text);
    QVERIFY(label.font().pointSizeF() > QApplication::font().pointSizeF());
    label.setTypeSize(TypeSize::Caption);
    QVERIFY(label.font().pointSizeF() < QApplication::font().pointSizeF());
}

void TestSmallWidgets::labelEndsInDotsWhereTheRoomEnds()
{
    Label label(QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän"));
    label.setElided(true);
    QVERIFY(label.minimumSizeHint().width() < 80);
    label.resize(60, 20);
    label.show();
    QVERIFY(label.toolTip().contains(label.text()));
    label.resize(600, 20);
    QVERIFY(label.toolTip().isEmpty());
}

void TestSmallWidgets::labelStandsWhereReadingBegins()
{
    Label label(QStringLiteral("Latin name"));
    QVERIFY(label.alignment() & Qt::AlignLeft);
    label.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(label.alignment() & Qt::AlignRight);
    label.setLayoutDirection(Qt::LeftToRight);
    QVERIFY(label.alignment() & Qt::AlignLeft);
}

void TestSmallWidgets::buttonIsPressedByEnter()
{
    Button button(Icon::Copy, QStringLiteral("&Copy"), ButtonRole::Primary);
    QCOMPARE(buttonRole(&button), ButtonRole::Primary);
    QCOMPARE(iconOf(button.icon()), std::optional(Icon::Copy));
    const QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Enter);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 3);
}

void TestSmallWidgets::iconButtonHasAName()
{
    IconButton button(Icon::Eye, QStringLiteral("Show"));
    QCOMPARE(button.accessibleName(), QStringLiteral("Show"));
    QCOMPARE(button.toolTip(), QStringLiteral("Show"));
    button.setAction(Icon::EyeOff, QStringLiteral("Hide"));
    QCOMPARE(button.accessibleName(), QStringLiteral("Hide"));
    QCOMPARE(iconOf(button.icon()), std::optional(Icon::EyeOff));
    const QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
}

void TestSmallWidgets::signTakesRoomForItsDisc()
{
    Sign sign(Icon::Good);
    sign.setSide(30);
    QCOMPARE(sign.sizeHint(), QSize(30, 30));
    sign.setDisc(Tone::Good);
    QCOMPARE(sign.sizeHint(), QSize(60, 60));
    sign.setSign(Icon::Stop, Ink::Stop);
    QCOMPARE(sign.icon(), Icon::Stop);
    QCOMPARE(toneInk(Tone::Warning), Ink::Warning);
}

void TestSmallWidgets::announcesWithoutMovingTheFocus()
{
    QWidget widget;
    announce(widget, QStringLiteral("Something happened."));
    InlineMessage message;
    message.setMessage(Tone::Stop, QStringLiteral("That is no address."));
    QCOMPARE(widget.accessibleDescription(), QStringLiteral("Something happened."));
    QCOMPARE(message.accessibleDescription(), QStringLiteral("That is no address."));
}

void TestSmallWidgets::messageTakesNoRoomWhenEmpty()
{
    InlineMessage message;
    QVERIFY(!message.isVisible());
    message.setMessage(Tone::Warning, QStringLiteral("Careful."));
    QVERIFY(message.isVisible());
    QCOMPARE(message.text(), QStringLiteral("Careful."));
    message.clear();
    QVERIFY(!message.isVisible());
    QVERIFY(message.text().isEmpty());
}

void TestSmallWidgets::pillIsAsWideAsItsText()
{
    StatusPill pill;
    pill.setStatus(Tone::Good, QStringLiteral("Active"));
    const int narrow = pill.sizeHint().width();
    pill.setStatus(Tone::Good, Icon::Verify, QStringLiteral("Zweitfaktor eingerichtet"));
    QVERIFY(pill.sizeHint().width() > narrow);
    QCOMPARE(pill.accessibleName(), pill.text());
}

void TestSmallWidgets::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two words") << QStringLiteral("Gigi Giraffe") << QStringLiteral("GG");
    QTest::newRow("three words") << QStringLiteral("ada king lovelace") << QStringLiteral("AL");
    QTest::newRow("one word") << QStringLiteral("desk") << QStringLiteral("D");
    QTest::newRow("blanks") << QStringLiteral("  Ada   L.  ") << QStringLiteral("AL");
    QTest::newRow("signs") << QStringLiteral("(Ada) -Lovelace-") << QStringLiteral("AL");
    QTest::newRow("Cyrillic") << QStringLiteral("мария кюри") << QStringLiteral("МК");
    QTest::newRow("outside the basic plane") << QStringLiteral("𐐨da") << QStringLiteral("𐐀");
    QTest::newRow("nothing to show") << QStringLiteral("… !") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestSmallWidgets::initials()
{
    QFETCH(const QString, name);
    QTEST(initialsOf(name), "expected");
}

void TestSmallWidgets::avatarColoursStayTheSame()
{
    const auto ground = [](const char* key) {
        return avatarColours(QLatin1String(key), false).ground;
    };
    QCOMPARE(ground("163840776835432705"), ground("163840776835432705"));
    // Not one colour for all.
    QSet<QRgb> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(avatarColours(QString::number(i), false).ground.rgb());
    QVERIFY(seen.size() >= 6);
    Avatar avatar(40);
    avatar.setPerson(QStringLiteral("Ada"), QStringLiteral("1"));
    QCOMPARE(avatar.size(), QSize(40, 40));
}

void TestSmallWidgets::avatarTextIsReadable()
{
    for (const bool isDark : {false, true}) {
        for (int i = 0; i < 100; ++i) {
            const AvatarColours colours = avatarColours(QString::number(i), isDark);
            QVERIFY(contrastRatio(colours.text, colours.ground) >= 4.5);
        }
    }
}

void TestSmallWidgets::spinnerTurnsOnlyInSight()
{
    Spinner spinner(20);
    const auto* timer = spinner.findChild<QTimer*>();
    QVERIFY(!timer->isActive());
    spinner.show();
    QCOMPARE(timer->isActive(), motionAllowed(spinner));
    spinner.setRunning(false);
    QVERIFY(!timer->isActive());
    QVERIFY(!spinner.isRunning());
    spinner.setRunning(true);
    spinner.hide();
    QVERIFY(!timer->isActive());
}

void TestSmallWidgets::shortWaitsShowNothing()
{
    BusyIndicator busy;
    busy.start(QStringLiteral("Asking…"));
    QVERIFY(busy.isBusy());
    QVERIFY(!busy.isVisible());
    busy.stop();
    QVERIFY(!busy.isBusy());
    for (const QTimer* timer : busy.findChildren<QTimer*>())
        QVERIFY(!timer->isActive());
}

void TestSmallWidgets::longWaitsShowAndCanBeCancelled()
{
    BusyIndicator busy;
    const QSignalSpy cancelled(&busy, &BusyIndicator::cancelled);
    busy.start(QStringLiteral("Asking…"));
    fireTimer(busy);
    QVERIFY(busy.isVisible());
    QCOMPARE(busy.accessibleName(), QStringLiteral("Asking…"));
    auto* cancel = busy.findChild<QAbstractButton*>(QStringLiteral("cancelWait"));
    QTest::keyClick(cancel, Qt::Key_Return);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(busy.isBusy());
    busy.setCancellable(false);
    QVERIFY(!cancel->isVisible());
    busy.stop();
    QVERIFY(!busy.isVisible());
}

void TestSmallWidgets::scrollPlaceFillsItsWidth()
{
    auto* content = new QWidget;
    content->setMinimumHeight(500);
    const std::unique_ptr<QScrollArea> place(newScrollPlace(content));
    place->resize(300, 200);
    place->show();
    QCOMPARE(content->width(), place->viewport()->width());
    QVERIFY(place->verticalScrollBar()->maximum() > 0);
    QVERIFY(!content->autoFillBackground());
    QCOMPARE(place->focusPolicy(), Qt::NoFocus);
}

void TestSmallWidgets::searchIsClearedByEscapeAndButton()
{
    SearchField field;
    field.show();
    auto* clear = field.findChild<QAbstractButton*>(QStringLiteral("clearSearch"));
    QVERIFY(!clear->isVisible());
    QTest::keyClicks(&field, QStringLiteral("gigi"));
    QVERIFY(clear->isVisible());
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QTest::keyClicks(&field, QStringLiteral("ada"));
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(field.text().isEmpty());
    // With nothing to clear, Escape is the window's.
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &escape);
    QVERIFY(!escape.isAccepted());
}

void TestSmallWidgets::searchShowsThatItIsBusy()
{
    SearchField field;
    field.setText(QStringLiteral("gigi"));
    field.show();
    auto* spinner = field.findChild<Spinner*>();
    field.setBusy(true);
    QVERIFY(!spinner->isVisible());
    fireTimer(field);
    QVERIFY(spinner->isVisible());
    field.setBusy(false);
    QVERIFY(!spinner->isVisible());
}

void TestSmallWidgets::checkRowSaysItsState_data()
{
    QTest::addColumn<CheckState>("state");
    QTest::newRow("busy") << CheckState::Busy;
    QTest::newRow("good") << CheckState::Good;
    QTest::newRow("warning") << CheckState::Warning;
    QTest::newRow("stop") << CheckState::Stop;
    QTest::newRow("unknown") << CheckState::Unknown;
}

void TestSmallWidgets::checkRowSaysItsState()
{
    QFETCH(const CheckState, state);
    static QSet<QString> names;
    CheckRow row;
    row.setCheck(state, QStringLiteral("Server"), QStringLiteral("It answers."));
    QCOMPARE(row.state(), state);
    QVERIFY(!names.contains(row.accessibleName())); // Each state in words of its own.
    names.insert(row.accessibleName());
    QCOMPARE(row.accessibleDescription(), QStringLiteral("It answers."));
    QCOMPARE(row.findChild<Spinner*>()->isVisibleTo(&row), state == CheckState::Busy);
    QCOMPARE(row.findChild<Sign*>()->isVisibleTo(&row), state != CheckState::Busy);
}

void TestSmallWidgets::emptyStateSaysWhatToDo()
{
    EmptyState empty;
    empty.setContent(Icon::Search, QStringLiteral("Nobody found"), QStringLiteral("Type less."));
    QCOMPARE(empty.accessibleName(), QStringLiteral("Nobody found"));
    auto* button = new Button(QStringLiteral("Show everyone"));
    empty.addAction(button);
    QVERIFY(empty.isAncestorOf(button));
}

void TestSmallWidgets::tooltipIsNeverMarkup()
{
    QVERIFY(plainTooltip({}).isEmpty());
    const QString tooltip = plainTooltip(QStringLiteral("<b>a</b>\n& b"));
    QVERIFY(Qt::mightBeRichText(tooltip)); // So that Qt undoes the escapes.
    QVERIFY(tooltip.contains(QStringLiteral("&lt;b&gt;a&lt;/b&gt;<br>&amp; b")));
}

void TestSmallWidgets::signsGrowWithTheText()
{
    Sign sign(Icon::Info);
    QFont font = sign.font();
    font.setPixelSize(14);
    sign.setFont(font);
    QCOMPARE(sign.sizeHint(), QSize(usualIconSide, usualIconSide));
    font.setPixelSize(21);
    sign.setFont(font);
    QCOMPARE(sign.sizeHint(), QSize(27, 27));
    font.setPixelSize(10);
    sign.setFont(font);
    QCOMPARE(sign.sizeHint(), QSize(usualIconSide, usualIconSide));
}

void TestSmallWidgets::tabReachesEveryControlOfADialog()
{
    Dialog dialog;
    auto* layout = new QVBoxLayout(&dialog);
    QList<QWidget*> fields;
    for (int i = 0; i < 2; ++i) {
        // A part whose second control has the keyboard for it.
        auto* part = new QWidget;
        auto* row = new QHBoxLayout(part);
        for (int j = 0; j < 2; ++j) {
            fields.append(new QLineEdit);
            row->addWidget(fields.last());
        }
        part->setFocusPolicy(Qt::StrongFocus);
        part->setFocusProxy(fields.last());
        layout->addWidget(part);
    }
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    fields.first()->setFocus();
    QList<QWidget*> reached{dialog.focusWidget()};
    while (reached.size() < fields.size()) {
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        reached.append(dialog.focusWidget());
    }
    QCOMPARE(reached, fields);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Backtab);
    QCOMPARE(dialog.focusWidget(), fields[2]);
}

FACTORDESK_TEST(TestSmallWidgets, QApplication)

} // namespace tst_small_widgets

#include "tst_small_widgets.moc"
