// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/key_file_field.h"

#include "ui/theme/shapes.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {

/// The one local file that is dragged; empty for anything else.
QString fileOf(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

KeyFileField::KeyFileField(QWidget* parent)
    : QWidget(parent)
    , m_name(newParagraph({}))
    , m_choose(new Button(tr("Choose fi&le…")))
    , m_message(new InlineMessage)
{
    setAcceptDrops(true);
    m_name->setObjectName(QStringLiteral("keyFileName"));
    m_choose->setObjectName(QStringLiteral("chooseKeyFileButton"));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(new Sign(Icon::Key));
    row->addWidget(m_name, 1);
    row->addWidget(m_choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(spacing::small);
    column->addLayout(row);
    column->addWidget(m_message);
    connect(m_choose, &QAbstractButton::clicked, this, &KeyFileField::openDialog);
    setFocusProxy(m_choose);
    setFileName({});
    setError({});
}

void KeyFileField::setFileName(const QString& name)
{
    m_name->setText(name.isEmpty() ? tr("Drop the key file here, or choose it.") : name);
    m_name->setInk(name.isEmpty() ? Ink::Quiet : Ink::Text);
}

void KeyFileField::setError(const QString& sentence)
{
    if (sentence.isEmpty())
        m_message->clear();
    else if (m_message->text() != sentence)
        m_message->setMessage(Tone::Stop, sentence);
}

void KeyFileField::openDialog()
{
    auto* dialog = new QFileDialog(this, tr("Choose a service account's key"), {},
                                   tr("Key files (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("keyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeyFileField::chosen);
    dialog->open();
}

void KeyFileField::setUnderDrag(bool under)
{
    m_isUnderDrag = under;
    update();
}

void KeyFileField::dragEnterEvent(QDragEnterEvent* event)
{
    if (fileOf(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setUnderDrag(true);
}

void KeyFileField::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    setUnderDrag(false);
}

void KeyFileField::dropEvent(QDropEvent* event)
{
    setUnderDrag(false);
    event->acceptProposedAction();
    emit chosen(fileOf(*event->mimeData()));
}

void KeyFileField::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(*this);
    painter.setBrush(m_isUnderDrag ? tokens.accentTone.ground : tokens.field);
    QPen pen(m_isUnderDrag ? tokens.accent : tokens.fieldLine, 1, Qt::DashLine);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control,
                            radius::control);
}

} // namespace factordesk::ui
