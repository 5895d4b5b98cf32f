// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/key_uri_label.h"

#include "core/encoding/percent.h"

#include <algorithm>

namespace factordesk::otpauth {

namespace {

using encoding::percentDecode;
using encoding::percentEncode;

/// Decodes the issuer parameter; `label` is the decoded label.
std::string decodedIssuer(std::string_view raw, std::string_view label)
{
    const std::size_t lastColon = label.rfind(':');
    const std::string_view prefix =
        label.substr(0, lastColon == std::string_view::npos ? 0 : lastColon);
    std::string issuer;
    while (!raw.empty()) {
        const std::size_t plus = std::min(raw.find('+'), raw.size());
        issuer += percentDecode(raw.substr(0, plus));
        raw.remove_prefix(plus);
        if (raw.empty())
            break;
        const std::size_t place = issuer.size();
        issuer += place < prefix.size() && prefix[place] == '+' ? '+' : ' ';
        raw.remove_prefix(1);
    }
    return issuer;
}

bool startsWithPrefix(std::string_view label, std::string_view prefix)
{
    return label.starts_with(prefix) && label.substr(prefix.size()).starts_with(':');
}

std::string withoutLeadingBlanks(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(' ');
    return std::string(begin == std::string_view::npos ? std::string_view() : text.substr(begin));
}

} // namespace

LabelReading readLabel(std::string_view rawLabel, std::string_view rawIssuer)
{
    // Decoding makes ':' of "%3A": the first colon is the same one before and after.
    const std::string label = percentDecode(rawLabel);
    const std::string issuer = decodedIssuer(rawIssuer, label);
    if (!issuer.empty() && startsWithPrefix(label, issuer))
        return {
            issuer, {}, withoutLeadingBlanks(std::string_view(label).substr(issuer.size() + 1))};
    const std::size_t colon = label.find(':');
    if (colon == std::string::npos)
        return {issuer, {}, withoutLeadingBlanks(label)};
    const std::string prefix = label.substr(0, colon);
    const std::string name = withoutLeadingBlanks(std::string_view(label).substr(colon + 1));
    return issuer.empty() ? LabelReading{prefix, {}, name} : LabelReading{issuer, prefix, name};
}

std::string writeLabel(const LabelReading& reading)
{
    const std::string& prefix = reading.prefix.empty() ? reading.issuer : reading.prefix;
    const bool needsSeparator = !prefix.empty() || reading.name.find(':') != std::string::npos;
    const std::string label = needsSeparator ? prefix + ':' + reading.name : reading.name;
    // "a:b:c" with the issuer "a:b" would be read as the account "c": the blank, which readers
    // drop, keeps the account "b:c" of the prefix "a" what it is.
    const bool isMistakable = !reading.prefix.empty() && startsWithPrefix(label, reading.issuer);
    return percentEncode(prefix) + (needsSeparator ? ":" : "") + (isMistakable ? "%20" : "") +
           percentEncode(reading.name);
}

} // namespace factordesk::otpauth
