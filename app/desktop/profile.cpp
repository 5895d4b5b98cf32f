// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profile.h"

#include "core/roster/people_resolver.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace factordesk::app {

namespace {

const QLatin1String serverKey("server/kind");
const QLatin1String addressKey("server/address");
const QLatin1String schemeKey("appearance/scheme");
const QLatin1String contrastKey("appearance/contrast");
const QLatin1String sizeKey("appearance/sizePercent");
const QLatin1String languageKey("appearance/language");
const QLatin1String shortcutsGroup("shortcuts/");
const QLatin1String geometryKey("window/geometry");
const QLatin1String orderKey("codes/order");
const QLatin1String hiddenKey("codes/hidden");
const QLatin1String clipboardKey("codes/clipboardSeconds");
const QLatin1String lockAfterKey("codes/lockAfterMinutes");
const QLatin1String lockWithSessionKey("codes/lockWithSession");

const QLatin1String displayScreenKey("display/screen");
const QLatin1String displayMirrorKey("display/mirror");
const QLatin1String displayBlankKey("display/blankAfterMinutes");
const QLatin1String androidAppKey("display/androidApp");
const QLatin1String iPhoneAppKey("display/iPhoneApp");
const QLatin1String displaySoundKey("display/sound");
const QLatin1String callsKey("roster/callsAtOnce");

const QLatin1String practiceValue("practice");
const QLatin1String remoteValue("remote");
const QLatin1String lightValue("light");
const QLatin1String darkValue("dark");
const QLatin1String highValue("high");
const QLatin1String digitsValue("digits");
const QLatin1String dotsValue("dots");

constexpr int longestBlankMinutes = 60;

QString dataFile(QLatin1String name)
{
    // Not AppDataLocation, which is another for each program.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/factordesk/") + name;
}

} // namespace

Profile::Profile()
    : m_settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                     QStringLiteral("/factordesk.ini"),
                 QSettings::IniFormat)
{
}

QString Profile::serversPath() const
{
    return QFileInfo(m_settings.fileName()).dir().filePath(QStringLiteral("servers.json"));
}

void Profile::handServerOver(zitadel::ProfileStore& store)
{
    const QString kind = m_settings.value(serverKey).toString();
    if (kind.isEmpty())
        return;
    const auto address = zitadel::ServerAddress::make(m_settings.value(addressKey).toString());
    Expected<void, zitadel::ProfileStoreError> handedOver;
    if (!store.current() && kind == practiceValue) {
        handedOver = store.setCurrent(zitadel::ProfileId::practice());
    } else if (!store.current() && kind == remoteValue && address) {
        const zitadel::ServerProfile profile{
            .name = *zitadel::ProfileName::make(
                address->displayText().left(zitadel::ProfileName::maximumLength)),
            .address = *address};
        handedOver = store.put(profile);
        if (handedOver)
            handedOver = store.setCurrent(profile.id);
    }
    // What could not be written stays here for the next start.
    if (!handedOver)
        return;
    m_settings.remove(serverKey);
    m_settings.remove(addressKey);
}

ui::Look Profile::look() const
{
    ui::Look look;
    const QString scheme = m_settings.value(schemeKey).toString();
    if (scheme == lightValue)
        look.scheme = ui::Scheme::Light;
    else if (scheme == darkValue)
        look.scheme = ui::Scheme::Dark;
    if (m_settings.value(contrastKey).toString() == highValue)
        look.contrast = ui::Contrast::High;
    const int size = m_settings.value(sizeKey).toInt();
    if (std::ranges::find(ui::offeredSizes, size) != ui::offeredSizes.end())
        look.size = size;
    return look;
}

void Profile::setLook(const ui::Look& look)
{
    switch (look.scheme) {
    case ui::Scheme::System: m_settings.remove(schemeKey); break;
    case ui::Scheme::Light: m_settings.setValue(schemeKey, lightValue); break;
    case ui::Scheme::Dark: m_settings.setValue(schemeKey, darkValue); break;
    }
    switch (look.contrast) {
    case ui::Contrast::Normal: m_settings.remove(contrastKey); break;
    case ui::Contrast::High: m_settings.setValue(contrastKey, highValue); break;
    }
    m_settings.setValue(sizeKey, look.size);
}

QString Profile::language() const
{
    return m_settings.value(languageKey).toString();
}

void Profile::setLanguage(const QString& tag)
{
    m_settings.setValue(languageKey, tag);
}

ui::Shortcuts Profile::shortcuts() const
{
    ui::Shortcuts shortcuts;
    for (const ui::Command command : ui::allCommands()) {
        const QString text = m_settings.value(shortcutsGroup + ui::settingOf(command)).toString();
        const auto keys = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!text.isEmpty() && !ui::Shortcuts::refusal(command, keys))
            shortcuts.setKeys(command, keys);
    }
    // Whoever edits the file by hand may have given two commands the same.
    return shortcuts.isUnambiguous() ? shortcuts : ui::Shortcuts();
}

void Profile::setShortcuts(const ui::Shortcuts& shortcuts)
{
    for (const ui::Command command : ui::allCommands()) {
        const QString key = shortcutsGroup + ui::settingOf(command);
        const QKeySequence keys = shortcuts.keys(command);
        if (keys == ui::Shortcuts::usualKeys(command))
            m_settings.remove(key);
        else
            m_settings.setValue(key, keys.toString(QKeySequence::PortableText));
    }
}

QString Profile::vaultPath()
{
    return dataFile(QLatin1String("accounts.vault"));
}

QString Profile::rosterPath()
{
    return dataFile(QLatin1String("roster.jsonl"));
}

ui::CodesSettings Profile::codes() const
{
    using ui::CodesOrder;
    ui::CodesSettings codes;
    const int order = m_settings.value(orderKey, int(codes.order)).toInt();
    if (order >= int(CodesOrder::Hand) && order <= int(CodesOrder::Use))
        codes.order = CodesOrder(order);
    codes.isHidden = m_settings.value(hiddenKey, codes.isHidden).toBool();
    const qlonglong seconds =
        m_settings.value(clipboardKey, qlonglong(codes.clipboardTime.count())).toLongLong();
    const qlonglong minutes =
        m_settings.value(lockAfterKey, qlonglong(codes.lockAfter.count())).toLongLong();
    // Whoever edits the file by hand gets what can be meant by it.
    codes.clipboardTime = std::chrono::seconds(std::clamp<qlonglong>(seconds, 5, 600));
    codes.lockAfter = std::chrono::minutes(std::clamp<qlonglong>(minutes, 0, 24 * 60));
    codes.locksWithSession = m_settings.value(lockWithSessionKey, codes.locksWithSession).toBool();
    return codes;
}

void Profile::setCodes(const ui::CodesSettings& codes)
{
    m_settings.setValue(orderKey, int(codes.order));
    m_settings.setValue(hiddenKey, codes.isHidden);
    m_settings.setValue(clipboardKey, qlonglong(codes.clipboardTime.count()));
    m_settings.setValue(lockAfterKey, qlonglong(codes.lockAfter.count()));
    m_settings.setValue(lockWithSessionKey, codes.locksWithSession);
}

ui::DisplaySettings Profile::display() const
{
    ui::DisplaySettings settings;
    settings.screen = m_settings.value(displayScreenKey).toString();
    if (m_settings.value(displayMirrorKey).toString() == digitsValue)
        settings.mirror = ui::Mirror::Digits;
    bool isNumber = false;
    const int minutes = m_settings.value(displayBlankKey).toInt(&isNumber);
    if (isNumber && minutes >= 0 && minutes <= longestBlankMinutes)
        settings.blankAfter = std::chrono::minutes(minutes);
    settings.androidApp =
        ui::appOfSetting(m_settings.value(androidAppKey).toString(), settings.androidApp);
    settings.iPhoneApp =
        ui::appOfSetting(m_settings.value(iPhoneAppKey).toString(), settings.iPhoneApp);
    settings.sound = m_settings.value(displaySoundKey, settings.sound).toBool();
    return settings;
}

void Profile::setDisplay(const ui::DisplaySettings& settings)
{
    m_settings.setValue(displayScreenKey, settings.screen);
    m_settings.setValue(displayMirrorKey,
                        settings.mirror == ui::Mirror::Digits ? digitsValue : dotsValue);
    m_settings.setValue(displayBlankKey, int(settings.blankAfter.count()));
    m_settings.setValue(androidAppKey, QString(ui::settingOf(settings.androidApp)));
    m_settings.setValue(iPhoneAppKey, QString(ui::settingOf(settings.iPhoneApp)));
    m_settings.setValue(displaySoundKey, settings.sound);
}

int Profile::callsAtOnce() const
{
    using roster::PeopleResolver;
    bool isNumber = false;
    const int calls = m_settings.value(callsKey).toInt(&isNumber);
    return isNumber && calls >= 1 && calls <= PeopleResolver::mostCallsAtOnce
               ? calls
               : PeopleResolver::usualCallsAtOnce;
}

void Profile::setCallsAtOnce(int calls)
{
    m_settings.setValue(callsKey, calls);
}

QByteArray Profile::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Profile::setWindowGeometry(const QByteArray& geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

} // namespace factordesk::app
