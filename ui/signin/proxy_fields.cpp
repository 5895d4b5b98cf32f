// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/proxy_fields.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

namespace factordesk::ui {

using net::ProxyKind;
using net::ProxySettings;

namespace {

/// "proxy.example:3128", with or without http:// in front; an incomplete setting otherwise.
ProxySettings read(const QString& typed)
{
    const QString text = typed.trimmed();
    const QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("http://") + text,
                   QUrl::StrictMode);
    ProxySettings settings{.kind = ProxyKind::Manual};
    if (url.isValid() && url.scheme() == QLatin1String("http") && url.userInfo().isEmpty()) {
        settings.host = url.host();
        settings.port = static_cast<std::uint16_t>(url.port(0));
    }
    return settings;
}

QString written(const ProxySettings& settings)
{
    if (settings.host.isEmpty())
        return {};
    QUrl url;
    url.setHost(settings.host);
    url.setPort(settings.port);
    return url.authority();
}

} // namespace

ProxyFields::ProxyFields(QWidget* parent) : QWidget(parent), m_kind(new QComboBox)
{
    m_manual = newManual();
    m_kind->setObjectName(QStringLiteral("proxyBox"));
    //: A proxy: as this computer is set up.
    m_kind->addItem(tr("The system's"), QVariant::fromValue(int(ProxyKind::System)));
    //: A proxy: no proxy at all.
    m_kind->addItem(tr("None"), QVariant::fromValue(int(ProxyKind::None)));
    //: A proxy whose address is typed.
    m_kind->addItem(tr("Another one"), QVariant::fromValue(int(ProxyKind::Manual)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::medium);
    column->addWidget(new FieldBlock(tr("Pro&xy"), m_kind));
    column->addWidget(m_manual);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        const auto kind = ProxyKind(m_kind->currentData().toInt());
        if (kind != ProxyKind::Manual)
            emit chosen({.kind = kind});
        else
            m_address->setFocus(Qt::OtherFocusReason);
    });
    showKind();
}

QWidget* ProxyFields::newManual()
{
    m_address = new QLineEdit;
    m_address->setObjectName(QStringLiteral("proxyAddressField"));
    m_address->setPlaceholderText(tr("proxy.example:3128"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_addressBlock = new FieldBlock(tr("Address and port of the proxy"), m_address);
    m_user = new QLineEdit;
    m_user->setObjectName(QStringLiteral("proxyUserField"));
    m_password = new QLineEdit;
    m_password->setObjectName(QStringLiteral("proxyPasswordField"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_password->setPlaceholderText(tr("Unchanged"));
    m_apply = new Button(tr("Use this proxy"));
    m_apply->setObjectName(QStringLiteral("applyProxyButton"));
    connect(m_apply, &QAbstractButton::clicked, this, &ProxyFields::apply);
    for (QLineEdit* field : {m_address, m_user, m_password})
        connect(field, &QLineEdit::returnPressed, this, &ProxyFields::apply);
    connect(m_address, &QLineEdit::textEdited, m_addressBlock, &FieldBlock::clearError);

    auto* manual = new QWidget;
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(new FieldBlock(tr("User name at the proxy"), m_user));
    row->addWidget(new FieldBlock(tr("Its password"), m_password));
    row->addWidget(m_apply, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(manual);
    column->setContentsMargins({});
    column->setSpacing(spacing::medium);
    column->addWidget(m_addressBlock);
    column->addLayout(row);
    return manual;
}

void ProxyFields::setSettings(const ProxySettings& settings)
{
    const QSignalBlocker blocker(m_kind);
    m_kind->setCurrentIndex(m_kind->findData(int(settings.kind)));
    m_address->setText(written(settings));
    m_user->setText(settings.user);
    m_addressBlock->clearError();
    showKind();
}

SecureBytes ProxyFields::takePassword()
{
    QByteArray utf8 = m_password->text().toUtf8();
    SecureBytes password =
        SecureBytes::copyOf(std::string_view(utf8.constData(), std::size_t(utf8.size())));
    utf8.fill('\0');
    // Unlike clear(), this also empties the field's history of edits.
    m_password->setText({});
    return password;
}

bool ProxyFields::hasPassword() const
{
    return !m_password->text().isEmpty();
}

void ProxyFields::showKind()
{
    m_manual->setVisible(ProxyKind(m_kind->currentData().toInt()) == ProxyKind::Manual);
}

void ProxyFields::apply()
{
    ProxySettings settings = read(m_address->text());
    settings.user = m_user->text().trimmed();
    if (!settings.isComplete()) {
        m_addressBlock->setError(
            tr("Type the proxy's name and port, for example proxy.example:3128."));
        m_address->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit chosen(settings);
}

} // namespace factordesk::ui
