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

void CallView::applyFont()
{
    setFont(monospaced(QApplication::font()));
}

void CallView::fitHeight()
{
    // The layout of a plain text document measures its height in lines.
    const qreal lines = std::clamp(document()->size().height(), 1.0, double(mostLines));
    const QTextBlock first = document()->firstBlock();
    blockBoundingRect(first); // Lays it out, so that its lines are there.
    const qreal text = lines * first.layout()->lineAt(0).height();
    // QPlainTextEdit keeps a third margin free before it does without a scroll bar.
    const qreal margins = 3 * document()->documentMargin() + 2 * frameWidth();
    setFixedHeight(static_cast<int>(std::ceil(text + margins)) + 1);
}

} // namespace factordesk::ui
