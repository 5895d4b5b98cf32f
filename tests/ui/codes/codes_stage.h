// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/file_vault_keeper.h"
#include "tests/core/vault/vault_bench.h"
#include "tests/support/sample_accounts.h"
#include "tests/support/visitor.h"
#include "tests/ui/codes/scripted_screens.h"
#include "ui/codes/codes_controller.h"
#include "ui/codes/codes_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

namespace factordesk::ui {

/// The page over a vault of its own, in a folder that goes with it.
struct CodesStage
{
    using Phase = CodesController::Phase;

    test::VaultBench bench;
    SecretClipboard clipboard;
    vault::FileVaultKeeper keeper{bench.path(), bench.means(), test::leastCost()};
    CodesController controller{keeper, clipboard, bench.clock};
    ScriptedScreens screens;
    CodesPage page{controller, screens};
    test::Visitor visitor{page};

    CodesStage()
    {
        page.resize(900, 700);
        page.show();
    }
    [[nodiscard]] bool reaches(Phase phase)
    {
        return QTest::qWaitFor([&] { return controller.phase() == phase; });
    }
    void open()
    {
        controller.make(test::password());
        QVERIFY(reaches(Phase::RecoveryKey));
        controller.leaveRecoveryKey();
        QVERIFY(reaches(Phase::Open));
    }
    void add(std::vector<vault::Entry> entries)
    {
        bool isDone = false;
        controller.add(std::move(entries), [&](const auto&) { isDone = true; });
        QTRY_VERIFY(isDone);
    }
    void addOne(vault::Entry entry)
    {
        std::vector<vault::Entry> entries;
        entries.push_back(std::move(entry));
        add(std::move(entries));
    }
    [[nodiscard]] vault::EntryId id(int row) { return controller.model().account(row).id; }
    [[nodiscard]] QStringList titles()
    {
        QStringList all;
        for (int row = 0; row < controller.model().rowCount(); ++row)
            all.append(controller.model().account(row).name);
        return all;
    }
    [[nodiscard]] QString shownCode(int row)
    {
        const CodeFace face = controller.model().face(row);
        return face.code ? QString::fromLatin1(face.code->text().data(),
                                               qsizetype(face.code->text().size()))
                         : QString();
    }
    [[nodiscard]] static QString copied() { return QGuiApplication::clipboard()->text(); }
};

} // namespace factordesk::ui
