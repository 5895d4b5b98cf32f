// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/journal_screens.h"

#include "core/journal/journal_keeper.h"
#include "ui/journal/journal_controller.h"
#include "ui/journal/journal_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace factordesk::screens {

namespace {

using namespace journal;
using namespace std::chrono_literals;

EntryText machine()
{
    return EntryText::of(QStringLiteral("0123456789abcdef"));
}

/// What somebody at a desk did on a morning.
JournalEntry entryOf(int number)
{
    static const QStringList names{QStringLiteral("anna.berg"),    QStringLiteral("david.engel"),
                                   QStringLiteral("jonas.keller"), QStringLiteral("mira.osman"),
                                   QStringLiteral("zofia.nowak"),  QStringLiteral("li.wei")};
    const auto noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 25) + 9h;
    JournalEntry entry{
        .when = WallTime(noon) + number * 41min,
        .change = number % 3 == 0    ? Change::Register
                  : number % 11 == 5 ? Change::Remove
                                     : Change::Verify,
        .outcome = Outcome::Done,
        .server = EntryText::of(QStringLiteral("https://id.nordlicht.example")),
        .who = {.loginName =
                    EntryText::of(number % 7 < 5 ? QStringLiteral("ada.admin@nordlicht.example")
                                                 : QStringLiteral("ben.desk@nordlicht.example")),
                .id = EntryText::of(QString::number(163840776835432000 + number % 7 / 5))},
        .whom = {.loginName = EntryText::of(names.at(number % names.size()) +
                                            QStringLiteral("@nordlicht.example")),
                 .id = EntryText::of(QString::number(163840776835432705 + number % names.size()))}};
    if (number % 5 == 1) {
        entry.outcome = Outcome::Refused;
        entry.status = ServerWord::statusName(QStringLiteral("INVALID_ARGUMENT"));
        entry.errorId = ServerWord::errorId(QStringLiteral("EVENT-8isk2"));
    } else if (number % 13 == 7) {
        entry.outcome = number % 2 == 0 ? Outcome::FoundDone : Outcome::Unsettled;
        entry.status = ServerWord::statusName(QStringLiteral("DEADLINE_EXCEEDED"));
    } else {
        entry.sequence = std::uint64_t(400 + number);
        entry.changeDate = entry.when - 1s;
        entry.resourceOwner = EntryText::of(QStringLiteral("163840776835401000"));
    }
    return entry;
}

/// The journal's page over a folder of its own, all in one widget that owns them.
class Stage final : public QWidget
{
public:
    explicit Stage(int entries)
    {
        const JournalWriter writer(m_folder, machine());
        for (int number = 0; number < entries; ++number)
            static_cast<void>(writer.append(entryOf(number)));
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(new ui::JournalPage(m_controller));
        m_controller.refresh();
        QTest::qWait(100);
    }

    void check()
    {
        m_controller.check();
        QTest::qWait(100);
    }
    void select(int row)
    {
        auto* table = findChild<QAbstractItemView*>(QStringLiteral("journalTable"));
        table->setCurrentIndex(table->model()->index(row, 0));
    }
    void chooseOutcome(int index)
    {
        findChild<QComboBox*>(QStringLiteral("outcomeBox"))->setCurrentIndex(index);
    }
    void changeALine() const
    {
        QFile file(m_folder.pathOf(m_folder.files().constFirst()));
        if (!file.open(QIODevice::ReadWrite))
            return;
        QByteArray content = file.readAll();
        content.replace(content.indexOf("zofia"), 5, "sofia");
        file.seek(0);
        file.write(content);
    }
    void failToWrite()
    {
        m_keeper.add(entryOf(0));
        QTest::qWait(100);
    }

private:
    QTemporaryDir m_place;
    JournalFolder m_folder{m_place.filePath(QStringLiteral("journal"))};
    /// It never can write.
    JournalKeeper m_keeper{
        JournalWriter(JournalFolder(QStringLiteral("/proc/no/journal")), machine())};
    ui::JournalController m_controller{m_folder, machine(), m_keeper};
};

constexpr int many = 42;

} // namespace

QList<Screen> journalScreens()
{
    return {
        {QStringLiteral("journal-empty"), [] { return std::make_unique<Stage>(0); }},
        {QStringLiteral("journal-entries"),
         [] {
             auto stage = std::make_unique<Stage>(many);
             stage->select(2);
             return stage;
         }},
        {QStringLiteral("journal-checked"),
         [] {
             auto stage = std::make_unique<Stage>(many);
             stage->check();
             return stage;
         }},
        {QStringLiteral("journal-broken"),
         [] {
             auto stage = std::make_unique<Stage>(many);
             stage->changeALine();
             stage->check();
             stage->select(5);
             return stage;
         }},
        {QStringLiteral("journal-none-found"),
         [] {
             auto stage = std::make_unique<Stage>(3);
             stage->chooseOutcome(3);
             return stage;
         }},
        {QStringLiteral("journal-not-written"),
         [] {
             auto stage = std::make_unique<Stage>(many);
             stage->failToWrite();
             return stage;
         }},
    };
}

} // namespace factordesk::screens
