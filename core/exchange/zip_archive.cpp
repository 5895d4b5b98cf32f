// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_archive.h"

#include "core/exchange/import_result.h"
#include "core/secret/secure_writer.h"

#include <algorithm>
#include <zip.h>

namespace factordesk::exchange {

namespace {

constexpr zip_int64_t maximumFiles = 1'000;

struct FileCloser
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using OpenFile = std::unique_ptr<zip_file_t, FileCloser>;

ZipArchive::Error errorOf(int code)
{
    switch (code) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD: return ZipArchive::Error::WrongPassword;
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP: return ZipArchive::Error::Unsupported;
    default: return ZipArchive::Error::Damaged; // libzip's codes are no enumeration.
    }
}

} // namespace

std::optional<ZipArchive> ZipArchive::open(std::span<const std::byte> bytes)
{
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source)
        return std::nullopt;
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!archive) {
        zip_source_free(source);
        return std::nullopt;
    }
    return ZipArchive(archive, zip_discard);
}

std::vector<ZipArchive::File> ZipArchive::files() const
{
    std::vector<File> found;
    const zip_int64_t count = std::min(zip_get_num_entries(m_archive.get(), 0), maximumFiles);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        const auto index = static_cast<zip_uint64_t>(i);
        const bool isKnown = zip_stat_index(m_archive.get(), index, 0, &about) == 0 &&
                             (about.valid & ZIP_STAT_NAME) != 0;
        if (!isKnown || std::string_view(about.name).ends_with('/'))
            continue;
        const bool isEncrypted = (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
                                 about.encryption_method != ZIP_EM_NONE;
        found.push_back({.name = about.name, .isEncrypted = isEncrypted, .index = index});
    }
    return found;
}

Expected<SecureBytes, ZipArchive::Error> ZipArchive::read(const File& file,
                                                          const SecureBytes* password) const
{
    // libzip wants a password as text with an end.
    const SecureBytes text =
        SecureBytes::joined({password ? password->text() : std::string_view(), {"\0", 1}});
    const OpenFile open(zip_fopen_index_encrypted(
        m_archive.get(), file.index, 0,
        file.isEncrypted ? reinterpret_cast<const char*>(text.bytes().data()) : nullptr));
    if (!open)
        return Unexpected(errorOf(zip_error_code_zip(zip_get_error(m_archive.get()))));
    SecureWriter content;
    SecureBytes room(64UL * 1024);
    while (true) {
        const zip_int64_t size = zip_fread(open.get(), room.bytes().data(), room.size());
        if (size < 0) // A wrong password may show only in the checksum.
            return Unexpected(file.isEncrypted ? Error::WrongPassword : Error::Damaged);
        if (size == 0)
            return SecureBytes::copyOf(content.written());
        content.bytes(room.bytes().first(static_cast<std::size_t>(size)));
        if (content.written().size() > maximumFileSize)
            return Unexpected(Error::TooLarge);
    }
}

} // namespace factordesk::exchange
