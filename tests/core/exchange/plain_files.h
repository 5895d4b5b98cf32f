// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace factordesk::test {

/// A small file of one format, written by hand after its program's documentation or source.
struct PlainFile
{
    const char* name = "";
    exchange::Format format = exchange::Format::UriList;
    QByteArray content = {};
    QStringList rows = {}; ///< What is in it: "kind issuer:name secret digits/step" and more.
};

[[nodiscard]] QList<PlainFile> plainFiles();

} // namespace factordesk::test
