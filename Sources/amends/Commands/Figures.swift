import ArgumentParser
import Connections
import Insight
import Operations
import Recovery
import Storage
import Web

struct Figures: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the score by month and stage, and the figures of recovery.")

    @Option(help: "First day of the period (2026-01-01); all of time unless said.")
    var from: String?

    @Option(help: "The day after the last of the period.")
    var to: String?

    @Flag(help: "All figures, not the five alone.")
    var all = false

    @OptionGroup var slice: FigureSlice

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var which: WhichOrganization

    func validate() throws {
        guard (from == nil) == (to == nil) else { throw ValidationError("give --from and --to, or neither") }
    }

    func work(in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        let figures = ReadFigures(
            of: organization, in: try period(organization, office), slice.filter,
            keys: all ? Figure.Key.allCases : Figure.Key.five)
        let answer = try await figures.run(with: office.reader, office.workplace.world)
        if json { return office.output.line(answer.json.text) }
        for (measure, series) in answer.series { print(measure, series, office.output) }
        for figure in answer.figures { print(figure, office.output) }
    }

    private func period(_ organization: Organization, _ office: Office) throws -> Period? {
        guard let from, let to else { return nil }
        guard let first = LocalDay(from), let last = LocalDay(to), first < last else {
            throw PlainError(.usage, "--from and --to are days such as 2026-01-01, the earlier first")
        }
        let zone = try office.workplace.world.zones.zone(named: organization.zone)
        return Period(from: zone.startOfDay(first), to: zone.startOfDay(last))
    }

    private func print(_ measure: Measure, _ series: ScoreSeries, _ output: Office.Output) {
        output.line("\(measure.rawValue): \(Self.text(series.overall))")
        for month in series.months where month.score != nil {
            output.line("  \(month.month)  \(Self.text(month.score))")
        }
        for stage in series.stages where !stage.stage.isEmpty {
            output.line("  \(stage.stage)  \(Self.text(stage.score))")
        }
    }

    private static func text(_ score: NetPromoterScore?) -> String {
        guard let score else { return "no data" }
        return "\(fixed(score.score * 100)) +- \(fixed(score.margin * 100)) (n = \(score.count))"
    }

    private func print(_ figure: Figure, _ output: Office.Output) {
        let name = figure.key.rawValue.replacing("_", with: " ")
        var text = "\(name): "
        switch figure.value {
        case .share(let share, let interval):
            text += "\(Self.fixed(share.value * 100)) % (\(share.numerator) of \(share.denominator), "
            text += "95 % \(Self.fixed(interval.lower * 100)) to \(Self.fixed(interval.upper * 100)))"
        case .duration(let wait):
            text += "median \(Self.hours(wait.median, figure.window)) over \(wait.count) cases, "
            text += "\(wait.untouched) \(figure.key == .timeToFirstTouch ? "untouched" : "open")"
        case .number(let number):
            text += "\(Self.fixed(number.value)) \(number.unit.word) over \(number.count)"
            if let interval = number.interval {
                text += " (95 % \(Self.fixed(interval.lower)) to \(Self.fixed(interval.upper)))"
            }
        case .notMeasured: text += figure.notMeasured ?? ""
        }
        if case .soFar(let count, let all) = figure.maturity { text += "; so far \(count) of \(all)" }
        output.line(text + "; window \(figure.window.length.words)")
    }

    private static func hours(_ quantile: RankedValues.Quantile, _ window: Figure.Window) -> String {
        switch quantile {
        case .value(let milliseconds): "\(fixed(milliseconds / 3_600_000)) h"
        case .longerThanAll: window.length == .hours(48) ? "> 48 h" : "> \(window.length.words)"
        }
    }

    /// Two decimals.
    private static func fixed(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = abs(hundredths) % 100
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits < 10 ? "0" : "")\(digits)"
    }
}

/// The slice that figures are asked for, by the values stamped on cases.
struct FigureSlice: ParsableArguments {
    @Option(help: "Cases of this segment only.") var segment: String?
    @Option(help: "Cases of this team only, by its id.") var team: String?
    @Option(help: "Cases of this location only.") var location: String?
    @Option(help: "Cases of this touchpoint only.") var touchpoint: String?
    @Option(help: "Cases of this cause only.") var cause: String?

    var filter: FigureFilter {
        var filter = FigureFilter()
        filter.segment = segment
        filter.team = team
        filter.location = location
        filter.touchpoint = touchpoint
        filter.cause = cause
        return filter
    }
}
