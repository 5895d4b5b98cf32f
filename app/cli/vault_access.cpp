// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/vault_access.h"

#include "core/exchange/row_label.h"
#include "ui/text/vault_text.h"

#include <QStandardPaths>
#include <QStringList>

namespace factordesk::cli {

namespace {

QString defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/factordesk/accounts.vault");
}

QString describe(const vault::Entry& entry)
{
    return QStringLiteral("%1 (%2)").arg(exchange::labelOf(entry.account),
                                         entry.id.value.toString(QUuid::WithoutBraces));
}

bool isCalled(const vault::Entry& entry, const QString& wanted)
{
    const otpauth::Account& account = entry.account;
    for (const QString& name : {exchange::labelOf(account), account.issuer, account.name}) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

QList<Option> vaultOptions()
{
    return {{QStringLiteral("vault"), QStringLiteral("FILE"),
             QStringLiteral("The vault; the window's when absent.")},
            {QStringLiteral("password-file"), QStringLiteral("FILE"),
             QStringLiteral("Where its password is; it is asked for when absent.")}};
}

Expected<std::unique_ptr<vault::Vault>, Failure>
VaultAccess::open(const Arguments& arguments, Inputs& inputs, vault::Vault::Access access)
{
    if (m_password.isEmpty()) {
        auto password = inputs.read(arguments.value(QStringLiteral("password-file")),
                                    QStringLiteral("Password of the vault"));
        if (!password)
            return Unexpected(password.error());
        m_password = *std::move(password);
    }
    const QString path = arguments.value(QStringLiteral("vault"));
    auto opened =
        vault::Vault::open(path.isEmpty() ? defaultPath() : path,
                           vault::Password{m_password.copy()}, access, {m_clock, m_random});
    if (!opened)
        return Unexpected(inputFailure(text::explain(opened.error()).paragraph()));
    return *std::move(opened);
}

Expected<vault::EntryId, Failure> findEntry(const vault::Contents& contents, const QString& wanted)
{
    const vault::EntryId id{QUuid::fromString(wanted)};
    std::vector<const vault::Entry*> meant;
    for (const vault::Entry& entry : contents.entries) {
        if (!id.isNull() && entry.id == id)
            return id;
        if (isCalled(entry, wanted))
            meant.push_back(&entry);
    }
    if (meant.size() == 1)
        return meant.front()->id;
    if (meant.empty())
        return Unexpected(inputFailure(
            QStringLiteral("The vault has no account %1; factordesk-cli vault lists them.")
                .arg(wanted)));
    QStringList names;
    for (const vault::Entry* entry : meant)
        names.append(describe(*entry));
    return Unexpected(
        inputFailure(QStringLiteral("Several accounts could be meant: %1. Name one by its id.")
                         .arg(names.join(QStringLiteral(", ")))));
}

} // namespace factordesk::cli
