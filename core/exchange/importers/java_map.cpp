// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/java_map.h"

#include <cstdint>

namespace factordesk::exchange {

namespace {

/// Takes pieces off the front of a stream; once one is not there, none is.
class Stream
{
public:
    explicit Stream(std::span<const std::byte> bytes) : m_rest(bytes) {}

    [[nodiscard]] bool isSound() const { return m_isSound; }

    std::string_view bytes(std::size_t size)
    {
        m_isSound = m_isSound && size <= m_rest.size();
        if (!m_isSound)
            return {};
        const std::string_view taken(reinterpret_cast<const char*>(m_rest.data()), size);
        m_rest = m_rest.subspan(size);
        return taken;
    }
    std::uint32_t number(std::size_t size)
    {
        std::uint32_t value = 0;
        for (const char byte : bytes(size))
            value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }
    void expect(std::string_view expected)
    {
        m_isSound = bytes(expected.size()) == expected && m_isSound;
    }
    /// A text behind its length in two bytes.
    std::string_view text() { return bytes(number(2)); }
    std::string_view string()
    {
        expect("t");
        return text();
    }

private:
    std::span<const std::byte> m_rest;
    bool m_isSound = true;
};

/// The class' description, and its own fields, which say only how full a table may get.
void skipHead(Stream& stream)
{
    constexpr std::size_t idSize = 8;
    constexpr std::size_t fieldSize = 4;
    stream.expect({"\xAC\xED\x00\x05sr", 6});
    stream.expect({"\x00\x11java.util.HashMap", 19});
    stream.bytes(idSize);
    stream.expect("\x03"); // Serializable, with a writeObject of its own.
    const std::uint32_t fields = stream.number(2);
    for (std::uint32_t i = 0; i < fields && stream.isSound(); ++i) {
        const std::string_view type = stream.bytes(1);
        if (type != "F" && type != "I")
            stream.expect("F");
        stream.text();
    }
    stream.expect("xp");
    for (std::uint32_t i = 0; i < fields && stream.isSound(); ++i)
        stream.bytes(fieldSize);
}

} // namespace

std::optional<JavaMap> JavaMap::of(std::span<const std::byte> bytes)
{
    constexpr std::size_t capacitySize = 4;
    Stream stream(bytes);
    skipHead(stream);
    stream.expect("w\x08");
    stream.bytes(capacitySize);
    const std::uint32_t size = stream.number(4);
    JavaMap map;
    for (std::uint32_t i = 0; i < size && stream.isSound(); ++i) {
        const std::string name(stream.string());
        map.m_entries.insert_or_assign(name, SecureBytes::copyOf(stream.string()));
    }
    stream.expect("x");
    return stream.isSound() ? std::optional(std::move(map)) : std::nullopt;
}

const SecureBytes* JavaMap::value(std::string_view name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : &found->second;
}

} // namespace factordesk::exchange
