// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"
#include "core/vault/account_set.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace factordesk::ui {

/// An account that somebody may choose, or what cannot be one: everything but its secrets, as it is
/// shown (see shownSafely()).
struct AccountChoice
{
    QString issuer = {};
    QString name = {};
    QString kind = {};   ///< Of code: "TOTP", with what is unusual about it.
    QString remark = {}; ///< Why it is not chosen from the start, or cannot be; may be empty.
    bool isAccount = true;
    bool isChosen = true;
};

/// An account as it stands in a list, chosen.
[[nodiscard]] AccountChoice choiceOf(const vault::Entry& entry);
/// The rows of a file: chosen is what is an account, for the first time in the file, and not in
/// `known` yet. `rows` are borrowed as by `known`.
[[nodiscard]] std::vector<AccountChoice> choicesOf(const std::vector<exchange::Row>& rows,
                                                   vault::AccountSet known);

/// A list of accounts, each with a check box.
class AccountChoices final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Issuer, Name, Kind, Remark, ColumnCount };
    enum Role { IsAccountRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setChoices(std::vector<AccountChoice> choices);
    [[nodiscard]] bool isChosen(int row) const;
    /// How many are chosen, and how many can be.
    [[nodiscard]] int chosen() const;
    [[nodiscard]] int accounts() const;
    /// How many rows are no accounts; their remarks are sentences.
    [[nodiscard]] int refused() const { return rowCount() - accounts(); }
    [[nodiscard]] bool hasRemarks() const;
    /// All accounts, or none.
    void chooseAll(bool areChosen);
    void toggle(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// Another number is chosen.
    void chosenChanged();

private:
    [[nodiscard]] const AccountChoice& at(int row) const { return m_choices[std::size_t(row)]; }

    std::vector<AccountChoice> m_choices;
};

} // namespace factordesk::ui
