// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/details_card.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

namespace tst_cards {

using namespace factordesk;
using namespace ui;

namespace {

/// All texts that labels in sight show.
QString visibleText(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&widget))
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('\n'));
}

zitadel::Details sampleDetails()
{
    // From the documentation of ZITADEL's VerifyTOTPRegistration answer.
    return {.sequence = 2,
            .changeDate = QDateTime::fromString(QStringLiteral("2025-01-23T03:21:00.000Z"),
                                                Qt::ISODateWithMs),
            .creationDate = QDateTime::fromString(QStringLiteral("2025-01-22T03:21:00.000Z"),
                                                  Qt::ISODateWithMs),
            .resourceOwner = QStringLiteral("69629023906488334")};
}

WallTime after(const QDateTime& moment, std::chrono::seconds later)
{
    return WallTime(std::chrono::milliseconds(moment.toMSecsSinceEpoch()) + later);
}

zitadel::Status refusal()
{
    return {.code = zitadel::StatusCode::InvalidArgument,
            .httpStatus = 400,
            .message = QStringLiteral("<b>Code</b> is invalid"),
            .errorId = QStringLiteral("EVENT-8isk2"),
            .details = {QJsonObject{{QStringLiteral("@type"), QStringLiteral("type.x/Unknown")},
                                    {QStringLiteral("anything"), 7}}}};
}

} // namespace

class TestCards : public QObject
{
    Q_OBJECT

private slots:
    void cardShowsItsTone();
    void tableIsCopiedAsLines();
    void detailsShowEveryField();
    void detailsNameTheOrganisation();
    void detailsWithoutDatesSaySo();
    void detailsAreCopied();
    void errorShowsTheServersWordsAsText();
    void errorKeepsDetailsUntilAsked();
    void errorWithoutAnAnswerQuotesNobody();
    void errorActionsAreButtons();
    void errorCardCanBeUsedAgain();
};

void TestCards::cardShowsItsTone()
{
    const Theme theme(Scheme::Light);
    Card card;
    card.resize(100, 60);
    const auto ground = [&card] { return card.grab().toImage().pixelColor(50, 30); };
    QCOMPARE(ground(), lightTokens().card);
    card.setTone(Tone::Warning);
    QCOMPARE(ground(), lightTokens().warning.ground);
    card.setTone({});
    QCOMPARE(ground(), lightTokens().card);
}

void TestCards::tableIsCopiedAsLines()
{
    FactTable table;
    QVERIFY(table.isEmpty());
    Label* value = table.addFact(QStringLiteral("Name"), QStringLiteral("<i>Value</i>"),
                                 QStringLiteral("<u>hint</u>"));
    table.addFact(QStringLiteral("Other"), QStringLiteral("2"));
    QCOMPARE(value->textFormat(), Qt::PlainText);
    QVERIFY(value->textInteractionFlags() & Qt::TextSelectableByKeyboard);
    QVERIFY(value->toolTip().contains(QStringLiteral("&lt;u&gt;")));
    QCOMPARE(value->accessibleName(), QStringLiteral("Name"));
    QCOMPARE(table.text(), QStringLiteral("Name: <i>Value</i>\nOther: 2"));
    table.clear();
    QVERIFY(table.isEmpty());
    QVERIFY(table.findChildren<QLabel*>().isEmpty());
}

void TestCards::detailsShowEveryField()
{
    DetailsCard card;
    const zitadel::Details details = sampleDetails();
    card.setDetails(details, after(details.changeDate, std::chrono::minutes(5)));
    const QString text = visibleText(card);
    QVERIFY(text.contains(QStringLiteral("2\n")));
    QVERIFY(text.contains(QStringLiteral("69629023906488334")));
    QVERIFY(text.contains(QStringLiteral("5 minute")));
    QStringList tooltips;
    for (const QLabel* label : card.findChildren<QLabel*>())
        tooltips.append(label->toolTip());
    QVERIFY(tooltips.join(QLatin1Char(' ')).contains(QStringLiteral("2025-01-23T03:21:00.000Z")));
    QVERIFY(tooltips.join(QLatin1Char(' ')).contains(QStringLiteral("2025-01-22T03:21:00.000Z")));
}

void TestCards::detailsNameTheOrganisation()
{
    DetailsCard card;
    card.setDetails(sampleDetails(), WallTime(), QStringLiteral("ACME"));
    QVERIFY(visibleText(card).contains(QStringLiteral("ACME (69629023906488334)")));
    card.clear();
    QVERIFY(!visibleText(card).contains(QStringLiteral("ACME")));
}

void TestCards::detailsWithoutDatesSaySo()
{
    DetailsCard card;
    card.setDetails({}, WallTime());
    QCOMPARE(visibleText(card).count(QStringLiteral("not known")), 3);
}

void TestCards::detailsAreCopied()
{
    DetailsCard card;
    card.setDetails(sampleDetails(), WallTime());
    card.findChild<QAbstractButton*>(QStringLiteral("copyDetails"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("69629023906488334")));
}

void TestCards::errorShowsTheServersWordsAsText()
{
    ErrorCard card;
    card.setStatus(refusal());
    card.show();
    const QString text = visibleText(card);
    QVERIFY(text.contains(QStringLiteral("INVALID_ARGUMENT")));
    QVERIFY(text.contains(QStringLiteral("<b>Code</b> is invalid")));
    QVERIFY(text.contains(QStringLiteral("EVENT-8isk2")));
    for (const QLabel* label : card.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!card.accessibleName().isEmpty());
}

void TestCards::errorKeepsDetailsUntilAsked()
{
    ErrorCard card;
    card.setContent(Tone::Warning,
                    {QStringLiteral("Title"), QStringLiteral("Sentence."), QStringLiteral("Do.")},
                    nullptr, QStringLiteral("One in a thousand."));
    card.show();
    auto* toggle = card.findChild<QAbstractButton*>(QStringLiteral("toggleDetails"));
    QVERIFY(toggle->isVisible());
    QVERIFY(!visibleText(card).contains(QStringLiteral("thousand")));
    QTest::keyClick(toggle, Qt::Key_Return);
    QVERIFY(visibleText(card).contains(QStringLiteral("thousand")));
    toggle->click();
    QVERIFY(!visibleText(card).contains(QStringLiteral("thousand")));

    card.setStatus(refusal());
    toggle->click();
    QVERIFY(visibleText(card).contains(QStringLiteral("\"anything\": 7")));
    QVERIFY(visibleText(card).contains(QStringLiteral("type.x/Unknown")));
}

void TestCards::errorWithoutAnAnswerQuotesNobody()
{
    ErrorCard card;
    card.setStatus({.code = zitadel::StatusCode::Unavailable,
                    .stage = net::Stage::Connection,
                    .fault = net::Fault::ConnectionRefused,
                    .settlement = net::Settlement::NotSent});
    card.show();
    QVERIFY(!visibleText(card).contains(QStringLiteral("UNAVAILABLE")));
    QVERIFY(!card.findChild<QAbstractButton*>(QStringLiteral("toggleDetails"))->isVisible());
    QVERIFY(!card.accessibleName().isEmpty());
}

void TestCards::errorActionsAreButtons()
{
    ErrorCard card;
    int done = 0;
    Button* button = card.addAction(QStringLiteral("&Try again"), [&done] { ++done; });
    QTest::keyClick(button, Qt::Key_Return);
    button->click();
    QCOMPARE(done, 2);
}

void TestCards::errorCardCanBeUsedAgain()
{
    ErrorCard card;
    card.setStatus(refusal());
    card.show();
    card.setContent(Tone::Good, {QStringLiteral("Done"), {}, {}});
    const QString text = visibleText(card);
    QVERIFY(text.contains(QStringLiteral("Done")));
    QVERIFY(!text.contains(QStringLiteral("EVENT")));
}

FACTORDESK_TEST(TestCards, QApplication)

} // namespace tst_cards

#include "tst_cards.moc"
