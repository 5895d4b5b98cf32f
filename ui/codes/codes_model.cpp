// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codes_model.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace factordesk::ui {

/// What one row needs to make codes, and those it made last.
struct CodesModel::Prepared
{
    Expected<otp::Generator, otp::GeneratorError> generator;
    otp::TimeStep step{-1};
    otp::Code code = {};
    otp::Code next = {};
};

CodesModel::CodesModel(QObject* parent) : QAbstractListModel(parent) {}

CodesModel::~CodesModel() = default;

void CodesModel::setRows(std::vector<AccountRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_prepared.clear();
    m_prepared.resize(m_rows.size());
    rebuildFilter();
    m_sorted = sortedRows(m_rows, m_order);
    show();
    endResetModel();
}

void CodesModel::clear()
{
    m_counterCodes.clear();
    m_held = m_revealed = m_nextShown = {};
    m_search.clear();
    m_tag.clear();
    setRows({});
}

void CodesModel::updateRow(const AccountRow& row)
{
    const auto found = std::ranges::find(m_rows, row.id, &AccountRow::id);
    if (found == m_rows.end())
        return;
    beginResetModel();
    m_prepared[std::size_t(found - m_rows.begin())].reset();
    *found = row;
    rebuildFilter();
    m_sorted = sortedRows(m_rows, m_order);
    show();
    endResetModel();
}

void CodesModel::setSearch(const QString& text)
{
    if (std::exchange(m_search, text) == text)
        return;
    beginResetModel();
    show();
    endResetModel();
}

void CodesModel::setTag(const QString& tag)
{
    if (std::exchange(m_tag, tag) == tag)
        return;
    beginResetModel();
    show();
    endResetModel();
}

void CodesModel::setOrder(CodesOrder order)
{
    if (std::exchange(m_order, order) == order)
        return;
    beginResetModel();
    m_sorted = sortedRows(m_rows, m_order);
    show();
    endResetModel();
}

bool CodesModel::canMove() const
{
    return m_order == CodesOrder::Hand && m_shown.size() == m_rows.size();
}

QStringList CodesModel::tags() const
{
    QSet<QString> all;
    for (const AccountRow& row : m_rows)
        all.unite(QSet<QString>(row.tags.begin(), row.tags.end()));
    QStringList sorted(all.begin(), all.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

const AccountRow& CodesModel::account(int row) const
{
    return m_rows[std::size_t(m_shown.at(std::size_t(row)))];
}

int CodesModel::rowOfId(const vault::EntryId& id) const
{
    if (id.isNull())
        return -1;
    const auto found = std::ranges::find_if(
        m_shown, [&](int index) { return m_rows[std::size_t(index)].id == id; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

CodeFace CodesModel::face(int row) const
{
    using enum CodeFace::State;
    const AccountRow& shown = account(row);
    const bool isHiddenNow = m_isHidden && shown.id != m_revealed;
    if (!shown.isTimeBased()) {
        const auto code = m_counterCodes.find(shown.id);
        if (code == m_counterCodes.end())
            return {.state = Waiting};
        return isHiddenNow ? CodeFace{.state = Hidden}
                           : CodeFace{.state = Shown, .code = &code->second};
    }
    Prepared& codes = prepared(std::size_t(m_shown[std::size_t(row)]));
    if (!codes.generator)
        return {.state = codes.generator.error() == otp::GeneratorError::MissingPin ? NeedsPin
                                                                                    : Unusable};
    refreshCodes(codes, shown);
    const otp::Period period = codes.generator->parameters().period;
    const auto left = otp::beginOf(otp::timeStepAt(m_now, period) + 1, period) - m_now;
    return {.state = isHiddenNow ? Hidden : Shown,
            .code = isHiddenNow ? nullptr : &codes.code,
            .next = shown.id == m_nextShown && !isHiddenNow ? &codes.next : nullptr,
            .secondsLeft = int(left.count()),
            .periodSeconds = int(period.length().count())};
}

bool CodesModel::isOutdated(int row) const
{
    const std::unique_ptr<Prepared>& codes = m_prepared[std::size_t(m_shown[std::size_t(row)])];
    return codes && codes->generator && account(row).isTimeBased() &&
           codes->step != otp::timeStepAt(m_now, codes->generator->parameters().period);
}

bool CodesModel::isAboutToEnd(int row) const
{
    const std::unique_ptr<Prepared>& codes = m_prepared[std::size_t(m_shown[std::size_t(row)])];
    if (!codes || !codes->generator)
        return false;
    const otp::Period period = codes->generator->parameters().period;
    return otp::beginOf(otp::timeStepAt(m_now, period) + 1, period) - m_now <=
           std::chrono::seconds(shortSeconds);
}

CodesModel::Prepared& CodesModel::prepared(std::size_t index) const
{
    std::unique_ptr<Prepared>& codes = m_prepared[index];
    if (!codes)
        codes.reset(new Prepared{m_source ? m_source(m_rows[index].id)
                                          : Unexpected(otp::GeneratorError::EmptySecret)});
    return *codes;
}

void CodesModel::refreshCodes(Prepared& codes, const AccountRow& account) const
{
    const otp::TimeStep step = otp::timeStepAt(m_now, codes.generator->parameters().period);
    const bool isHeld = account.id == m_held && codes.step.value >= 0;
    if (codes.step == step || isHeld)
        return;
    codes.step = step;
    codes.code = codes.generator->codeAt(step);
    codes.next = codes.generator->codeAt(step + 1);
}

void CodesModel::setHidden(bool hidden)
{
    m_isHidden = hidden;
    m_revealed = {};
    if (!m_shown.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void CodesModel::reveal(const vault::EntryId& id)
{
    const vault::EntryId before = std::exchange(m_revealed, id);
    repaintRow(before);
    repaintRow(id);
}

void CodesModel::showNext(const vault::EntryId& id)
{
    const vault::EntryId before = std::exchange(m_nextShown, id);
    repaintRow(before);
    repaintRow(id);
}

void CodesModel::setCounterCode(const vault::EntryId& id, const otp::Code& code)
{
    m_counterCodes.insert_or_assign(id, code);
    repaintRow(id);
}

const otp::Code* CodesModel::counterCode(const vault::EntryId& id) const
{
    const auto code = m_counterCodes.find(id);
    return code == m_counterCodes.end() ? nullptr : &code->second;
}

void CodesModel::forgetCounterCode(const vault::EntryId& id)
{
    m_counterCodes.erase(id);
    repaintRow(id);
}

int CodesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CodesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const AccountRow& row = account(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title();
    case NameRole: return row.subtitle();
    case TagsRole: return row.tags;
    case PinnedRole: return row.isPinned;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.title(), row.subtitle()};
        if (row.isPinned)
            parts.append(tr("pinned"));
        parts.append(row.tags);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {}; // roles are an open set
    }
}

Qt::ItemFlags CodesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && canMove() ? flags | Qt::ItemIsDragEnabled : flags;
}

void CodesModel::rebuildFilter()
{
    m_filter.clear();
    for (const AccountRow& row : m_rows)
        m_filter.add(row);
    m_filter.squeeze();
}

void CodesModel::show()
{
    const std::vector<bool> found = m_filter.matches(m_search);
    m_shown.clear();
    m_hasTimeBased = false;
    for (const int index : m_sorted) {
        const AccountRow& row = m_rows[std::size_t(index)];
        if (!found[std::size_t(index)] || (!m_tag.isEmpty() && !row.tags.contains(m_tag)))
            continue;
        m_shown.push_back(index);
        m_hasTimeBased = m_hasTimeBased || row.isTimeBased();
    }
}

void CodesModel::repaintRow(const vault::EntryId& id)
{
    const int row = id.isNull() ? -1 : rowOfId(id);
    if (row >= 0)
        emit dataChanged(index(row), index(row));
}

} // namespace factordesk::ui
