// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_accounts.h"
#include "tests/support/test_program.h"
#include "ui/codes/codes_model.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QMetaEnum>
#include <QSignalSpy>
#include <QTest>

namespace tst_codes_model {

using namespace factordesk;
using namespace factordesk::ui;
using namespace std::chrono_literals;

namespace {

constexpr otp::UnixTime noon{1'700'000'020s}; // ten seconds into a period of thirty

/// A model over the sample accounts, watched by Qt's own tester.
struct Bench
{
    std::vector<vault::Entry> entries = test::sampleEntries();
    int prepared = 0; ///< How many generators were asked for.
    CodesModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Bench()
    {
        model.setSource([this](const vault::EntryId& id) {
            ++prepared;
            const auto found = std::ranges::find(entries, id, &vault::Entry::id);
            return otp::Generator::make(found->account.secret.bytes(), found->account.parameters,
                                        found->account.pin.bytes());
        });
        model.setNow(noon);
        load();
    }
    void load()
    {
        std::vector<AccountRow> rows;
        for (const vault::Entry& entry : entries)
            rows.push_back(rowOf(entry));
        model.setRows(std::move(rows));
    }
    [[nodiscard]] int row(const char* title) const
    {
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.account(i).title() == QString::fromUtf8(title))
                return i;
        }
        return -1;
    }
    [[nodiscard]] const vault::EntryId& id(const char* title) const
    {
        return model.account(row(title)).id;
    }
    [[nodiscard]] otp::Code expectedCode(const char* title, otp::UnixTime at) const
    {
        const auto found = std::ranges::find(entries, id(title), &vault::Entry::id);
        return otp::Generator::make(found->account.secret.bytes(), found->account.parameters)
            ->codeAt(at);
    }
};

} // namespace

class TestCodesModel : public QObject
{
    Q_OBJECT

private slots:
    void showsAllOnceTheyAreThere();
    void preparesOnlyWhatIsLookedAt();
    void makesTheCodeOfTheMoment();
    void showsTheNextOnDemand();
    void keepsTheCodeOfAHeldRow();
    void hidesUntilAsked();
    void waitsForACounter();
    void saysThatAPinIsMissing();
    void findsAndGoesBack();
    void movesOnlyWhenAllAreInOrder();
    void forgetsEverything();
    void makesACodeAnewWhenTheRowChanges();
    void givesNoSecretToAnyRole();
};

void TestCodesModel::showsAllOnceTheyAreThere()
{
    Bench bench;
    QCOMPARE(bench.model.rowCount(), int(bench.entries.size()));
    QCOMPARE(bench.model.rowCount(bench.model.index(0)), 0); // a list, no tree
    QCOMPARE(bench.model.data(bench.model.index(0), Qt::DisplayRole).toString(),
             QStringLiteral("ZITADEL"));
    QVERIFY(bench.model.data(bench.model.index(0), CodesModel::PinnedRole).toBool());
    // A screen reader hears the whole row.
    const int bank = bench.row("Nordbank");
    QCOMPARE(bench.model.data(bench.model.index(bank), Qt::AccessibleTextRole).toString(),
             QStringLiteral("Nordbank, DE·44·1029, Money, Private"));
    QCOMPARE(bench.model.tags(), QStringList({QStringLiteral("Money"), QStringLiteral("Private"),
                                              QStringLiteral("Work")}));
}

void TestCodesModel::preparesOnlyWhatIsLookedAt()
{
    Bench bench;
    QCOMPARE(bench.prepared, 0);
    for (int i = 0; i < 3; ++i)
        static_cast<void>(bench.model.face(1));
    QCOMPARE(bench.prepared, 1);
}

void TestCodesModel::makesTheCodeOfTheMoment()
{
    Bench bench;
    const int row = bench.row("GitHub");
    CodeFace face = bench.model.face(row);
    QCOMPARE(face.state, CodeFace::State::Shown);
    QVERIFY(*face.code == bench.expectedCode("GitHub", noon));
    QCOMPARE(face.periodSeconds, 30);
    QCOMPARE(face.secondsLeft, 20);
    QVERIFY(!face.next);
    bench.model.setNow(noon + 19s);
    QVERIFY(!bench.model.isOutdated(row));
    QVERIFY(bench.model.isAboutToEnd(row));
    bench.model.setNow(noon + 20s);
    QVERIFY(bench.model.isOutdated(row));
    QVERIFY(!bench.model.isAboutToEnd(row));
    face = bench.model.face(row);
    QVERIFY(*face.code == bench.expectedCode("GitHub", noon + 20s));
    QCOMPARE(face.secondsLeft, 30);
    QVERIFY(!bench.model.isOutdated(row));
}

void TestCodesModel::showsTheNextOnDemand()
{
    Bench bench;
    bench.model.showNext(bench.id("GitHub"));
    const CodeFace face = bench.model.face(bench.row("GitHub"));
    QVERIFY(face.next);
    QVERIFY(*face.next == bench.expectedCode("GitHub", noon + 30s));
    QVERIFY(!bench.model.face(bench.row("Mastodon")).next);
}

void TestCodesModel::keepsTheCodeOfAHeldRow()
{
    Bench bench;
    const int row = bench.row("GitHub");
    const otp::Code before = *bench.model.face(row).code;
    bench.model.hold(bench.id("GitHub"));
    bench.model.setNow(noon + 5min);
    QVERIFY(*bench.model.face(row).code == before);
    bench.model.hold({});
    QVERIFY(!(*bench.model.face(row).code == before));
}

void TestCodesModel::hidesUntilAsked()
{
    Bench bench;
    bench.model.setHidden(true);
    QCOMPARE(bench.model.face(bench.row("GitHub")).state, CodeFace::State::Hidden);
    QVERIFY(!bench.model.face(bench.row("GitHub")).code);
    bench.model.reveal(bench.id("GitHub"));
    QCOMPARE(bench.model.face(bench.row("GitHub")).state, CodeFace::State::Shown);
    bench.model.reveal(bench.id("Mastodon")); // one at a time
    QCOMPARE(bench.model.face(bench.row("GitHub")).state, CodeFace::State::Hidden);
    bench.model.setHidden(false);
    QCOMPARE(bench.model.face(bench.row("GitHub")).state, CodeFace::State::Shown);
}

void TestCodesModel::waitsForACounter()
{
    Bench bench;
    const int row = bench.row("VPN token");
    QCOMPARE(bench.model.face(row).state, CodeFace::State::Waiting);
    bench.model.setCounterCode(bench.id("VPN token"), otp::Code("755224"));
    QCOMPARE(bench.model.face(row).state, CodeFace::State::Shown);
    QVERIFY(*bench.model.face(row).code == otp::Code("755224"));
    QCOMPARE(bench.model.face(row).periodSeconds, 0);
    bench.model.setNow(noon + 1h); // no time passes for a counter
    QVERIFY(*bench.model.face(row).code == otp::Code("755224"));
    QCOMPARE(bench.prepared, 0); // whoever counts makes the code
}

void TestCodesModel::saysThatAPinIsMissing()
{
    Bench bench;
    QCOMPARE(bench.model.face(bench.row("Яндекс")).state, CodeFace::State::NeedsPin);
}

void TestCodesModel::findsAndGoesBack()
{
    Bench bench;
    bench.model.setSearch(QStringLiteral("git"));
    QCOMPARE(bench.model.rowCount(), 1);
    QVERIFY(bench.model.hasTimeBased());
    QCOMPARE(bench.model.rowOfId(bench.entries[0].id), -1);
    bench.model.setSearch(QStringLiteral("vpn"));
    QVERIFY(!bench.model.hasTimeBased());
    bench.model.setSearch({});
    bench.model.setTag(QStringLiteral("Money"));
    QCOMPARE(bench.model.rowCount(), 1);
    QCOMPARE(bench.model.totalCount(), int(bench.entries.size()));
    bench.model.setTag({});
    QCOMPARE(bench.model.rowCount(), int(bench.entries.size()));
}

void TestCodesModel::movesOnlyWhenAllAreInOrder()
{
    Bench bench;
    QVERIFY(bench.model.canMove());
    QVERIFY(bench.model.flags(bench.model.index(1)) & Qt::ItemIsDragEnabled);
    bench.model.setSearch(QStringLiteral("git"));
    QVERIFY(!bench.model.canMove());
    bench.model.setSearch({});
    bench.model.setOrder(CodesOrder::Name);
    QVERIFY(!bench.model.canMove());
    QVERIFY(!(bench.model.flags(bench.model.index(1)) & Qt::ItemIsDragEnabled));
}

void TestCodesModel::forgetsEverything()
{
    Bench bench;
    static_cast<void>(bench.model.face(1));
    bench.model.setCounterCode(bench.id("VPN token"), otp::Code("755224"));
    bench.model.clear();
    QCOMPARE(bench.model.rowCount(), 0);
    QVERIFY(bench.model.tags().isEmpty());
    bench.load();
    static_cast<void>(bench.model.face(1));
    QCOMPARE(bench.prepared, 2);
    QCOMPARE(bench.model.face(bench.row("VPN token")).state, CodeFace::State::Waiting);
}

void TestCodesModel::makesACodeAnewWhenTheRowChanges()
{
    Bench bench;
    const otp::Code before = *bench.model.face(1).code;
    vault::Entry& entry = bench.entries[1];
    entry.account.secret = SecureBytes::copyOf("another secret here!");
    entry.isPinned = true;
    bench.model.updateRow(rowOf(entry));
    QCOMPARE(bench.row("GitHub"), 1);
    QVERIFY(!(*bench.model.face(1).code == before));
    bench.model.updateRow({.id = {QUuid::createUuid()}}); // of no row: nothing happens
    QCOMPARE(bench.model.rowCount(), int(bench.entries.size()));
}

void TestCodesModel::givesNoSecretToAnyRole()
{
    Bench bench;
    for (int row = 0; row < bench.model.rowCount(); ++row) {
        const CodeFace face = bench.model.face(row);
        const QString secret =
            QString::fromLatin1(bench.entries[std::size_t(row)].account.secret.text().data(), 20);
        for (int role = 0; role < CodesModel::PinnedRole + 10; ++role) {
            const QString text = bench.model.data(bench.model.index(row), role).toString();
            QVERIFY(!text.contains(secret));
            QVERIFY(!face.code || !text.contains(QLatin1String(face.code->text().data(),
                                                               qsizetype(face.code->length()))));
        }
    }
}

FACTORDESK_TEST(TestCodesModel, QCoreApplication)

} // namespace tst_codes_model

#include "tst_codes_model.moc"
