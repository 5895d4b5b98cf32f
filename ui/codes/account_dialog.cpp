// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_dialog.h"

#include "ui/codes/account_form.h"
#include "ui/codes/code_row_layout.h"
#include "ui/codes/codes_list.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

namespace {
constexpr int usualWidth = 560;
} // namespace

AccountDialog::AccountDialog(const Clock& clock, QWidget* parent)
    : Dialog(parent)
    , m_form(new AccountForm)
    , m_preview(new CodesList(m_model, clock))
    , m_noPreview(new Label(tr("The code appears here once there is a setup key."), TypeSize::Body,
                            Ink::Quiet))
{
    setObjectName(QStringLiteral("accountDialog"));
    setWindowTitle(tr("Add an account"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_model.setSource([this](const vault::EntryId&) {
        return m_entry
                   ? otp::Generator::make(m_entry->account.secret.bytes(),
                                          m_entry->account.parameters, m_entry->account.pin.bytes())
                   : Unexpected(otp::GeneratorError::EmptySecret);
    });
    m_preview->setObjectName(QStringLiteral("codePreview"));
    m_preview->setAccessibleName(tr("As it will be shown"));
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setFixedHeight(CodeRowLayout::rowHeight(CodeRowFonts(m_preview->font())));
    m_preview->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noPreview->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    auto* stage = new QWidget;
    stage->setFixedHeight(m_preview->height());
    m_shown = new QStackedLayout(stage);
    column->addWidget(stage);
    m_shown->addWidget(m_noPreview);
    m_shown->addWidget(m_preview);

    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelAccount"));
    auto* save = new Button(tr("&Save"), ButtonRole::Primary);
    save->setObjectName(QStringLiteral("saveAccount"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::large);
    column->addWidget(m_form);
    column->addStretch();
    column->addLayout(buttons);
    resize(usualWidth, sizeHint().height());
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(save, &QAbstractButton::clicked, this, &AccountDialog::finish);
    connect(m_form, &AccountForm::entered, this, &AccountDialog::finish);
    connect(m_form, &AccountForm::edited, this, &AccountDialog::showPreview);
    m_form->setFocus();
    showPreview();
}

AccountDialog::~AccountDialog()
{
    m_form->forget();
}

void AccountDialog::setEntry(const vault::Entry& entry)
{
    if (!entry.id.isNull())
        setWindowTitle(tr("Edit the account"));
    m_form->setEntry(entry);
    showPreview();
}

void AccountDialog::showPreview()
{
    m_entry = m_form->entry();
    std::vector<AccountRow> rows;
    if (m_entry) {
        rows.push_back(rowOf(*m_entry));
        rows.front().id = vault::EntryId{QUuid::createUuid()};
    }
    const vault::EntryId id = rows.empty() ? vault::EntryId() : rows.front().id;
    m_model.setRows(std::move(rows));
    if (m_entry && m_entry->account.parameters.kind == otp::Kind::Hotp) {
        if (const auto generator =
                otp::Generator::make(m_entry->account.secret.bytes(), m_entry->account.parameters))
            m_model.setCounterCode(id, generator->codeAt(m_entry->account.counter));
    }
    m_shown->setCurrentIndex(m_entry ? 1 : 0);
    m_preview->tick();
}

void AccountDialog::finish()
{
    if (!m_form->check())
        return;
    m_entry = m_form->entry();
    if (m_entry)
        emit entryReady();
}

vault::Entry AccountDialog::takeEntry()
{
    return *std::exchange(m_entry, std::nullopt);
}

} // namespace factordesk::ui
