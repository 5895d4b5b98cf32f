// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/print/letter.h"
#include "ui/print/page_proof.h"
#include "ui/print/pdf_prover.h"
#include "ui/print/private_pdf.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <string>

namespace tst_private_pdf {

using namespace factordesk;
using ui::PageSymbol;
using ui::PaperError;
using ui::PaperWriter;

namespace {

constexpr char first[] = "otpauth://totp/anna?secret=JBSWY3DPEHPK3PXP";
constexpr char second[] = "otpauth://totp/ben?secret=GEZDGNBVGY3TQOJQ";

void addSymbol(PaperWriter& paper, std::string_view text)
{
    paper.addSymbol(*qr::Symbol::encode(text, qr::ErrorCorrection::Medium), 50,
                    QStringLiteral("Scan this"), {});
}

/// Where a page has it that holds nothing else.
QRect placeOf(std::string_view text)
{
    const auto read = ui::symbolsOnPages(ui::Letter::layout(), {},
                                         [text](PaperWriter& paper) { addSymbol(paper, text); });
    return read.empty() ? QRect() : read.front().place;
}

PageSymbol expected(int page, std::string_view text)
{
    return {.page = page,
            .place = placeOf(text),
            .content = crypto::sha256(std::as_bytes(std::span(text))),
            .whom = QString::fromLatin1(text.data(), qsizetype(text.size())).section(u'/', 3)};
}

} // namespace

/// A PDF gets its name once it shows what it should.
class TestPrivatePdf : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_pdf = std::make_unique<ui::PrivatePdf>(path(), ui::Letter::layout(),
                                                 QStringLiteral("Letters"));
    }
    void handsOverWhatCanBeRead();
    void handsOverWhatNeedsNoProof();
    void keepsBackWhatIsCovered();
    void keepsBackAnotherSymbol();
    void keepsBackAMissingPage();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("letters.pdf")); }
    [[nodiscard]] PaperWriter& newPage() { return *m_pdf->beginPaper({}); }
    void verifyKeptBack(const QString& whom)
    {
        const auto committed = m_pdf->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, PaperError::Kind::NotReadable);
        QVERIFY2(committed.error().whom.startsWith(whom), qPrintable(committed.error().whom));
        m_pdf.reset();
        QVERIFY(QDir(m_folder->path()).isEmpty(QDir::Files | QDir::Hidden | QDir::System));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::PrivatePdf> m_pdf;
};

void TestPrivatePdf::handsOverWhatCanBeRead()
{
    int page = 0;
    for (const char* const text : {first, second}) {
        addSymbol(newPage(), text);
        m_pdf->expect(expected(page++, text));
    }
    QVERIFY(m_pdf->commit());
    QVERIFY(QFile::exists(path()));
}

void TestPrivatePdf::handsOverWhatNeedsNoProof()
{
    newPage().addParagraph(QStringLiteral("Nothing to scan."));
    QVERIFY(m_pdf->commit());
    QVERIFY(QFile::exists(path()));
}

void TestPrivatePdf::keepsBackWhatIsCovered()
{
    addSymbol(newPage(), first);
    m_pdf->expect(expected(0, first));
    PaperWriter& paper = newPage();
    addSymbol(paper, second);
    paper.addSpace(-50);
    for (int line = 0; line < 8; ++line)
        paper.addTitle(QString(40, u'W'));
    m_pdf->expect(expected(1, second));
    verifyKeptBack(QStringLiteral("ben"));
}

void TestPrivatePdf::keepsBackAnotherSymbol()
{
    addSymbol(newPage(), first);
    PageSymbol symbol = expected(0, first);
    symbol.content = expected(0, second).content;
    m_pdf->expect(symbol);
    verifyKeptBack(QStringLiteral("anna"));
}

void TestPrivatePdf::keepsBackAMissingPage()
{
    addSymbol(newPage(), first);
    m_pdf->expect(expected(1, first));
    verifyKeptBack(QStringLiteral("anna"));
}

FACTORDESK_TEST(TestPrivatePdf, QGuiApplication)

} // namespace tst_private_pdf

#include "tst_private_pdf.moc"
