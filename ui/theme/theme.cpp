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

Theme::Theme(Scheme scheme, QObject* parent) : Theme(Look{.scheme = scheme}, parent) {}

Theme::Theme(const Look& look, QObject* parent) : Theme(look, isSystemDark, parent) {}

Theme::Theme(const Look& look, DarkProbe systemIsDark, QObject* parent)
    : QObject(parent)
    , m_look(look)
    , m_systemIsDark(std::move(systemIsDark))
    , m_foundFont(QApplication::font())
{
    installedStyle();
    applySize();
    followSystem();
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &Theme::followSystem);
#endif
}

Theme::~Theme()
{
    QApplication::setFont(m_foundFont);
}

void Theme::setLook(const Look& look)
{
    const bool isOtherSize = look.size != m_look.size;
    m_look = look;
    if (isOtherSize)
        applySize();
    followSystem();
}

void Theme::setScheme(Scheme scheme)
{
    Look look = m_look;
    look.scheme = scheme;
    setLook(look);
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
    const bool isDark =
        m_look.scheme == Scheme::Dark || (m_look.scheme == Scheme::System && m_systemIsDark());
    apply(tokensFor(isDark, m_look.contrast));
}

void Theme::applySize()
{
    QApplication::setFont(sizedFont(applicationFont(m_foundFont), m_look.size));
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
