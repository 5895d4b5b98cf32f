// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/media_type_field.h"

#include "ui/signin/media_type_finder.h"
#include "ui/text/profile_text.h"
#include "ui/text/status_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace factordesk::ui {

using zitadel::MediaType;

namespace {

constexpr MediaType all[] = {MediaType::Json, MediaType::GrpcWeb, MediaType::Grpc};

/// Screen readers need not say again what stands there already.
void say(InlineMessage& message, Tone tone, const QString& sentence)
{
    if (message.text() != sentence)
        message.setMessage(tone, sentence);
}

} // namespace

MediaTypeField::MediaTypeField(MediaTypeFinder& finder, QWidget* parent)
    : QWidget(parent)
    , m_finder(finder)
    , m_box(new QComboBox)
    , m_find(new Button(tr("Find out")))
    , m_wait(new BusyIndicator)
    , m_message(new InlineMessage)
{
    m_box->setObjectName(QStringLiteral("mediaTypeBox"));
    for (const MediaType mediaType : all)
        m_box->addItem(text::mediaTypeName(mediaType), int(mediaType));
    m_find->setObjectName(QStringLiteral("findMediaTypesButton"));
    m_find->setAccessibleName(tr("Find out which media types the server answers"));
    m_message->setObjectName(QStringLiteral("mediaTypesText"));
    addParts();
    connect(m_box, &QComboBox::currentIndexChanged, this,
            [this] { emit chosen(MediaType(m_box->currentData().toInt())); });
    connect(m_find, &QAbstractButton::clicked, &m_finder, &MediaTypeFinder::ask);
    connect(m_wait, &BusyIndicator::cancelled, &m_finder, &MediaTypeFinder::stop);
    connect(&m_finder, &MediaTypeFinder::changed, this, &MediaTypeField::showState);
    showState();
}

void MediaTypeField::addParts()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(new FieldBlock(tr("Media type of the calls"), m_box, m_find));
    column->addWidget(m_wait);
    column->addWidget(m_message);
}

void MediaTypeField::showProfile(const zitadel::ServerProfile& profile)
{
    const QSignalBlocker blocker(m_box);
    m_mediaType = profile.mediaType;
    m_found = profile.mediaTypesFound;
    m_box->setCurrentIndex(m_box->findData(int(m_mediaType)));
    for (const MediaType mediaType : all) {
        const bool isOdd = !m_found.isEmpty() && !m_found.contains(mediaType);
        //: A media type in a list of choices (%1), such as "gRPC", that the server did not answer.
        m_box->setItemText(m_box->findData(int(mediaType)),
                           isOdd ? tr("%1 (not answered)").arg(text::mediaTypeName(mediaType))
                                 : text::mediaTypeName(mediaType));
    }
    showState();
}

void MediaTypeField::showState()
{
    m_find->setEnabled(m_finder.canAsk() && !m_finder.isAsking());
    if (m_finder.isAsking())
        m_wait->start(tr("Trying each media type…"));
    else
        m_wait->stop();
    if (m_finder.isAsking())
        m_message->clear();
    else if (m_finder.failure())
        say(*m_message, Tone::Stop, text::explain(*m_finder.failure()).paragraph());
    else if (m_finder.notSaved())
        say(*m_message, Tone::Stop, text::explain(*m_finder.notSaved()));
    else
        showFound();
}

void MediaTypeField::showFound()
{
    if (m_found.isEmpty())
        m_message->clear();
    else if (m_found.contains(m_mediaType))
        //: %1 is a list such as "JSON and gRPC-Web".
        say(*m_message, Tone::Good,
            tr("This server answers %1.").arg(text::mediaTypeNames(m_found)));
    else
        //: %1 is a media type such as "gRPC", %2 a list such as "JSON and gRPC-Web".
        say(*m_message, Tone::Warning,
            tr("This server did not answer %1 when it was tried, but %2. Choose one "
               "that it answers.")
                .arg(text::mediaTypeName(m_mediaType), text::mediaTypeNames(m_found)));
}

} // namespace factordesk::ui
