import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ReimportTests {
    @Test(arguments: Engine.allCases)
    func `what was exported and is taken in elsewhere is exported again as it was`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { first in
            try await first.liveNastily()
            let exported = try await first.exported()
            try await withCompany(engine) { second in
                try await second.moveToPrague()
                second.watch.set(first.watch.now.adding(.days(9)))

                for list in ExportedFile.lists {
                    let counts = try await second.takeIn(exported[list] ?? [])
                    #expect(counts.refused == 0, "\(list): \(counts.reasons)")
                    #expect(counts.new + counts.updated + counts.merged == counts.read, "\(list)")
                    #expect(counts.read >= 3, "\(list)")
                }

                let again = try await second.exported()
                for list in ExportedFile.lists {
                    let (was, became) = (try list.said(exported[list]), try list.said(again[list]))
                    #expect(was.count == became.count, "\(list)")
                    for (row, other) in zip(was, became) { #expect(row == other, "\(list)") }
                }
                #expect(try await second.cases().isEmpty)
                #expect(try await second.violations() == [])
            }
        }
    }

    @Test func `taken in a second time it changes nothing`() async throws {
        try await withCompany(.sqlite) { first in
            try await first.liveNastily()
            let exported = try await first.exported()
            try await withCompany(.sqlite) { second in
                try await second.moveToPrague()
                second.watch.set(first.watch.now)
                for list in ExportedFile.lists { try await second.takeIn(exported[list] ?? []) }
                let before = try await second.exported()

                for list in ExportedFile.lists {
                    let counts = try await second.takeIn(exported[list] ?? [])
                    #expect(counts.unchanged + counts.merged == counts.read, "\(list): \(counts)")
                }

                #expect(try await second.exported() == before)
            }
        }
    }

    @Test func `an export is known by its heading alone`() async throws {
        func list(_ text: String) async throws -> ExportList? {
            let bytes = Array(text.utf8)
            return try await ExportedFile.read { Array(bytes.dropFirst($0).prefix($1)) }?.list
        }
        let heading = ExportList.accounts.columns.map(\.name).joined(separator: ",")

        #expect(try await list(heading + "\r\n") == .accounts)
        #expect(try await list("\u{FEFF}" + heading + "\n") == .accounts)
        #expect(try await list(heading + ",more\n") == nil)
        #expect(try await list("id,score\n1,2\n") == nil)
        #expect(try await list("") == nil)
        let cases = ExportList.cases.columns.map(\.name).joined(separator: ",")
        await #expect(throws: ExportedFile.NotTaken.self) { try await list(cases + "\n") }
    }

    @Test func `a row that cannot be read is refused by its line, the others are taken`() async throws {
        try await withCompany(.sqlite) { company in
            let heading = ExportList.behaviourEvents.columns.map(\.name).joined(separator: ",")
            let rows = [
                "x,shop,1,,,,linden,purchase,100,EUR,,2026-02-01T00:00:00Z,2026-02-01T00:00:00Z",
                "x,shop,2,,,,linden,gift,100,EUR,,2026-02-01T00:00:00Z,2026-02-01T00:00:00Z",
                "x,shop,3,,,,linden,purchase,much,EUR,,2026-02-01T00:00:00Z,2026-02-01T00:00:00Z",
                "x,shop,4", "x,shop,5,,,,linden,usage,,,7,2026-02-30T00:00:00Z,",
            ]

            let counts = try await company.takeIn(
                Array(([heading] + rows).joined(separator: "\r\n").utf8))

            #expect([counts.read, counts.new, counts.refused] == [5, 1, 4])
            #expect(counts.reasons.map(\.line) == [3, 4, 5, 6])
        }
    }

    @Test func `a whole list in pieces is what it is in one`() async throws {
        try await withCompany(.sqlite) { company in
            let forms = (1...4_100).map { number in
                SignalForm.nps(9, of: CustomerForm(id: "u\(number % 50)"), as: "\(number)")
            }
            for start in stride(from: 0, to: forms.count, by: 500) {
                _ = try await ReceiveSignals(
                    of: company.key, Array(forms[start..<min(start + 500, forms.count)])
                ).run(at: company.workplace)
            }
            var pieces = ExportPieces(of: company.key, .signals, as: .json)
            var bytes: [UInt8] = []
            var count = 0

            while let more = try await pieces.next(from: company.workplace.writer.reader) {
                bytes += more
                count += 1
            }

            #expect(count == 3)
            #expect(pieces.count == 4_100)
            #expect(try JSON(parsing: bytes).array?.count == 4_100)
        }
    }
}

extension ExportList {
    /// What this database made up itself, or found itself: everything else goes along.
    private var own: Set<String> {
        switch self {
        case .accounts: ["id", "manager", "created_at"]
        case .customers: ["id", "account", "created_at"]
        case .signals: ["id", "customer", "account", "case"]
        default: ["id", "customer", "account"]
        }
    }

    /// The rows by column, without what is its own.
    fileprivate func said(_ bytes: [UInt8]?) throws -> [[String: String]] {
        let bytes = bytes ?? []
        let file = try DelimitedFile.check(bytes, delimiter: .comma)
        var reader = DelimitedReader(file, strippingGuards: true)
        let rows =
            Array(try reader.take(Array(bytes.dropFirst(file.firstRow.offset)))) + Array(try reader.finish())
        return rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(columns.map(\.name), row.cells)).filter {
                !own.contains($0.key)
            }
        }
    }
}

extension Company {
    fileprivate func exported() async throws -> [ExportList: [UInt8]] {
        var all: [ExportList: [UInt8]] = [:]
        for list in ExportedFile.lists {
            var pieces = ExportPieces(of: key, list, as: .csv)
            while let bytes = try await pieces.next(from: workplace.writer.reader) {
                all[list, default: []] += bytes
            }
        }
        return all
    }

    @discardableResult
    fileprivate func takeIn(_ bytes: [UInt8]) async throws -> TakeExported.Counts {
        let source: ByteSource = { Array(bytes.dropFirst($0).prefix(min($1, 300))) }
        let whole: ByteSource = { Array(bytes.dropFirst($0).prefix($1)) }
        guard let exported = try await ExportedFile.read(whole) else { throw Missing("heading") }
        return try await TakeExported(of: key, exported).run(at: workplace, from: source)
    }

    fileprivate func moveToPrague() async throws {
        _ = try await workplace.writer.write { connection in
            try connection.run("UPDATE organizations SET zone = 'Europe/Prague' WHERE id = \(self.key)")
        }
    }

    /// Everything that has ever broken a file.
    fileprivate func liveNastily() async throws {
        try await moveToPrague()
        var linden = AccountForm(id: "=cmd|' /C calc'!A0")
        linden.name = "Café \"Linden\"; Ltd,\r\nHarbour"
        linden.segment = "+old"
        linden.location = "@home"
        linden.annualRevenueMinor = 1_234_567_89
        linden.currency = "CZK"
        linden.since = LocalDay("1999-12-31")
        linden.managerEmail = "otto@example.org"
        linden.namedContact = "'Zoë"
        var test = AccountForm(id: "N/A")
        test.isTest = true
        let answers = try await ReceiveAccounts(of: key, [linden, test, AccountForm(id: "-1")]).run(
            at: workplace)
        #expect(answers.count == 3)
        try await saySomethingNasty(of: linden.id)
        try await correctAndWait()
        // What was said before keeps the segment of then.
        linden.segment = "new"
        linden.managerEmail = nil
        _ = try await ReceiveAccounts(of: key, [linden]).run(at: workplace)
        try await receive(.nps(10, of: .ada, as: "late"))
        try await buySomething(linden.id)
    }

    private func saySomethingNasty(of account: String) async throws {
        let words = [
            "He said \"no\", then \"maybe\"\r\nand left\n", "=1+1", "'=1+1", "''@x", "-", "-5",
            "+420 777 000",
            "\tindented", "\rcarriage", " padded ", "N/A", "null", "é e\u{301} \u{202E}שלום 🙃 \u{FEFF}x",
            ";|,\t\"",
            "\"", "'", "0x1F \u{1F}", String(repeating: "long \"quoted\"\n", count: 400),
        ]
        for (number, comment) in words.enumerated() {
            var customer = CustomerForm(id: "=u\(number)", name: comment)
            if number % 3 == 0 { customer.account = account }
            if number % 5 == 0 { customer.email = "Ünïcode\(number)@example.org" }
            customer.phone = "+420 \(number)"
            try await receive(
                .nps(number % 11, of: customer, as: "\"\(number)\"").with {
                    $0.comment = comment
                    $0.channel = "e-mail, \"chat\""
                    $0.tags = ["a;b", "=c", "d"]
                    $0.churnIntent = number % 2 == 0
                    $0.isTest = number % 7 == 6
                })
        }
        // Neither its id nor its customer's; a wall clock that showed no such time; one of long ago.
        try await receive(
            .nps(7, of: CustomerForm(email: "only@example.org"), as: "by address"),
            .nps(0, of: nil, as: "nobody").with { $0.contactMe = true },
            .nps(3, of: .bo, as: "spring", at: Instant(milliseconds: 1_743_297_399_999)),
            .nps(5, of: CustomerForm(id: "test").at("N/A"), as: "of a test account"),
            .nps(nil, of: .bo, as: "unscored").with {
                $0.measure = .social; $0.reach = 1_200; $0.permalink = "https://x.test/?a=b,c"
            },
            .nps(40, of: .bo, as: "own scale").with {
                $0.measure = .ticket
                $0.scale = Scale(lowest: 0, highest: 100, detractorUpTo: 50, promoterFrom: 80)
                $0.reportedReason = "billing_dispute"
                $0.language = "cs"
                $0.entryPoint = "=app"
                $0.stage = "-"
            })
    }

    private func correctAndWait() async throws {
        try await receive(.nps(2, of: .ada, as: "corrected"))
        watch.advance(.hours(3))
        try await receive(.nps(9, of: .ada, as: "corrected"))
        watch.advance(.days(50))
    }

    private func buySomething(_ account: String) async throws {
        func event(_ id: String, _ kind: BehaviourForm.Kind, _ change: (inout BehaviourForm) -> Void)
            -> BehaviourForm
        {
            var form = BehaviourForm(source: "=shop", sourceID: id, kind: kind, occurredAt: watch.now)
            change(&form)
            return form
        }
        _ = try await ReceiveBehaviours(
            of: key,
            [
                event("1", .purchase) {
                    $0.accountID = account; $0.amountMinor = 10_00; $0.currency = "EUR"
                },
                event("2", .purchase) {
                    $0.customerID = "ada"; $0.amountMinor = -10_00; $0.currency = "EUR"
                },
                event("3", .usage) {
                    $0.customerID = "=u0"; $0.accountID = account; $0.quantity = 12
                },
                event("4", .cancellation) { $0.customerID = "somebody new" },
            ]
        ).run(at: workplace)
        watch.advance(.days(3))
    }
}
