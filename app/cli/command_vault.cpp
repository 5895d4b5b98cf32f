// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_vault.h"

#include "app/cli/account_input.h"
#include "app/cli/vault_access.h"
#include "core/exchange/row_label.h"
#include "ui/text/vault_text.h"

#include <QJsonArray>

namespace factordesk::cli {

namespace {

QString idText(const vault::EntryId& id)
{
    return id.value.toString(QUuid::WithoutBraces);
}

void writeEntry(JsonWriter& json, const vault::Entry& entry)
{
    json.beginObject()
        .member(QLatin1String("id"), idText(entry.id))
        .member(QLatin1String("type"), kindName(entry.account.parameters.kind))
        .member(QLatin1String("issuer"), entry.account.issuer)
        .member(QLatin1String("name"), entry.account.name)
        .member(QLatin1String("tags"), QJsonArray::fromStringList(entry.tags))
        .member(QLatin1String("pinned"), entry.isPinned)
        .endObject();
}

void printJson(const Console& console, const vault::Contents& contents)
{
    JsonWriter json;
    json.beginObject().key(QLatin1String("accounts")).beginArray();
    for (const vault::Entry& entry : contents.entries)
        writeEntry(json, entry);
    json.endArray().key(QLatin1String("setAside")).beginArray();
    for (const vault::SetAside& aside : contents.setAside)
        json.beginObject()
            .member(QLatin1String("label"), aside.label)
            .member(QLatin1String("detail"), text::explain(aside.reason))
            .endObject();
    json.endArray().endObject();
    console.print(json);
}

void printText(const Console& console, const vault::Contents& contents)
{
    for (const vault::Entry& entry : contents.entries)
        console.printLine(
            QStringLiteral("%1  %2  %3")
                .arg(idText(entry.id),
                     QString(kindName(entry.account.parameters.kind)).leftJustified(6),
                     exchange::labelOf(entry.account)));
    for (const vault::SetAside& aside : contents.setAside)
        console.warn(QStringLiteral("%1: %2").arg(aside.label, text::explain(aside.reason)));
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    Inputs inputs;
    VaultAccess access;
    const auto vault = access.open(arguments, inputs, vault::Vault::Access::ReadOnly);
    if (!vault)
        return Unexpected(vault.error());
    if (console.wantsJson())
        printJson(console, (*vault)->contents());
    else
        printText(console, (*vault)->contents());
    return ExitStatus::Done;
}

} // namespace

Command vaultCommand()
{
    return {.name = QStringLiteral("vault"),
            .synopsis = {},
            .summary = QStringLiteral("List the accounts in a vault, without their secrets."),
            .options = vaultOptions(),
            .run = run};
}

} // namespace factordesk::cli
