// SPDX-License-Identifier: GPL-3.0-or-later
// A Label beside a QLabel that shapes its text each time: the same room, the same pixels.
#include "tests/support/test_program.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/laid_text.h"
#include "ui/widgets/mnemonic.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include <array>
#include <memory>

namespace tst_label {

using namespace factordesk::ui;

namespace {

struct Sample
{
    const char* name;
    QString text;
};

QList<Sample> samples()
{
    return {
        {"a word", QStringLiteral("Factordesk")},
        {"a sentence", QStringLiteral("With its address, signed in as yourself. Nothing is changed "
                                      "there until you say so, and then it is.")},
        {"lines", QStringLiteral("One line\nand another that is longer than the first one\n\nend")},
        {"a long word", QStringLiteral("Zweitfaktorregistrierungsbestätigungsschreiben für alle")},
        {"right to left", QStringLiteral("הטקסט הזה נכתב מימין לשמאל, עם Factordesk באמצע השורה")},
        {"spaces", QStringLiteral("  two before, two after  ")},
        {"marks", QStringLiteral("Salt & pepper <b>not bold</b> &amp;")},
    };
}

/// Qt's own label with the same text and look.
std::unique_ptr<QLabel> qtsOwn(const Label& label)
{
    auto own = std::make_unique<QLabel>();
    own->setTextFormat(Qt::PlainText);
    own->setText(label.text());
    own->setFont(label.font());
    own->setPalette(label.palette());
    own->setAlignment(label.alignment());
    own->setWordWrap(label.wordWrap());
    own->resize(label.size());
    return own;
}

QImage blank(QSize size)
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::white);
    return picture;
}

QImage drawn(QLabel& label)
{
    QImage picture = blank(label.size());
    QPainter painter(&picture);
    label.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    return picture;
}

} // namespace

class TestLabel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void takesTheRoomOfQtsOwn_data();
    void takesTheRoomOfQtsOwn();
    void drawsThePixelsOfQtsOwn_data();
    void drawsThePixelsOfQtsOwn();
    void followsWhatChanges();
    void underlinesItsMnemonicOnly();
    void keepsPlaceForMinimumAndMargins();
    void keepsItsInkInAButton();

private:
    void addSamples();

    std::unique_ptr<Theme> m_theme;
};

void TestLabel::initTestCase()
{
    m_theme = std::make_unique<Theme>(Scheme::Light);
}

void TestLabel::addSamples()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wraps");
    QTest::addColumn<TypeSize>("size");
    for (const Sample& sample : samples()) {
        for (const bool wraps : {false, true})
            for (const TypeSize size : {TypeSize::Caption, TypeSize::Body, TypeSize::Display})
                QTest::addRow("%s, %s, size %d", sample.name, wraps ? "wrapped" : "as it is",
                              int(size))
                    << sample.text << wraps << size;
    }
}

void TestLabel::takesTheRoomOfQtsOwn_data()
{
    addSamples();
}

void TestLabel::takesTheRoomOfQtsOwn()
{
    QFETCH(QString, text);
    QFETCH(bool, wraps);
    QFETCH(TypeSize, size);
    Label label(text, size);
    label.setWordWrap(wraps);
    const std::unique_ptr<QLabel> own = qtsOwn(label);
    QCOMPARE(label.sizeHint(), own->sizeHint());
    QCOMPARE(label.minimumSizeHint(), own->minimumSizeHint());
    QCOMPARE(label.hasHeightForWidth(), own->hasHeightForWidth());
    for (const int width : {1, 60, 123, 240, 241, 600, 2000})
        QCOMPARE(label.heightForWidth(width), own->heightForWidth(width));
}

void TestLabel::drawsThePixelsOfQtsOwn_data()
{
    addSamples();
}

void TestLabel::drawsThePixelsOfQtsOwn()
{
    QFETCH(QString, text);
    QFETCH(bool, wraps);
    QFETCH(TypeSize, size);
    constexpr std::array sides{Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
    constexpr std::array places{Qt::AlignTop, Qt::AlignVCenter, Qt::AlignBottom};
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        Label label(text, size);
        label.setLayoutDirection(direction);
        label.setWordWrap(wraps);
        for (const Qt::AlignmentFlag side : sides) {
            for (const Qt::AlignmentFlag place : places) {
                label.setAlignment(side | place | Qt::AlignAbsolute);
                for (const int width : {80, 301}) {
                    label.resize(width, 1200); // Room for all lines.
                    QVERIFY(drawn(label) != blank(label.size()));
                    QCOMPARE(drawn(label), drawn(*qtsOwn(label)));
                }
            }
        }
    }
}

void TestLabel::followsWhatChanges()
{
    Label label(QStringLiteral("Short"));
    const QSize before = label.sizeHint();
    label.setText(QStringLiteral("Now it is much longer"));
    QVERIFY(label.sizeHint().width() > 2 * before.width());
    label.setTypeSize(TypeSize::Display);
    QVERIFY(label.sizeHint().height() > before.height());
    label.setWordWrap(true);
    QVERIFY(label.heightForWidth(60) > 2 * before.height());
}

void TestLabel::underlinesItsMnemonicOnly()
{
    QPushButton button;
    Label marked(QStringLiteral("Save && &close"));
    marked.setBuddy(&button);
    const Label plain(QStringLiteral("Save & close"));
    QCOMPARE(marked.sizeHint(), plain.sizeHint());
    QCOMPARE(withoutMnemonic(marked.text()), plain.text());
    QCOMPARE(mnemonicIndex(marked.text()), 7);
    QCOMPARE(mnemonicIndex(plain.text().replace(QLatin1Char('&'), QLatin1String("&&"))), -1);
    LaidText text;
    text.set({.text = QStringLiteral("Save & close"), .font = plain.font()});
    const QRect room(QPoint(), marked.sizeHint());
    const auto picture = [&](int underlined) {
        QImage image = blank(room.size());
        QPainter painter(&image);
        text.draw(painter, room, Qt::AlignLeft, underlined);
        return image;
    };
    QVERIFY(picture(7) != picture(-1));
    QVERIFY(picture(7) != picture(6));
}

void TestLabel::keepsPlaceForMinimumAndMargins()
{
    Label label(QStringLiteral("Text"));
    const QSize before = label.sizeHint();
    label.setContentsMargins(3, 5, 7, 11);
    QCOMPARE(label.sizeHint(), before + QSize(10, 16));
    label.setMinimumSize(500, 300);
    QCOMPARE(label.sizeHint(), QSize(500, 300));
}

void TestLabel::keepsItsInkInAButton()
{
    QPushButton button;
    auto* inside = new Label(QStringLiteral("Text"), TypeSize::Body, Ink::Quiet, &button);
    Label alone(QStringLiteral("Text"), TypeSize::Body, Ink::Quiet);
    inside->resize(inside->sizeHint());
    alone.resize(alone.sizeHint());
    QCOMPARE(drawn(*inside), drawn(alone));
}

FACTORDESK_TEST(TestLabel, QApplication)

} // namespace tst_label

#include "tst_label.moc"
