// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_form.h"

#include "core/encoding/base32.h"
#include "core/otp/generator.h"
#include "ui/codes/account_row.h"
#include "ui/text/input_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/passphrase_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <utility>

namespace factordesk::ui {

using otp::Algorithm;
using otp::Kind;

namespace {

constexpr int secondsOfADay = 24 * 60 * 60;
/// A counter has at most as many digits as 2^64 - 1.
constexpr int counterLength = 20;

QStringList tagsIn(const QString& text)
{
    QStringList tags;
    for (const QString& part : text.split(QLatin1Char(','))) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace

AccountForm::AccountForm(QWidget* parent)
    : QWidget(parent)
    , m_issuer(new QLineEdit)
    , m_name(new QLineEdit)
    , m_key(new PassphraseField)
    , m_showKey(new IconButton(Icon::EyeOff, tr("Hide the setup key")))
    , m_kind(new QComboBox)
    , m_algorithm(new QComboBox)
    , m_digits(new QSpinBox)
    , m_period(new QSpinBox)
    , m_counter(new QLineEdit)
    , m_pin(new PassphraseField)
    , m_tags(new QLineEdit)
    , m_note(new QLineEdit)
    , m_pinned(new QCheckBox(tr("Pin to the &top")))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(spacing::medium);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    addNames();
    addSecret();
    addKind();
    addRest();
    setFocusProxy(m_issuer);
    showKind();
}

void AccountForm::addNames()
{
    auto* grid = static_cast<QGridLayout*>(layout());
    m_issuer->setObjectName(QStringLiteral("issuerField"));
    m_name->setObjectName(QStringLiteral("nameField"));
    m_nameBlock = new FieldBlock(tr("Account &name"), m_name);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(new FieldBlock(tr("Issu&er"), m_issuer), 1);
    row->addWidget(m_nameBlock, 1);
    grid->addLayout(row, 0, 0, 1, 3);
    for (QLineEdit* field : {m_issuer, m_name}) {
        connect(field, &QLineEdit::textEdited, this, [this] {
            m_nameBlock->clearError();
            emit edited();
        });
        connect(field, &QLineEdit::returnPressed, this, &AccountForm::entered);
    }
}

void AccountForm::addSecret()
{
    auto* grid = static_cast<QGridLayout*>(layout());
    m_key->setObjectName(QStringLiteral("setupKeyField"));
    m_key->setShown(true); // It is typed from another screen, letter by letter.
    m_key->setPlaceholder(tr("Letters and digits, or an otpauth:// address"));
    m_showKey->setObjectName(QStringLiteral("setupKeyReveal"));
    m_keyBlock = new FieldBlock(tr("Setup &key"), m_key, m_showKey);
    grid->addWidget(m_keyBlock, 1, 0, 1, 3);
    connect(m_key, &PassphraseField::edited, this, &AccountForm::takeUri);
    connect(m_key, &PassphraseField::entered, this, &AccountForm::entered);
    connect(m_showKey, &QAbstractButton::clicked, this, [this] {
        m_key->setShown(!m_key->isShown());
        m_showKey->setAction(m_key->isShown() ? Icon::EyeOff : Icon::Eye,
                             m_key->isShown() ? tr("Hide the setup key")
                                              : tr("Show the setup key"));
    });
}

void AccountForm::addKind()
{
    auto* grid = static_cast<QGridLayout*>(layout());
    m_kind->setObjectName(QStringLiteral("kindBox"));
    m_kind->addItem(tr("By time (TOTP)"), int(Kind::Totp));
    m_kind->addItem(tr("By counter (HOTP)"), int(Kind::Hotp));
    m_kind->addItem(QStringLiteral("Steam"), int(Kind::Steam));
    m_kind->addItem(QStringLiteral("mOTP"), int(Kind::Motp));
    m_kind->addItem(QStringLiteral("Yandex"), int(Kind::Yandex));
    m_algorithm->setObjectName(QStringLiteral("algorithmBox"));
    m_algorithm->addItem(QStringLiteral("SHA-1"), int(Algorithm::Sha1));
    m_algorithm->addItem(QStringLiteral("SHA-256"), int(Algorithm::Sha256));
    m_algorithm->addItem(QStringLiteral("SHA-512"), int(Algorithm::Sha512));
    m_digits->setObjectName(QStringLiteral("digitsBox"));
    m_digits->setRange(4, 10);
    m_digits->setValue(otp::Digits().count());
    m_period->setObjectName(QStringLiteral("periodBox"));
    m_period->setRange(1, secondsOfADay);
    m_period->setValue(int(otp::Period().length().count()));
    m_period->setSuffix(tr(" s"));
    m_counter->setObjectName(QStringLiteral("counterField"));
    m_counter->setMaxLength(counterLength);
    m_counter->setText(QStringLiteral("0"));
    m_pin->setObjectName(QStringLiteral("pinField"));
    m_algorithmBlock = new FieldBlock(tr("Al&gorithm"), m_algorithm);
    m_digitsBlock = new FieldBlock(tr("&Digits"), m_digits);
    m_periodBlock = new FieldBlock(tr("&Period"), m_period);
    m_counterBlock = new FieldBlock(tr("Next &counter"), m_counter);
    m_pinBlock = new FieldBlock(tr("PI&N (asked for each time if left empty)"), m_pin);
    grid->addWidget(new FieldBlock(tr("K&ind"), m_kind), 2, 0, 1, 3);
    grid->addWidget(m_algorithmBlock, 3, 0);
    grid->addWidget(m_digitsBlock, 3, 1);
    grid->addWidget(m_periodBlock, 3, 2);
    grid->addWidget(m_counterBlock, 3, 2);
    grid->addWidget(m_pinBlock, 4, 0, 1, 3);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        emit edited();
    });
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, &AccountForm::edited);
    connect(m_digits, &QSpinBox::valueChanged, this, &AccountForm::edited);
    connect(m_period, &QSpinBox::valueChanged, this, &AccountForm::edited);
    connect(m_counter, &QLineEdit::textEdited, this, [this] {
        m_counterBlock->clearError();
        emit edited();
    });
    connect(m_pin, &PassphraseField::edited, this, &AccountForm::edited);
}

void AccountForm::addRest()
{
    auto* grid = static_cast<QGridLayout*>(layout());
    m_tags->setObjectName(QStringLiteral("tagsField"));
    m_tags->setPlaceholderText(tr("for example work, mail"));
    m_note->setObjectName(QStringLiteral("noteField"));
    m_pinned->setObjectName(QStringLiteral("pinnedBox"));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(new FieldBlock(tr("T&ags"), m_tags), 1);
    row->addWidget(new FieldBlock(tr("N&ote"), m_note), 1);
    grid->addLayout(row, 5, 0, 1, 3);
    grid->addWidget(m_pinned, 6, 0, 1, 3);
    for (QLineEdit* field : {m_tags, m_note})
        connect(field, &QLineEdit::returnPressed, this, &AccountForm::entered);
}

void AccountForm::takeUri()
{
    m_keyBlock->clearError();
    const SecureBytes typed = m_key->typed();
    if (typed.text().starts_with("otpauth://") || typed.text().starts_with("motp://")) {
        if (auto account = otpauth::parseKeyUri(typed.text())) {
            m_issuer->setText(shownSafely(account->issuer));
            m_name->setText(shownSafely(account->name));
            setParameters(*account);
            // From here on the account is whole: what is kept is its secret.
            m_kept = vault::Entry{.account = *std::move(account)};
            m_key->forget();
            m_key->setPlaceholder(tr("Taken from the address"));
        }
    } else if (!m_key->isBlank() && m_kept && m_kept->id.isNull()) {
        m_kept.reset(); // Another key takes the place of the address's.
    }
    emit edited();
}

void AccountForm::setEntry(const vault::Entry& entry)
{
    m_kept = entry.copy();
    m_keyBlock->hide();
    m_issuer->setText(shownSafely(entry.account.issuer));
    m_name->setText(shownSafely(entry.account.name));
    m_tags->setText(entry.tags.join(QStringLiteral(", ")));
    m_note->setText(entry.note);
    m_pinned->setChecked(entry.isPinned);
    setParameters(entry.account);
}

void AccountForm::setParameters(const otpauth::Account& account)
{
    const otp::Parameters& parameters = account.parameters;
    m_kind->setCurrentIndex(m_kind->findData(int(parameters.kind)));
    m_algorithm->setCurrentIndex(m_algorithm->findData(int(parameters.algorithm)));
    m_digits->setValue(parameters.digits.count());
    m_period->setValue(int(parameters.period.length().count()));
    m_counter->setText(QString::number(account.counter));
    showKind();
}

void AccountForm::showKind()
{
    const Kind now = kind();
    const bool isPlain = now == Kind::Totp || now == Kind::Hotp;
    m_algorithmBlock->setVisible(isPlain);
    m_digitsBlock->setVisible(isPlain);
    m_periodBlock->setVisible(now == Kind::Totp);
    m_counterBlock->setVisible(now == Kind::Hotp);
    m_pinBlock->setVisible(otp::needsPin(now));
}

Kind AccountForm::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

otp::Parameters AccountForm::parameters() const
{
    switch (kind()) {
    case Kind::Motp: return otp::motpParameters();
    case Kind::Yandex: return otp::yandexParameters();
    case Kind::Steam: return {.kind = Kind::Steam, .digits = *otp::Digits::make(5)};
    case Kind::Totp:
    case Kind::Hotp: break;
    }
    // The boxes allow nothing that is out of range.
    return {.kind = kind(),
            .algorithm = Algorithm(m_algorithm->currentData().toInt()),
            .digits = *otp::Digits::make(m_digits->value()),
            .period = *otp::Period::make(std::chrono::seconds(m_period->value()))};
}

SecureBytes AccountForm::secret(QString* sentence) const
{
    if (m_kept)
        return m_kept->account.secret.copy();
    const SecureBytes typed = m_key->typed();
    if (kind() == Kind::Motp)
        return typed.copy(); // As its owner reads it: hexadecimal digits, as text.
    auto decoded = encoding::decodeBase32(typed.text());
    if (decoded)
        return *std::move(decoded);
    if (sentence)
        *sentence = text::explain(decoded.error());
    return {};
}

std::optional<vault::Entry> AccountForm::entry() const
{
    bool isNumber = false;
    vault::Entry entry = m_kept ? m_kept->copy() : vault::Entry();
    entry.account.issuer = m_issuer->text().trimmed();
    entry.account.name = m_name->text().trimmed();
    if (entry.account.issuer.isEmpty() && entry.account.name.isEmpty())
        return std::nullopt;
    entry.account.secret = secret();
    entry.account.parameters = parameters();
    entry.account.counter = m_counter->text().trimmed().toULongLong(&isNumber);
    if (entry.account.secret.isEmpty() || (kind() == Kind::Hotp && !isNumber))
        return std::nullopt;
    if (kind() != Kind::Hotp)
        entry.account.counter = 0;
    if (!m_pin->isBlank())
        entry.account.pin = m_pin->typed();
    entry.tags = tagsIn(m_tags->text());
    entry.note = m_note->text();
    entry.isPinned = m_pinned->isChecked();
    return entry;
}

bool AccountForm::check()
{
    if (m_issuer->text().trimmed().isEmpty() && m_name->text().trimmed().isEmpty()) {
        m_nameBlock->setError(tr("Give the account a name or an issuer."));
        m_name->setFocus();
        return false;
    }
    QString sentence = tr("Type the setup key.");
    const SecureBytes typed = secret(&sentence);
    const auto generator =
        otp::Generator::make(typed.bytes(), parameters(), m_pin->typed().bytes());
    const bool isTooShort = !generator && generator.error() == otp::GeneratorError::SecretTooShort;
    if (typed.isEmpty() || isTooShort) {
        m_keyBlock->setError(isTooShort ? tr("Yandex's setup keys are longer than this.")
                                        : sentence);
        m_key->setFocus();
        return false;
    }
    if (kind() == Kind::Hotp && !entry()) {
        m_counterBlock->setError(tr("A counter is a whole number."));
        m_counter->setFocus();
        return false;
    }
    return true;
}

void AccountForm::forget()
{
    m_key->forget();
    m_pin->forget();
    m_kept.reset();
}

} // namespace factordesk::ui
