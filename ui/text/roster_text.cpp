// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/roster_text.h"

#include "ui/text/status_text.h"

#include <QCoreApplication>

namespace factordesk::text {

namespace {

using enrollment::LeftoverRemoval;
using enrollment::LetterRegistrations;
using roster::ColumnRole;
using roster::PeopleFileError;
using roster::RowState;
using roster::StoreError;

class RosterText
{
    Q_DECLARE_TR_FUNCTIONS(RosterText)

public:
    static QString forState(RowState state);
    static QString forReason(const roster::Roster& roster, const roster::Row& row);
    static QString forLeftover(const LeftoverRemoval::Item& item);
    static QString forLetter(const LetterRegistrations::Item& item);
    static QString forWait(std::chrono::seconds length);
    static QString forRole(ColumnRole role);
    static Explanation forFile(PeopleFileError error);
    static Explanation forStore(StoreError error);

private:
    static QString forRepeated(const roster::Roster& roster, const roster::Row& row);
};

QString RosterText::forState(RowState state)
{
    switch (state) {
    case RowState::Waiting: return tr("Not looked up");
    case RowState::WithoutKey: return tr("Names nobody");
    case RowState::NotFound: return tr("Not found");
    case RowState::Ambiguous: return tr("Ambiguous");
    case RowState::Repeated: return tr("Repeated");
    case RowState::NotEnrollable: return tr("Cannot be enrolled");
    case RowState::AlreadyActive: return tr("Already active");
    case RowState::Ready: return tr("Ready");
    case RowState::UnderWay: return tr("At the desk");
    case RowState::Unsettled: return tr("Not settled");
    case RowState::LeftPending: return tr("Left pending");
    case RowState::HasLetter: return tr("Has a letter");
    case RowState::Verified: return tr("Verified");
    case RowState::Failed: return tr("Failed");
    case RowState::NoShow: return tr("Did not come");
    case RowState::Skipped: return tr("Skipped");
    }
    Q_UNREACHABLE();
}

QString RosterText::forRepeated(const roster::Roster& roster, const roster::Row& row)
{
    if (row.repeats < 0 || row.repeats >= roster.size())
        return tr("The person stands in the list more than once.");
    const roster::Row& earlier = roster.row(row.repeats);
    if (earlier.line > 0)
        return tr("The person of line %1 again.").arg(earlier.line);
    return tr("%1 stands in the list already.").arg(text::nameOf(earlier));
}

QString RosterText::forReason(const roster::Roster& roster, const roster::Row& row)
{
    switch (row.state) {
    case RowState::WithoutKey: return tr("No user id, login name or e-mail stands in this row.");
    case RowState::NotFound: return tr("The server shows you nobody of that name or number.");
    case RowState::Ambiguous: return tr("Several people answer to it: name them by user id.");
    case RowState::Repeated: return forRepeated(roster, row);
    case RowState::NotEnrollable: return tr("Service account, locked or inactive.");
    case RowState::AlreadyActive: return tr("Has a working authenticator.");
    case RowState::Unsettled:
        return tr("The program ended or an answer was lost; the server is asked.");
    case RowState::LeftPending: return tr("Registered, but never confirmed by a code.");
    case RowState::HasLetter: return tr("Waits for the first code.");
    case RowState::Failed:
        if (row.why.isEmpty())
            return tr("The checks before enrolling found a reason to stop.");
        //: %1 is what happened, in a few words; %2 is the server's status with the error's id.
        return tr("%1: %2.").arg(explain(roster::statusOf(row.why)).title, row.why);
    case RowState::Waiting:
    case RowState::Ready:
    case RowState::UnderWay:
    case RowState::Verified:
    case RowState::NoShow:
    case RowState::Skipped: break;
    }
    return {};
}

QString RosterText::forLeftover(const LeftoverRemoval::Item& item)
{
    using Result = LeftoverRemoval::Result;
    switch (item.result) {
    case Result::Waiting: return tr("Pending");
    case Result::Removed: return tr("Removed");
    case Result::Gone: return tr("There was none any more");
    case Result::Confirmed: return tr("Confirmed since, and kept");
    case Result::NotRemoved:
        //: %1 is what happened, in a few words; %2 is the server's status with the error's id.
        return tr("Not removed. %1: %2").arg(explain(roster::statusOf(item.why)).title, item.why);
    case Result::Unsettled: return tr("The answer was lost: look again");
    }
    Q_UNREACHABLE();
}

QString RosterText::forLetter(const LetterRegistrations::Item& item)
{
    using Result = LetterRegistrations::Result;
    switch (item.result) {
    case Result::Waiting: return tr("Waiting");
    case Result::Registered: return tr("Registered");
    case Result::SecretLost: return tr("Registered, but the secret was lost");
    case Result::NotRegistered:
        //: %1 is what happened, in a few words; %2 is the server's status with the error's id.
        return tr("Not registered. %1: %2")
            .arg(explain(roster::statusOf(item.why)).title, item.why);
    case Result::Unsettled: return tr("The answer was lost: ask the server");
    }
    Q_UNREACHABLE();
}

QString RosterText::forWait(std::chrono::seconds length)
{
    return tr("The server asks to wait for %n seconds.", nullptr, int(length.count()));
}

QString RosterText::forRole(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Ignored: return tr("Not used");
    case ColumnRole::UserId: return tr("User id");
    case ColumnRole::LoginName: return tr("Login name");
    case ColumnRole::Email: return tr("E-mail");
    case ColumnRole::Name: return tr("Name");
    }
    Q_UNREACHABLE();
}

Explanation RosterText::forFile(PeopleFileError error)
{
    const QString title = tr("The list cannot be read");
    switch (error) {
    case PeopleFileError::NotOpened:
        return {title, tr("The file is not there, or you may not read it."),
                tr("Choose another file.")};
    case PeopleFileError::Empty:
        return {title, tr("The file is empty."), tr("Choose a file with a person in each row.")};
    case PeopleFileError::Spreadsheet:
        return {title, tr("It is a spreadsheet's own file and no text."),
                tr("Open it in the spreadsheet, save it as CSV, and choose that file.")};
    case PeopleFileError::NotText: return {title, tr("It is no text."), tr("Choose a CSV file.")};
    case PeopleFileError::UnfinishedQuote:
        return {title, tr("A quotation mark is opened and never closed."),
                tr("Save the file as CSV again, or mend the row.")};
    case PeopleFileError::TooManyRows:
        return {title, tr("It has more than %n rows.", nullptr, roster::maximumRows),
                tr("Divide it into several files.")};
    case PeopleFileError::TooManyColumns:
        return {title, tr("It has more than %n columns.", nullptr, roster::maximumColumns),
                tr("Save the columns that name the people alone.")};
    case PeopleFileError::TooLarge:
        return {title, tr("It is larger than any list of people."), tr("Choose another file.")};
    }
    Q_UNREACHABLE();
}

Explanation RosterText::forStore(StoreError error)
{
    switch (error) {
    case StoreError::None: return {};
    case StoreError::NotReadable:
        return {tr("The roster cannot be read"), tr("A roster was kept, and cannot be opened."),
                tr("See to it that you may read your own data folder.")};
    case StoreError::Damaged:
        return {tr("The roster is damaged"),
                tr("A roster was kept, and a line of it is not what this program writes."),
                tr("It is set aside when a new roster is begun.")};
    case StoreError::NewerFormat:
        return {tr("The roster is of a later version"),
                tr("A later version of this program has written the roster that was kept."),
                tr("Use that version, or begin a new roster.")};
    case StoreError::InUse:
        return {tr("The roster is in use"), tr("Another Factordesk works on the roster."),
                tr("Go on there, or end it first.")};
    case StoreError::NotWritten:
        return {tr("The roster cannot be written"),
                tr("The disk is full, or its folder may not be written to."),
                tr("Make room on the disk, and try again: nobody is called before.")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString rowStateText(RowState state)
{
    return RosterText::forState(state);
}

QString rowReason(const roster::Roster& roster, const roster::Row& row)
{
    return RosterText::forReason(roster, row);
}

QString nameOf(const roster::Row& row)
{
    if (!row.displayName.isEmpty())
        return row.displayName;
    return row.loginName.isEmpty() ? row.key : row.loginName;
}

QString leftoverText(const LeftoverRemoval::Item& item)
{
    return RosterText::forLeftover(item);
}

QString letterText(const LetterRegistrations::Item& item)
{
    return RosterText::forLetter(item);
}

QString askedWaitText(std::chrono::seconds length)
{
    return RosterText::forWait(length);
}

QString columnRoleText(ColumnRole role)
{
    return RosterText::forRole(role);
}

Explanation explain(PeopleFileError error)
{
    return RosterText::forFile(error);
}

Explanation explain(StoreError error)
{
    return RosterText::forStore(error);
}

} // namespace factordesk::text
