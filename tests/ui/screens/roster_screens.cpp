// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/roster_screens.h"

#include "core/roster/roster_store.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "tests/support/full_disk.h"
#include "tests/support/sample_values.h"
#include "ui/roster/leftovers_dialog.h"
#include "ui/roster/letters_dialog.h"
#include "ui/roster/roster_controller.h"
#include "ui/roster/roster_page.h"
#include "ui/roster/source_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace factordesk::screens {

namespace {

using roster::RowState;
using test::FakeDesk;
using zitadel::FactorState;

const char16_t* const names[] = {
    u"Anna Berg",
    u"Ben Carter",
    u"Chloé Dubois",
    u"David Engel",
    u"Faris Haddad",
    u"Greta Holm",
    u"Henrik Ito",
    u"Мария Иванова",
    u"Jonas Keller",
    u"Mira Osman",
    u"Li Wei",
    u"Zofia Nowak",
    u"نوعة منصور",
    u"Siobhán O’Neil",
    u"Tomás Ruiz",
    u"Hubert Blaine Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff zu Hohenlohe"};

QString idOf(int person)
{
    return QString::number(163840776835432705 + person);
}

/// The roster's page over a fake desk, all in one widget that owns them.
class Stage final : public QWidget
{
public:
    Stage()
    {
        m_desk.client.userPage.answerBy([this] { return asked(); });
        m_desk.client.factor.answerBy(
            [this] { return ++m_read % 7 == 0 ? FactorState::Active : FactorState::None; });
        m_desk.client.organisationPage.answerBy([] {
            return zitadel::OrganisationPage{
                .organisations = {{.id = QStringLiteral("501"),
                                   .name = QStringLiteral("Nordlicht Werke")}},
                .total = 1};
        });
        m_desk.beConnected();
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(new ui::RosterPage(controller));
    }

    void readList(const QByteArray& content)
    {
        const QString path = m_folder.filePath(QStringLiteral("people.csv"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        file.close();
        controller.readFile(path);
        settle();
    }
    void readList()
    {
        QByteArray list = "Personal number;User id;Name;Room\r\n";
        for (int i = 0; i < int(std::size(names)); ++i)
            list += QByteArray::number(4711 + i) + ';' + idOf(i).toLatin1() + ';' +
                    QString::fromUtf16(names[i]).toUtf8() + ";B 2." + QByteArray::number(i) +
                    "\r\n";
        list += "4790;999999999;Nobody Here;B 3.1\r\n4791;" + idOf(2).toLatin1() +
                ";Chloe again;B 3.2\r\n4792;;Without Number;B 3.3\r\n";
        readList(list);
    }
    void review()
    {
        readList();
        controller.lookUpTable();
        settle();
    }
    /// Half-way through the day.
    void work()
    {
        review();
        controller.commit();
        const RowState ends[] = {RowState::Verified, RowState::Verified,    RowState::Verified,
                                 RowState::Failed,   RowState::LeftPending, RowState::NoShow};
        for (const RowState end : ends) {
            controller.callNext();
            settle();
            m_desk.clock.advance(85s);
            controller.leaveDesk(end, end == RowState::Failed
                                          ? QStringLiteral("PERMISSION_DENIED (AUTH-AWfge)")
                                          : QString());
        }
        settle();
    }

    /// A roster of two hundred, as the disk has it; each state stands there by turns.
    void resumeMany()
    {
        m_desk.client.factor.answerBy([] { return FactorState::Pending; });
        std::vector<roster::Row> rows;
        for (int i = 0; i < 200; ++i) {
            const QString name = QString::fromUtf16(names[std::size_t(i) % std::size(names)]);
            const RowState state = roster::allRowStates.at(std::size_t(i * 7) % 16);
            rows.push_back({.line = i + 2,
                            .key = idOf(i),
                            .displayName = name,
                            .userId = idOf(i),
                            .loginName = QStringLiteral("person%1@acme.example").arg(i),
                            .state = state});
            if (state == RowState::Failed)
                rows.back().why = QStringLiteral("PERMISSION_DENIED (AUTH-AWfge)");
            if (state == RowState::Repeated)
                rows.back().repeats = 7;
        }
        const QString server = m_desk.connection().address->origin().toString();
        if (!roster::RosterStore::create(path(), server, roster::Roster(std::move(rows))))
            qFatal("the roster is not written");
        controller.resume();
        settle();
    }

    /// In the page's place, as the window system's frames are none of ours.
    void put(QWidget* dialog)
    {
        findChild<ui::RosterPage*>()->hide();
        dialog->setWindowFlags(Qt::Widget);
        layout()->addWidget(dialog);
    }

    /// One is refused, the others get their letters, if the disk has room.
    void writeLetters(const char* file)
    {
        work();
        m_desk.client.oneUser.answerBy([this] {
            return test::personNamed(QStringLiteral("Somebody"),
                                     m_desk.client.asked.constLast().subject);
        });
        m_desk.client.registration.fail(test::refusal(zitadel::StatusCode::PermissionDenied,
                                                      QStringLiteral("AUTH-AWfge"), 403));
        m_desk.client.registration.answerBy([] { return test::registrationOf(test::firstSecret); });
        prepareLetters();
        auto* dialog = new ui::LettersDialog(controller, this);
        put(dialog);
        dialog->write(m_folder.filePath(QLatin1String(file)));
        const auto* news = dialog->findChild<QWidget*>(QStringLiteral("lettersMessage"));
        if (!QTest::qWaitFor([news] { return !news->isHidden(); }, 30'000))
            qWarning("the letters are not written");
    }

    /// The server wants to be left alone before the first one.
    void waitWithLetters()
    {
        work();
        m_desk.client.oneUser.answerBy([] { return test::personNamed({}, idOf(0)); });
        m_desk.client.registration.fail(test::askedToWait(30s));
        prepareLetters();
        auto* dialog = new ui::LettersDialog(controller, this);
        put(dialog);
        dialog->write(m_folder.filePath(QStringLiteral("letters.pdf")));
        settle();
    }

    void waitWithRemoval()
    {
        work();
        m_desk.client.factor.answerBy([] { return zitadel::FactorState::Pending; });
        m_desk.client.removal.fail(test::askedToWait(30s));
        controller.prepareRemoval();
        put(new ui::LeftoversDialog(controller, this));
        controller.removeLeftovers();
        settle();
    }

    /// Not while the look-up is on its way, which on a busy machine takes longer than settle().
    void prepareLetters()
    {
        const bool done = QTest::qWaitFor(
            [this] {
                controller.prepareLetters();
                return controller.letters() != nullptr;
            },
            60'000);
        if (!done)
            qFatal("the letters are not prepared");
    }

    static void settle() { QTest::qWait(60); }
    [[nodiscard]] FakeDesk& desk() { return m_desk; }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("roster.jsonl")); }
    [[nodiscard]] zitadel::UserPage asked() const
    {
        const zitadel::UserQuery& query = m_desk.client.asked.constLast().query;
        zitadel::UserPage page;
        for (int i = 0; i < int(std::size(names)); ++i) {
            if (!query.namesPeople() || query.userIds.contains(idOf(i)))
                page.users.append(test::personNamed(QString::fromUtf16(names[i]), idOf(i)));
            if (i == 9 && !page.users.isEmpty())
                page.users.last().state = zitadel::UserState::Locked;
        }
        page.total = std::uint64_t(page.users.size());
        return page;
    }

    QTemporaryDir m_folder;
    FakeDesk m_desk;
    test::FakeDelays m_delays{m_desk.clock};
    int m_read = 0;

public:
    ui::RosterController controller{m_desk, m_delays, m_desk.clock, path()};
};

Screen screen(const char* name, std::function<void(Stage&)> prepare)
{
    return {QStringLiteral("roster-") + QLatin1String(name),
            [prepare = std::move(prepare)]() -> std::unique_ptr<QWidget> {
                auto stage = std::make_unique<Stage>();
                prepare(*stage);
                return stage;
            }};
}

} // namespace

QList<Screen> rosterScreens()
{
    return {
        screen("empty", [](Stage&) {}),
        screen("no-list", [](Stage& stage) { stage.readList("PK\x03\x04"); }),
        screen("columns", [](Stage& stage) { stage.readList(); }),
        screen("columns-no-server",
               [](Stage& stage) {
                   stage.desk().disconnectFromServer();
                   stage.readList();
               }),
        screen("review", [](Stage& stage) { stage.review(); }),
        screen("review-paused",
               [](Stage& stage) {
                   stage.desk().client.userPage.fail(test::refusal(
                       zitadel::StatusCode::PermissionDenied, QStringLiteral("AUTH-AWfge"), 403));
                   stage.review();
               }),
        screen("work", [](Stage& stage) { stage.work(); }),
        screen("many", [](Stage& stage) { stage.resumeMany(); }),
        screen("work-leftovers",
               [](Stage& stage) {
                   stage.work();
                   stage.controller.prepareRemoval();
                   stage.put(new ui::LeftoversDialog(stage.controller, &stage));
               }),
        screen("work-leftovers-wait", [](Stage& stage) { stage.waitWithRemoval(); }),
        screen("letters",
               [](Stage& stage) {
                   stage.work();
                   stage.prepareLetters();
                   stage.put(new ui::LettersDialog(stage.controller, &stage));
               }),
        screen("letters-wait", [](Stage& stage) { stage.waitWithLetters(); }),
        screen("letters-written", [](Stage& stage) { stage.writeLetters("letters.pdf"); }),
        screen("letters-lost",
               [](Stage& stage) {
                   const test::FullDisk disk(8UL * 1024);
                   stage.writeLetters("letters.pdf");
               }),
        screen("source",
               [](Stage& stage) {
                   stage.put(new ui::SourceDialog(stage.controller, &stage));
                   Stage::settle();
               }),
        screen("work-other-server",
               [](Stage& stage) {
                   stage.work();
                   stage.desk().practise();
                   Stage::settle();
               }),
    };
}

} // namespace factordesk::screens
