// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_line.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace factordesk::journal {

namespace {

constexpr int formatVersion = 1;
/// 2^53: beyond it a number in JSON is no longer exact for everybody.
constexpr qint64 largestNumber = Q_INT64_C(9007199254740992);

const QLatin1String versionKey("journal");
const QLatin1String numberKey("number");
const QLatin1String previousKey("previous");
const QLatin1String machineKey("machine");
const QLatin1String notesKey("notes");
const QLatin1String whenKey("when");
const QLatin1String changeKey("change");
const QLatin1String outcomeKey("outcome");
const QLatin1String serverKey("server");
const QLatin1String whoKey("who");
const QLatin1String whomKey("whom");
const QLatin1String loginNameKey("loginName");
const QLatin1String idKey("id");
const QLatin1String statusKey("status");
const QLatin1String errorIdKey("errorId");
const QLatin1String sequenceKey("sequence");
const QLatin1String changeDateKey("changeDate");
const QLatin1String resourceOwnerKey("resourceOwner");
const QLatin1String clockWentBackKey("clockWentBack");
const QLatin1String headWasLostKey("headWasLost");
const QLatin1String otherMachineKey("otherMachine");
const QLatin1String setAsideKey("setAside");
const QLatin1String wasLeftOverKey("wasLeftOver");
const QLatin1String eventKey("event");

/// Takes members out of a line; once one is not what it has to be, the whole line is not.
class Members
{
public:
    explicit Members(QJsonObject object) : m_object(std::move(object)) {}

    [[nodiscard]] bool areGood() const { return m_areGood; }
    void refuseUnless(bool isGood) { m_areGood = m_areGood && isGood; }

    [[nodiscard]] QString text(QLatin1String key)
    {
        const QJsonValue value = m_object.value(key);
        refuseUnless(value.isString());
        return value.toString();
    }
    [[nodiscard]] EntryText entryText(QLatin1String key)
    {
        const QString read = text(key);
        const EntryText kept = EntryText::of(read);
        refuseUnless(kept.text() == read);
        return kept;
    }
    [[nodiscard]] bool flag(QLatin1String key)
    {
        const QJsonValue value = m_object.value(key);
        refuseUnless(value.isUndefined() || value.isBool());
        return value.toBool();
    }
    [[nodiscard]] std::uint64_t number(QLatin1String key)
    {
        const qint64 value = m_object.value(key).toInteger(0);
        refuseUnless(value >= 1 && value <= largestNumber);
        return static_cast<std::uint64_t>(std::max<qint64>(value, 0));
    }
    [[nodiscard]] Members object(QLatin1String key)
    {
        const QJsonValue value = m_object.value(key);
        refuseUnless(value.isObject());
        return Members(value.toObject());
    }
    [[nodiscard]] bool has(QLatin1String key) const { return m_object.contains(key); }

private:
    QJsonObject m_object;
    bool m_areGood = true;
};

template <class Value, std::size_t Size>
Value valueFor(Members& members, QLatin1String key, const std::array<Value, Size>& all)
{
    const QString word = members.text(key);
    const auto found =
        std::ranges::find_if(all, [&](Value value) { return word == wordFor(value); });
    members.refuseUnless(found != all.end());
    return found != all.end() ? *found : all.front();
}

WallTime timeFor(Members& members, QLatin1String key)
{
    const QString text = members.text(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    const WallTime read{std::chrono::milliseconds(time.isValid() ? time.toMSecsSinceEpoch() : 0)};
    members.refuseUnless(time.isValid() && timeText(read) == text);
    return read;
}

crypto::Sha256Digest digestFor(Members& members, QLatin1String key)
{
    crypto::Sha256Digest digest{};
    const QString text = members.text(key);
    const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
    members.refuseUnless(bytes.size() == qsizetype(digest.size()) &&
                         text == QLatin1String(bytes.toHex()));
    std::transform(bytes.begin(), bytes.begin() + std::min(bytes.size(), qsizetype(digest.size())),
                   digest.begin(), [](char byte) { return static_cast<std::byte>(byte); });
    return digest;
}

Account accountFor(Members& members, QLatin1String key)
{
    Members account = members.object(key);
    Account read{.loginName = account.entryText(loginNameKey), .id = account.entryText(idKey)};
    members.refuseUnless(account.areGood());
    return read;
}

std::uint64_t sequenceFor(Members& members)
{
    bool isNumber = false;
    const QString text = members.text(sequenceKey);
    const std::uint64_t sequence = text.toULongLong(&isNumber);
    members.refuseUnless(isNumber && QString::number(sequence) == text);
    return sequence;
}

WriterNotes notesFor(Members& members)
{
    if (!members.has(notesKey))
        return {};
    Members notes = members.object(notesKey);
    WriterNotes read{.clockWentBack = notes.flag(clockWentBackKey),
                     .headWasLost = notes.flag(headWasLostKey),
                     .otherMachine = notes.flag(otherMachineKey),
                     .wasLeftOver = notes.flag(wasLeftOverKey)};
    if (notes.has(setAsideKey))
        read.setAside = notes.entryText(setAsideKey);
    members.refuseUnless(notes.areGood());
    return read;
}

JournalEntry entryFor(Members& members)
{
    JournalEntry entry{.when = timeFor(members, whenKey),
                       .change = valueFor(members, changeKey, allChanges),
                       .outcome = valueFor(members, outcomeKey, allOutcomes),
                       .server = members.entryText(serverKey),
                       .who = accountFor(members, whoKey),
                       .whom = accountFor(members, whomKey)};
    if (members.has(eventKey))
        entry.event = members.entryText(eventKey);
    if (members.has(statusKey)) {
        entry.status = ServerWord::statusName(members.text(statusKey));
        members.refuseUnless(!entry.status.isEmpty());
    }
    if (members.has(errorIdKey)) {
        entry.errorId = ServerWord::errorId(members.text(errorIdKey));
        members.refuseUnless(!entry.errorId.isEmpty());
    }
    if (members.has(sequenceKey))
        entry.sequence = sequenceFor(members);
    if (members.has(changeDateKey))
        entry.changeDate = timeFor(members, changeDateKey);
    if (members.has(resourceOwnerKey))
        entry.resourceOwner = members.entryText(resourceOwnerKey);
    return entry;
}

QJsonObject encode(const Account& account)
{
    return {{loginNameKey, account.loginName.text()}, {idKey, account.id.text()}};
}

QJsonObject encode(const WriterNotes& notes)
{
    QJsonObject object;
    if (notes.clockWentBack)
        object.insert(clockWentBackKey, true);
    if (notes.headWasLost)
        object.insert(headWasLostKey, true);
    if (notes.otherMachine)
        object.insert(otherMachineKey, true);
    if (notes.wasLeftOver)
        object.insert(wasLeftOverKey, true);
    if (!notes.setAside.isEmpty())
        object.insert(setAsideKey, notes.setAside.text());
    return object;
}

void insertIfAny(QJsonObject& object, QLatin1String key, const QString& text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QString hex(const crypto::Sha256Digest& digest)
{
    const auto* const bytes = reinterpret_cast<const char*>(digest.data());
    return QLatin1String(QByteArray(bytes, qsizetype(digest.size())).toHex());
}

} // namespace

QByteArray encodeLine(const JournalLine& line)
{
    const JournalEntry& entry = line.entry;
    QJsonObject object{{versionKey, formatVersion},          {numberKey, qint64(line.number)},
                       {previousKey, hex(line.previous)},    {machineKey, line.machine.text()},
                       {whenKey, timeText(entry.when)},      {changeKey, wordFor(entry.change)},
                       {outcomeKey, wordFor(entry.outcome)}, {serverKey, entry.server.text()},
                       {whoKey, encode(entry.who)},          {whomKey, encode(entry.whom)}};
    insertIfAny(object, eventKey, entry.event.text());
    insertIfAny(object, statusKey, entry.status.text());
    insertIfAny(object, errorIdKey, entry.errorId.text());
    insertIfAny(object, resourceOwnerKey, entry.resourceOwner.text());
    if (entry.sequence)
        object.insert(sequenceKey, QString::number(*entry.sequence));
    if (entry.changeDate)
        object.insert(changeDateKey, timeText(*entry.changeDate));
    if (line.notes != WriterNotes())
        object.insert(notesKey, encode(line.notes));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Expected<JournalLine, LineError> decodeLine(QByteArrayView bytes)
{
    if (bytes.size() > longestLine)
        return Unexpected(LineError::TooLong);
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray());
    const QJsonValue version = document.object().value(versionKey);
    if (version.toInt() > formatVersion)
        return Unexpected(LineError::Newer);
    Members members(document.object());
    members.refuseUnless(version.toInt() == formatVersion);
    JournalLine line{.number = members.number(numberKey),
                     .previous = digestFor(members, previousKey),
                     .machine = members.entryText(machineKey),
                     .notes = notesFor(members),
                     .entry = entryFor(members)};
    if (!members.areGood())
        return Unexpected(LineError::NotAnEntry);
    return line;
}

crypto::Sha256Digest digestOf(QByteArrayView line)
{
    return crypto::sha256(std::as_bytes(std::span(line.data(), std::size_t(line.size()))));
}

QLatin1String wordFor(Change change)
{
    switch (change) {
    case Change::Register: return QLatin1String("register");
    case Change::Verify: return QLatin1String("verify");
    case Change::Remove: return QLatin1String("remove");
    case Change::RecoveryCodes: return QLatin1String("recovery-codes");
    }
    Q_UNREACHABLE();
}

QLatin1String wordFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done: return QLatin1String("done");
    case Outcome::Refused: return QLatin1String("refused");
    case Outcome::NotSent: return QLatin1String("not-sent");
    case Outcome::Unsettled: return QLatin1String("unsettled");
    case Outcome::FoundDone: return QLatin1String("settled-as-done");
    case Outcome::FoundNotDone: return QLatin1String("settled-as-not-done");
    }
    Q_UNREACHABLE();
}

QString timeText(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

} // namespace factordesk::journal
