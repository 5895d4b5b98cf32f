// SPDX-License-Identifier: GPL-3.0-or-later
// Private memory of a window with the Codes page and 10,000 accounts in an open vault, against an
// empty main window of the same size. Each is a process of its own, which measures itself once it
// is idle. Needs a screen, and the real platform: the offscreen one keeps its pictures itself.
// Usage: bench_codes_memory
#include "core/vault/file_vault_keeper.h"
#include "tests/core/vault/vault_bench.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/codes/scripted_screens.h"
#include "ui/codes/codes_controller.h"
#include "ui/codes/codes_page.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <optional>
#include <unistd.h>

namespace {

using namespace factordesk;
using Phase = ui::CodesController::Phase;

constexpr double targetRatio = 4;
constexpr int accounts = 10'000;
constexpr QSize windowSize(1200, 800);

/// In KiB: what this process shares with nobody, and the part of it that it has written.
struct Memory
{
    long all = 0;
    long written = 0;
};

Memory privateMemory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QFile::ReadOnly))
        qFatal("the system does not tell of this process' memory");
    Memory memory;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const long size = line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toLong();
        if (line.startsWith("Private_Clean:") || line.startsWith("Private_Dirty:"))
            memory.all += size;
        if (line.startsWith("Private_Dirty:"))
            memory.written += size;
    }
    return memory;
}

int report()
{
    QTest::qWait(1500); // What the start leads to is over by then.
    const Memory memory = privateMemory();
    std::printf("%ld %ld\n", memory.all, memory.written);
    return 0;
}

int showEmptyWindow()
{
    QMainWindow window;
    window.resize(windowSize);
    window.show();
    return report();
}

int showCodes(const QString& path)
{
    SystemClock clock;
    SystemRandom random;
    const ui::Theme theme(ui::Scheme::Light);
    ui::SecretClipboard clipboard;
    vault::FileVaultKeeper keeper(path, {clock, random});
    ui::CodesController controller(keeper, clipboard, clock);
    ui::ScriptedScreens screens;
    QMainWindow window;
    window.setCentralWidget(new ui::CodesPage(controller, screens));
    window.resize(windowSize);
    window.show();
    controller.open(test::password());
    if (!QTest::qWaitFor([&] { return controller.phase() == Phase::Open; }, 30'000))
        return 1;
    return report();
}

int makeVault(const QString& path)
{
    SystemClock clock;
    SystemRandom random;
    auto made = vault::Vault::create(path, test::password(), {}, {clock, random});
    if (!made)
        return 1;
    made->vault->contents().entries = test::manyEntries(accounts);
    return made->vault->save() ? 0 : 1;
}

std::optional<Memory> measure(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return std::nullopt;
    const QList<QByteArray> figures = process.readAllStandardOutput().trimmed().split(' ');
    return Memory{.all = figures.value(0).toLong(), .written = figures.value(1).toLong()};
}

int compare()
{
    // Pages of a program that was linked just now count as written until they are on the disk.
    ::sync();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("many.vault"));
    const QString program = QCoreApplication::applicationFilePath();
    if (QProcess::execute(program, {QStringLiteral("--make"), path}) != 0)
        return 1;
    const auto empty = measure({QStringLiteral("--empty")});
    const auto codes = measure({QStringLiteral("--codes"), path});
    if (!empty || !codes)
        return 1;
    std::printf("private memory, KiB            all   written\n");
    std::printf("empty window              %8ld  %8ld\n", empty->all, empty->written);
    std::printf("codes of %d accounts   %8ld  %8ld\n", accounts, codes->all, codes->written);
    std::printf("ratio                     %8.2f  %8.2f   target: at most %.0f\n",
                double(codes->all) / double(empty->all),
                double(codes->written) / double(empty->written), targetRatio);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const bool isOurs = argc > 1 && qstrcmp(argv[1], "--codes") == 0;
    if (isOurs)
        QApplication::setStyle(new ui::FactordeskStyle);
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    if (what == QStringLiteral("--make"))
        return makeVault(arguments.value(2));
    if (what == QStringLiteral("--empty"))
        return showEmptyWindow();
    if (what == QStringLiteral("--codes"))
        return showCodes(arguments.value(2));
    return compare();
}
