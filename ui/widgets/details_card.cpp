// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/details_card.h"

#include "ui/text/time_text.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {

QString dateText(const QDateTime& date, const QDateTime& now)
{
    if (!date.isValid())
        return text::localTimeText(date);
    //: A moment and how long ago it was: "1 May 2025 10:30 CEST, 5 minutes ago".
    return DetailsCard::tr("%1, %2").arg(text::localTimeText(date), text::agoText(date, now));
}

QString utcTooltip(const QDateTime& date)
{
    return date.isValid() ? text::utcTimeText(date) : QString();
}

} // namespace

DetailsCard::DetailsCard(QWidget* parent) : Card(parent), m_table(new FactTable)
{
    auto* copyButton = new IconButton(Icon::Copy, tr("Copy the details"));
    copyButton->setObjectName(QStringLiteral("copyDetails"));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Details"), TypeSize::Title));
    head->addStretch();
    head->addWidget(copyButton);
    body()->addLayout(head);
    body()->addWidget(m_table);
    m_table->setObjectName(QStringLiteral("detailsTable"));
    setAccessibleName(tr("Details"));
    connect(copyButton, &QAbstractButton::clicked, this, &DetailsCard::copy);
}

void DetailsCard::setDetails(const zitadel::Details& details, WallTime now,
                             const QString& organisationName)
{
    const QDateTime present =
        QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    const QString owner = details.resourceOwner.isEmpty() ? tr("not known") : details.resourceOwner;
    m_table->clear();
    m_table->addFact(tr("Sequence"), QString::number(details.sequence));
    m_table->addFact(tr("Changed"), dateText(details.changeDate, present),
                     utcTooltip(details.changeDate));
    m_table->addFact(tr("Created"), dateText(details.creationDate, present),
                     utcTooltip(details.creationDate));
    //: The organisation's name and, in brackets, its id.
    m_table->addFact(tr("Resource owner"), organisationName.isEmpty()
                                               ? owner
                                               : tr("%1 (%2)").arg(organisationName, owner));
}

void DetailsCard::clear()
{
    m_table->clear();
}

void DetailsCard::copy() const
{
    QGuiApplication::clipboard()->setText(m_table->text());
}

} // namespace factordesk::ui
