// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/codes/codes_stage.h"
#include "ui/codes/accounts_panel.h"
#include "ui/widgets/passphrase_field.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <sys/prctl.h>

using namespace factordesk;
using namespace factordesk::ui;
using Phase = CodesController::Phase;

namespace {

// What is looked for is never whole in this process unless the program under test keeps it: each
// byte is computed when it is compared. Another process makes the vault.

std::uint8_t noise(std::size_t i)
{
    std::uint64_t value = (i + 1) * 0x9E3779B97F4A7C15U;
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9U;
    return static_cast<std::uint8_t>(value >> 40);
}

constexpr std::size_t secretSize = 30; // Base32 without padding.
constexpr std::size_t passwordSize = 24;

std::uint8_t secretByte(std::size_t i)
{
    return noise(i);
}

std::uint8_t base32Letter(std::size_t i)
{
    std::uint8_t value = 0;
    for (std::size_t bit = 5 * i; bit < 5 * i + 5; ++bit)
        value = static_cast<std::uint8_t>(value << 1 | (secretByte(bit / 8) >> (7 - bit % 8) & 1));
    return static_cast<std::uint8_t>("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[value]);
}

std::uint8_t passwordLetter(std::size_t i)
{
    return static_cast<std::uint8_t>('a' + noise(1000 + i) % 26);
}

/// What is looked for, and how far apart its bytes lie: 2 in a QString.
struct Needle
{
    std::uint8_t (*byteAt)(std::size_t);
    std::size_t size;
    std::size_t stride;
};

constexpr Needle secret{secretByte, secretSize, 1};
constexpr Needle base32{base32Letter, secretSize * 8 / 5, 1};
constexpr Needle wideBase32{base32Letter, secretSize * 8 / 5, 2};
constexpr Needle passwordText{passwordLetter, passwordSize, 1};
constexpr Needle widePassword{passwordLetter, passwordSize, 2};
constexpr std::array needles{secret, base32, wideBase32, passwordText, widePassword};

bool isAt(const volatile std::uint8_t* place, const Needle& needle)
{
    for (std::size_t i = 0; i < needle.size; ++i) {
        if (place[i * needle.stride] != needle.byteAt(i))
            return false;
        if (needle.stride == 2 && i + 1 < needle.size && place[i * 2 + 1] != 0)
            return false;
    }
    return true;
}

/// Goes through all memory of this process that it can write, as a core image has it.
bool isInMemory(const Needle& needle)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QFile::ReadOnly))
        qFatal("no list of this process' memory");
    const QList<QByteArray> lines = maps.readAll().split('\n');
    const std::size_t length = (needle.size - 1) * needle.stride + 1;
    for (const QByteArray& line : lines) {
        const QByteArray range = line.left(line.indexOf(' '));
        const qsizetype dash = range.indexOf('-');
        const bool isWritable = line.mid(range.size() + 1, 2) == "rw";
        if (dash < 0 || !isWritable || line.contains("/dev/"))
            continue;
        const auto begin = std::uintptr_t(range.left(dash).toULongLong(nullptr, 16));
        const auto end = std::uintptr_t(range.mid(dash + 1).toULongLong(nullptr, 16));
        for (std::uintptr_t place = begin; place + length <= end; ++place) {
            // NOLINTNEXTLINE(performance-no-int-to-ptr): every place is looked at.
            if (isAt(reinterpret_cast<const volatile std::uint8_t*>(place), needle))
                return true;
        }
    }
    return false;
}

/// A core image of this process, as gcore writes it, with all that is mapped; empty where gcore
/// could not.
QString coreImage(const QTemporaryDir& folder, const QString& name)
{
    // A debugger may not touch its parent unless that lets it.
    ::prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
    const QString pid = QString::number(QCoreApplication::applicationPid());
    QProcess gcore;
    gcore.start(QStringLiteral("gcore"),
                {QStringLiteral("-a"), QStringLiteral("-o"), folder.filePath(name), pid});
    if (!gcore.waitForFinished(120'000))
        return {};
    const QString path = QStringLiteral("%1.%2").arg(folder.filePath(name), pid);
    return QFile::exists(path) ? path : QString();
}

/// Only once no image is to be made any more: the needle is whole in memory then.
bool isInFile(const QString& path, const Needle& needle)
{
    QByteArray bytes;
    for (std::size_t i = 0; i < needle.size; ++i) {
        bytes.append(char(needle.byteAt(i)));
        if (needle.stride == 2 && i + 1 < needle.size)
            bytes.append(char(0));
    }
    QFile file(path);
    const uchar* const data = file.open(QFile::ReadOnly) ? file.map(0, file.size()) : nullptr;
    if (!data)
        qFatal("the core image cannot be read");
    return ::memmem(data, std::size_t(file.size()), bytes.constData(), std::size_t(bytes.size())) !=
           nullptr;
}

/// In another process.
int makeVault(const QString& path)
{
    SystemClock clock;
    SystemRandom random;
    std::string text;
    for (std::size_t i = 0; i < passwordSize; ++i)
        text += static_cast<char>(passwordLetter(i));
    auto made =
        vault::Vault::create(path, {SecureBytes::copyOf(text)}, test::leastCost(), {clock, random});
    if (!made)
        return 1;
    vault::Entry entry = test::account(QStringLiteral("anna"));
    entry.id.value = QUuid::createUuid();
    entry.account.secret = SecureBytes(secretSize);
    for (std::size_t i = 0; i < secretSize; ++i)
        entry.account.secret.bytes()[i] = std::byte{secretByte(i)};
    made->vault->contents().entries.push_back(std::move(entry));
    return made->vault->save() ? 0 : 1;
}

/// The page over a vault that another process has made.
struct Stage
{
    explicit Stage(const QString& path) : keeper(path, {clock, random}, test::leastCost())
    {
        page.resize(900, 700);
        page.show();
    }

    test::FakeClock clock;
    SystemRandom random;
    SecretClipboard clipboard;
    vault::FileVaultKeeper keeper;
    CodesController controller{keeper, clipboard, clock};
    ScriptedScreens screens;
    CodesPage page{controller, screens};
    test::Visitor visitor{page};
};

} // namespace

// After the lock an image of the process holds neither the vault's secrets nor its password.
class TestCodesMemory : public QObject
{
    Q_OBJECT

private slots:
    void forgetsWithTheLock();
    /// Of the images that the test before has made.
    void leavesNothingInACoreImage();

private:
    void openByTyping();

    const QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Stage> m_stage;
    QString m_imageOfOpen;
    QString m_imageOfLocked;
};

void TestCodesMemory::forgetsWithTheLock()
{
    m_path = m_folder.filePath(QStringLiteral("my.vault"));
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(),
                               {QStringLiteral("--make"), m_path}),
             0);
    m_stage = std::make_unique<Stage>(m_path);
    QVERIFY(!isInMemory(secret));
    QVERIFY(!isInMemory(passwordText));

    openByTyping();
    m_imageOfOpen = coreImage(m_folder, QStringLiteral("open"));
    emit m_stage->page.findChild<AccountsPanel*>()->qrWanted(
        m_stage->controller.model().account(0).id);
    QTRY_VERIFY(m_stage->visitor.see("accountQrDialog"));

    m_stage->controller.lock();
    QTRY_VERIFY(!m_stage->page.findChild<QDialog*>());
    QTRY_VERIFY(m_stage->visitor.see("unlockPanel"));
    m_imageOfLocked = coreImage(m_folder, QStringLiteral("locked"));
    for (const Needle& needle : needles)
        QVERIFY(!isInMemory(needle));
}

void TestCodesMemory::openByTyping()
{
    test::Visitor& visitor = m_stage->visitor;
    QVERIFY(visitor.see("unlockPanel"));
    m_stage->page.findChild<PassphraseField*>(QStringLiteral("vaultPassword"))->setFocus();
    for (std::size_t i = 0; i < passwordSize; ++i)
        visitor.type(QString(QChar(ushort(passwordLetter(i)))));
    QVERIFY(isInMemory(passwordText)); // So the search finds what is there.
    visitor.press(Qt::Key_Return);
    QTRY_COMPARE(m_stage->controller.phase(), Phase::Open);
    QVERIFY(m_stage->controller.model().face(0).code);
    QVERIFY(isInMemory(secret));
}

void TestCodesMemory::leavesNothingInACoreImage()
{
    if (m_imageOfOpen.isEmpty() || m_imageOfLocked.isEmpty())
        QSKIP("gcore (of the package gdb) is not here, or may not look at this process.");
    QVERIFY(isInFile(m_imageOfOpen, secret)); // So the image holds what is there.
    for (const Needle& needle : needles)
        QVERIFY(!isInFile(m_imageOfLocked, needle));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--make"))
        return makeVault(arguments.value(2));
    TestCodesMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_codes_memory.moc"
