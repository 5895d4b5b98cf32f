// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace factordesk {

/// Wraps an error on its way into an Expected: `return Unexpected(Error::Empty);`
template <class E>
class Unexpected
{
public:
    explicit Unexpected(E error) : m_error(std::move(error)) {}
    [[nodiscard]] E&& take() && { return std::move(m_error); }

private:
    E m_error;
};

/// Either a value or the reason why there is none. A small part of C++23's std::expected, which
/// the compilers this project supports do not all have. Reading the value of an Expected that
/// holds an error (or the reverse) is a programming error and asserts.
template <class T, class E>
class [[nodiscard]] Expected
{
public:
    // Implicit on purpose, as in std::expected: `return value;` and `return Unexpected(error);`.
    Expected(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Expected(Unexpected<E> error) : m_content(std::in_place_index<1>, std::move(error).take()) {}

    [[nodiscard]] bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    [[nodiscard]] const T& value() const&
    {
        assert(hasValue());
        return *std::get_if<0>(&m_content);
    }
    [[nodiscard]] T& value() &
    {
        assert(hasValue());
        return *std::get_if<0>(&m_content);
    }
    [[nodiscard]] T&& value() &&
    {
        assert(hasValue());
        return std::move(*std::get_if<0>(&m_content));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    [[nodiscard]] const E& error() const
    {
        assert(!hasValue());
        return *std::get_if<1>(&m_content);
    }

private:
    std::variant<T, E> m_content;
};

/// Success without a value, or the reason of a failure.
template <class E>
class [[nodiscard]] Expected<void, E>
{
public:
    Expected() = default;
    Expected(Unexpected<E> error) : m_error(std::move(error).take()) {}

    [[nodiscard]] bool hasValue() const { return !m_error.has_value(); }
    explicit operator bool() const { return hasValue(); }
    [[nodiscard]] const E& error() const
    {
        assert(!hasValue());
        return *m_error;
    }

private:
    std::optional<E> m_error;
};

} // namespace factordesk
