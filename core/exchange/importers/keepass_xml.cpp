// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/keepass_xml.h"

#include "core/exchange/importers/keepass_entry.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"
#include "core/exchange/xml_scanner.h"

#include <utility>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::KeePassXml;
constexpr std::size_t maximumDepth = 256;

/// Reads the tree as it comes by: groups around entries around strings.
class TreeReader
{
public:
    void begin(std::string_view name)
    {
        m_path.emplace_back(name);
        m_text = {};
        if (name == "Group")
            m_groups.emplace_back();
        if (name == "Entry" && ++m_entryDepth == 1)
            m_strings.clear();
    }
    void take(SecureBytes text) { m_text = std::move(text); }
    /// False where another element ends than the last that began.
    bool end(std::string_view name)
    {
        if (m_path.empty() || m_path.back() != name)
            return false;
        m_path.pop_back();
        const std::string_view parent = m_path.empty() ? std::string_view() : m_path.back();
        if (name == "RecycleBinUUID")
            m_recycleBin = m_text.text();
        else if (parent == "Group" && name == "UUID")
            m_groups.back().isBin = !m_recycleBin.empty() && m_text.text() == m_recycleBin;
        else if (parent == "Group" && name == "Name")
            m_groups.back().name = QString::fromUtf8(m_text.text());
        else if (name == "Group")
            m_groups.pop_back();
        else if (m_entryDepth > 0)
            endInEntry(name, parent);
        m_text = {};
        return true;
    }
    [[nodiscard]] std::size_t depth() const { return m_path.size(); }
    [[nodiscard]] std::vector<Row> takeRows() { return std::move(m_rows); }

private:
    struct Group
    {
        QString name = {};
        bool isBin = false;
    };

    /// An entry within an entry is one of its history.
    void endInEntry(std::string_view name, std::string_view parent)
    {
        if (name == "Entry" && --m_entryDepth == 0)
            return endEntry();
        if (m_entryDepth != 1 || parent != "String")
            return;
        if (name == "Key")
            m_key = m_text.text();
        else if (name == "Value")
            m_strings[m_key] = std::move(m_text);
    }
    void endEntry()
    {
        QStringList names;
        for (const Group& group : m_groups) {
            if (group.isBin)
                return;
            names.append(group.name);
        }
        const QString path = names.size() > 1 ? names.join(u'/') : QString();
        if (auto row = rowOfKeePassEntry(m_strings, path, int(m_rows.size()) + 1))
            m_rows.push_back(*std::move(row));
    }

    std::vector<std::string> m_path; ///< Names of the elements around.
    std::vector<Group> m_groups;
    KeePassStrings m_strings; ///< Of the entry around.
    int m_entryDepth = 0;
    std::string m_key;
    std::string m_recycleBin;
    SecureBytes m_text;
    std::vector<Row> m_rows;
};

} // namespace

Expected<Imported, ImportError> readKeePassXml(const Input& input)
{
    using Part = XmlScanner::Part;
    XmlScanner scanner(textOf(input.bytes));
    TreeReader reader;
    for (Part part = scanner.next(); part != Part::Finish; part = scanner.next()) {
        if (part == Part::Start)
            reader.begin(scanner.name());
        else if (part == Part::Text)
            reader.take(scanner.text());
        const bool isSound =
            part != Part::Fault && (part != Part::End || reader.end(scanner.name()));
        if (!isSound || reader.depth() > maximumDepth)
            return refuse(format, ImportError::Kind::Damaged);
    }
    if (reader.depth() > 0)
        return refuse(format, ImportError::Kind::Damaged);
    Imported imported{.format = format, .rows = reader.takeRows()};
    if (imported.rows.empty())
        return refuse(format, ImportError::Kind::Empty);
    if (imported.rows.size() > maximumRows)
        return refuse(format, ImportError::Kind::TooLarge);
    return imported;
}

} // namespace factordesk::exchange
