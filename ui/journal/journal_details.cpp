// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_details.h"

#include "ui/journal/journal_filter.h"
#include "ui/text/journal_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_tooltip.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLayoutItem>
#include <QVBoxLayout>

#include <memory>

namespace factordesk::ui {

JournalDetails::JournalDetails(QWidget* parent)
    : Card(parent)
    , m_outcome(newParagraph({}))
    , m_facts(new QVBoxLayout)
    , m_notes(newParagraph({}, Ink::Warning))
{
    setObjectName(QStringLiteral("journalDetails"));
    setAccessibleName(tr("The selected entry"));
    m_notes->setObjectName(QStringLiteral("journalNotes"));
    m_facts->setSpacing(0);
    auto* copy = new IconButton(Icon::Copy, tr("Copy the entry"));
    copy->setObjectName(QStringLiteral("copyEntry"));
    connect(copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Entry"), TypeSize::Title));
    head->addStretch();
    head->addWidget(copy);
    body()->addLayout(head);
    body()->addWidget(m_outcome);
    body()->addWidget(m_notes);
    body()->addLayout(m_facts);
    body()->addStretch();
}

void JournalDetails::clear()
{
    while (const std::unique_ptr<QLayoutItem> item{m_facts->takeAt(0)})
        delete item->widget();
    m_lines.clear();
}

void JournalDetails::showLine(const journal::JournalLine& line)
{
    const journal::JournalEntry& entry = line.entry;
    clear();
    //: What was asked for ("Verify"), and what came of it, a sentence.
    m_outcome->setText(
        tr("%1: %2").arg(text::changeText(entry.change), text::outcomeSentence(entry.outcome)));
    m_lines.append(m_outcome->text());
    addNotes(line.notes);
    addTime(tr("When"), entry.when);
    addAccount(tr("Person"), entry.whom);
    addAccount(tr("Admin"), entry.who);
    addFact(tr("Server"), entry.server.text());
    addServersWords(entry);
    addFact(tr("Number of the entry"), QString::number(line.number));
}

void JournalDetails::addFact(const QString& name, const QString& value, const QString& tooltip)
{
    if (m_facts->count() > 0)
        m_facts->addSpacing(spacing::small);
    auto* caption = new Label(name, TypeSize::Caption, Ink::Quiet);
    auto* content = new Label(value);
    content->setElided(true);
    content->setAccessibleName(name);
    content->setAccessibleDescription(tooltip);
    if (!tooltip.isEmpty())
        content->setToolTip(plainTooltip(tooltip));
    m_facts->addWidget(caption);
    m_facts->addWidget(content);
    m_lines.append(QStringLiteral("%1: %2").arg(name, value));
}

void JournalDetails::addAccount(const QString& name, const journal::Account& account)
{
    if (account.loginName.isEmpty() || account.id.isEmpty()) {
        addFact(name, text::accountText(account));
        return;
    }
    addFact(name, account.loginName.text());
    auto* id = new Label(account.id.text(), TypeSize::Caption, Ink::Quiet);
    id->setElided(true);
    m_facts->addWidget(id);
    m_lines.last() = QStringLiteral("%1: %2").arg(name, text::accountText(account));
}

void JournalDetails::addTime(const QString& name, WallTime time)
{
    const QDateTime moment = localTime(time);
    addFact(name, text::localTimeText(moment), text::utcTimeText(moment));
}

void JournalDetails::addServersWords(const journal::JournalEntry& entry)
{
    if (!entry.status.isEmpty())
        addFact(tr("Status"), entry.status.text());
    if (!entry.errorId.isEmpty())
        addFact(tr("Error id"), entry.errorId.text());
    if (entry.sequence)
        addFact(tr("Sequence"), QString::number(*entry.sequence));
    if (entry.changeDate)
        addTime(tr("Changed"), *entry.changeDate);
    if (!entry.resourceOwner.isEmpty())
        addFact(tr("Resource owner"), entry.resourceOwner.text());
}

void JournalDetails::addNotes(const journal::WriterNotes& notes)
{
    const QStringList sentences = text::noteSentences(notes);
    m_notes->setText(sentences.join(u'\n'));
    m_notes->setVisible(!sentences.isEmpty());
    m_lines.append(sentences);
}

} // namespace factordesk::ui
