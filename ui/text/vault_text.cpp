// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/vault_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstring>

namespace factordesk::text {

namespace {

using vault::RecoveryKey;
using vault::SetAsideReason;
using vault::VaultError;
using Kind = VaultError::Kind;
using Place = VaultError::Place;

class VaultText
{
    Q_DECLARE_TR_FUNCTIONS(VaultText)

public:
    static Explanation forError(const VaultError& error);
    static QString forRecoveryKey(RecoveryKey::Error error);
    static QString forSetAside(SetAsideReason reason);

private:
    static Explanation ofFile(const VaultError& error);
    static Explanation ofKey(const VaultError& error);
    static Explanation ofWriting(const VaultError& error);
    static Explanation damaged(const VaultError& error);
    static Explanation inUse(const VaultError& error);
    static QString systemWords(int error);
};

QString VaultText::systemWords(int error)
{
    return error == 0 ? tr("no reason given") : QString::fromLocal8Bit(std::strerror(error));
}

Explanation VaultText::damaged(const VaultError& error)
{
    QString where = tr("The vault's file is damaged.");
    switch (error.place.value_or(Place::Index)) {
    case Place::Header: where = tr("The first part of the vault's file is damaged."); break;
    case Place::Slot:
        where = tr("The part of the vault's file that a key opens is damaged.");
        break;
    case Place::Index: where = tr("The list of accounts in the vault's file is damaged."); break;
    case Place::CutShort:
        where = tr("The vault's file ends too early: part of it is missing.");
        break;
    case Place::TooLong:
        where = tr("The vault's file goes on behind its end: something was added to it.");
        break;
    }
    return {.title = tr("The vault is damaged"),
            .sentence = where,
            .remedy = tr("Nothing was changed. Earlier states of it lie beside it and can be "
                         "restored.")};
}

Explanation VaultText::inUse(const VaultError& error)
{
    if (!error.owner)
        return {.title = tr("The vault is in use"),
                .sentence = tr("Another program has the vault open."),
                .remedy = tr("Close it there, then try again.")};
    //: %1 is a program, %2 a computer, %3 a number.
    return {.title = tr("The vault is in use"),
            .sentence = tr("%1 on %2 has the vault open (process %3).")
                            .arg(error.owner->program, error.owner->host)
                            .arg(error.owner->processId),
            .remedy = tr("Close it there, then try again.")};
}

Explanation VaultText::ofFile(const VaultError& error)
{
    switch (error.kind) {
    case Kind::NotFound:
        return {.title = tr("There is no vault"),
                .sentence = tr("The file is not there."),
                .remedy = tr("Look whether its disk is connected.")};
    case Kind::NotReadable:
        return {.title = tr("The vault cannot be read"),
                .sentence = tr("The system does not let the file be read: %1.")
                                .arg(systemWords(error.systemError)),
                .remedy = tr("Give yourself the right to read it, then try again.")};
    case Kind::NotAVault:
        return {.title = tr("This is no vault"),
                .sentence = tr("The file is of another kind; nothing was changed."),
                .remedy = tr("Move it away to make a vault in its place.")};
    case Kind::NewerVersion:
        return {.title = tr("The vault is of a newer Factordesk"),
                .sentence = tr("It has version %1, which this program does not know; nothing was "
                               "changed.")
                                .arg(error.version),
                .remedy = tr("Open it with the newer program.")};
    case Kind::Exists:
        return {.title = tr("There is a file already"),
                .sentence = tr("A file stands where the vault was to be made; it was left alone."),
                .remedy = tr("Open it, or move it away.")};
    case Kind::InUse: return inUse(error);
    default: return damaged(error); // The other kinds are told by the callers.
    }
}

Explanation VaultText::ofKey(const VaultError& error)
{
    switch (error.kind) {
    case Kind::EmptyPassword:
        return {.title = tr("No password"), .sentence = {}, .remedy = tr("Type a password.")};
    case Kind::WrongPassword:
        return {.title = tr("Not this password"),
                .sentence = tr("This password does not open the vault."),
                .remedy = tr("Look whether Caps Lock is on, or use the recovery key.")};
    case Kind::WrongRecoveryKey:
        return {.title = tr("Not this recovery key"),
                .sentence = tr("This is a recovery key, but of another vault or an earlier one."),
                .remedy = tr("Only the key that was made last opens the vault.")};
    case Kind::NoRecoveryKey:
        return {.title = tr("No recovery key"),
                .sentence = tr("This vault has no recovery key."),
                .remedy = tr("Use the password.")};
    case Kind::CostOutOfBounds:
        return {.title = tr("The vault asks for too much"),
                .sentence = tr("The file asks for more memory or time than any vault of this "
                               "program does (or for less), and was not tried."),
                .remedy = tr("It was changed by something else: restore an earlier state.")};
    case Kind::OutOfMemory:
        return {.title = tr("Not enough memory"),
                .sentence = tr("Opening the vault takes more memory than is free now."),
                .remedy = tr("Close other programs, then try again.")};
    default: return {.title = tr("Given up"), .sentence = tr("It was given up."), .remedy = {}};
    }
}

Explanation VaultText::ofWriting(const VaultError& error)
{
    const QString title = tr("Not saved");
    switch (error.kind) {
    case Kind::OpenedReadOnly:
        return {.title = title,
                .sentence = tr("The vault is open for reading only."),
                .remedy = tr("Make its folder writable, then lock and open it again.")};
    case Kind::ReadOnlyFolder:
        return {.title = title,
                .sentence = tr("The vault's folder does not let anything be written."),
                .remedy = tr("Make it writable, then try again.")};
    case Kind::DiskFull:
        return {.title = title,
                .sentence = tr("The disk is full; the vault is as it was."),
                .remedy = tr("Make room, then try again.")};
    case Kind::ChangedOutside:
        return {.title = title,
                .sentence = tr("Something else replaced the vault's file meanwhile; it was left "
                               "alone."),
                .remedy = tr("Lock the vault and open it again.")};
    case Kind::TooLarge:
        return {.title = title,
                .sentence = tr("There are more accounts, or a longer one, than a vault holds."),
                .remedy = {}};
    case Kind::NoSuchEntry:
        return {
            .title = title, .sentence = tr("The account is no longer in the vault."), .remedy = {}};
    case Kind::NotACounter:
        return {.title = title, .sentence = tr("The account has no counter."), .remedy = {}};
    default:
        return {.title = title,
                .sentence = tr("The vault could not be written (%1); it is as it was.")
                                .arg(systemWords(error.systemError)),
                .remedy = tr("Try again.")};
    }
}

Explanation VaultText::forError(const VaultError& error)
{
    if (error.kind <= Kind::Exists)
        return ofFile(error);
    return error.kind <= Kind::Cancelled ? ofKey(error) : ofWriting(error);
}

QString VaultText::forRecoveryKey(RecoveryKey::Error error)
{
    switch (error) {
    case RecoveryKey::Error::WrongLength:
        return tr("A recovery key has 36 characters: nine groups of four.");
    case RecoveryKey::Error::NotBase32:
        return tr("A recovery key holds the letters A to Z and the digits 2 to 7 alone.");
    case RecoveryKey::Error::Mistyped:
        return tr("A character is mistyped: the last group does not go with the others.");
    }
    Q_UNREACHABLE();
}

QString VaultText::forSetAside(SetAsideReason reason)
{
    switch (reason) {
    case SetAsideReason::Damaged: return tr("Its bytes in the file are damaged.");
    case SetAsideReason::Malformed: return tr("What the file says of it is no account.");
    case SetAsideReason::UnknownField:
        return tr("A newer Factordesk wrote something about it that this one does not know.");
    case SetAsideReason::UnknownKind: return tr("This program does not know its kind of code.");
    case SetAsideReason::OutOfRange:
        return tr("Its digits, period or secret are outside what is allowed.");
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation explain(const vault::VaultError& error)
{
    return VaultText::forError(error);
}

QString explain(vault::RecoveryKey::Error error)
{
    return VaultText::forRecoveryKey(error);
}

QString explain(vault::SetAsideReason reason)
{
    return VaultText::forSetAside(reason);
}

} // namespace factordesk::text
