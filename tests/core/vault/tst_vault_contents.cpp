// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secure_writer.h"
#include "core/vault/byte_reader.h"
#include "core/vault/contents.h"
#include "core/vault/entry_codec.h"
#include "core/vault/entry_fields.h"
#include "core/vault/header.h"
#include "core/vault/record.h"
#include "core/vault/recovery_key.h"
#include "core/vault/set_aside.h"
#include "core/vault/slot.h"
#include "core/vault/vault_error.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_vault_contents {

namespace vault = factordesk::vault;
namespace crypto = factordesk::crypto;
using factordesk::SecureBytes;
using vault::VaultError;
using namespace Qt::StringLiterals;

namespace {

constexpr crypto::Argon2idCost leastCost{.memoryKib = 8, .passes = 1};

/// The same bytes in every run.
class CountingRandom final : public factordesk::RandomSource
{
public:
    void fill(std::span<std::byte> out) override
    {
        for (auto& byte : out)
            byte = std::byte(m_next++ * 37U >> 3U & 0xFFU);
    }

private:
    unsigned m_next = 1;
};

vault::Entry sampleEntry(int number)
{
    vault::Entry entry;
    entry.id.value = QUuid::createUuidV5(QUuid(), QString::number(number));
    entry.account.issuer = u"Example\u202E"_s;
    entry.account.name = u"person%1\u0007"_s.arg(number);
    entry.account.secret = SecureBytes::copyOf("12345678901234567890");
    entry.account.parameters.kind = factordesk::otp::Kind::Hotp;
    entry.account.counter = 1ULL << 60U;
    entry.note = u"note"_s;
    entry.tags = {u"work"_s, u"work"_s, QString()};
    entry.isPinned = true;
    entry.lastUsed = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    entry.timesUsed = 3;
    return entry;
}

bool isSame(const vault::Entry& a, const vault::Entry& b)
{
    return a.id == b.id && vault::makeSameCodes(a.account, b.account) &&
           a.account.issuer == b.account.issuer && a.account.name == b.account.name &&
           a.account.counter == b.account.counter && a.note == b.note && a.tags == b.tags &&
           a.isPinned == b.isPinned && a.lastUsed == b.lastUsed && a.timesUsed == b.timesUsed;
}

struct SealedVault
{
    SecureBytes masterKey = SecureBytes(crypto::aeadKeySize);
    std::vector<std::byte> file;

    [[nodiscard]] crypto::AeadKey key() const
    {
        return masterKey.bytes().first<crypto::aeadKeySize>();
    }
};

SealedVault sealedVault(const vault::Contents& contents)
{
    CountingRandom random;
    SealedVault sealed;
    random.fill(sealed.masterKey.bytes());
    vault::Header header;
    random.fill(header.saveId);
    const vault::SlotRequest request{.vaultId = header.vaultId,
                                     .masterKey = sealed.masterKey.copy(),
                                     .cost = leastCost,
                                     .bounds = {}};
    const auto password = SecureBytes::copyOf("correct horse");
    header.setSlot(*vault::makeSlot(request, password.bytes(), random));
    sealed.file = *vault::sealFile(contents, header, sealed.key(), random);
    return sealed;
}

vault::Contents sampleContents()
{
    vault::Contents contents;
    contents.entries.push_back(sampleEntry(1));
    contents.entries.push_back(sampleEntry(2));
    contents.secrets.emplace(u"server/access-token"_s, SecureBytes::copyOf("token"));
    return contents;
}

} // namespace

class TestVaultContents : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas()
    {
        const auto sealed = sealedVault(sampleContents());
        const auto parsed = vault::parseHeader(sealed.file);
        QVERIFY(parsed.hasValue());
        const auto opened = vault::openContents(sealed.file, *parsed, sealed.key());
        QVERIFY(opened.hasValue());
        QCOMPARE(opened->entries.size(), 2U);
        QVERIFY(isSame(opened->entries[0], sampleEntry(1)));
        QVERIFY(isSame(opened->entries[1], sampleEntry(2)));
        QCOMPARE(opened->secrets.at(u"server/access-token"_s).text(), "token");
        QVERIFY(opened->setAside.empty());
    }

    void everyTruncationIsNoticed()
    {
        const auto sealed = sealedVault(sampleContents());
        for (std::size_t size = 0; size < sealed.file.size(); ++size) {
            const auto cut = std::span(sealed.file).first(size);
            const auto parsed = vault::parseHeader(cut);
            QVERIFY(!parsed || !vault::openContents(cut, *parsed, sealed.key()));
        }
    }

    void everyFlippedBitIsNoticed()
    {
        const auto sealed = sealedVault(sampleContents());
        for (std::size_t bit = 0; bit < sealed.file.size() * 8; ++bit) {
            auto flipped = sealed.file;
            flipped[bit / 8] ^= std::byte(1U << bit % 8);
            const auto parsed = vault::parseHeader(flipped);
            if (!parsed)
                continue;
            const auto opened = vault::openContents(flipped, *parsed, sealed.key());
            // The rest opens; what was hit is set aside, and none of it is believed.
            QVERIFY(!opened || (opened->setAside.size() == 1 && opened->count() == 3));
        }
    }

    void recordsOfOtherPlacesAndSavesAreNotBelieved()
    {
        vault::Contents contents;
        contents.entries.push_back(sampleEntry(1));
        contents.entries.push_back(sampleEntry(2));
        auto sealed = sealedVault(contents);
        const auto parsed = vault::parseHeader(sealed.file);
        const auto records =
            std::span(sealed.file).subspan(parsed->size + parsed->header.indexSize);
        const auto half = records.size() / 2; // both are equally long
        std::ranges::swap_ranges(records.first(half), records.last(half));
        const auto swapped = vault::openContents(sealed.file, *parsed, sealed.key());
        QVERIFY(swapped->entries.empty());
        QCOMPARE(swapped->setAside.size(), 2U);

        std::ranges::swap_ranges(records.first(half), records.last(half));
        auto otherSave = *parsed;
        otherSave.digest[0] ^= std::byte{1};
        QVERIFY(!vault::openContents(sealed.file, otherSave, sealed.key()));
    }

    void whatIsDamagedIsKeptThroughASave()
    {
        auto sealed = sealedVault(sampleContents());
        sealed.file.back() ^= std::byte{1};
        auto opened =
            vault::openContents(sealed.file, *vault::parseHeader(sealed.file), sealed.key());
        QCOMPARE(opened->setAside.size(), 1U);
        const auto again = sealedVault(*opened);
        const auto reopened =
            vault::openContents(again.file, *vault::parseHeader(again.file), again.key());
        QCOMPARE(reopened->setAside.size(), 1U);
        QVERIFY(reopened->setAside[0].reason == vault::SetAsideReason::Damaged);
        QVERIFY(reopened->setAside[0].content == opened->setAside[0].content);
    }

    void aFieldOfANewerProgramIsSetAside()
    {
        factordesk::SecureWriter writer;
        vault::encodeEntry(sampleEntry(1), writer);
        writer.number(std::uint8_t(vault::lastEntryField + 1));
        writer.number(std::uint32_t{0});
        const auto decoded = vault::decodeEntry(writer.written());
        QVERIFY(!decoded);
        QVERIFY(decoded.error().reason == vault::SetAsideReason::UnknownField);
        QVERIFY(decoded.error().label.startsWith(u"Example"));
    }

    void slotsTellAWrongPasswordFromABadCost()
    {
        const auto sealed = sealedVault({});
        const auto header = vault::parseHeader(sealed.file)->header;
        const auto* slot = header.slot(vault::SlotKind::Password);
        const auto open = [&](std::string_view password, const crypto::Argon2idBounds& bounds) {
            return vault::openSlot(header.vaultId, *slot, std::as_bytes(std::span(password)),
                                   bounds);
        };
        QVERIFY(*open("correct horse", {}) == sealed.masterKey);
        QVERIFY(open("wrong", {}).error().kind == VaultError::Kind::WrongPassword);
        QVERIFY(open("correct horse", vault::slotBounds()).error().kind ==
                VaultError::Kind::CostOutOfBounds);
    }

    void recoveryKeysAreChecked()
    {
        using Error = vault::RecoveryKey::Error;
        CountingRandom random;
        const auto key = vault::RecoveryKey::generate(random);
        const auto text = key.text();
        QCOMPARE(text.size(), 44U);
        QVERIFY(vault::RecoveryKey::parse(text.text())->secret() == key.secret());
        auto typed = text.copy();
        typed.bytes()[0] = typed.bytes()[0] == std::byte{'A'} ? std::byte{'B'} : std::byte{'A'};
        QVERIFY(vault::RecoveryKey::parse(typed.text()).error() == Error::Mistyped);
        QVERIFY(vault::RecoveryKey::parse("ABCD").error() == Error::WrongLength);
    }
};

FACTORDESK_TEST(TestVaultContents, factordesk::test::NoApplication)

} // namespace tst_vault_contents

#include "tst_vault_contents.moc"
