// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_table.h"

#include "ui/widgets/label.h"
#include "ui/widgets/plain_tooltip.h"

#include <QGridLayout>
#include <QStringList>

namespace factordesk::ui {

FactTable::FactTable(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::wide);
    m_grid->setVerticalSpacing(spacing::small);
    m_grid->setColumnStretch(1, 1);
}

Label* FactTable::addFact(const QString& name, const QString& value, const QString& tooltip)
{
    auto* nameLabel = new Label(name, TypeSize::Body, Ink::Quiet);
    auto* valueLabel = newParagraph(value);
    valueLabel->setSelectable(true);
    valueLabel->setToolTip(plainTooltip(tooltip));
    valueLabel->setAccessibleName(name);
    valueLabel->setAccessibleDescription(tooltip);
    const int row = int(m_facts.size());
    m_grid->addWidget(nameLabel, row, 0, Qt::AlignTop);
    m_grid->addWidget(valueLabel, row, 1);
    m_facts.append(std::pair(nameLabel, valueLabel));
    return valueLabel;
}

void FactTable::clear()
{
    for (const auto& [name, value] : std::as_const(m_facts)) {
        delete name;
        delete value;
    }
    m_facts.clear();
}

QString FactTable::text() const
{
    QStringList lines;
    for (const auto& [name, value] : m_facts)
        lines.append(QStringLiteral("%1: %2").arg(name->text(), value->text()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace factordesk::ui
