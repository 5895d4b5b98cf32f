// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_accounts.h"

#include <array>

namespace factordesk::test {

namespace {

vault::EntryId sampleId(int number)
{
    return {
        QUuid::fromRfc4122(QByteArray("sample account") + char(number >> 8) + char(number & 0xFF))};
}

vault::Entry with(vault::Entry entry, otp::Parameters parameters)
{
    entry.account.parameters = parameters;
    return entry;
}

} // namespace

vault::Entry sampleEntry(int number, const QString& issuer, const QString& name)
{
    std::array<char, 20> secret{};
    secret.fill('s');
    for (std::size_t i = 0; i < 4; ++i)
        secret[i] = char('A' + (number >> (4 * i)) % 16);
    vault::Entry entry;
    entry.id = sampleId(number);
    entry.account.issuer = issuer;
    entry.account.name = name;
    entry.account.secret = SecureBytes::copyOf(std::string_view(secret.data(), secret.size()));
    return entry;
}

std::vector<vault::Entry> sampleEntries()
{
    std::vector<vault::Entry> entries;
    const auto add = [&entries](const char* issuer, const char* name) -> vault::Entry& {
        return entries.emplace_back(sampleEntry(int(entries.size()) + 1, QString::fromUtf8(issuer),
                                                QString::fromUtf8(name)));
    };
    add("ZITADEL", "anna.berg@acme.example").isPinned = true;
    add("GitHub", "anna-berg").tags = QStringList{QStringLiteral("Work")};
    add("Nordbank", "DE·44·1029").tags =
        QStringList{QStringLiteral("Money"), QStringLiteral("Private")};
    add("Steam", "annaplays").account.parameters = {.kind = otp::Kind::Steam};
    add("Mastodon", "@anna@social.example");
    entries.push_back(with(sampleEntry(6, QStringLiteral("VPN token"), QStringLiteral("aberg")),
                           {.kind = otp::Kind::Hotp}));
    entries.push_back(
        with(sampleEntry(7, QStringLiteral("Rechenzentrum Süd"), QStringLiteral("root@hafen")),
             {.algorithm = otp::Algorithm::Sha256,
              .digits = *otp::Digits::make(8),
              .period = *otp::Period::make(std::chrono::seconds(60))}));
    entries.push_back(with(sampleEntry(8, QStringLiteral("Яндекс"), QStringLiteral("anna.berg")),
                           otp::yandexParameters()));
    entries.back().account.parameters.kind = otp::Kind::Yandex;
    add("Cloud Registrar with a very long name indeed", "billing+anna.berg@very.long.example.org");
    add("שירות", "anna");
    add("", "a name without an issuer");
    add("Post Office", "anna.berg@acme.example");
    return entries;
}

std::vector<vault::Entry> manyEntries(int count)
{
    constexpr std::array issuers{"Acme",  "Borealis", "Cumulus", "Dockyard",
                                 "Ember", "Fjord",    "Granit",  "Harbour"};
    std::vector<vault::Entry> entries;
    entries.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        const char* issuer = issuers.at(std::size_t(i) % issuers.size());
        entries.push_back(sampleEntry(i + 1,
                                      QStringLiteral("%1 %2").arg(QLatin1String(issuer)).arg(i / 8),
                                      QStringLiteral("person.%1@acme.example").arg(i)));
    }
    return entries;
}

} // namespace factordesk::test
