// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of core/keyring/system_keyring.cpp, core/exchange/zip_archive.cpp and
// ui/print/printer_question.cpp.
#include "app/program/load.h"
#include "core/keyring/system_keyring.h"

#include <utility>

namespace factordesk {

void keyring::SystemKeyring::store(const SecretName& name, const SecureBytes& secret,
                                   QObject& context, StoreHandler handler)
{
    late::functions().systemKeyring().store(name, secret, context, std::move(handler));
}

void keyring::SystemKeyring::read(const SecretName& name, QObject& context, ReadHandler handler)
{
    late::functions().systemKeyring().read(name, context, std::move(handler));
}

void keyring::SystemKeyring::remove(const SecretName& name, QObject& context, RemoveHandler handler)
{
    late::functions().systemKeyring().remove(name, context, std::move(handler));
}

std::optional<exchange::ZipArchive> exchange::ZipArchive::open(std::span<const std::byte> bytes)
{
    return late::functions().openZip(bytes);
}

std::vector<exchange::ZipArchive::File> exchange::ZipArchive::files() const
{
    return (this->*late::functions().filesOfZip)();
}

Expected<SecureBytes, exchange::ZipArchive::Error>
exchange::ZipArchive::read(const File& file, const SecureBytes* password) const
{
    return (this->*late::functions().readFromZip)(file, password);
}

void ui::askForPrinter(QWidget& parent, const QString& name,
                       std::function<void(QPagedPaintDevice& printer)> print)
{
    late::functions().askForPrinter(parent, name, std::move(print));
}

} // namespace factordesk
