// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/codes/codes_stage.h"
#include "ui/codes/accounts_panel.h"
#include "ui/widgets/passphrase_field.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdint>

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

} // namespace

// After the lock an image of the process holds neither the vault's secrets nor its password.
class TestCodesMemory : public QObject
{
    Q_OBJECT

private slots:
    void forgetsWithTheLock();
};

void TestCodesMemory::forgetsWithTheLock()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("my.vault"));
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(),
                               {QStringLiteral("--make"), path}),
             0);
    test::FakeClock clock;
    SystemRandom random;
    SecretClipboard clipboard;
    vault::FileVaultKeeper keeper(path, {clock, random}, test::leastCost());
    CodesController controller(keeper, clipboard, clock);
    ScriptedScreens screens;
    CodesPage page(controller, screens);
    test::Visitor visitor(page);
    page.resize(900, 700);
    page.show();
    QVERIFY(!isInMemory(secret));
    QVERIFY(!isInMemory(passwordText));

    QVERIFY(visitor.see("unlockPanel"));
    page.findChild<PassphraseField*>(QStringLiteral("vaultPassword"))->setFocus();
    for (std::size_t i = 0; i < passwordSize; ++i)
        visitor.type(QString(QChar(ushort(passwordLetter(i)))));
    QVERIFY(isInMemory(passwordText)); // So the search finds what is there.
    visitor.press(Qt::Key_Return);
    QTRY_COMPARE(controller.phase(), Phase::Open);
    QVERIFY(controller.model().face(0).code);
    QVERIFY(isInMemory(secret));
    emit page.findChild<AccountsPanel*>()->qrWanted(controller.model().account(0).id);
    QTRY_VERIFY(visitor.see("accountQrDialog"));

    controller.lock();
    QTRY_VERIFY(!page.findChild<QDialog*>());
    QTRY_VERIFY(visitor.see("unlockPanel"));
    QVERIFY(!isInMemory(secret));
    QVERIFY(!isInMemory(base32));
    QVERIFY(!isInMemory(wideBase32));
    QVERIFY(!isInMemory(passwordText));
    QVERIFY(!isInMemory(widePassword));
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
