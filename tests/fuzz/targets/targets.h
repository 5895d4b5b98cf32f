// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// What the fuzzers drive: each function reads any bytes with one reader of foreign input, checks
/// what the reader promises (above all that what was read is written and read as the same), and
/// aborts the program where a promise is broken.
namespace factordesk::fuzz {

void base32(std::string_view bytes);
void code(std::string_view bytes);
void grpc_frame(std::string_view bytes);
void http2_frames(std::string_view bytes);
void http_date(std::string_view bytes);
void id_token(std::string_view bytes);
void import_file(std::string_view bytes);
void journal_line(std::string_view bytes);
void key_file(std::string_view bytes);
void key_uri(std::string_view bytes);
void message(std::string_view bytes);
void percent(std::string_view bytes);
void redirect_request(std::string_view bytes);
void vault_entry(std::string_view bytes);
void vault_header(std::string_view bytes);

} // namespace factordesk::fuzz
