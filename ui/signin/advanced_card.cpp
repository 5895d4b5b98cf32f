// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/advanced_card.h"

#include "ui/signin/media_type_field.h"
#include "ui/signin/organisation_field.h"
#include "ui/signin/profiles_controller.h"
#include "ui/signin/proxy_fields.h"
#include "ui/signin/server_controller.h"
#include "ui/text/profile_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace factordesk::ui {

using zitadel::MediaType;
using zitadel::ServerProfile;

namespace {

constexpr qint64 largestBundle = 4 * 1024 * 1024;
const QByteArray beginning = "-----BEGIN CERTIFICATE-----";

} // namespace

AdvancedCard::AdvancedCard(ServerController& controller, QWidget* parent)
    : Card(parent)
    , m_server(controller)
    , m_controller(controller.profiles())
    , m_toggle(new Button(Icon::ChevronDown, tr("S&how"), ButtonRole::Quiet))
    , m_message(new InlineMessage)
{
    setObjectName(QStringLiteral("advancedCard"));
    m_toggle->setObjectName(QStringLiteral("advancedButton"));
    const QString sentence =
        tr("Organisation, media type, certificates, proxy and time-out of this server.");
    m_toggle->setAccessibleDescription(sentence);
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::hair);
    words->addWidget(newParagraph(tr("Advanced"), Ink::Text, TypeSize::Title));
    words->addWidget(newParagraph(sentence, Ink::Quiet));
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::wide);
    head->addLayout(words, 1);
    head->addWidget(m_toggle, 0, Qt::AlignVCenter);
    body()->setSpacing(spacing::large);
    body()->addLayout(head);
    m_content = newContent();
    body()->addWidget(m_content);
    connect(m_toggle, &QAbstractButton::clicked, this, [this] { fold(m_content->isVisible()); });
    m_content->hide();
    showState();
}

QWidget* AdvancedCard::newContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(spacing::large);
    m_proxy = new ProxyFields;
    connect(m_proxy, &ProxyFields::chosen, this, &AdvancedCard::changeProxy);
    m_organisation = new OrganisationField(m_server);
    connect(m_organisation, &OrganisationField::chosen, this,
            [this](const QString& id, const QString& name) {
                change([id, name](ServerProfile& profile) {
                    profile.organisationId = id;
                    profile.organisationName = name;
                });
            });
    m_mediaType = new MediaTypeField(m_server.mediaTypes());
    connect(m_mediaType, &MediaTypeField::chosen, this, [this](MediaType mediaType) {
        change([mediaType](ServerProfile& profile) {
            profile.mediaType = mediaType;
            profile.mediaTypeIsChosen = true;
        });
    });
    column->addWidget(m_organisation);
    column->addWidget(m_mediaType);
    column->addWidget(newAuthorities());
    column->addWidget(newPin());
    column->addWidget(m_proxy);
    column->addWidget(newDeadline());
    column->addWidget(m_message);
    for (QComboBox* box : content->findChildren<QComboBox*>())
        box->installEventFilter(this);
    return content;
}

QWidget* AdvancedCard::newAuthorities()
{
    m_authorities = newParagraph({});
    m_authorities->setObjectName(QStringLiteral("authoritiesText"));
    auto* choose = new Button(tr("Choose a file…"));
    choose->setObjectName(QStringLiteral("chooseAuthoritiesButton"));
    m_systemAuthorities = new Button(tr("Use the system's"));
    m_systemAuthorities->setObjectName(QStringLiteral("systemAuthoritiesButton"));
    connect(choose, &QAbstractButton::clicked, this, &AdvancedCard::chooseAuthorities);
    connect(m_systemAuthorities, &QAbstractButton::clicked, this,
            [this] { change([](ServerProfile& profile) { profile.tls.authoritiesPem.clear(); }); });
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(new Label(tr("Certificate authorities")));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(m_authorities, 1);
    row->addWidget(m_systemAuthorities);
    row->addWidget(choose);
    column->addLayout(row);
    return block;
}

QWidget* AdvancedCard::newPin()
{
    m_pin = new Label;
    m_pin->setObjectName(QStringLiteral("pinText"));
    m_pin->setSelectable(true);
    auto* forget = new Button(tr("Forget it"));
    forget->setObjectName(QStringLiteral("forgetPinButton"));
    forget->setAccessibleName(tr("Forget the pinned certificate"));
    connect(forget, &QAbstractButton::clicked, this,
            [this] { change([](ServerProfile& profile) { profile.tls.pin.reset(); }); });
    m_pinBlock = new QWidget;
    auto* column = new QVBoxLayout(m_pinBlock);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(new Label(tr("Pinned certificate")));
    column->addWidget(newParagraph(
        tr("This server is trusted by this certificate alone, whose SHA-256 fingerprint is:"),
        Ink::Quiet));
    auto* row = new QHBoxLayout;
    row->addWidget(m_pin, 1);
    row->addWidget(forget, 0, Qt::AlignBottom);
    column->addLayout(row);
    return m_pinBlock;
}

QWidget* AdvancedCard::newDeadline()
{
    m_deadline = new QComboBox;
    m_deadline->setObjectName(QStringLiteral("deadlineBox"));
    for (const int seconds : {5, 10, 30, 60, 120, 300})
        addDeadline(seconds);
    connect(m_deadline, &QComboBox::currentIndexChanged, this, [this] {
        const std::chrono::seconds deadline(m_deadline->currentData().toInt());
        change([deadline](ServerProfile& profile) { profile.deadline = deadline; });
    });
    return new FieldBlock(tr("&Wait for an answer"), m_deadline);
}

void AdvancedCard::addDeadline(int seconds)
{
    //: How long to wait for an answer; %1 is a duration, such as "30 seconds".
    m_deadline->addItem(tr("At most %1").arg(text::durationText(std::chrono::seconds(seconds))),
                        seconds);
}

void AdvancedCard::showState()
{
    const ServerProfile* const profile = m_controller.current();
    setVisible(profile != nullptr);
    m_organisation->showState();
    m_mediaType->showState();
    if (!profile || (m_shown && *m_shown == *profile))
        return;
    m_shown = *profile;
    const QSignalBlocker deadlineBlocker(m_deadline);
    m_organisation->showProfile(*profile);
    m_mediaType->showProfile(*profile);
    const QByteArray& authorities = profile->tls.authoritiesPem;
    m_authorities->setText(authorities.isEmpty() ? tr("Those that this computer trusts.")
                                                 : tr("%n certificate(s) from a file.", nullptr,
                                                      int(authorities.count(beginning))));
    m_systemAuthorities->setVisible(!authorities.isEmpty());
    m_pinBlock->setVisible(profile->tls.pin.has_value());
    m_pin->setText(profile->tls.pin ? text::fingerprintText(*profile->tls.pin) : QString());
    m_proxy->setSettings(profile->proxy);
    const int seconds = int(profile->deadline.count());
    if (m_deadline->findData(seconds) < 0)
        addDeadline(seconds); // Set by other means, within the bounds all the same.
    m_deadline->setCurrentIndex(m_deadline->findData(seconds));
    m_message->clear();
}

bool AdvancedCard::eventFilter(QObject* watched, QEvent* event)
{
    // Scrolling the page with the mouse over a box must not choose something.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return Card::eventFilter(watched, event);
}

void AdvancedCard::fold(bool folded)
{
    m_content->setVisible(!folded);
    m_toggle->setText(folded ? tr("S&how") : tr("&Hide"));
    m_toggle->setIcon(qIcon(folded ? Icon::ChevronDown : Icon::ChevronUp));
}

void AdvancedCard::chooseAuthorities()
{
    auto* dialog = new QFileDialog(this, tr("Certificate authorities"));
    dialog->setObjectName(QStringLiteral("authoritiesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &AdvancedCard::readAuthorities);
    dialog->open();
}

void AdvancedCard::readAuthorities(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestBundle) {
        m_message->setMessage(Tone::Stop, tr("This file cannot be read."));
        return;
    }
    const QByteArray pem = file.readAll();
    if (!pem.contains(beginning)) {
        m_message->setMessage(Tone::Stop,
                              tr("This file holds no certificate in PEM form: a text with the line "
                                 "-----BEGIN CERTIFICATE-----."));
        return;
    }
    change([pem](ServerProfile& profile) { profile.tls.authoritiesPem = pem; });
}

void AdvancedCard::change(const Edit& edit)
{
    if (!m_controller.current())
        return;
    ServerProfile wished = *m_controller.current();
    edit(wished);
    if (wished == *m_controller.current())
        return;
    m_controller.workGuard().pass([card = QPointer(this), id = wished.id, edit] {
        if (card)
            card->changeNow(id, edit);
    });
    showAgain();
}

void AdvancedCard::changeNow(const zitadel::ProfileId& id, const Edit& edit)
{
    if (!m_controller.current() || m_controller.current()->id != id)
        return;
    ServerProfile profile = *m_controller.current();
    edit(profile);
    const auto changed = m_controller.change(profile);
    if (!changed)
        m_message->setMessage(Tone::Stop, text::explain(changed.error()));
}

void AdvancedCard::changeProxy(const net::ProxySettings& settings)
{
    m_controller.workGuard().pass([card = QPointer(this), settings] {
        const ServerProfile* const profile = card ? card->m_controller.current() : nullptr;
        if (!profile)
            return;
        card->changeNow(profile->id, [&](ServerProfile& edited) { edited.proxy = settings; });
        if (settings.user.isEmpty() || card->m_proxy->hasPassword())
            card->m_controller.setProxyPassword(card->m_proxy->takePassword());
    });
    // What was typed stays; a mere choice was not made before it was agreed to.
    if (settings.kind != net::ProxyKind::Manual)
        showAgain();
}

void AdvancedCard::showAgain()
{
    const QString refused = m_message->text();
    m_shown.reset();
    showState();
    if (!refused.isEmpty())
        m_message->setMessage(Tone::Stop, refused);
}

} // namespace factordesk::ui
