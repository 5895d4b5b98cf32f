// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_filter_bar.h"

#include "ui/text/journal_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace factordesk::ui {

namespace {

/// A box whose first choice is all.
QComboBox* newBox(const QString& name, const QString& all)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->addItem(all);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

/// Puts other choices behind the first one, and chooses what was chosen where it is among them.
void replaceChoices(QComboBox& box, const QList<std::pair<QString, QVariant>>& choices)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box.currentIndex() > 0 ? box.currentText() : QString();
    while (box.count() > 1)
        box.removeItem(box.count() - 1);
    for (const auto& [text, value] : choices)
        box.addItem(text, value);
    box.setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : box.findText(chosen)));
}

} // namespace

JournalFilterBar::JournalFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_person(new SearchField)
    , m_day(newBox(QStringLiteral("dayBox"), tr("All days")))
    , m_outcome(newBox(QStringLiteral("outcomeBox"), tr("All outcomes")))
    , m_admin(newBox(QStringLiteral("adminBox"), tr("All admins")))
{
    m_person->setObjectName(QStringLiteral("personField"));
    m_person->setPlaceholderText(tr("Find a person"));
    m_person->setAccessibleName(tr("Person"));
    m_day->setAccessibleName(tr("Day"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_admin->setAccessibleName(tr("Admin"));
    addOutcomes();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::small);
    row->addWidget(m_person, 2);
    for (QComboBox* box : {m_day, m_outcome, m_admin}) {
        row->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &JournalFilterBar::changed);
    }
    connect(m_person, &QLineEdit::textChanged, this, &JournalFilterBar::changed);
}

void JournalFilterBar::addOutcomes()
{
    for (const journal::Outcome outcome : journal::allOutcomes)
        m_outcome->addItem(text::outcomeText(outcome), int(outcome));
}

JournalFilter JournalFilterBar::filter() const
{
    JournalFilter filter{.person = m_person->text().simplified()};
    if (m_outcome->currentIndex() > 0)
        filter.outcome = journal::Outcome(m_outcome->currentData().toInt());
    if (m_admin->currentIndex() > 0)
        filter.admin = m_admins[std::size_t(m_admin->currentIndex() - 1)];
    if (m_day->currentIndex() > 0)
        filter.day = m_day->currentData().toDate();
    return filter;
}

void JournalFilterBar::setLines(const std::vector<journal::JournalLine>& lines)
{
    setDays(lines);
    setAdmins(lines);
}

void JournalFilterBar::setDays(const std::vector<journal::JournalLine>& lines)
{
    std::vector<QDate> days;
    for (const journal::JournalLine& line : lines) {
        const QDate day = localTime(line.entry.when).date();
        if (days.empty() || days.back() != day)
            days.push_back(day);
    }
    std::ranges::sort(days, std::greater());
    days.erase(std::ranges::unique(days).begin(), days.end());
    QList<std::pair<QString, QVariant>> choices;
    for (const QDate& day : days)
        choices.append({QLocale().toString(day, QLocale::ShortFormat), day});
    replaceChoices(*m_day, choices);
}

void JournalFilterBar::setAdmins(const std::vector<journal::JournalLine>& lines)
{
    m_admins.clear();
    for (const journal::JournalLine& line : lines) {
        if (std::ranges::find(m_admins, line.entry.who) == m_admins.end())
            m_admins.push_back(line.entry.who);
    }
    QList<std::pair<QString, QVariant>> choices;
    for (const journal::Account& admin : m_admins)
        choices.append({text::accountText(admin), {}});
    replaceChoices(*m_admin, choices);
}

void JournalFilterBar::focusSearch()
{
    m_person->setFocus(Qt::ShortcutFocusReason);
    m_person->selectAll();
}

void JournalFilterBar::clear()
{
    m_person->clear();
    for (QComboBox* box : {m_day, m_outcome, m_admin})
        box->setCurrentIndex(0);
}

} // namespace factordesk::ui
