// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/factordesk_style.h"

#include "ui/theme/button_painter.h"
#include "ui/theme/field_painter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/list_painter.h"
#include "ui/theme/scroll_bar.h"
#include "ui/theme/shapes.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollBar>
#include <QTabBar>

// QStyle's enums have many dozens of members of which a style names those it draws itself and
// leaves the rest to its base: its switches alone have a default.

namespace factordesk::ui {

namespace {

/// Runs `paint` with the option as the type that its element promises; nothing under another.
template <class Option, class Paint>
void with(const QStyleOption* option, Paint paint)
{
    if (const auto* own = qstyleoption_cast<const Option*>(option))
        paint(*own);
}

/// What a message box says first becomes its title, in line with what follows and with its buttons:
/// where it has no icon, Qt keeps the icon's place.
void polishMessageBox(QMessageBox& box)
{
    if (auto* title = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_label")))
        title->setFont(fontFor(TypeSize::Title, box.font()));
    auto* grid = qobject_cast<QGridLayout*>(box.layout());
    QLayoutItem* const place = grid ? grid->itemAtPosition(0, 0) : nullptr;
    if (place && place->spacerItem()) {
        place->spacerItem()->changeSize(0, 0, QSizePolicy::Fixed, QSizePolicy::Fixed);
        grid->setHorizontalSpacing(0);
        grid->setColumnStretch(1, 1);
    }
}

} // namespace

FactordeskStyle::FactordeskStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void FactordeskStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QScrollBar*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QLineEdit*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    // The frame paints the ground: the viewport's square corners would cover its round ones.
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget))
        area->viewport()->setAutoFillBackground(false);
    if (qobject_cast<QScrollBar*>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    if (auto* box = qobject_cast<QMessageBox*>(widget))
        polishMessageBox(*box);
}

void FactordeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                    QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        with<QStyleOptionButton>(option, [&](const QStyleOptionButton& own) {
            paintButtonBody(*painter, own, tokens(), buttonRole(widget));
        });
        return;
    case PE_PanelLineEdit:
        // Without a frame it is the inner part of another control, which draws the field.
        with<QStyleOptionFrame>(option, [&](const QStyleOptionFrame& own) {
            if (own.lineWidth > 0)
                paintField(*painter, own, tokens(), isInvalid(widget));
        });
        return;
    case PE_FrameLineEdit:
    case PE_FrameTabWidget: return;
    case PE_Frame:
        paintSurface(
            *painter, option->rect,
            {.fill = qobject_cast<const QAbstractScrollArea*>(widget) ? tokens().field : QColor(),
             .line = tokens().line});
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, tokens().line);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), tokens().raised);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget))
            return; // paintRow rings the whole row.
        paintFocusRing(*painter, option->rect, tokens(), radius::mark);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheckIndicator(*painter, *option, tokens()); return;
    case PE_IndicatorRadioButton: paintRadioIndicator(*painter, *option, tokens()); return;
    case PE_PanelItemViewItem: paintRow(*painter, *option, tokens()); return;
    case PE_PanelItemViewRow: return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            tokens().line);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FactordeskStyle::drawControl(ControlElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton: // Without the base's focus rectangle: the body has its own.
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        with<QStyleOptionButton>(option, [&](const QStyleOptionButton& own) {
            paintButtonLabel(*painter, own, tokens(), buttonRole(widget));
        });
        return;
    case CE_ComboBoxLabel:
        with<QStyleOptionComboBox>(option, [&](const QStyleOptionComboBox& own) {
            if (!own.editable)
                paintComboLabel(*painter, own, tokens());
        });
        return;
    case CE_ItemViewItem: drawViewItem(option, painter, widget); return;
    case CE_MenuItem:
        with<QStyleOptionMenuItem>(option, [&](const QStyleOptionMenuItem& own) {
            paintMenuItem(*painter, own, tokens());
        });
        return;
    case CE_TabBarTabShape:
        with<QStyleOptionTab>(
            option, [&](const QStyleOptionTab& own) { paintTab(*painter, own, tokens()); });
        return;
    case CE_TabBarTabLabel:
        with<QStyleOptionTab>(
            option, [&](const QStyleOptionTab& own) { paintTabLabel(*painter, own, tokens()); });
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: paintHeader(*painter, *option, tokens()); return;
    case CE_HeaderLabel:
        with<QStyleOptionHeader>(option, [&](const QStyleOptionHeader& own) {
            paintHeaderLabel(*painter, own, tokens());
        });
        return;
    case CE_ProgressBarGroove: return;
    case CE_ProgressBarContents:
        with<QStyleOptionProgressBar>(option, [&](const QStyleOptionProgressBar& own) {
            paintProgress(*painter, own, tokens());
        });
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FactordeskStyle::drawViewItem(const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    with<QStyleOptionViewItem>(option, [&](QStyleOptionViewItem own) {
        // The selection is a soft tint: its text keeps the colour of the others.
        own.palette.setColor(QPalette::HighlightedText, tokens().text);
        QProxyStyle::drawControl(CE_ItemViewItem, &own, painter, widget);
    });
}

void FactordeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                         QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        with<QStyleOptionComboBox>(option, [&](const QStyleOptionComboBox& own) {
            paintComboBox(*painter, own, tokens(), isInvalid(widget));
        });
        return;
    case CC_SpinBox:
        with<QStyleOptionSpinBox>(option, [&](const QStyleOptionSpinBox& own) {
            paintSpinBox(*painter, own, tokens(), isInvalid(widget));
        });
        return;
    case CC_ToolButton:
        with<QStyleOptionToolButton>(option, [&](const QStyleOptionToolButton& own) {
            paintToolButton(*painter, own, tokens());
        });
        return;
    case CC_ScrollBar:
        with<QStyleOptionSlider>(option, [&](const QStyleOptionSlider& own) {
            paintScrollBar(*painter, own, tokens());
        });
        return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect FactordeskStyle::subElementRect(SubElement element, const QStyleOption* option,
                                      const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const int padding = frame && frame->lineWidth > 0 ? fieldPadding - 2 : 0;
        return option->rect.adjusted(padding, 0, -padding, 0);
    }
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect FactordeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                      SubControl part, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* own = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return scrollBarRect(*own, part);
    }
    if (const std::optional<QRect> own = fieldPartRect(*option, part))
        return *own;
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize FactordeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                        const QSize& contents, const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto* own = qstyleoption_cast<const QStyleOptionButton*>(option))
            return buttonSize(*own);
        break;
    case CT_LineEdit:
        return {contents.width() + 2 * fieldPadding, controlHeight(option->fontMetrics.height())};
    case CT_SpinBox:
    case CT_ComboBox:
        return {contents.width() + 2 * fieldPadding + iconSide() + spacing::small,
                controlHeight(option->fontMetrics.height())};
    case CT_ToolButton: {
        const int side = controlHeight(option->fontMetrics.height());
        return contents.expandedTo({side, side});
    }
    case CT_MenuItem:
        if (const auto* own = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*own, contents);
        break;
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return size.expandedTo({0, controlHeight(option->fontMetrics.height())});
    }
    case CT_TabBarTab:
        return {contents.width() + spacing::small, controlHeight(option->fontMetrics.height()) + 4};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int FactordeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                                 const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 20;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return spacing::small + 2;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize: return iconSide();
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return spacing::large;
    case PM_LayoutHorizontalSpacing: return spacing::small;
    case PM_LayoutVerticalSpacing: return spacing::medium;
    case PM_FocusFrameHMargin: // The room beside the text of a list's row.
        return spacing::medium;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return spacing::hair;
    case PM_ToolTipLabelFrameWidth: return spacing::small;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FactordeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                               QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut: return m_mnemonicsShown;
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons: // Qt's own are of another time.
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace factordesk::ui
