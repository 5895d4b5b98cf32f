// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/load.h"

#include "app/desktop/version.h"
#include "core/modules/modules.h"

#include <QLibrary>

#include <string_view>

namespace factordesk::late {

namespace {

const Expected<const Functions*, LoadError>& loaded()
{
    static const auto result = load(modulePath(QStringLiteral("factordesk-late")));
    return result;
}

} // namespace

Expected<const Functions*, LoadError> load(const QString& path)
{
    QLibrary module(path);
    // Every name now: none may be missing when a code is due.
    module.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    using Give = const Functions* (*)();
    const auto give = reinterpret_cast<Give>(module.resolve("factordeskLateFunctions"));
    if (path.isEmpty() || !give)
        return Unexpected(LoadError::NoModule);
    const Functions* const functions = give();
    if (std::string_view(functions->version) != app::version)
        return Unexpected(LoadError::OtherVersion);
    return functions;
}

const Functions& functions()
{
    const auto& result = loaded();
    if (!result)
        qFatal("factordesk: the module factordesk-late is missing or of another version");
    return **result;
}

bool isComplete()
{
    return loaded().hasValue();
}

} // namespace factordesk::late
