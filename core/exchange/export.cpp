// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export.h"

#include "core/exchange/exporters/aegis.h"
#include "core/exchange/exporters/factordesk.h"
#include "core/exchange/exporters/uri_list.h"

#include <cassert>

namespace factordesk::exchange {

bool isEncrypted(ExportFormat format)
{
    switch (format) {
    case ExportFormat::AegisEncrypted:
    case ExportFormat::Factordesk: return true;
    case ExportFormat::Aegis:
    case ExportFormat::UriList: break;
    }
    return false;
}

Expected<SecureBytes, ExportError> exportEntries(Entries entries, const ExportRequest& request)
{
    if (entries.empty())
        return Unexpected(ExportError::NothingToExport);
    if (isEncrypted(request.format) && request.password.empty())
        return Unexpected(ExportError::EmptyPassword);
    switch (request.format) {
    case ExportFormat::Aegis: return writeAegis(entries, request.random);
    case ExportFormat::AegisEncrypted: return writeEncryptedAegis(entries, request);
    case ExportFormat::Factordesk: return writeFactordesk(entries, request);
    case ExportFormat::UriList: return writeUriList(entries);
    }
    assert(false);
    return Unexpected(ExportError::NothingToExport);
}

} // namespace factordesk::exchange
