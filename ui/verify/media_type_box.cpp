// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/media_type_box.h"

#include <QVariant>

namespace factordesk::ui {

using zitadel::MediaType;

MediaTypeBox::MediaTypeBox(QWidget* parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("mediaTypeBox"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // The same in every language.
    addItem(QStringLiteral("JSON"), QVariant::fromValue(MediaType::Json));
    addItem(QStringLiteral("gRPC-Web"), QVariant::fromValue(MediaType::GrpcWeb));
    addItem(QStringLiteral("gRPC"), QVariant::fromValue(MediaType::Grpc));
}

MediaType MediaTypeBox::mediaType() const
{
    return currentData().value<MediaType>();
}

void MediaTypeBox::setMediaType(MediaType mediaType)
{
    setCurrentIndex(findData(QVariant::fromValue(mediaType)));
}

} // namespace factordesk::ui
