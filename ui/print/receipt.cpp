// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/receipt.h"

#include "ui/print/paper_writer.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QPdfWriter>

namespace factordesk::ui {

namespace {

class ReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(Receipt)

public:
    /// A name, and the id that tells it from others.
    static QString named(const QString& name, const QString& id)
    {
        //: A name, and the id of the account or organisation.
        return name.isEmpty() || name == id ? id : tr("%1 (%2)").arg(name, id);
    }
    static QString callerOf(const enrollment::Connection& connection)
    {
        if (!connection.who)
            return tr("not known");
        const zitadel::SignedInAs& who = *connection.who;
        return named(who.loginName.isEmpty() ? who.name : who.loginName, who.userId);
    }
    static QString momentText(const QDateTime& moment)
    {
        //: A moment in local time, and the same in UTC.
        return moment.isValid()
                   ? tr("%1 (%2)").arg(text::localTimeText(moment), text::utcTimeText(moment))
                   : tr("not known");
    }
    static QList<std::pair<QString, QString>> factsOf(const zitadel::User& person,
                                                      const zitadel::Details& details,
                                                      const enrollment::Connection& connection,
                                                      const QString& organisationName)
    {
        const QString server =
            connection.address ? connection.address->origin().toString() : tr("not known");
        const QString owner = details.resourceOwner.isEmpty()
                                  ? tr("not known")
                                  : named(organisationName, details.resourceOwner);
        return {{tr("Name"), text::nameOf(person)},
                {tr("Login name"), text::loginNameOf(person)},
                {tr("User id"), person.id.text()},
                {tr("What was done"), tr("The authenticator was confirmed by its first code.")},
                {tr("Server"), server},
                {tr("Changed"), momentText(details.changeDate)},
                {tr("Sequence"), QString::number(details.sequence)},
                {tr("Resource owner"), owner},
                {tr("Done by"), callerOf(connection)}};
    }
};

} // namespace

Receipt::Receipt(const zitadel::User& person, const zitadel::Details& details,
                 const enrollment::Connection& connection, WallTime printedAt,
                 const QString& organisationName)
    : m_personId(person.id.text())
    , m_title(ReceiptText::tr("Receipt for an authenticator"))
    , m_sentence(ReceiptText::tr("An authenticator app was set up for the person below and "
                                 "confirmed by the server. This receipt holds no secret."))
    , m_signature(ReceiptText::tr("Date, signature"))
    , m_facts(ReceiptText::factsOf(person, details, connection, organisationName))
{
    const auto now = QDateTime::fromMSecsSinceEpoch(printedAt.time_since_epoch().count());
    m_facts.append({ReceiptText::tr("Issued"), text::localTimeText(now)});
}

QString Receipt::fileName() const
{
    // An id may hold any character but controls, a slash included.
    QString id = m_personId;
    for (QChar& character : id) {
        if (!character.isLetterOrNumber())
            character = u'-';
    }
    //: A file's name; %1 is the person's id.
    return ReceiptText::tr("receipt-%1.pdf").arg(id);
}

QPageLayout Receipt::layout()
{
    return {QPageSize(QPageSize::A5), QPageLayout::Portrait, QMarginsF(15, 15, 15, 12),
            QPageLayout::Millimeter};
}

void Receipt::paint(PaperWriter& paper) const
{
    paper.addTitle(m_title);
    paper.addParagraph(m_sentence);
    paper.addSpace(4);
    for (const auto& [name, value] : m_facts)
        paper.addFact(name, value);
    paper.addSpace(10);
    paper.addSignature(m_signature);
}

bool Receipt::print(QPagedPaintDevice& device) const
{
    PaperWriter paper(device, {.footer = QStringLiteral("Factordesk")});
    if (!paper.isGood())
        return false;
    paint(paper);
    return paper.end();
}

QByteArray Receipt::pdf() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_title);
    writer.setCreator(QStringLiteral("Factordesk"));
    writer.setPageLayout(layout());
    return print(writer) ? buffer.data() : QByteArray();
}

} // namespace factordesk::ui
