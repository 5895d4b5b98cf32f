// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/pending.h"
#include "core/zitadel/client.h"
#include "core/zitadel/media_type.h"
#include "core/zitadel/status.h"
#include "core/zitadel/transport/transport.h"

#include <QList>

#include <memory>
#include <vector>

namespace factordesk::zitadel {

/// Finds out which media types a server answers, and not only a proxy in front of it.
///
/// Asks over every transport at once for a person whom nobody is (the user id "0"), which changes
/// nothing and needs no right. Any answer of the server's own counts, a refusal as well as a
/// success, but for UNIMPLEMENTED. The result has the media types in the order of the transports.
/// Where none was answered it is an error: why the first of them was not.
class MediaTypeProbe final : public net::Pending<QList<MediaType>, Status>
{
    Q_OBJECT

public:
    /// At least one transport, each of another media type.
    explicit MediaTypeProbe(std::vector<std::unique_ptr<Transport>> transports);
    ~MediaTypeProbe() override;

    void abort() override;

private:
    /// One media type, and the call that tries it.
    struct Trial;

    void conclude();

    std::vector<Trial> m_trials;
};

} // namespace factordesk::zitadel
