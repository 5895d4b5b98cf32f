// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/organisation_field.h"

#include "ui/signin/organisation_dialog.h"
#include "ui/signin/server_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace factordesk::ui {

OrganisationField::OrganisationField(ServerController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_field(new QLineEdit)
    , m_find(new Button(tr("Fi&nd…")))
    , m_called(newParagraph({}, Ink::Quiet))
{
    m_field->setObjectName(QStringLiteral("organisationField"));
    m_field->setPlaceholderText(tr("Your own"));
    m_find->setObjectName(QStringLiteral("findOrganisationButton"));
    m_find->setAccessibleName(tr("Find an organisation"));
    m_called->setObjectName(QStringLiteral("organisationName"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(new FieldBlock(tr("Id of the organisation to wor&k in"), m_field, m_find));
    column->addWidget(m_called);
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        const QString id = m_field->text().trimmed();
        if (id != m_id)
            emit chosen(id, {});
    });
    connect(m_find, &QAbstractButton::clicked, this, &OrganisationField::find);
    connect(&m_controller, &ServerController::organisationNamed, this,
            &OrganisationField::showName);
    showState();
}

void OrganisationField::showProfile(const zitadel::ServerProfile& profile)
{
    m_id = profile.organisationId;
    m_name = profile.organisationName;
    m_field->setText(m_id);
    showName();
}

void OrganisationField::showState()
{
    m_find->setEnabled(m_controller.connection().address.has_value());
    showName();
}

void OrganisationField::showEvent(QShowEvent* event)
{
    showName();
    QWidget::showEvent(event);
}

void OrganisationField::find()
{
    auto* dialog = new OrganisationDialog(m_controller.searchOrganisations(), this);
    connect(&m_controller, &ServerController::serverAboutToChange, dialog,
            &OrganisationDialog::giveBackServer);
    connect(dialog, &OrganisationDialog::chosen, this,
            [this](const zitadel::Organisation& organisation) {
                emit chosen(organisation.id, organisation.name);
            });
    dialog->open();
}

void OrganisationField::showName()
{
    QString name = m_name;
    // The server is not asked for what nobody looks at.
    if (name.isEmpty() && isVisible())
        name = m_controller.organisationName(m_id);
    m_called->setText(name.isEmpty() ? QString() : tr("It is called %1.").arg(name));
    m_called->setVisible(!name.isEmpty());
}

} // namespace factordesk::ui
