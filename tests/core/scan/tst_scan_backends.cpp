// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/backend/found_symbol.h"
#include "core/scan/backend/zbar_reader.h"
#include "core/scan/backend/zxing_reader.h"
#include "tests/core/scan/paint_symbol.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_scan_backends {

using factordesk::scan::FoundSymbol;
using factordesk::scan::GreyImage;
using factordesk::test::paintSymbol;

using Reader = std::vector<FoundSymbol> (*)(const GreyImage&);

// Each library by itself: the reader asks the second only where the first finds nothing.
class TestScanBackends : public QObject
{
    Q_OBJECT

private slots:
    void readsBytesAsTheyAre_data();
    void readsBytesAsTheyAre();
    void tellsThePlace_data();
    void tellsThePlace();
    void findsNothingInNothing_data();
    void findsNothingInNothing();

private:
    static void addReaders();
};

void TestScanBackends::addReaders()
{
    QTest::addColumn<Reader>("reader");
    QTest::newRow("ZXing") << Reader(&factordesk::scan::readWithZxing);
    QTest::newRow("ZBar") << Reader(&factordesk::scan::readWithZbar);
}

void TestScanBackends::readsBytesAsTheyAre_data()
{
    addReaders();
}

void TestScanBackends::readsBytesAsTheyAre()
{
    QFETCH(Reader, reader);
    for (const QByteArray& text : {QByteArray("otpauth://totp/a:b?secret=ABCDEFGH"),
                                   QByteArray("0123456789"), QByteArray("Gr\u00FC\u00DFe"),
                                   QByteArray("\xE4\xF6\xFC Latin-1"), QByteArray("a\0b", 3)}) {
        const std::vector<FoundSymbol> found = reader(GreyImage(paintSymbol(text)));
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(QByteArray(found[0].content.text().data(), qsizetype(found[0].content.size())),
                 text);
    }
}

void TestScanBackends::tellsThePlace_data()
{
    addReaders();
}

void TestScanBackends::tellsThePlace()
{
    QFETCH(Reader, reader);
    const QImage symbol = paintSymbol("where am I");
    QImage paper(600, 400, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(370, 190, symbol);
    const std::vector<FoundSymbol> found = reader(GreyImage(paper));
    QCOMPARE(found.size(), std::size_t(1));
    // The modules begin four modules of four pixels inside the painted picture.
    const QRect modules = QRect(QPoint(370, 190), symbol.size()).adjusted(16, 16, -16, -16);
    const QRect difference = found[0].place;
    for (const int distance :
         {difference.left() - modules.left(), difference.top() - modules.top(),
          difference.right() - modules.right(), difference.bottom() - modules.bottom()})
        QVERIFY2(std::abs(distance) <= 4, qPrintable(QString::number(distance)));
}

void TestScanBackends::findsNothingInNothing_data()
{
    addReaders();
}

void TestScanBackends::findsNothingInNothing()
{
    QFETCH(Reader, reader);
    for (const QSize size : {QSize(1, 1), QSize(1, 500), QSize(20, 20), QSize(640, 480)}) {
        QImage paper(size, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QVERIFY(reader(GreyImage(paper)).empty());
    }
}

FACTORDESK_TEST(TestScanBackends, QCoreApplication)

} // namespace tst_scan_backends

#include "tst_scan_backends.moc"
