// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <benchmark/benchmark.h>

namespace factordesk::bench {

/// Where curl is on this computer; empty where it is not.
[[nodiscard]] QString curlProgram();

/// Times, by the clock, a run of curl by a configuration file of this content.
void runCurl(benchmark::State& state, const QString& program, const QByteArray& configuration);

} // namespace factordesk::bench
