// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::app {

/// How factordesk-screenshot ends: its exit status.
enum class ScreenshotEnding {
    Taken = 0,     ///< The picture's path, in UTF-8, is all of its standard output.
    Refused = 1,   ///< There is no portal, or it gives no picture.
    Cancelled = 2, ///< The person did not want it after all.
};

} // namespace factordesk::app
