// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain_check.h"

#include "core/journal/journal_head.h"
#include "core/journal/journal_reader.h"

#include <algorithm>
#include <vector>

namespace factordesk::journal {

namespace {

/// What the chain needs of a line.
struct Link
{
    QString file;
    qsizetype line = 1;
    bool isWhole = true;
    std::optional<LineError> error;
    std::uint64_t number = 0;
    crypto::Sha256Digest previous = {};
    crypto::Sha256Digest digest = {};
    EntryText machine;
    bool saysOtherMachine = false;
};

Link linkOf(const ReadLine& read)
{
    Link link{.file = read.file,
              .line = read.line,
              .isWhole = read.isWhole,
              .error = {},
              .digest = read.digest,
              .machine = {}};
    if (!read.content) {
        link.error = read.content.error();
        return link;
    }
    link.number = read.content->number;
    link.previous = read.content->previous;
    link.machine = read.content->machine;
    link.saysOtherMachine = read.content->notes.otherMachine;
    return link;
}

ChainBreak breakAt(Fault fault, const Link& link)
{
    return {.fault = fault, .file = link.file, .line = link.line};
}

/// The links in the order of the files, followed from the first to the last.
class Chain
{
public:
    Chain(std::vector<Link> links, std::optional<JournalHead> head, EntryText machine)
        : m_links(std::move(links)), m_head(std::move(head)), m_machine(std::move(machine))
    {
    }

    [[nodiscard]] std::optional<ChainBreak> firstBreak() const
    {
        for (std::size_t place = 0; place < m_links.size(); ++place) {
            if (auto found = breakIn(place))
                return found;
        }
        if (auto found = breakAtEnd())
            return found;
        return m_links.empty() ? std::nullopt : foreignEnd();
    }

private:
    [[nodiscard]] std::optional<ChainBreak> breakIn(std::size_t place) const
    {
        const Link& link = m_links[place];
        if (!link.isWhole)
            return breakAt(Fault::Torn, link);
        if (link.error)
            return breakAt(*link.error == LineError::Newer ? Fault::Newer : Fault::Changed, link);
        const bool isInPlace = link.number == place + 1;
        if (isLinked(place))
            return isInPlace ? foreignLine(place) : breakAt(Fault::Changed, link);
        if (isForeign(place))
            return breakAt(Fault::OtherMachine, link);
        return isInPlace ? changedLine(place) : misplacedLine(place);
    }

    [[nodiscard]] bool isLinked(std::size_t place) const
    {
        const crypto::Sha256Digest before =
            place == 0 ? crypto::Sha256Digest() : m_links[place - 1].digest;
        return m_links[place].previous == before;
    }

    /// Whether what follows the line says that it is as it was written.
    [[nodiscard]] bool isConfirmed(std::size_t place) const
    {
        const Link& link = m_links[place];
        if (place + 1 < m_links.size())
            return m_links[place + 1].previous == link.digest;
        return m_head && *m_head == JournalHead{.number = link.number, .digest = link.digest};
    }

    /// From elsewhere, although the line before it is not.
    [[nodiscard]] bool isForeign(std::size_t place) const
    {
        const Link& link = m_links[place];
        return place > 0 && link.machine != m_links[place - 1].machine &&
               link.machine != m_machine && !link.saysOtherMachine;
    }

    /// A line that is linked as it should be, and yet tells of another computer.
    [[nodiscard]] std::optional<ChainBreak> foreignLine(std::size_t place) const
    {
        const Link& link = m_links[place];
        const bool isOther = place > 0 && link.machine != m_links[place - 1].machine;
        if (!isOther || link.saysOtherMachine)
            return std::nullopt;
        return breakAt(isConfirmed(place) ? Fault::OtherMachine : Fault::Changed, link);
    }

    /// The line and the one before it do not fit together: which of them is not as it was?
    [[nodiscard]] ChainBreak changedLine(std::size_t place) const
    {
        const bool isOneBefore = place > 0 && isConfirmed(place);
        return breakAt(Fault::Changed, m_links[isOneBefore ? place - 1 : place]);
    }

    [[nodiscard]] ChainBreak misplacedLine(std::size_t place) const
    {
        const std::uint64_t wanted = place + 1;
        const Link& link = m_links[place];
        const auto rest = m_links.begin() + std::ptrdiff_t(place) + 1;
        const auto hasWanted = [wanted](const Link& later) { return later.number == wanted; };
        if (std::any_of(rest, m_links.end(), hasWanted))
            return breakAt(link.number > wanted ? Fault::Swapped : Fault::Inserted, link);
        if (rest != m_links.end() && rest->number == wanted + 1)
            return breakAt(Fault::Changed, link);
        if (link.number < wanted)
            return breakAt(Fault::Inserted, link);
        return missing(link.file, link.line, wanted, link.number - 1);
    }

    [[nodiscard]] std::optional<ChainBreak> breakAtEnd() const
    {
        const std::uint64_t count = m_links.size();
        // The power may have gone before the very first head.
        if (!m_head)
            return count > 1 ? std::optional(breakAt(Fault::HeadLost, m_links.back()))
                             : std::nullopt;
        if (m_head->number > count) {
            const bool isEmpty = m_links.empty();
            return missing(isEmpty ? QString() : m_links.back().file,
                           isEmpty ? 1 : m_links.back().line + 1, count + 1, m_head->number);
        }
        if (m_head->number == 0 || m_links[m_head->number - 1].digest == m_head->digest)
            return std::nullopt;
        return breakAt(Fault::Changed, m_links[m_head->number - 1]);
    }

    /// The first of the last lines that were all written on one computer that is not this one.
    [[nodiscard]] std::optional<ChainBreak> foreignEnd() const
    {
        const EntryText& last = m_links.back().machine;
        if (last == m_machine)
            return std::nullopt;
        const auto before =
            std::find_if(m_links.rbegin(), m_links.rend(),
                         [&last](const Link& link) { return link.machine != last; });
        return breakAt(Fault::OtherMachine, *before.base());
    }

    [[nodiscard]] static ChainBreak missing(const QString& file, qsizetype line,
                                            std::uint64_t first, std::uint64_t last)
    {
        return {.fault = Fault::Removed,
                .file = file,
                .line = line,
                .firstMissing = first,
                .lastMissing = last};
    }

    std::vector<Link> m_links;
    std::optional<JournalHead> m_head;
    EntryText m_machine;
};

} // namespace

CheckResult checkJournal(const JournalFolder& folder, const EntryText& machine)
{
    // Before the lines: whoever writes meanwhile can then only add lines beyond the head.
    std::optional<JournalHead> head = JournalHead::read(folder);
    JournalReader reader(folder);
    CheckResult result;
    std::vector<Link> links;
    while (const std::optional<ReadLine> line = reader.next()) {
        result.entries += line->isWhole && line->content ? 1U : 0U;
        links.push_back(linkOf(*line));
    }
    if (!reader.unreadableFile().isEmpty()) {
        result.firstBreak = {.fault = Fault::Unreadable, .file = reader.unreadableFile()};
        return result;
    }
    result.firstBreak = Chain(std::move(links), std::move(head), machine).firstBreak();
    return result;
}

} // namespace factordesk::journal
