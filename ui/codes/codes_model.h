// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otp/generator.h"
#include "ui/codes/account_row.h"
#include "ui/codes/codes_filter.h"
#include "ui/codes/codes_order.h"

#include <QAbstractListModel>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace factordesk::ui {

/// What stands where a row's code goes.
struct CodeFace
{
    enum class State {
        Shown,    ///< `code` is there.
        Hidden,   ///< Until it is asked for.
        Waiting,  ///< HOTP: none was asked for yet.
        NeedsPin, ///< mOTP and Yandex without their PIN.
        Unusable, ///< The secret makes no code of that kind.
    };
    State state = State::Waiting;
    const otp::Code* code = nullptr; ///< Owned by the model, until anything changes in it.
    const otp::Code* next = nullptr; ///< The one after it, where that was asked for.
    int secondsLeft = 0;             ///< 1 to `periodSeconds`; 0 for HOTP.
    int periodSeconds = 0;
};

/// Seconds from which on a code is likely to run out while it is typed.
inline constexpr int shortSeconds = 5;

/// The accounts of an open vault as rows: found by words and a tag, sorted, pinned ones first. No
/// role gives a secret or a code away; what paints a row asks face(). The states that make codes
/// are prepared when a row is first looked at, and forgotten with setRows() and clear().
class CodesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole, ///< The subtitle.
        TagsRole,
        PinnedRole,
    };
    /// Makes the generator of an entry; asked once for each row that is looked at.
    using GeneratorSource =
        std::function<Expected<otp::Generator, otp::GeneratorError>(const vault::EntryId&)>;

    explicit CodesModel(QObject* parent = nullptr);
    ~CodesModel() override;

    void setSource(GeneratorSource source) { m_source = std::move(source); }
    /// All rows, in the vault's order.
    void setRows(std::vector<AccountRow> rows);
    /// Forgets rows, generators and codes.
    void clear();
    /// One row has changed; its generator is made anew. Sorted and filtered as before.
    void updateRow(const AccountRow& row);

    void setSearch(const QString& text);
    /// Only rows with this tag; empty for all.
    void setTag(const QString& tag);
    void setOrder(CodesOrder order);
    [[nodiscard]] CodesOrder order() const { return m_order; }
    /// The rows can be moved by hand: sorted so, and none left out.
    [[nodiscard]] bool canMove() const;
    /// Of all rows, also those not shown; sorted.
    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] int totalCount() const { return int(m_rows.size()); }
    /// Any of the rows shown has a code that runs out.
    [[nodiscard]] bool hasTimeBased() const { return m_hasTimeBased; }

    [[nodiscard]] const AccountRow& account(int row) const;
    [[nodiscard]] int rowOfId(const vault::EntryId& id) const; ///< -1 where it is not shown.

    /// The moment that faces are of.
    void setNow(otp::UnixTime now) { m_now = now; }
    [[nodiscard]] CodeFace face(int row) const;
    /// The code of the row has run out since it was last looked at.
    [[nodiscard]] bool isOutdated(int row) const;
    /// Its code has few seconds left, and looks it.
    [[nodiscard]] bool isAboutToEnd(int row) const;
    /// While it is held, a row keeps its code. A null id lets go.
    void hold(const vault::EntryId& id) { m_held = id; }
    /// Hide all codes until they are asked for.
    void setHidden(bool hidden);
    [[nodiscard]] bool isHidden() const { return m_isHidden; }
    /// Shows one row's code in spite of that; the one before is hidden. Null for none.
    void reveal(const vault::EntryId& id);
    [[nodiscard]] const vault::EntryId& revealed() const { return m_revealed; }
    /// Shows the code after this one, for one row. Null for none.
    void showNext(const vault::EntryId& id);
    [[nodiscard]] const vault::EntryId& nextShown() const { return m_nextShown; }
    /// HOTP: the code that was made on request.
    void setCounterCode(const vault::EntryId& id, const otp::Code& code);
    /// nullptr where none was asked for yet.
    [[nodiscard]] const otp::Code* counterCode(const vault::EntryId& id) const;
    void forgetCounterCode(const vault::EntryId& id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Prepared;

    [[nodiscard]] Prepared& prepared(std::size_t index) const;
    void refreshCodes(Prepared& codes, const AccountRow& account) const;
    void rebuildFilter();
    void show();
    void repaintRow(const vault::EntryId& id);

    GeneratorSource m_source;
    std::vector<AccountRow> m_rows;
    mutable std::vector<std::unique_ptr<Prepared>> m_prepared; ///< One a row, made on first need.
    std::map<vault::EntryId, otp::Code> m_counterCodes;
    CodesFilter m_filter;
    QString m_search;
    QString m_tag;
    CodesOrder m_order = CodesOrder::Hand;
    std::vector<int> m_sorted; ///< All rows.
    std::vector<int> m_shown;  ///< Those that are found, in that order.
    otp::UnixTime m_now{};
    vault::EntryId m_held;
    vault::EntryId m_revealed;
    vault::EntryId m_nextShown;
    bool m_isHidden = false;
    bool m_hasTimeBased = false;
};

} // namespace factordesk::ui
