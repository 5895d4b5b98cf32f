// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/aegis.h"

#include "core/crypto/aes.h"
#include "core/encoding/base32.h"
#include "core/encoding/base64url.h"
#include "core/encoding/hex.h"
#include "core/exchange/exporters/json_text.h"
#include "core/otpauth/key_uri_values.h"

#include <QMap>

#include <array>

namespace factordesk::exchange {

namespace {

using Groups = QMap<QString, QString>; ///< Tag to UUID.

template <std::size_t Size>
std::array<std::byte, Size> draw(RandomSource& random)
{
    std::array<std::byte, Size> bytes{};
    random.fill(bytes);
    return bytes;
}

QString newUuid(RandomSource& random)
{
    auto bytes = draw<16>(random);
    // RFC 9562, section 5.4: version and variant.
    bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte{0x40};
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};
    return QUuid::fromRfc4122({reinterpret_cast<const char*>(bytes.data()), bytes.size()})
        .toString(QUuid::WithoutBraces);
}

std::string_view typeOf(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp: return "totp";
    case otp::Kind::Hotp: return "hotp";
    case otp::Kind::Steam: return "steam";
    case otp::Kind::Motp: return "motp";
    case otp::Kind::Yandex: return "yandex";
    }
    return {};
}

/// Aegis names the algorithm also where the kind has only one.
std::string_view algorithmOf(const otp::Parameters& parameters)
{
    switch (parameters.kind) {
    case otp::Kind::Totp:
    case otp::Kind::Hotp:
    case otp::Kind::Steam: return otpauth::nameOf(parameters.algorithm);
    case otp::Kind::Motp: return "MD5";
    case otp::Kind::Yandex: return "SHA256";
    }
    return {};
}

/// Aegis keeps the bytes whose hexadecimal text mOTP hashes. A secret that is no such text cannot
/// be said there, and goes as it is.
SecureBytes secretOf(const otpauth::Account& account)
{
    const bool isMotp = account.parameters.kind == otp::Kind::Motp;
    const auto bytes = isMotp ? encoding::decodeHex(account.secret.text()) : std::nullopt;
    return encoding::encodeBase32(bytes ? bytes->bytes() : account.secret.bytes());
}

void writeInfo(JsonText& json, const otpauth::Account& account)
{
    const otp::Parameters& parameters = account.parameters;
    const bool isSteam = parameters.kind == otp::Kind::Steam;
    json.raw(R"("info":{"secret":)")
        .string(secretOf(account).text())
        .raw(R"(,"algo":)")
        .string(algorithmOf(parameters))
        .raw(R"(,"digits":)")
        .number(isSteam ? 5 : static_cast<std::uint64_t>(parameters.digits.count()));
    if (parameters.kind == otp::Kind::Hotp)
        json.raw(R"(,"counter":)").number(account.counter);
    else
        json.raw(R"(,"period":)")
            .number(static_cast<std::uint64_t>(parameters.period.length().count()));
    if (otp::needsPin(parameters.kind))
        json.raw(R"(,"pin":)").string(account.pin.text());
    json.raw("}");
}

void writeEntry(JsonText& json, const vault::Entry& entry, Groups& groups, RandomSource& random)
{
    json.raw(R"({"type":)")
        .string(typeOf(entry.account.parameters.kind))
        .raw(R"(,"uuid":)")
        .string(newUuid(random))
        .raw(R"(,"name":)")
        .string(entry.account.name)
        .raw(R"(,"issuer":)")
        .string(entry.account.issuer)
        .raw(R"(,"note":)")
        .string(entry.note)
        .raw(entry.isPinned ? R"(,"favorite":true)" : R"(,"favorite":false)")
        .raw(R"(,"icon":null,)");
    writeInfo(json, entry.account);
    json.raw(R"(,"groups":[)");
    std::string_view comma;
    for (const QString& tag : entry.tags) {
        if (!groups.contains(tag))
            groups.insert(tag, newUuid(random));
        json.raw(comma).string(groups.value(tag));
        comma = ",";
    }
    json.raw("]}");
}

void writeContents(JsonText& json, Entries entries, RandomSource& random)
{
    Groups groups;
    json.raw(R"({"version":3,"entries":[)");
    std::string_view comma;
    for (const vault::Entry* entry : entries) {
        json.raw(comma);
        writeEntry(json, *entry, groups, random);
        comma = ",";
    }
    json.raw(R"(],"groups":[)");
    comma = {};
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        json.raw(comma).raw(R"({"uuid":)").string(group.value());
        json.raw(R"(,"name":)").string(group.key()).raw("}");
        comma = ",";
    }
    json.raw(R"(],"icons_optimized":true})");
}

void writeHex(JsonText& json, std::string_view name, std::span<const std::byte> bytes)
{
    const auto hex =
        QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())).toHex();
    json.raw(name).string(std::string_view(hex.constData(), static_cast<std::size_t>(hex.size())));
}

/// Ciphertext and tag, which Aegis keeps apart.
struct Sealed
{
    Sealed(std::span<const std::byte> key, std::span<const std::byte> plaintext,
           RandomSource& random)
        : nonce(draw<crypto::gcmNonceSize>(random))
        , bytes(crypto::sealGcm(key.first<crypto::aesKeySize>(), nonce, {}, plaintext))
    {
    }

    [[nodiscard]] std::span<const std::byte> text() const
    {
        return std::span(bytes).first(bytes.size() - crypto::gcmTagSize);
    }
    void writeParameters(JsonText& json) const
    {
        writeHex(json, R"({"nonce":)", nonce);
        writeHex(json, R"(,"tag":)", std::span(bytes).last(crypto::gcmTagSize));
        json.raw("}");
    }

    std::array<std::byte, crypto::gcmNonceSize> nonce;
    std::vector<std::byte> bytes;
};

ExportError errorOf(crypto::ScryptError error)
{
    switch (error) {
    case crypto::ScryptError::CostOutOfBounds: return ExportError::CostOutOfBounds;
    case crypto::ScryptError::OutOfMemory: return ExportError::OutOfMemory;
    }
    return ExportError::OutOfMemory;
}

/// The master key in a slot that the password opens.
Expected<void, ExportError> writeSlot(JsonText& json, std::span<const std::byte> masterKey,
                                      const ExportRequest& request)
{
    const auto salt = draw<32>(request.random);
    const auto& cost = request.scryptCost;
    const auto key = crypto::scrypt(request.password, salt, cost);
    if (!key)
        return Unexpected(errorOf(key.error()));
    const Sealed wrapped(key->bytes(), masterKey, request.random);
    json.raw(R"({"type":1,"uuid":)").string(newUuid(request.random));
    writeHex(json, R"(,"key":)", wrapped.text());
    json.raw(R"(,"key_params":)");
    wrapped.writeParameters(json);
    json.raw(R"(,"n":)").number(cost.n).raw(R"(,"r":)").number(cost.r);
    json.raw(R"(,"p":)").number(cost.p);
    writeHex(json, R"(,"salt":)", salt);
    json.raw(R"(,"repaired":true,"is_backup":false})");
    return {};
}

} // namespace

SecureBytes writeAegis(Entries entries, RandomSource& random)
{
    JsonText json;
    json.raw(R"({"version":1,"header":{"slots":null,"params":null},"db":)");
    writeContents(json, entries, random);
    json.raw("}\n");
    return json.take();
}

Expected<SecureBytes, ExportError> writeEncryptedAegis(Entries entries,
                                                       const ExportRequest& request)
{
    SecureBytes masterKey(crypto::aesKeySize);
    request.random.fill(masterKey.bytes());
    JsonText contents;
    writeContents(contents, entries, request.random);
    const Sealed sealed(masterKey.bytes(), contents.take().bytes(), request.random);

    JsonText json;
    json.raw(R"({"version":1,"header":{"slots":[)");
    const auto slot = writeSlot(json, masterKey.bytes(), request);
    if (!slot)
        return Unexpected(slot.error());
    json.raw(R"(],"params":)");
    sealed.writeParameters(json);
    json.raw(R"(},"db":)").string(encoding::encodeBase64(sealed.text()).text()).raw("}\n");
    return json.take();
}

} // namespace factordesk::exchange
