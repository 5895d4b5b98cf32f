// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_line.h"

#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

void factordesk::fuzz::journal_line(std::string_view bytes)
{
    using namespace journal;
    const auto line = decodeLine(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    if (!line) {
        require((line.error() == LineError::TooLong) == (qsizetype(bytes.size()) > longestLine));
        return;
    }
    require(line->number >= 1);
    const QByteArray written = encodeLine(*line);
    require(written.size() <= longestLine && !written.contains('\n'));
    const auto again = decodeLine(written);
    require(again && *again == *line);
}
