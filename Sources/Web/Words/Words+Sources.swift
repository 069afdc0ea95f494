import Connections
import Recovery

extension Words {
    enum Sources {
        static let title = "Sources"
        static let text =
            "Where your signals come from. A source is named by whoever sends them; with its own id, each is taken once."
        static let source = "Source"
        static let readBy = "Files read by"
        static let noSources = "No signal came yet"
        static let noSourcesText = "Import a file, or make a key for the system that sends them."
        static let mappings = "Saved mappings"
        static let noMappings =
            "None yet. They are saved while a file is mapped, for the next file of its kind."
        static let name = "Name"
        static let maps = "What it maps"
        static let saved = "Saved"
        static let columns = "Columns"
        static let rename = "Call it something else"
        static let delete = "Delete it"
        static let deleteText =
            "Files that were taken by it stay as they are. The next file of the kind is asked about anew."
        static let deleteConfirm = "Yes, delete this mapping"
        static let deleteIt = "Delete the mapping"
        static let notConfirmed = "Tick that you want it."

        /// "survey: NPS, 7 columns".
        static func summary(_ mapping: SignalMapping) -> String {
            let asked = mapping.measure.map(measure)
            let columns = count(mapping.columns.count, "column", "columns")
            return "\(mapping.source): \(([asked, columns].compactMap { $0 }).joined(separator: ", "))"
        }

        static func facts(_ mapping: SignalMapping) -> [SavedMappingPage.Fact] {
            var facts = [SavedMappingPage.Fact(source, mapping.source)]
            if let asked = mapping.measure { facts.append(.init(Imports.measure, measure(asked))) }
            if let scale = mapping.scale ?? mapping.measure?.scale {
                facts.append(.init(Imports.scale, self.scale(scale)))
            }
            if let dates = mapping.dates { facts.append(.init(Imports.dates, dates.rawValue)) }
            if let zone = mapping.zone { facts.append(.init(Imports.zone, zone)) }
            if let channel = mapping.channel { facts.append(.init(ColumnWord.channel.text, channel)) }
            facts.append(.init(Imports.customers, customers(mapping.customers)))
            if mapping.isHistory { facts.append(.init(Imports.past, Imports.history)) }
            return facts
        }

        private static func scale(_ scale: Scale) -> String {
            "\(scale.lowest) to \(scale.highest); detractor up to \(scale.detractorUpTo), promoter from \(scale.promoterFrom)"
        }

        private static func customers(_ customers: SignalMapping.Customers) -> String {
            switch customers {
            case .column: Imports.byColumn
            case .perRow: Imports.eachRow
            case .anonymous: Imports.anonymous
            case .ask: "Asked for each file"
            }
        }
    }
}
