// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy_indicator.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/spinner.h"

#include <QHBoxLayout>

namespace factordesk::ui {

BusyIndicator::BusyIndicator(QWidget* parent)
    : QWidget(parent)
    , m_spinner(new Spinner(20))
    , m_label(newParagraph({}, Ink::Quiet))
    , m_cancel(new Button(tr("&Cancel"), ButtonRole::Quiet))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_spinner);
    row->addWidget(m_label, 1);
    row->addWidget(m_cancel);
    m_cancel->setObjectName(QStringLiteral("cancelWait"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(patience);
    connect(&m_delay, &QTimer::timeout, this, &BusyIndicator::appear);
    connect(m_cancel, &QAbstractButton::clicked, this, &BusyIndicator::cancelled);
    setVisible(false);
}

void BusyIndicator::start(const QString& text)
{
    m_label->setText(text);
    setAccessibleName(text);
    if (!m_busy)
        m_delay.start();
    m_busy = true;
}

void BusyIndicator::stop()
{
    m_busy = false;
    m_delay.stop();
    setVisible(false);
}

void BusyIndicator::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void BusyIndicator::appear()
{
    setVisible(true);
    announce(*this, m_label->text());
}

} // namespace factordesk::ui
