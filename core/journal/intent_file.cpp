// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/intent_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <fcntl.h>

namespace factordesk::journal {

namespace {

const QLatin1String kindKey("intent");
const QLatin1String lineKey("line");
const QLatin1String writtenKey("written");

constexpr std::array allKinds{Intent::Kind::Begun, Intent::Kind::Ended, Intent::Kind::Settlement};

QLatin1String wordFor(Intent::Kind kind)
{
    switch (kind) {
    case Intent::Kind::Begun: return QLatin1String("begun");
    case Intent::Kind::Ended: return QLatin1String("ended");
    case Intent::Kind::Settlement: return QLatin1String("settlement");
    }
    Q_UNREACHABLE();
}

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Intent> intentOf(const QJsonObject& object)
{
    const QString word = object.value(kindKey).toString();
    const auto* const kind = std::ranges::find_if(
        allKinds, [&](Intent::Kind candidate) { return word == wordFor(candidate); });
    const auto line = decodeLine(object.value(lineKey).toString().toUtf8());
    if (kind == allKinds.end() || !line || line->entry.event.isEmpty())
        return std::nullopt;
    return Intent{.kind = *kind, .entry = line->entry};
}

} // namespace

IntentFile::IntentFile(JournalFolder folder) : m_folder(std::move(folder)) {}

IntentFile::~IntentFile()
{
    if (m_file && m_open.isEmpty())
        QFile::remove(m_path);
}

bool IntentFile::keep(const Intent& intent)
{
    const std::lock_guard guard(m_mutex);
    // The line of the journal that it may become, but for its place in the chain.
    const QJsonObject object{
        {kindKey, wordFor(intent.kind)},
        {lineKey, QString::fromUtf8(encodeLine(
                      {.number = 1, .previous = {}, .machine = {}, .entry = intent.entry}))}};
    if (!isOpened() || !append(lineOf(object)))
        return false;
    m_open.insert(intent.entry.event.text());
    return true;
}

void IntentFile::close(const EntryText& event)
{
    const std::lock_guard guard(m_mutex);
    if (!m_open.remove(event.text()))
        return;
    if (!m_open.isEmpty()) {
        // Where this fails, a later start finds it in the journal.
        static_cast<void>(append(lineOf({{writtenKey, event.text()}})));
        return;
    }
    if (m_file->truncate(0))
        m_end = 0;
}

bool IntentFile::sync()
{
    std::shared_ptr<FileDescriptor> file;
    bool isInFolder = false;
    {
        const std::lock_guard guard(m_mutex);
        file = m_file;
        isInFolder = m_isInFolder;
    }
    if (!file)
        return true;
    if (!file->sync() || (!isInFolder && !syncFolder(m_folder.path())))
        return false;
    const std::lock_guard guard(m_mutex);
    m_isInFolder = true;
    return true;
}

std::vector<Intent> IntentFile::openIn(QByteArrayView content)
{
    std::vector<Intent> intents;
    for (qsizetype end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n')) {
        const QJsonObject object =
            QJsonDocument::fromJson(content.first(end).toByteArray()).object();
        content = content.sliced(end + 1);
        const std::optional<Intent> intent = intentOf(object);
        const QString event =
            intent ? intent->entry.event.text() : object.value(writtenKey).toString();
        const auto earlier = std::ranges::find_if(
            intents, [&](const Intent& open) { return open.entry.event.text() == event; });
        if (intent && earlier != intents.end())
            *earlier = *intent;
        else if (intent)
            intents.push_back(*intent);
        else if (earlier != intents.end())
            intents.erase(earlier);
    }
    return intents;
}

/// A process that clears up may have the file between its making and its lock; then it is gone.
bool IntentFile::isOpened()
{
    constexpr int attempts = 10;
    for (int attempt = 0; !m_file && attempt < attempts; ++attempt) {
        if (!m_folder.make())
            return false;
        m_path = m_folder.pathOf(JournalFolder::newIntentName());
        auto file = std::make_shared<FileDescriptor>(m_path, O_RDWR | O_CREAT | O_EXCL);
        if (!file->isOpen())
            return false;
        if (file->tryLock() && QFile::exists(m_path))
            m_file = std::move(file);
    }
    return m_file != nullptr;
}

bool IntentFile::append(const QByteArray& line)
{
    if (!m_file->write(line, m_end)) {
        static_cast<void>(m_file->truncate(m_end));
        return false;
    }
    m_end += line.size();
    return true;
}

} // namespace factordesk::journal
