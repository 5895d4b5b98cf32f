// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/backend/zbar_reader.h"

#include <zbar.h>

#include <memory>
#include <string_view>

namespace factordesk::scan {

namespace {

using Scanner = std::unique_ptr<zbar::zbar_image_scanner_t,
                                decltype([](auto* it) { zbar::zbar_image_scanner_destroy(it); })>;
using Image =
    std::unique_ptr<zbar::zbar_image_t, decltype([](auto* it) { zbar::zbar_image_destroy(it); })>;

constexpr unsigned long fourcc(std::string_view code)
{
    unsigned long value = 0;
    for (std::size_t i = code.size(); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(code[i]);
    return value;
}

Scanner makeScanner()
{
    Scanner scanner(zbar::zbar_image_scanner_create());
    const auto set = [&](zbar::zbar_symbol_type_t type, zbar::zbar_config_t config, int value) {
        zbar::zbar_image_scanner_set_config(scanner.get(), type, config, value);
    };
    set(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    set(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    // The bytes as they are; otherwise ZBar guesses a character set and converts.
    set(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1);
    return scanner;
}

QRect around(const zbar::zbar_symbol_t* symbol)
{
    QRect place;
    for (unsigned i = 0; i < zbar::zbar_symbol_get_loc_size(symbol); ++i) {
        const QPoint corner(zbar::zbar_symbol_get_loc_x(symbol, i),
                            zbar::zbar_symbol_get_loc_y(symbol, i));
        place |= QRect(corner, QSize(1, 1));
    }
    return place;
}

} // namespace

std::vector<FoundSymbol> readWithZbar(const GreyImage& image)
{
    const Scanner scanner = makeScanner();
    const Image view(zbar::zbar_image_create());
    zbar::zbar_image_set_format(view.get(), fourcc("Y800"));
    zbar::zbar_image_set_size(view.get(), static_cast<unsigned>(image.width()),
                              static_cast<unsigned>(image.height()));
    zbar::zbar_image_set_data(view.get(), image.pixels().data(), image.pixels().size(), nullptr);
    zbar::zbar_scan_image(scanner.get(), view.get());

    std::vector<FoundSymbol> found;
    for (const auto* symbol = zbar::zbar_image_first_symbol(view.get()); symbol;
         symbol = zbar::zbar_symbol_next(symbol)) {
        const std::string_view content(zbar::zbar_symbol_get_data(symbol),
                                       zbar::zbar_symbol_get_data_length(symbol));
        found.push_back({around(symbol), SecureBytes::copyOf(content)});
    }
    return found;
}

} // namespace factordesk::scan
