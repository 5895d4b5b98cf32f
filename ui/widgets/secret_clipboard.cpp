// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUuid>

namespace factordesk::ui {

namespace {
// Klipper, GPaste and others leave out what carries this; KeePassXC and Bitwarden set it, too.
constexpr auto managerHint = "x-kde-passwordManagerHint";
constexpr auto markFormat = "application/x-factordesk-copy";
} // namespace

SecretClipboard::SecretClipboard(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const SecureBytes& text, std::chrono::seconds keepFor)
{
    m_mark = QUuid::createUuid().toByteArray();
    auto* data = new QMimeData; // The clipboard owns it.
    data->setText(QString::fromUtf8(text.text().data(), qsizetype(text.size())));
    data->setData(QLatin1String(managerHint), QByteArrayLiteral("secret"));
    data->setData(QLatin1String(markFormat), m_mark);
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start(keepFor);
}

void SecretClipboard::clear()
{
    m_timer.stop();
    if (m_mark.isEmpty())
        return;
    if (isOurs())
        QGuiApplication::clipboard()->clear();
    m_mark.clear();
    emit ended();
}

bool SecretClipboard::isOurs() const
{
    const QMimeData* data = m_mark.isEmpty() ? nullptr : QGuiApplication::clipboard()->mimeData();
    return data && data->data(QLatin1String(markFormat)) == m_mark;
}

} // namespace factordesk::ui
