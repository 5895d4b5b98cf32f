// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "ui/people/factor_mark.h"
#include "ui/people/people_model.h"
#include "ui/people/person_delegate.h"
#include "ui/people/person_header.h"
#include "ui/theme/theme.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

namespace tst_person_parts {

using namespace factordesk;
using namespace factordesk::test;
using ui::PeopleModel;
using zitadel::FactorState;

namespace {

constexpr int rowWidth = 480;

/// A row as the list paints it.
QImage paintedRow(const QVariant& name, int factor, bool isHuman, Qt::LayoutDirection direction)
{
    QListView view;
    QStandardItemModel model(1, 1);
    const QModelIndex index = model.index(0, 0);
    model.setData(index, name, Qt::DisplayRole);
    model.setData(index, QStringLiteral("anna@acme.test"), PeopleModel::LoginNameRole);
    model.setData(index, QStringLiteral("29001"), PeopleModel::UserIdRole);
    model.setData(index, factor, PeopleModel::FactorRole);
    model.setData(index, isHuman, PeopleModel::IsHumanRole);
    const ui::PersonDelegate delegate;
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    option.direction = direction;
    option.rect = QRect(QPoint(0, 0), QSize(rowWidth, delegate.sizeHint(option, index).height()));
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(ui::tokensOf(view).card);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    delegate.paint(&painter, option, index);
    return image;
}

/// How much of a part of the picture differs from the card it is painted on.
int ink(const QImage& image, int left, int right)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = left; x < right; ++x)
            count += image.pixel(x, y) != image.pixel(0, 0);
    }
    return count;
}

} // namespace

class TestPersonParts : public QObject
{
    Q_OBJECT

private slots:
    void marksTellStatesApart();
    void headerNamesThePerson();
    void headerLeavesOutWhatIsNotKnown();
    void rowShowsTheFactorAtItsEnd_data();
    void rowShowsTheFactorAtItsEnd();
    void rowHasRoomForBothLines();

private:
    ui::Theme m_theme;
};

void TestPersonParts::marksTellStatesApart()
{
    const FactorState states[] = {FactorState::None, FactorState::Pending, FactorState::Active};
    for (const FactorState one : states) {
        for (const FactorState other : states) {
            // Never by colour alone: the signs differ, too.
            QCOMPARE(ui::factorMark(one).icon == ui::factorMark(other).icon, one == other);
            QCOMPARE(ui::factorMark(one).tone == ui::factorMark(other).tone, one == other);
        }
    }
}

void TestPersonParts::headerNamesThePerson()
{
    ui::PersonHeader header;
    zitadel::User anna = person();
    anna.displayName = QStringLiteral("<i>Anna</i>");
    header.setPerson(anna, FactorState::Pending);
    const auto* name = header.findChild<QLabel*>(QStringLiteral("personName"));
    QCOMPARE(name->text(), QStringLiteral("<i>Anna</i>"));
    QCOMPARE(name->textFormat(), Qt::PlainText);
    QVERIFY(!header.findChild<QLabel*>(QStringLiteral("personLoginName"))->text().isEmpty());
    const auto* pill = header.findChild<ui::StatusPill*>();
    QVERIFY(pill->isVisibleTo(&header));
    QVERIFY(!pill->text().isEmpty());
}

void TestPersonParts::headerLeavesOutWhatIsNotKnown()
{
    ui::PersonHeader header;
    header.setPerson(person(), FactorState::Active);
    header.setPerson(person(), std::nullopt);
    QVERIFY(!header.findChild<ui::StatusPill*>()->isVisibleTo(&header));
}

void TestPersonParts::rowShowsTheFactorAtItsEnd_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void TestPersonParts::rowShowsTheFactorAtItsEnd()
{
    QFETCH(const Qt::LayoutDirection, direction);
    const QString name = QStringLiteral("Anna");
    const int half = rowWidth / 2;
    const auto atTheEnd = [&](const QImage& row) {
        return direction == Qt::LeftToRight ? ink(row, half, rowWidth) : ink(row, 0, half);
    };
    const auto atTheStart = [&](const QImage& row) {
        return direction == Qt::LeftToRight ? ink(row, 0, half) : ink(row, half, rowWidth);
    };
    const QImage unknown = paintedRow(name, -1, true, direction);
    const QImage active = paintedRow(name, int(FactorState::Active), true, direction);
    const QImage machine = paintedRow(name, -1, false, direction);
    QCOMPARE(atTheEnd(unknown), 0);
    QVERIFY(atTheStart(unknown) > 0);
    QVERIFY(atTheEnd(active) > 0);
    QVERIFY(atTheEnd(machine) > 0);
    QCOMPARE(atTheStart(active), atTheStart(unknown));
}

void TestPersonParts::rowHasRoomForBothLines()
{
    QListView view;
    QStyleOptionViewItem option;
    option.initFrom(&view);
    const ui::PersonDelegate delegate;
    const int usual = delegate.sizeHint(option, {}).height();
    option.font.setPointSizeF(option.font.pointSizeF() * 3);
    QVERIFY(delegate.sizeHint(option, {}).height() > usual);
}

FACTORDESK_TEST(TestPersonParts, QApplication)

} // namespace tst_person_parts

#include "tst_person_parts.moc"
