// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/locked_memory.h"
#include "core/secret/secure_bytes.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

namespace tst_secure_bytes {

using factordesk::SecureBytes;

static_assert(!std::is_copy_constructible_v<SecureBytes>);
static_assert(!std::is_copy_assignable_v<SecureBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecureBytes>);

class TestSecureBytes : public QObject
{
    Q_OBJECT

private slots:
    void startsAsZeros();
    void copiesOnlyWhenAsked();
    void leavesNothingBehindWhenMoved();
    void joinsPieces();
    void truncatesAndWipesTheRest();
    void comparesContents();
    void livesInLockedMemory();
    void servesBeyondTheLockedHeap();
    void isWipedBeforeItsMemoryIsUsedAgain();
};

void TestSecureBytes::startsAsZeros()
{
    const SecureBytes bytes(40);
    QCOMPARE(bytes.size(), std::size_t(40));
    QVERIFY(std::ranges::all_of(bytes.bytes(), [](std::byte b) { return b == std::byte{0}; }));
    QVERIFY(SecureBytes().isEmpty());
    QVERIFY(SecureBytes(0).isEmpty());
    QVERIFY(SecureBytes().text().empty());
}

void TestSecureBytes::copiesOnlyWhenAsked()
{
    const SecureBytes original = SecureBytes::copyOf(std::string_view("secret"));
    SecureBytes copy = original.copy();
    QVERIFY(copy == original);
    copy.bytes()[0] = std::byte{'S'};
    QVERIFY(!(copy == original));
    QVERIFY(original.text() == "secret");
}

void TestSecureBytes::leavesNothingBehindWhenMoved()
{
    SecureBytes first = SecureBytes::copyOf(std::string_view("secret"));
    SecureBytes second = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): the state is promised
    QVERIFY(second.text() == "secret");
    SecureBytes third = SecureBytes::copyOf(std::string_view("other"));
    third = std::move(second);
    QVERIFY(third.text() == "secret");
    QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move): the state is promised
}

void TestSecureBytes::joinsPieces()
{
    QVERIFY(SecureBytes::joined({"a", "", "bc"}).text() == "abc");
    QVERIFY(SecureBytes::joined({}).isEmpty());
}

void TestSecureBytes::truncatesAndWipesTheRest()
{
    SecureBytes bytes = SecureBytes::copyOf(std::string_view("secret"));
    const char* memory = bytes.text().data();
    bytes.truncate(2);
    QVERIFY(bytes.text() == "se");
    QCOMPARE(std::memcmp(memory + 2, "\0\0\0\0", 4), 0);
    bytes.truncate(5);
    QCOMPARE(bytes.size(), std::size_t(2));
}

void TestSecureBytes::comparesContents()
{
    QVERIFY(SecureBytes::copyOf(std::string_view("a")) ==
            SecureBytes::copyOf(std::string_view("a")));
    QVERIFY(!(SecureBytes::copyOf(std::string_view("a")) ==
              SecureBytes::copyOf(std::string_view("ab"))));
    QVERIFY(SecureBytes() == SecureBytes(0));
}

void TestSecureBytes::livesInLockedMemory()
{
    const SecureBytes bytes(64);
    QVERIFY(factordesk::secret::isLocked(bytes.bytes().data()));
    int onTheStack = 0;
    QVERIFY(!factordesk::secret::isLocked(&onTheStack));
}

void TestSecureBytes::servesBeyondTheLockedHeap()
{
    // More than any heap of ours: what does not fit is served from ordinary memory.
    std::vector<SecureBytes> many;
    for (int i = 0; i < 80; ++i) {
        many.push_back(SecureBytes(64 * 1024));
        std::ranges::fill(many.back().bytes(), static_cast<std::byte>(i));
    }
    for (int i = 0; i < 80; ++i) {
        const auto bytes = std::as_const(many[static_cast<std::size_t>(i)]).bytes();
        QVERIFY(std::ranges::all_of(bytes, [i](std::byte b) { return b == std::byte(i); }));
    }
}

void TestSecureBytes::isWipedBeforeItsMemoryIsUsedAgain()
{
    // The locked heap gives a freed block to the next request of its size: reading the block
    // between the two would touch freed memory, so look at what the next owner is handed.
    void* first = factordesk::secret::allocateLocked(64);
    std::memcpy(first, "a secret that must not be seen again", 37);
    factordesk::secret::freeLocked(first, 64);
    void* second = factordesk::secret::allocateLocked(64);
    const std::string seen(static_cast<const char*>(second), 64);
    factordesk::secret::freeLocked(second, 64);
    QVERIFY(seen.find("secret") == std::string::npos);
}

FACTORDESK_TEST(TestSecureBytes, factordesk::test::NoApplication)

} // namespace tst_secure_bytes

#include "tst_secure_bytes.moc"
