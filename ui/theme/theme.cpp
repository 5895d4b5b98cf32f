// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/contrast.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

#include <utility>

namespace factordesk::ui {

namespace {

FactordeskStyle& installedStyle()
{
    if (auto* style = qobject_cast<FactordeskStyle*>(QApplication::style()))
        return *style;
    auto* style = new FactordeskStyle; // The application owns its style.
    QApplication::setStyle(style);
    return *style;
}

bool isSystemDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    // Our own palette hides the desktop's: take it away to see what lies below.
    QApplication::setPalette(QPalette());
    return isDarkPalette(QApplication::palette());
}

} // namespace

bool isDarkPalette(const QPalette& palette)
{
    return relativeLuminance(palette.color(QPalette::WindowText)) >
           relativeLuminance(palette.color(QPalette::Window));
}

QPalette paletteFor(const Tokens& tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.ground);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.field);
    palette.setColor(QPalette::AlternateBase, tokens.card);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.textQuiet);
    palette.setColor(QPalette::Button, tokens.card);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.stop.text);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accentTone.text);
    palette.setColor(QPalette::LinkVisited, tokens.accentTone.text);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Light, tokens.raised);
    palette.setColor(QPalette::Midlight, tokens.card);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.fieldLine);
    palette.setColor(QPalette::Shadow, tokens.isDark ? QColor(Qt::black) : tokens.fieldLine);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.textDisabled);
    return palette;
}

Theme::Theme(Scheme scheme, QObject* parent) : Theme(scheme, isSystemDark, parent) {}

Theme::Theme(Scheme scheme, DarkProbe systemIsDark, QObject* parent)
    : QObject(parent), m_scheme(scheme), m_systemIsDark(std::move(systemIsDark))
{
    installedStyle();
    QApplication::setFont(applicationFont(QApplication::font()));
    followSystem();
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &Theme::followSystem);
#endif
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    followSystem();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
            showMnemonics(event->type() == QEvent::KeyPress);
    }
    // Sent to each window when the desktop's theme has changed. (A change of its palette alone
    // would not be told: ours lies above all of it.)
    if (event->type() == QEvent::ThemeChange && watched->isWindowType())
        followSystem();
    return QObject::eventFilter(watched, event);
}

void Theme::showMnemonics(bool shown)
{
    installedStyle().setMnemonicsShown(shown);
    if (QWidget* window = QApplication::activeWindow())
        window->update();
}

void Theme::followSystem()
{
    const bool dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemIsDark());
    apply(dark ? darkTokens() : lightTokens());
}

void Theme::apply(const Tokens& tokens)
{
    const bool isNew = m_tokens != &tokens;
    m_tokens = &tokens;
    installedStyle().setTokens(tokens);
    const QPalette palette = paletteFor(tokens);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    if (isNew)
        emit changed();
}

} // namespace factordesk::ui
