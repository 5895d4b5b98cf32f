// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/media_type.h"

#include <QComboBox>

namespace factordesk::ui {

/// A choice of one of the three media types, by their own names; at first JSON.
class MediaTypeBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit MediaTypeBox(QWidget* parent = nullptr);

    [[nodiscard]] zitadel::MediaType mediaType() const;
    void setMediaType(zitadel::MediaType mediaType);
};

} // namespace factordesk::ui
