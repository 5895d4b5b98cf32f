// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/key_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace factordesk::ui {

bool KeyFile::load(const QString& path)
{
    m_error.reset();
    m_trouble.clear();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_trouble = file.errorString();
        return false;
    }
    // One byte more than is accepted tells that there is more.
    SecureBytes content(zitadel::largestKeyFile + 1);
    const qint64 size = file.read(reinterpret_cast<char*>(content.bytes().data()),
                                  static_cast<qint64>(content.size()));
    content.truncate(static_cast<std::size_t>(std::max<qint64>(size, 0)));
    auto key = zitadel::ServiceAccountKey::read(content);
    if (!key) {
        m_error = key.error();
        return false;
    }
    m_key = *std::move(key);
    m_name = QFileInfo(path).fileName();
    return true;
}

std::optional<zitadel::ServiceAccountKey> KeyFile::takeKey()
{
    return std::exchange(m_key, std::nullopt);
}

void KeyFile::forget()
{
    m_key.reset();
    m_name.clear();
}

} // namespace factordesk::ui
