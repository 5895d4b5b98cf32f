// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/journal_text.h"

#include <QCoreApplication>

namespace factordesk::text {

namespace {

using journal::ChainBreak;
using journal::Change;
using journal::Fault;
using journal::Outcome;
using journal::WriteError;

class JournalText
{
    Q_DECLARE_TR_FUNCTIONS(JournalText)

public:
    static QString forChange(Change change);
    static QString forOutcome(Outcome outcome);
    static QString sentenceFor(Outcome outcome);
    static QString forAccount(const journal::Account& account);
    static QStringList forNotes(const journal::WriterNotes& notes);
    static Explanation forError(WriteError error);
    static Explanation forCheck(const journal::CheckResult& result);

private:
    static QString forBreak(const ChainBreak& found);
    static QString forMissing(const ChainBreak& found);
};

QString JournalText::forChange(Change change)
{
    switch (change) {
    case Change::Register: return tr("Register");
    case Change::Verify: return tr("Verify");
    case Change::Remove: return tr("Remove");
    case Change::RecoveryCodes: return tr("Recovery codes");
    }
    Q_UNREACHABLE();
}

QString JournalText::forOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done: return tr("Done");
    case Outcome::Refused: return tr("Refused");
    case Outcome::NotSent: return tr("Not sent");
    case Outcome::Unsettled: return tr("Not settled");
    case Outcome::FoundDone: return tr("Found done");
    case Outcome::FoundNotDone: return tr("Found not done");
    }
    Q_UNREACHABLE();
}

QString JournalText::sentenceFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done: return tr("The server confirmed it.");
    case Outcome::Refused: return tr("The server refused it.");
    case Outcome::NotSent: return tr("Nothing left this computer.");
    case Outcome::Unsettled:
        return tr("The answer was lost, and the state could not be read: nobody knows yet.");
    case Outcome::FoundDone:
        return tr("The answer was lost; reading the state showed that it was done.");
    case Outcome::FoundNotDone:
        return tr("The answer was lost; reading the state showed that it was not done.");
    }
    Q_UNREACHABLE();
}

QString JournalText::forAccount(const journal::Account& account)
{
    if (account.loginName.isEmpty() && account.id.isEmpty())
        return tr("not known");
    if (account.loginName.isEmpty() || account.id.isEmpty())
        return account.loginName.text() + account.id.text();
    //: A login name, and the id of the account.
    return tr("%1 (%2)").arg(account.loginName.text(), account.id.text());
}

QStringList JournalText::forNotes(const journal::WriterNotes& notes)
{
    QStringList sentences;
    if (notes.clockWentBack)
        sentences.append(tr("This computer's clock had gone back: the entry before tells of a "
                            "later time. The order of the entries is the true one."));
    if (!notes.setAside.isEmpty())
        sentences.append(tr("The line before was incomplete, since the program or the computer had "
                            "stopped while it was written. It was moved to the file %1.")
                             .arg(notes.setAside.text()));
    if (notes.wasLeftOver)
        sentences.append(tr("The program had ended before this could be written. The next start "
                            "wrote it, with the time at which it happened."));
    if (notes.headWasLost)
        sentences.append(tr("The file that guards the last line was gone: entries just before this "
                            "one may be missing."));
    if (notes.otherMachine)
        sentences.append(tr("The entries before were written on another computer."));
    return sentences;
}

Explanation JournalText::forError(WriteError error)
{
    const QString title = tr("The journal cannot be written");
    switch (error) {
    case WriteError::NoFolder:
        return {title, tr("The folder of the journal cannot be made."),
                tr("See to it that you may write in your own data folder.")};
    case WriteError::Busy:
        return {title, tr("Another program holds the journal and does not let go of it."),
                tr("End other copies of Factordesk that hang.")};
    case WriteError::DiskFull:
        return {title, tr("There is no room left on the disk."), tr("Make room on the disk.")};
    case WriteError::CannotWrite:
        return {title, tr("The disk, or a permission in the journal's folder, does not allow it."),
                tr("See to it that you may write there, and that the disk is well.")};
    }
    Q_UNREACHABLE();
}

QString JournalText::forMissing(const ChainBreak& found)
{
    const qulonglong count = found.lastMissing - found.firstMissing + 1;
    if (found.file.isEmpty())
        return tr("All files of the journal are missing: it had %n entries.", nullptr, int(count));
    //: %1 is a line number, %2 a file's name, %n how many entries are missing.
    return tr("Before line %1 of %2, %n entries are missing.", nullptr, int(count))
        .arg(QString::number(found.line), found.file);
}

QString JournalText::forBreak(const ChainBreak& found)
{
    const QString line = QString::number(found.line);
    switch (found.fault) {
    case Fault::Changed:
        return tr("Line %1 of %2 was changed after it was written.").arg(line, found.file);
    case Fault::Removed: return forMissing(found);
    case Fault::Swapped:
        return tr("Line %1 of %2 stands in the wrong place: lines that belong before it follow "
                  "later.")
            .arg(line, found.file);
    case Fault::Inserted:
        return tr("Line %1 of %2 does not belong there: it was added, or stands there twice.")
            .arg(line, found.file);
    case Fault::Torn:
        return tr("Line %1 of %2 is incomplete: the program or the computer stopped while it was "
                  "written.")
            .arg(line, found.file);
    case Fault::OtherMachine:
        return tr("From line %1 of %2 on, the entries were written on another computer.")
            .arg(line, found.file);
    case Fault::HeadLost:
        return tr("The file that guards the last line is gone, so entries may be missing after "
                  "line %1 of %2.")
            .arg(line, found.file);
    case Fault::Newer:
        return tr("Line %1 of %2 was written by a newer version of Factordesk.")
            .arg(line, found.file);
    case Fault::Unreadable: return tr("%1 cannot be read.").arg(found.file);
    }
    Q_UNREACHABLE();
}

Explanation JournalText::forCheck(const journal::CheckResult& result)
{
    if (result.isIntact())
        return {tr("The chain is whole"),
                tr("%n entries were checked; none was changed, removed or moved.", nullptr,
                   int(result.entries)),
                {}};
    const Fault fault = result.firstBreak->fault;
    QString remedy;
    if (fault == Fault::Torn)
        remedy = tr("The next entry moves it aside, and the chain goes on.");
    else if (fault == Fault::Newer)
        remedy = tr("Check with that version.");
    return {tr("The chain is broken"), forBreak(*result.firstBreak), remedy};
}

} // namespace

QString changeText(Change change)
{
    return JournalText::forChange(change);
}

QString outcomeText(Outcome outcome)
{
    return JournalText::forOutcome(outcome);
}

QString outcomeSentence(Outcome outcome)
{
    return JournalText::sentenceFor(outcome);
}

QString accountText(const journal::Account& account)
{
    return JournalText::forAccount(account);
}

QStringList noteSentences(const journal::WriterNotes& notes)
{
    return JournalText::forNotes(notes);
}

Explanation explain(WriteError error)
{
    return JournalText::forError(error);
}

Explanation explain(const journal::CheckResult& result)
{
    return JournalText::forCheck(result);
}

} // namespace factordesk::text
