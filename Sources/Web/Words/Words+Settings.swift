import Operations

extension Words {
    package enum Settings {
        package static let title = "API keys"
        package static let text =
            """
            A key lets another system send signals or read cases. Keys are kept as hashes: a new one is \
            shown once.
            """
        package static let caption = "API keys"
        package static let name = "Name"
        package static let nameHelp = "What uses it, so that you know what stops when you revoke it."
        package static let scope = "May"
        package static let created = "Made"
        package static let state = "State"
        package static let revoked = "Revoked"
        package static let revoke = "Revoke"
        package static func revokeNamed(_ name: String) -> String { "Revoke \(name)" }
        package static let newTitle = "Make a key"
        package static let make = "Make the key"
        package static let freshTitle = "Copy the key now"
        package static let freshText = "It will not be shown again. Who has it can do what it may do."
        package static let freshLabel = "The new key"
        package static let emptyTitle = "No keys yet"
        package static let emptyText =
            "Make one for each system that should send signals, so that each can be revoked by itself."
        static func scope(_ scope: KeyScope) -> String {
            switch scope {
            case .read: "Read"
            case .write: "Read and write"
            }
        }
        static let noName = "Name what uses it, in 200 characters at most."
        static let noScope = "Say what the key may do."
        package static let docs = "How to use the API"
    }

    package enum APIDocs {
        package static let title = "API"
        package static let text = "What other systems can do here, each call with a key from the settings."
        package static let download = "OpenAPI 3.1 description"
        package static let keys = "API keys"
        package static let operations = "Operations"
        package static let field = "Field"
        package static let type = "Type"
        package static let meaning = "Meaning"
        package static let needed = "Needed"
        package static let free = "Optional"
        package static func fieldsOf(_ operation: String) -> String { "Fields of \(operation)" }
        package static let noFields = "Takes no fields."
    }

    package enum Customers {
        package static let signals = "Signals"
        package static let cases = "Cases"
        package static let facts = "Customer"
        package static let account = "Account"
        package static let email = "E-mail"
        package static let phone = "Phone"
        package static let number = "Id"
        package static let segment = "Segment"
        package static let stage = "Stage"
        package static let since = "With us since"
        package static let first = "First heard"
        package static let opened = "Opened"
        package static let kind = "Because"
        package static let owner = "Owner"
        package static let caseStage = "Stage"
        package static func casesOf(_ name: String) -> String { "Cases of \(name)" }
        package static func signalsOf(_ name: String) -> String { "Signals of \(name)" }
        package static let noCases = "No case so far: nothing they said opened one."
        package static let noSignals = "Nothing heard from them yet."
        package static let test = "Test customer"
        package static let openCase = "Case"
    }
}
