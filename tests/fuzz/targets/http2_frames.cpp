// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http2_meter.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

#include <QByteArrayView>

void factordesk::fuzz::http2_frames(std::string_view bytes)
{
    constexpr qint64 mostHeaderBytes = 8192;
    const QByteArrayView all(bytes.data(), static_cast<qsizetype>(bytes.size()));
    net::Http2Meter whole(mostHeaderBytes);
    const bool isAdmitted = whole.take(all);
    require(whole.take({}) == isAdmitted);
    // However it is cut, it is as much.
    for (const qsizetype piece : {1, 7, 64}) {
        net::Http2Meter meter(mostHeaderBytes);
        for (qsizetype at = 0; at < all.size(); at += piece)
            static_cast<void>(meter.take(all.sliced(at, qMin(piece, all.size() - at))));
        require(meter.take({}) == isAdmitted);
    }
}
