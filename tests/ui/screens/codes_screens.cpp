// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/codes_screens.h"

#include "tests/support/fake_clock.h"
#include "tests/support/sample_accounts.h"
#include "ui/codes/codes_list.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>

#include <algorithm>

namespace factordesk::screens {

namespace {

using namespace std::chrono_literals;

constexpr int columnWidth = 760;

/// A list over accounts that it holds itself, as wide as on its page.
class ListScreen : public QWidget
{
public:
    ListScreen(std::vector<vault::Entry> entries, std::chrono::seconds intoPeriod)
        : m_entries(std::move(entries))
        , m_clock(WallTime(1'700'000'010s + intoPeriod))
        , m_list(new ui::CodesList(m_model, m_clock))
    {
        m_list->setMaximumWidth(columnWidth);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(ui::spacing::huge, ui::spacing::wide, ui::spacing::huge, 0);
        row->addStretch(1);
        row->addWidget(m_list, 100);
        row->addStretch(1);
        m_model.setSource([this](const vault::EntryId& id) {
            const auto found = std::ranges::find(m_entries, id, &vault::Entry::id);
            return otp::Generator::make(found->account.secret.bytes(), found->account.parameters,
                                        found->account.pin.bytes());
        });
        std::vector<ui::AccountRow> rows;
        for (const vault::Entry& entry : m_entries)
            rows.push_back(ui::rowOf(entry));
        m_model.setRows(std::move(rows));
        m_list->setCurrentIndex(m_model.index(1));
        if (m_model.rowCount() > 1)
            m_model.showNext(m_model.account(1).id);
    }

    [[nodiscard]] ui::CodesModel& model() { return m_model; }

private:
    std::vector<vault::Entry> m_entries;
    test::FakeClock m_clock;
    ui::CodesModel m_model;
    ui::CodesList* m_list;
};

std::unique_ptr<QWidget> listOf(std::vector<vault::Entry> entries, std::chrono::seconds intoPeriod)
{
    return std::make_unique<ListScreen>(std::move(entries), intoPeriod);
}

std::unique_ptr<QWidget> hidden()
{
    auto screen = std::make_unique<ListScreen>(test::sampleEntries(), 8s);
    screen->model().setHidden(true);
    screen->model().reveal(screen->model().account(2).id);
    return screen;
}

} // namespace

QList<Screen> codesScreens()
{
    return {{QStringLiteral("codes-twelve"), [] { return listOf(test::sampleEntries(), 8s); }},
            {QStringLiteral("codes-ending"), [] { return listOf(test::sampleEntries(), 26s); }},
            {QStringLiteral("codes-one"), [] { return listOf(test::manyEntries(1), 8s); }},
            {QStringLiteral("codes-10000"), [] { return listOf(test::manyEntries(10'000), 8s); }},
            {QStringLiteral("codes-hidden"), hidden}};
}

} // namespace factordesk::screens
