// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_entry.h"

#include <QRegularExpression>

namespace factordesk::journal {

namespace {

/// `text` where the whole of it has the form, and nothing otherwise.
QString inForm(const QString& text, const QRegularExpression& form)
{
    return form.match(text).hasMatch() ? text : QString();
}

} // namespace

EntryText EntryText::of(const QString& text)
{
    // simplified() turns line ends into blanks; the other controls are taken out here. A lone
    // surrogate cannot be written as UTF-8, and would come back as another text.
    QString clean = QString::fromUtf8(text.toUtf8());
    for (QChar& character : clean) {
        const bool isControl = character.category() == QChar::Other_Control;
        const bool isSeparator = character.category() == QChar::Separator_Line ||
                                 character.category() == QChar::Separator_Paragraph;
        if (isControl || isSeparator)
            character = u' ';
    }
    clean = clean.simplified();
    if (clean.size() <= maximumLength)
        return EntryText(clean);
    clean.truncate(maximumLength - 1);
    if (clean.back().isHighSurrogate())
        clean.chop(1);
    return EntryText(clean + u'…');
}

ServerWord ServerWord::statusName(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Z_]{1,32}\\z"));
    return ServerWord(inForm(text, form));
}

ServerWord ServerWord::errorId(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Z]{2,16}-[A-Za-z0-9]{4,8}\\z"));
    return ServerWord(inForm(text, form));
}

} // namespace factordesk::journal
