// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/profile_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace factordesk::text {

namespace {

class ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileText)

public:
    static QString forName(zitadel::ProfileNameError error);
    static QString forStore(zitadel::ProfileStoreError error);
    static QString forProblem(const zitadel::ProfileProblem& problem);
    static QString forMemory(keyring::SecretStoreError why);
    static QString forMissing(keyring::SecretStoreError error);
    static QString inVault()
    {
        return tr("This computer has no keyring, so the sign-in is kept in the vault: it holds "
                  "again once the vault is open.");
    }
    static QString forMediaTypes(const zitadel::ServerProfile& profile);
    static QString lasting()
    {
        return tr("The sign-in is kept in this computer's keyring: it still holds at the next "
                  "start.");
    }
};

QString ProfileText::forName(zitadel::ProfileNameError error)
{
    switch (error) {
    case zitadel::ProfileNameError::Empty: return tr("Give the server a name.");
    case zitadel::ProfileNameError::TooLong: return tr("A name has at most 100 characters.");
    case zitadel::ProfileNameError::ControlCharacter:
        return tr("The name holds a control character; type it anew.");
    }
    Q_UNREACHABLE();
}

QString ProfileText::forStore(zitadel::ProfileStoreError error)
{
    switch (error) {
    case zitadel::ProfileStoreError::NameTaken:
        return tr("Another server has this name already; choose another one.");
    case zitadel::ProfileStoreError::CannotWrite:
        return tr("The list of servers could not be written; nothing was changed. Check that there "
                  "is room on the disk and that the folder is yours.");
    }
    Q_UNREACHABLE();
}

QString ProfileText::forProblem(const zitadel::ProfileProblem& problem)
{
    using Kind = zitadel::ProfileProblem::Kind;
    switch (problem.kind) {
    case Kind::Unreadable:
        return tr("The list of servers cannot be read, and is left as it is: %1")
            .arg(problem.detail);
    case Kind::Damaged:
        return tr("The list of servers was damaged. It was put aside as %1, and a new one begun.")
            .arg(problem.detail);
    case Kind::Newer:
        return tr("The list of servers was written by a newer version of Factordesk, and is left "
                  "as it is.");
    case Kind::BrokenEntry: break;
    }
    if (problem.name.isEmpty())
        return tr("One server of the list cannot be used: its entry “%1” is wrong. It stays in the "
                  "file as it is.")
            .arg(problem.detail);
    return tr("The server %1 cannot be used: its entry “%2” is wrong. It stays in the file as it "
              "is.")
        .arg(problem.name, problem.detail);
}

QString ProfileText::forMemory(keyring::SecretStoreError why)
{
    using Error = keyring::SecretStoreError;
    switch (why) {
    case Error::Locked:
        return tr(
            "The keyring is locked, so the sign-in is kept in memory only: when Factordesk is "
            "closed, it is gone.");
    case Error::Denied:
        return tr("The keyring did not take the sign-in, so it is kept in memory only: when "
                  "Factordesk is closed, it is gone.");
    case Error::VaultLocked:
        return tr("This computer has no keyring, so the sign-in is kept in memory only. Open the "
                  "vault on the Codes page, and it is kept there.");
    case Error::NotFound:
    case Error::NoKeyring:
    case Error::Failed: break;
    }
    return tr("This computer has no keyring that could be used, so the sign-in is kept in memory "
              "only: when Factordesk is closed, it is gone.");
}

QString ProfileText::forMissing(keyring::SecretStoreError error)
{
    using Error = keyring::SecretStoreError;
    switch (error) {
    case Error::NotFound: return tr("Nobody is signed in to this server. Sign in on this page.");
    case Error::NoKeyring:
        return tr("This computer has no keyring, so no sign-in was kept. Sign in on this page.");
    case Error::VaultLocked:
        return tr("This computer has no keyring. If the sign-in was kept in the vault, open the "
                  "vault on the Codes page; otherwise sign in here.");
    case Error::Locked:
        return tr(
            "The keyring with the sign-in is locked. Unlock it and choose the server again, or "
            "sign in on this page.");
    case Error::Denied:
        return tr("The keyring did not give out the sign-in. Choose the server again, or sign in "
                  "on this page.");
    case Error::Failed: break;
    }
    return tr("The keyring could not be asked for the sign-in. Sign in on this page.");
}

QString ProfileText::forMediaTypes(const zitadel::ServerProfile& profile)
{
    if (profile.mediaTypesFound.isEmpty())
        return {};
    const QString found = mediaTypeNames(profile.mediaTypesFound);
    const QString used = mediaTypeName(profile.mediaType);
    return profile.mediaTypesFound.contains(profile.mediaType)
               //: %1 is a list such as "JSON and gRPC-Web", %2 one of it.
               ? tr("This server answers %1; the calls travel by %2.").arg(found, used)
               //: %1 is a media type such as "gRPC", %2 a list such as "JSON and gRPC-Web".
               : tr("The calls travel by %1, which this server did not answer when it was tried, "
                    "but %2.")
                     .arg(used, found);
}

} // namespace

QString explain(zitadel::ProfileNameError error)
{
    return ProfileText::forName(error);
}

QString explain(zitadel::ProfileStoreError error)
{
    return ProfileText::forStore(error);
}

QString explain(const zitadel::ProfileProblem& problem)
{
    return ProfileText::forProblem(problem);
}

QString keptText(const keyring::Kept& kept)
{
    if (kept.isInVault)
        return ProfileText::inVault();
    if (kept.isLasting)
        return ProfileText::lasting();
    return kept.whyNot ? ProfileText::forMemory(*kept.whyNot) : QString();
}

QString missingTokenText(keyring::SecretStoreError error)
{
    return ProfileText::forMissing(error);
}

QString mediaTypeName(zitadel::MediaType mediaType)
{
    switch (mediaType) {
    case zitadel::MediaType::Json: return QStringLiteral("JSON");
    case zitadel::MediaType::GrpcWeb: return QStringLiteral("gRPC-Web");
    case zitadel::MediaType::Grpc: return QStringLiteral("gRPC");
    }
    Q_UNREACHABLE();
}

QString mediaTypeNames(const QList<zitadel::MediaType>& mediaTypes)
{
    QStringList names;
    for (const zitadel::MediaType mediaType : mediaTypes)
        names.append(mediaTypeName(mediaType));
    return QLocale().createSeparatedList(names);
}

QString mediaTypesText(const zitadel::ServerProfile& profile)
{
    return ProfileText::forMediaTypes(profile);
}

QString fingerprintText(const net::CertificatePin& pin)
{
    constexpr qsizetype line = 24; // Eight pairs with their colons.
    QStringList lines;
    for (qsizetype i = 0; i < pin.text().size(); i += line)
        lines.append(pin.text().mid(i, line - 1).replace(u':', u' '));
    return lines.join(u'\n');
}

} // namespace factordesk::text
