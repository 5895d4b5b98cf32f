// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <utility>

class QGridLayout;

namespace factordesk::ui {

class Label;

/// Names with their values, one pair a row: values are plain text, can be selected, and wrap.
class FactTable : public QWidget
{
    Q_OBJECT

public:
    explicit FactTable(QWidget* parent = nullptr);

    /// Adds a row and returns the value's label, owned by the table until clear(). `tooltip` is
    /// shown over the value, as plain text.
    Label* addFact(const QString& name, const QString& value, const QString& tooltip = {});
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_facts.isEmpty(); }

    /// All rows as "name: value" lines, for copying.
    [[nodiscard]] QString text() const;

private:
    QGridLayout* m_grid;
    QList<std::pair<Label*, Label*>> m_facts;
};

} // namespace factordesk::ui
