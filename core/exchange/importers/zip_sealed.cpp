// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/zip_sealed.h"

#include "core/exchange/zip_archive.h"

#include <algorithm>
#include <array>

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr auto format = Format::Zip;

const ZipArchive::File* exportIn(const std::vector<ZipArchive::File>& files)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"Proton Pass/data.json", "raivo-otp-export.json", "Accounts.txt"});
    for (const std::string_view name : names) {
        const auto found = std::ranges::find(files, name, &ZipArchive::File::name);
        if (found != files.end())
            return &*found;
    }
    const auto isText = [](const ZipArchive::File& file) { return file.name.ends_with(".txt"); };
    const auto found = std::ranges::find_if(files, isText);
    return std::ranges::count_if(files, isText) == 1 ? &*found : nullptr;
}

Kind kindOf(ZipArchive::Error error)
{
    switch (error) {
    case ZipArchive::Error::Damaged: return Kind::Damaged;
    case ZipArchive::Error::WrongPassword: return Kind::WrongPasswordOrDamaged;
    case ZipArchive::Error::TooLarge: return Kind::TooLarge;
    case ZipArchive::Error::Unsupported: return Kind::NoReader;
    }
    return Kind::Damaged;
}

} // namespace

Opened openZip(const Input& input)
{
    const auto archive = ZipArchive::open(input.bytes);
    if (!archive)
        return refuse(format, Kind::Damaged);
    const std::vector<ZipArchive::File> files = archive->files();
    if (files.empty())
        return refuse(format, Kind::Empty);
    const ZipArchive::File* file = exportIn(files);
    if (!file)
        return refuse(format, Kind::NoReader);
    if (file->isEncrypted && !input.password)
        return refuse(format, Kind::NeedsPassword);
    auto content = archive->read(*file, input.password);
    if (!content)
        return refuse(format, kindOf(content.error()));
    return *std::move(content);
}

} // namespace factordesk::exchange
