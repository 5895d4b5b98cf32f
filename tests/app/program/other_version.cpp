// SPDX-License-Identifier: GPL-3.0-or-later
// The module as another version of the program would have left it there.
#include "app/program/functions.h"

extern "C" __attribute__((visibility("default"))) const factordesk::late::Functions*
factordeskLateFunctions()
{
    static const factordesk::late::Functions functions = [] {
        factordesk::late::Functions others{};
        others.version = "0.0.0";
        return others;
    }();
    return &functions;
}
