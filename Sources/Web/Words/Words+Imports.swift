extension Words {
    package enum Imports {
        package static let title = "Imports"
        package static let newTitle = "Import answers"
        package static let newImport = "Import a file"
        package static let caption = "Imports, newest first"
        package static let file = "File"
        package static let began = "Began"
        package static let by = "By"
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

        package static let readRows = "rows read"
        package static func progress(_ read: Int, _ all: Int?) -> String {
            all.map { "\(grouped(read)) of \(count($0, "row", "rows")) taken" }
                ?? "\(count(read, "row", "rows")) taken"
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
            case .waitingForMapping: "Waits for your answers"
            case .running: "Taking rows"
            case .done: "Done"
            case .undoing: "Being undone"
            case .undone: "Undone"
            case .stopped: "Stopped"
            }
        }
    }
}
