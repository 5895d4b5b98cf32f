// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/recovery_codes_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/spoken_text_accessible.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace factordesk::ui {

namespace {

constexpr int columns = 2;
/// Longer codes would not fit beside one another in the large type.
constexpr std::size_t longestLarge = 20;

QString shown(const SecureBytes& code)
{
    return QString::fromUtf8(code.text().data(), static_cast<qsizetype>(code.size()));
}

} // namespace

RecoveryCodesView::RecoveryCodesView(std::vector<SecureBytes> codes, QWidget* parent)
    : QWidget(parent), m_codes(std::move(codes))
{
    SpokenTextAccessible<RecoveryCodesView>::install();
    const bool isLarge = std::ranges::all_of(
        m_codes, [](const SecureBytes& code) { return code.size() <= longestLarge; });
    m_codeFont = monospaced(fontFor(isLarge ? TypeSize::Title : TypeSize::Body, font()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

std::vector<SecureBytes> RecoveryCodesView::codes() const
{
    std::vector<SecureBytes> copies;
    for (const SecureBytes& code : m_codes)
        copies.push_back(code.copy());
    return copies;
}

SecureBytes RecoveryCodesView::text() const
{
    std::size_t size = 0;
    for (const SecureBytes& code : m_codes)
        size += code.size() + 1;
    SecureBytes all(size);
    auto place = all.bytes().begin();
    for (const SecureBytes& code : m_codes) {
        place = std::ranges::copy(code.bytes(), place).out;
        *place++ = std::byte{'\n'};
    }
    return all;
}

QString RecoveryCodesView::spokenText() const
{
    QStringList spoken;
    for (const SecureBytes& code : m_codes)
        spoken.append(shown(code));
    return spoken.join(QStringLiteral(", "));
}

QSize RecoveryCodesView::cellSize() const
{
    const QFontMetrics metrics(m_codeFont);
    int widest = 0;
    for (const SecureBytes& code : m_codes)
        widest = std::max(widest, metrics.horizontalAdvance(shown(code)));
    return {widest + 2 * spacing::wide, metrics.height() + spacing::small};
}

QSize RecoveryCodesView::sizeHint() const
{
    const QSize cell = cellSize();
    return {cell.width() * columns, cell.height() * ((count() + columns - 1) / columns)};
}

void RecoveryCodesView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_codeFont);
    painter.setPen(tokensOf(*this).text);
    const QSize cell = cellSize();
    for (int i = 0; i < count(); ++i) {
        // Codes are Latin text: they run from left to right in every layout.
        const QRect place(QPoint(i % columns * cell.width(), i / columns * cell.height()), cell);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
                         shown(m_codes.at(static_cast<std::size_t>(i))));
    }
}

} // namespace factordesk::ui
