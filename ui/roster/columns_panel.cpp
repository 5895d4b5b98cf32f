// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/columns_panel.h"

#include "ui/roster/roster_controller.h"
#include "ui/text/roster_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_place.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace factordesk::ui {

using roster::ColumnRole;

namespace {

// In the order of the enumeration.
constexpr std::array roles{ColumnRole::Ignored, ColumnRole::UserId, ColumnRole::LoginName,
                           ColumnRole::Email, ColumnRole::Name};
constexpr int roleWidth = 180;

} // namespace

ColumnsPanel::ColumnsPanel(RosterController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_count(newParagraph({}, Ink::Quiet))
    , m_heading(new QCheckBox(tr("The first row &names the columns")))
    , m_place(new QVBoxLayout)
    , m_message(new InlineMessage)
    , m_lookUp(new Button(tr("&Look people up"), ButtonRole::Primary))
    , m_server(new Button(tr("C&hoose a server")))
{
    m_heading->setObjectName(QStringLiteral("headingBox"));
    m_message->setObjectName(QStringLiteral("columnsMessage"));
    m_lookUp->setObjectName(QStringLiteral("lookUpButton"));
    m_server->setObjectName(QStringLiteral("rosterServerButton"));
    auto* back = new Button(tr("&Back"));
    back->setObjectName(QStringLiteral("columnsBackButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::medium);
    layout->addWidget(new Label(tr("What do the columns hold?"), TypeSize::Title));
    layout->addWidget(m_count);
    layout->addWidget(m_heading);
    layout->addLayout(m_place, 1);
    layout->addWidget(m_message);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(spacing::small);
    actions->addWidget(back);
    actions->addStretch();
    actions->addWidget(m_server);
    actions->addWidget(m_lookUp);
    layout->addLayout(actions);
    connect(m_heading, &QCheckBox::toggled, this, &ColumnsPanel::setHeading);
    connect(back, &QAbstractButton::clicked, &m_controller, &RosterController::back);
    connect(m_server, &QAbstractButton::clicked, this, &ColumnsPanel::serverWanted);
    connect(m_lookUp, &QAbstractButton::clicked, &m_controller, &RosterController::lookUpTable);
    connect(&m_controller, &RosterController::changed, this, &ColumnsPanel::showState);
    setFocusProxy(m_lookUp);
}

void ColumnsPanel::showTable()
{
    delete m_columns;
    m_columns = new QWidget;
    auto* column = new QVBoxLayout(m_columns);
    column->setContentsMargins({});
    auto* card = new Card;
    card->body()->setSpacing(spacing::medium);
    for (int i = 0; i < m_controller.table().columns; ++i)
        card->body()->addWidget(newColumn(i));
    auto* inner = new QWidget;
    auto* innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins({});
    innerColumn->addWidget(card);
    innerColumn->addStretch();
    QScrollArea* const scroll = newScrollPlace(inner);
    scroll->setObjectName(QStringLiteral("columnsArea"));
    column->addWidget(scroll);
    m_place->addWidget(m_columns);
    m_heading->setChecked(m_controller.columns().hasHeading);
    showState();
    m_lookUp->setFocus();
}

QString ColumnsPanel::sampleOf(int column) const
{
    constexpr std::size_t enough = 5;
    const roster::PeopleTable& table = m_controller.table();
    QStringList samples;
    for (std::size_t row = 0; row < std::min(enough, table.rows.size()); ++row) {
        if (!table.rows[row].at(column).isEmpty())
            samples.append(table.rows[row].at(column));
    }
    return samples.join(QStringLiteral(" · "));
}

QWidget* ColumnsPanel::newColumn(int column)
{
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("columnBox%1").arg(column));
    box->setAccessibleName(tr("What column %1 holds").arg(column + 1));
    box->setFixedWidth(roleWidth);
    for (const ColumnRole role : roles)
        box->addItem(text::columnRoleText(role));
    box->setCurrentIndex(int(m_controller.columns().roles.at(std::size_t(column))));
    connect(box, &QComboBox::activated, this,
            [this, column](int index) { setRole(column, index); });
    auto* sample = new Label(sampleOf(column), TypeSize::Body, Ink::Quiet);
    sample->setElided(true);
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(spacing::medium);
    row->addWidget(box);
    row->addWidget(sample, 1);
    return line;
}

void ColumnsPanel::setRole(int column, int role)
{
    roster::PeopleColumns columns = m_controller.columns();
    columns.roles.at(std::size_t(column)) = roles.at(std::size_t(role));
    m_controller.setColumns(columns);
}

void ColumnsPanel::setHeading(bool hasHeading)
{
    roster::PeopleColumns columns = m_controller.columns();
    columns.hasHeading = hasHeading;
    m_controller.setColumns(columns);
}

void ColumnsPanel::showState()
{
    if (m_controller.phase() != RosterController::Phase::Columns)
        return;
    const roster::PeopleTable& table = m_controller.table();
    const int rows = int(table.rows.size()) - (m_controller.columns().hasHeading ? 1 : 0);
    QString count = tr("The list has %n rows.", nullptr, rows);
    if (table.unequalRows > 0)
        count +=
            u' ' + tr("%n rows have fewer columns than the others.", nullptr, table.unequalRows);
    m_count->setText(count);
    const bool canBeLookedUp = m_controller.columns().canBeLookedUp();
    if (!canBeLookedUp)
        m_message->setMessage(Tone::Warning, tr("Choose the column that says who is meant: user "
                                                "id, login name or e-mail."));
    else if (!m_controller.hasServer())
        m_message->setMessage(Tone::Warning,
                              tr("Connect to a server first: the people are looked up there."));
    else
        m_message->clear();
    m_server->setVisible(!m_controller.hasServer());
    m_lookUp->setEnabled(canBeLookedUp && m_controller.hasServer() && rows > 0);
}

} // namespace factordesk::ui
