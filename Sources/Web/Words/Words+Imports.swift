import Connections
import Recovery

extension Words {
    package enum Imports {
        package static let title = "Imports"
        package static let newTitle = "Import answers"
        package static let newImport = "Import a file"
        package static let caption = "Imports, newest first"
        package static let file = "File"
        package static let began = "Began"
        package static let stateHeading = "State"
        package static let rows = "Rows"
        package static let refused = "Refused"
        package static let emptyTitle = "No imports yet"
        package static let emptyText =
            "Answers you already have tell the most: cases of the last 30 days open on day one."

        package static let steps = "Steps of the import"
        package static let stepFile = "File"
        package static let stepColumns = "Columns"
        package static let stepRows = "Taking rows"
        package static let stepRefused = "Refused rows"

        package static let choose = "Choose a CSV file"
        package static let fileHelp =
            """
            Any header, UTF-8 or Windows-1252, comma, semicolon or tab. Three header rows of a survey \
            export are understood.
            """
        package static let upload = "Upload and look at it"
        package static let afterUpload = "Nothing is taken yet: next you see what each column means."
        package static let correctedTitle = "Upload the corrected rows"
        package static let correctedHelp =
            "Download the refused rows, mend them in the same columns, and send that file here."
        package static let uploadCorrected = "Upload the corrected file"

        package static let columns = "Columns"
        package static let columnsCaption = "What each column of the file is"
        package static let yourColumn = "Your column"
        package static let feeds = "Is"
        package static let samples = "First values"
        package static let remark = "Note"
        package static let guessed = "Guessed"
        package static let leaveOut = "Leave out"
        package static let noSamples = "Empty so far"
        package static let answers = "About the file"
        package static let source = "Name of the source"
        package static let sourceHelp =
            "Rows of one source with the same id are one signal. Use the same name next time."
        package static let measure = "What was asked"
        package static let scale = "Scale"
        static func outside(_ scale: Scale, _ count: Int) -> String {
            """
            \(count) of the first scores \(count == 1 ? "lies" : "lie") outside \(scale.lowest) to \(scale.highest). \
            Such rows are refused and kept, to be corrected.
            """
        }
        package static let scaleLowest = "Lowest score"
        package static let scaleHighest = "Highest score"
        package static let scaleDetractor = "Detractor up to"
        package static let scalePromoter = "Promoter from"
        package static let dates = "How dates are written"
        package static let datesProof = "What shows it"
        package static let zone = "Time zone of the file"
        package static let zoneHelp = "For times without an offset, such as Europe/Budapest."
        package static let customers = "Who the customers are"
        package static let byColumn = "A column tells"
        package static let byColumnMeaning = "Rows with the same id, e-mail or phone are one customer."
        package static let eachRow = "Each row is its own customer"
        package static let eachRowMeaning = "When nothing in the file names them but somebody can reply."
        package static let anonymous = "Anonymous"
        package static let anonymousMeaning = "Counts in scores and opens no case."
        package static let past = "What is long past"
        package static let history = "These answers are history: count them, open no case"
        package static let since = "Open cases for answers since"
        package static let sinceHelp = "Left empty: the last 30 days. Older ones count as back-filled."
        package static let save = "Remember these answers as"
        package static let saveHelp = "The next file with this header then needs no questions."
        package static func questions(_ number: Int) -> String {
            "\(count(number, "question needs", "questions need")) your answer before a row is taken."
        }
        package static let question = "Needs your answer"
        package static func take(_ rows: Int?) -> String {
            rows.map { "Take \(count($0, "row", "rows"))" } ?? "Take the rows"
        }
        package static let noMail = "Nothing is sent to customers."

        package static func progress(_ read: Int, _ all: Int?) -> String {
            all.map { "\(grouped(read)) of \(count($0, "row", "rows")) read" }
                ?? "\(count(read, "row", "rows")) read"
        }
        package static func rate(_ perSecond: Int) -> String { "\(count(perSecond, "row", "rows")) a second" }
        package static func left(_ length: String) -> String { "about \(length) left" }
        package static let leave = "You can leave this page."
        package static let new = "New"
        package static let updated = "Updated"
        package static let unchanged = "Already here"
        package static let opened = "Cases opened"
        package static let refusedRows = "Refused rows"
        package static let refusedCaption = "Refused rows, by line"
        package static let line = "Line"
        package static let says = "What it says"
        package static let why = "Why, and what would do"
        package static func more(_ rows: Int) -> String {
            "\(count(rows, "more row", "more rows")) in the file to download."
        }
        package static let noneRefused = "No row was refused."
        package static let download = "Download the refused rows"
        package static let keeps = "The other rows went on without them."
        package static let undo = "Undo the whole import"
        package static let undoHelp =
            """
            Takes back its signals, and the cases that nobody has worked on. Worked cases stay and are \
            listed.
            """
        package static let undoConfirm = "Yes, take this import back"
        package static let undoButton = "Undo the import"
        package static let mapFirst = "Say what the columns are"

        package static func state(_ state: ImportState) -> String {
            switch state {
            case .receiving: "Being uploaded"
            case .waitingForMapping: "Waits for your answers"
            case .running: "Taking rows"
            case .done: "Done"
            case .undoing: "Being undone"
            case .undone: "Undone"
            case .stopped: "Stopped"
            }
        }

        static let noFile = "Choose the file first."
        static let notConfirmed = "Tick that you want it: what came of the import goes with it."
        static func stray(_ bytes: Int) -> String {
            "\(count(bytes, "byte was", "bytes were")) not in the file’s encoding and were read as Windows-1252."
        }

        /// "4,812 rows, 9 columns, semicolon, UTF-8".
        static func facts(_ file: DelimitedFile) -> String {
            [
                count(file.rowCount, "row", "rows"), count(file.columns.count, "column", "columns"),
                delimiter(file.delimiter), encoding(file.encoding),
            ].joined(separator: ", ")
        }

        private static func delimiter(_ delimiter: Delimiter) -> String {
            switch delimiter {
            case .comma: "comma"
            case .semicolon: "semicolon"
            case .tab: "tab"
            case .bar: "bar"
            }
        }

        private static func encoding(_ encoding: TextEncoding) -> String {
            switch encoding {
            case .utf8: "UTF-8"
            case .windows1252: "Windows-1252"
            case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
            }
        }

        /// What dates are most often written like, as `DatePattern` says it.
        static let usualDatePatterns = [
            "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy", "dd/MM/yyyy HH:mm",
            "MM/dd/yyyy", "MM/dd/yyyy HH:mm", "dd.MM.yyyy", "dd.MM.yyyy HH:mm", "d.M.yyyy", "d/M/yyyy",
            "M/d/yyyy",
            "dd-MM-yyyy", "d MMM yyyy", "ISO 8601", "unix seconds", "unix milliseconds",
        ]
        static let dayOrMonth = "Day and month could stand either way round. Say which below."
        static let dateUnread = "Looks like a date, but not in a way we know. Say below how, or leave it out."
        static func seen(_ range: ClosedRange<Int>) -> String {
            "First rows: \(range.lowerBound) to \(range.upperBound)."
        }
        static func proof(_ pattern: String, line: Int) -> String {
            "line \(grouped(line)) can only be read as \(pattern)"
        }
        static let saved = "Remembered answers that fit this file"
        static func use(_ name: String) -> String { "Use “\(name)”" }
        static func using(_ name: String) -> String { "Answers remembered as “\(name)” are filled in." }

        /// Why a row was refused: a rule and what it names, or what stood in a cell.
        static func reason(_ reason: String, _ clock: WallClock) -> String {
            if let refusal = Signal.SignalRefusal(kept: reason) {
                return Words.refusal(refusal, currency: "", clock: clock)
            }
            return switch reason {
            case "measure_without_scale": "What was asked has no scale of its own. Give one for the file."
            case "score_outside_scale": "The score is outside the scale. It is never moved inside."
            case "score_is_final": "A score can be corrected for a day; this one is final by now."
            default: Words.sentence(reason)
            }
        }
    }

    /// With a capital letter and a full stop.
    static func sentence(_ text: String) -> String {
        guard let first = text.first else { return "" }
        let end = text.last.map { ".!?".contains($0) } == true ? "" : "."
        return first.uppercased() + text.dropFirst() + end
    }
}
