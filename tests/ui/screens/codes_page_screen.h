// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/file_vault_keeper.h"
#include "tests/core/vault/vault_bench.h"
#include "tests/ui/codes/scripted_screens.h"
#include "ui/codes/codes_controller.h"
#include "ui/codes/codes_page.h"

#include <QFile>
#include <QTest>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace factordesk::screens {

template <class Condition>
void waitUntil(Condition condition)
{
    constexpr int patience = 60'000; // On a machine that is busy; in milliseconds.
    if (!QTest::qWaitFor(condition, patience))
        qFatal("a screen's state does not come");
}

/// The whole page over a vault of its own, in a folder that goes with it.
class PageScreen final : public QWidget
{
public:
    PageScreen()
        : m_keeper(m_bench.path(), m_bench.means(), test::leastCost())
        , m_controller(m_keeper, m_clipboard, m_bench.clock)
        , m_page(new ui::CodesPage(m_controller, m_screens))
    {
        m_bench.clock.set(WallTime(std::chrono::seconds(1'700'000'018)));
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_page);
    }

    [[nodiscard]] ui::CodesController& controller() { return m_controller; }
    [[nodiscard]] ui::CodesPage& page() { return *m_page; }

    /// Makes the vault and leaves its recovery key in sight.
    void make()
    {
        m_controller.make(test::password());
        waitFor(ui::CodesController::Phase::RecoveryKey);
    }
    void fill(std::vector<vault::Entry> entries)
    {
        make();
        m_controller.leaveRecoveryKey();
        if (!entries.empty()) {
            bool isDone = false;
            m_controller.add(std::move(entries), [&isDone](const auto&) { isDone = true; });
            waitUntil([&isDone] { return isDone; });
        }
    }
    void letHoursPass(int hours) { m_bench.clock.advance(std::chrono::hours(hours)); }
    /// Cuts the end off the vault's file.
    void damage()
    {
        QFile file(m_bench.path());
        if (!file.resize(file.size() - 7))
            qFatal("the vault's file cannot be cut");
    }
    void lock()
    {
        fill({});
        m_controller.lock();
        waitFor(ui::CodesController::Phase::Locked);
    }

private:
    void waitFor(ui::CodesController::Phase phase)
    {
        waitUntil([this, phase] { return m_controller.phase() == phase; });
    }

    test::VaultBench m_bench;
    ui::SecretClipboard m_clipboard;
    vault::FileVaultKeeper m_keeper;
    ui::CodesController m_controller;
    ui::ScriptedScreens m_screens;
    ui::CodesPage* m_page;
};

} // namespace factordesk::screens
