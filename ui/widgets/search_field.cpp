// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/spinner.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace factordesk::ui {

namespace {
constexpr int edge = 10;
constexpr int buttonSide = 28;
} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
    , m_clear(new IconButton(Icon::Close, tr("Clear the search"), this))
    , m_spinner(new Spinner(iconSide(), this))
{
    m_clear->setObjectName(QStringLiteral("clearSearch"));
    m_clear->setFocusPolicy(Qt::NoFocus); // Escape does it by keyboard.
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setIconSize(QSize(iconSide() - 4, iconSide() - 4));
    m_delay.setSingleShot(true);
    m_delay.setInterval(BusyIndicator::patience);
    connect(m_clear, &QAbstractButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &SearchField::updateParts);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_busyShown = true;
        updateParts();
    });
    placeParts();
    updateParts();
}

void SearchField::setBusy(bool busy)
{
    if (busy && !m_busyShown && !m_delay.isActive())
        m_delay.start();
    if (!busy) {
        m_delay.stop();
        m_busyShown = false;
        updateParts();
    }
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, partRect(Qt::AlignLeft, iconSide()), Icon::Search,
              isEnabled() ? tokensOf(*this).textQuiet : tokensOf(*this).textDisabled);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeParts();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeParts();
}

void SearchField::placeParts()
{
    const int start = iconSide() + spacing::small;
    constexpr int end = buttonSide;
    if (layoutDirection() == Qt::LeftToRight)
        setTextMargins(start, 0, end, 0);
    else
        setTextMargins(end, 0, start, 0);
    m_clear->setGeometry(partRect(Qt::AlignRight, buttonSide));
    m_spinner->setGeometry(partRect(Qt::AlignRight, iconSide()));
}

void SearchField::updateParts()
{
    m_spinner->setVisible(m_busyShown);
    m_clear->setVisible(!m_busyShown && !text().isEmpty());
}

QRect SearchField::partRect(Qt::Alignment side, int extent) const
{
    const int inset = extent == buttonSide ? spacing::hair : edge;
    return QStyle::alignedRect(layoutDirection(), side | Qt::AlignVCenter, QSize(extent, extent),
                               rect().adjusted(inset, 0, -inset, 0));
}

} // namespace factordesk::ui
