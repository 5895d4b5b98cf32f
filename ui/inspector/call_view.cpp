// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/call_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QEvent>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace factordesk::ui {

CallView::CallView(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // URLs, headers and JSON run from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    document()->setDocumentMargin(spacing::small);
    applyFont();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &CallView::fitHeight);
    fitHeight();
}

void CallView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
}

void CallView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void CallView::applyFont()
{
    setFont(monospaced(QApplication::font()));
}

void CallView::fitHeight()
{
    // A plain text document counts one line for each block that it has not laid out yet, and lays
    // out only what is painted.
    int lines = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid() && lines < mostLines;
         block = block.next()) {
        blockBoundingRect(block); // Lays it out.
        lines += block.layout()->lineCount();
    }
    const qreal lineHeight = document()->firstBlock().layout()->lineAt(0).height();
    const qreal text = std::min(lines, mostLines) * lineHeight;
    // QPlainTextEdit keeps a third margin free before it does without a scroll bar.
    const qreal margins = 3 * document()->documentMargin() + 2 * frameWidth();
    setFixedHeight(static_cast<int>(std::ceil(text + margins)) + 1);
}

} // namespace factordesk::ui
