// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otp/code.h"
#include "core/otp/parameters.h"
#include "core/qr/symbol.h"
#include "ui/display/offered_app.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <variant>

/// What the window that faces the user can show. The set is closed: what is no member of one of
/// these values cannot reach that window.
namespace factordesk::ui::scene {

/// Nothing at all: between people, after a while without use, while the program is locked.
struct Blank
{
};

/// Somebody was called and nothing is registered for them yet.
struct Welcome
{
    QString name; ///< The person's own display name.
};

/// How to come by an app: for whoever has none yet. No value: no app is offered for these phones.
struct GetApp
{
    std::optional<OfferedApp> android = {};
    std::optional<OfferedApp> iPhone = {};
};

/// The symbol to be scanned, and what to do with it.
struct Scan
{
    QString name;
    QString issuer; ///< As the phone will show them; either may be empty.
    QString account;
    /// Modules alone, not the text they encode; never null. Whoever makes the scene has read the
    /// symbol's pixels back before.
    std::shared_ptr<const qr::Symbol> symbol;
    otp::Period period;
    std::size_t digits = 6; ///< How long the code is going to be.
};

/// What is known of the code that stands in the boxes.
enum class Answer {
    None, ///< It is being typed.
    Checking,
    Refused, ///< The server said no; the symbol that was scanned is still good.
};

/// The code while it is typed, at either side of the desk.
struct EnterCode
{
    std::size_t digits = 6;
    std::size_t typed = 0; ///< At most `digits`.
    /// What is typed, or empty where dots are to be shown.
    otp::Code shown;
    otp::Period period;
    Answer answer = Answer::None;
};

struct Verified
{
    QString name;
};

/// Why it does not go on, as far as it concerns the user.
enum class Trouble {
    NotReady,         ///< Something at the desk's side has to be mended first.
    Waiting,          ///< The server does not answer; the desk is finding out.
    SymbolUnreadable, ///< The symbol could not be drawn so that it reads.
    Ended,            ///< Given up; nothing was set up.
};

struct Problem
{
    Trouble trouble = Trouble::NotReady;
};

} // namespace factordesk::ui::scene

namespace factordesk::ui {

using DisplayScene = std::variant<scene::Blank, scene::Welcome, scene::GetApp, scene::Scan,
                                  scene::EnterCode, scene::Verified, scene::Problem>;

} // namespace factordesk::ui
