// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_choices.h"

#include "ui/codes/account_row.h"
#include "ui/text/import_text.h"
#include "ui/widgets/plain_tooltip.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace factordesk::ui {

namespace {

QString nameOf(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp: return QStringLiteral("TOTP");
    case otp::Kind::Hotp: return QStringLiteral("HOTP");
    case otp::Kind::Steam: return QStringLiteral("Steam");
    case otp::Kind::Motp: return QStringLiteral("mOTP");
    case otp::Kind::Yandex: return QStringLiteral("Yandex");
    }
    Q_UNREACHABLE();
}

QString nameOf(otp::Algorithm algorithm)
{
    switch (algorithm) {
    case otp::Algorithm::Sha1: return QStringLiteral("SHA-1");
    case otp::Algorithm::Sha256: return QStringLiteral("SHA-256");
    case otp::Algorithm::Sha512: return QStringLiteral("SHA-512");
    }
    Q_UNREACHABLE();
}

/// The kind, and what is not as with nearly everybody.
QString kindText(const otp::Parameters& parameters)
{
    QStringList parts{nameOf(parameters.kind)};
    const bool isPlain = parameters.kind == otp::Kind::Totp || parameters.kind == otp::Kind::Hotp;
    if (isPlain && parameters.algorithm != otp::Algorithm::Sha1)
        parts.append(nameOf(parameters.algorithm));
    if (isPlain && parameters.digits != otp::Digits())
        parts.append(AccountChoices::tr("%n digits", nullptr, parameters.digits.count()));
    if (parameters.kind == otp::Kind::Totp && parameters.period != otp::Period())
        //: Seconds.
        parts.append(AccountChoices::tr("%1 s").arg(parameters.period.length().count()));
    return parts.join(QStringLiteral(" · "));
}

/// Of a row that is no account only its label is known, if that.
AccountChoice refusedChoice(const exchange::Row& row)
{
    const QString label = shownSafely(row.label);
    const qsizetype colon = label.indexOf(QLatin1Char(':'));
    AccountChoice choice{
        .remark = text::explain(row.content.error()), .isAccount = false, .isChosen = false};
    if (label.isEmpty())
        choice.issuer = AccountChoices::tr("Row %1").arg(row.number);
    else if (colon < 0)
        choice.name = label;
    else {
        choice.issuer = label.left(colon).trimmed();
        choice.name = label.mid(colon + 1).trimmed();
    }
    return choice;
}

} // namespace

AccountChoice choiceOf(const vault::Entry& entry)
{
    const AccountRow row = rowOf(entry);
    return {.issuer = row.issuer, .name = row.name, .kind = kindText(row.parameters)};
}

std::vector<AccountChoice> choicesOf(const std::vector<exchange::Row>& rows,
                                     vault::AccountSet known)
{
    std::vector<AccountChoice> choices;
    choices.reserve(rows.size());
    vault::AccountSet inFile;
    for (const exchange::Row& row : rows) {
        if (!row.content) {
            choices.push_back(refusedChoice(row));
            continue;
        }
        AccountChoice choice = choiceOf(*row.content);
        if (!inFile.insert(row.content->account))
            choice.remark = AccountChoices::tr("Stands in the file before");
        else if (!known.insert(row.content->account))
            choice.remark = AccountChoices::tr("In the vault already");
        choice.isChosen = choice.remark.isEmpty();
        choices.push_back(std::move(choice));
    }
    return choices;
}

void AccountChoices::setChoices(std::vector<AccountChoice> choices)
{
    beginResetModel();
    m_choices = std::move(choices);
    endResetModel();
    emit chosenChanged();
}

bool AccountChoices::isChosen(int row) const
{
    return at(row).isChosen;
}

int AccountChoices::chosen() const
{
    return int(std::ranges::count_if(m_choices, &AccountChoice::isChosen));
}

int AccountChoices::accounts() const
{
    return int(std::ranges::count_if(m_choices, &AccountChoice::isAccount));
}

bool AccountChoices::hasRemarks() const
{
    return std::ranges::any_of(
        m_choices, [](const AccountChoice& choice) { return !choice.remark.isEmpty(); });
}

void AccountChoices::chooseAll(bool areChosen)
{
    if (m_choices.empty())
        return;
    for (AccountChoice& choice : m_choices)
        choice.isChosen = areChosen && choice.isAccount;
    emit dataChanged(index(0, Issuer), index(rowCount() - 1, Issuer), {Qt::CheckStateRole});
    emit chosenChanged();
}

void AccountChoices::toggle(int row)
{
    const QModelIndex place = index(row, Issuer);
    if (place.isValid() && at(row).isAccount)
        setData(place, isChosen(row) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

int AccountChoices::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

int AccountChoices::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AccountChoices::data(const QModelIndex& index, int role) const
{
    const AccountChoice& choice = at(index.row());
    if (role == IsAccountRole)
        return choice.isAccount;
    if (role == Qt::CheckStateRole && index.column() == Issuer && choice.isAccount)
        return choice.isChosen ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto text = [&]() -> QString {
        switch (Column(index.column())) {
        case Issuer: return isolated(choice.issuer);
        case Name: return isolated(choice.name);
        case Kind: return choice.kind;
        case Remark: return choice.remark;
        case ColumnCount: break;
        }
        return {};
    };
    return role == Qt::ToolTipRole ? plainTooltip(text()) : text();
}

bool AccountChoices::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !at(index.row()).isAccount)
        return false;
    m_choices[std::size_t(index.row())].isChosen = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags AccountChoices::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Issuer && at(index.row()).isAccount)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant AccountChoices::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Issuer: return tr("Issuer");
    case Name: return tr("Account");
    case Kind: return tr("Kind");
    //: A column that says why an account of a file is not chosen.
    case Remark: return tr("Remark");
    case ColumnCount: break;
    }
    return {};
}

} // namespace factordesk::ui
