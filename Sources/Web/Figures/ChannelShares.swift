package import Insight
import Recovery

/// How much was heard by each channel, and how much of it from detractors; each number leads to its answers.
package struct ChannelShares: Rendered, Sendable {
    package let table: ChannelTable
    /// The share of detractors in the slice that is shown.
    package let behind: Behind
    /// In words.
    package let days: String

    package init(_ table: ChannelTable, _ behind: Behind, days: String) {
        self.table = table
        self.behind = behind
        self.days = days
    }

    package var html: HTML {
        guard !table.rows.isEmpty else { return HTML() }
        return """
            <section class="card stack" aria-labelledby="channels-h"><h2 id="channels-h">\(Words.Figures.byChannel)</h2>
            <p class="small quiet">\(Words.Figures.byChannelText(days))</p>
            <table class="table fold groups"><caption class="unseen">\(Words.Figures.byChannel)</caption>
            <thead><tr><th scope="col">\(Words.Figures.channel)</th><th scope="col" class="num">\(Words.Figures.heard)</th>\
            <th scope="col" class="num">\(Words.Figures.detractorsOfAnswers)</th><th scope="col">\(Words.WhatWorks.range)</th></tr></thead>
            <tbody>\(each: table.rows, row)</tbody></table></section>
            """
    }

    private func row(_ row: ChannelTable.Row) -> HTML {
        """
        <tr><th scope="row"><bdi>\(row.channel.isEmpty ? Words.Figures.noChannel : row.channel)</bdi></th>\
        <td class="num">\(Words.grouped(row.signals))<span class="unfold small quiet"> \(Words.Figures.heardShort)</span></td>\
        <td class="num">\(row.detractors.map { counts($0, row.channel) } ?? "\(Words.Figures.noData)")</td>\
        <td class="range">\(row.detractors.map(range))</td></tr>

        """
    }

    private func counts(_ share: Share, _ channel: String) -> HTML {
        """
        <b>\(Words.percent(share.value))</b> <span class="small quiet">\(listed(share.numerator, channel, .numerator))\
        \(Words.Figures.ofAll)\(listed(share.denominator, channel, .base))</span>
        """
    }

    /// Signals of no channel have no list of their own.
    private func listed(_ count: Int, _ channel: String, _ part: Behind.Part) -> HTML {
        guard !channel.isEmpty else { return "\(Words.grouped(count))" }
        return "<a href=\"\(Path.behind(behind.of(channel, part)))\">\(Words.grouped(count))</a>"
    }

    private func range(_ share: Share) -> HTML {
        """
        \(RangeBar(share.interval, at: share.value, beside: nil))\
        <span class="small quiet">\(Words.percents(share.interval.lower, share.interval.upper))</span>
        """
    }
}

extension Behind {
    fileprivate func of(_ channel: String, _ part: Part) -> Behind {
        var behind = self
        behind.filter.channel = channel
        behind.part = part
        return behind
    }
}
