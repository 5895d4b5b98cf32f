// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/roster_json.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace factordesk::roster {

namespace {

constexpr std::array allKinds{KeyKind::UserId, KeyKind::LoginName, KeyKind::Email};

const char* kindName(KeyKind kind)
{
    switch (kind) {
    case KeyKind::UserId: break;
    case KeyKind::LoginName: return "loginName";
    case KeyKind::Email: return "email";
    }
    return "userId";
}

/// The value of that name, if there is one.
template <class Values, class NameOf>
auto valueNamed(const QString& name, const Values& values, NameOf nameOf)
{
    const auto found = std::ranges::find_if(
        values, [&](auto value) { return name == QLatin1String(nameOf(value)); });
    return found == values.end() ? std::nullopt : std::optional(*found);
}

void insertText(QJsonObject& object, const char* key, const QString& text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

} // namespace

const char* rowStateName(RowState state)
{
    switch (state) {
    case RowState::Waiting: break;
    case RowState::WithoutKey: return "withoutKey";
    case RowState::NotFound: return "notFound";
    case RowState::Ambiguous: return "ambiguous";
    case RowState::Repeated: return "repeated";
    case RowState::NotEnrollable: return "notEnrollable";
    case RowState::AlreadyActive: return "alreadyActive";
    case RowState::Ready: return "ready";
    case RowState::UnderWay: return "underWay";
    case RowState::Unsettled: return "unsettled";
    case RowState::LeftPending: return "leftPending";
    case RowState::HasLetter: return "hasLetter";
    case RowState::Verified: return "verified";
    case RowState::Failed: return "failed";
    case RowState::NoShow: return "noShow";
    case RowState::Skipped: return "skipped";
    }
    return "waiting";
}

QByteArray rowLine(int index, const Row& row)
{
    QJsonObject object{{QStringLiteral("row"), index},
                       {QStringLiteral("state"), QLatin1String(rowStateName(row.state))},
                       {QStringLiteral("by"), QLatin1String(kindName(row.kind))}};
    insertText(object, "key", row.key);
    insertText(object, "displayName", row.displayName);
    insertText(object, "userId", row.userId);
    insertText(object, "loginName", row.loginName);
    insertText(object, "why", row.why);
    if (row.line > 0)
        object.insert(QStringLiteral("line"), row.line);
    if (row.repeats >= 0)
        object.insert(QStringLiteral("repeats"), row.repeats);
    if (row.isOurs)
        object.insert(QStringLiteral("isOurs"), true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<NumberedRow> readRowLine(QByteArrayView line)
{
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size())).object();
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    const auto state = valueNamed(text("state"), allRowStates, &rowStateName);
    const auto kind = valueNamed(text("by"), allKinds, &kindName);
    const int index = object.value(QLatin1String("row")).toInt(-1);
    if (!state || !kind || index < 0)
        return std::nullopt;
    return NumberedRow{.index = index,
                       .row = {.line = object.value(QLatin1String("line")).toInt(),
                               .key = text("key"),
                               .kind = *kind,
                               .displayName = text("displayName"),
                               .userId = text("userId"),
                               .loginName = text("loginName"),
                               .state = *state,
                               .repeats = object.value(QLatin1String("repeats")).toInt(-1),
                               .isOurs = object.value(QLatin1String("isOurs")).toBool(),
                               .why = text("why")}};
}

} // namespace factordesk::roster
