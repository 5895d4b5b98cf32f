// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QImage>
#include <QString>

#include <cstddef>
#include <span>

namespace factordesk::scan {

/// The largest picture file that is read, in bytes; whoever reads a file asks for its size before.
inline constexpr std::size_t maximumPictureFile = 64UL * 1024 * 1024;

/// Why a file is no picture that can be read.
struct PictureError
{
    bool isPicture = false; ///< It is a PNG, JPEG or WebP, but a damaged one.
    QString reason = {};    ///< What Qt says of it, where it is one; in English.
};

/// Whether the file is one of the pictures that are read, by its content.
[[nodiscard]] bool isPicture(std::span<const std::byte> file);

/// Reads a PNG, JPEG or WebP, told by its content and never by its name, turned as its camera says.
/// Copies nothing of `file`. Takes time with the size: call it off the GUI thread.
[[nodiscard]] Expected<QImage, PictureError> readPicture(std::span<const std::byte> file);

} // namespace factordesk::scan
