// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QProxyStyle>

namespace factordesk::ui {

/// Draws Qt's widgets from the tokens, over Fusion for what it does not draw itself. A style paints
/// at once, where a style sheet would have to be parsed and matched against every widget before
/// the first paint.
class FactordeskStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    FactordeskStyle();

    [[nodiscard]] const Tokens& tokens() const { return *m_tokens; }
    /// `tokens` must live as long as the style (lightTokens(), darkTokens()). Repaints nothing.
    void setTokens(const Tokens& tokens) { m_tokens = &tokens; }
    /// Mnemonics are underlined only while Alt is held.
    void setMnemonicsShown(bool shown) { m_mnemonicsShown = shown; }

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;

private:
    void drawViewItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;

    const Tokens* m_tokens = &lightTokens();
    bool m_mnemonicsShown = false;
};

} // namespace factordesk::ui
