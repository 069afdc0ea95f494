import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ChangeThemesTests {
    @Test(arguments: Engine.allCases)
    func `a theme is kept, renamed, grows, shrinks and is dropped`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.changeThemes(.keep(name: "Parcels", [.en("late parcel"), .en("box")]))
            company.watch.advance(.hours(1))
            let id = try await company.themes()[0].id
            try await company.changeThemes(.rename(id, to: "Late parcels"), by: company.administrator())
            try await company.changeThemes(.add([.en("box"), ThemeTerm("Päckchen", language: "de")], to: id))
            try await company.changeThemes(.remove(.en("box"), from: id))

            let kept = try await company.themes()
            #expect(kept.map(\.name) == ["Late parcels"])
            #expect(kept[0].terms == [.en("late parcel"), ThemeTerm("Päckchen", language: "de")])
            #expect(kept[0].madeBy == company.lea)
            #expect(kept[0].madeAt == .monday)

            try await company.changeThemes(.drop(id))
            #expect(try await company.themes().isEmpty)
            await #expect(throws: Missing("theme")) { try await company.changeThemes(.drop(id)) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `two themes become one, which keeps its name`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.changeThemes(.keep(name: "Parcels", [.en("parcel")]))
            try await company.changeThemes(.keep(name: "Boxes", [.en("box"), .en("parcel")]))
            let (boxes, parcels) = (try await company.themes()[0].id, try await company.themes()[1].id)

            await #expect(throws: KeptTheme.ThemeRefusal.mergedWithItself) {
                try await company.changeThemes(.merge(boxes, into: boxes))
            }
            await #expect(throws: Missing("theme")) {
                try await company.changeThemes(.merge(boxes, into: ID("nothing")))
            }
            #expect(try await company.themes().count == 2)
            try await company.changeThemes(.merge(boxes, into: parcels))

            let kept = try await company.themes()
            #expect(kept.map(\.name) == ["Parcels"])
            #expect(kept[0].terms == [.en("parcel"), .en("box")])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is no term or has a name that is taken is refused, and nothing changes`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.changeThemes(.keep(name: "Parcels", [.en("parcel")]))
            let before = try await company.themes()

            for words in ["of the", "late and broken parcel", "…", ""] {
                await #expect(throws: KeptTheme.ThemeRefusal.notATerm(words)) {
                    try await company.changeThemes(.add([.en("box"), .en(words)], to: before[0].id))
                }
            }
            await #expect(throws: KeptTheme.ThemeRefusal.nameTaken("Parcels")) {
                try await company.changeThemes(.keep(name: "parcels", [.en("box")]))
            }
            await #expect(throws: NotAllowed(.owner)) {
                try await company.changeThemes(.drop(before[0].id), by: company.olga)
            }

            #expect(try await company.themes() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of many who keep a theme at once one has the name, and no more than fifty are kept`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            for number in 1...45 {
                try await company.changeThemes(.keep(name: "Theme \(number)", [.en("box")]))
            }

            let refused: [KeptTheme.ThemeRefusal?] = await withTaskGroup(of: KeptTheme.ThemeRefusal?.self) {
                group in
                for number in 0..<12 {
                    group.addTask {
                        let change = ChangeThemes.Change.keep(name: "New \(number / 2)", [.en("parcel")])
                        do {
                            try await company.changeThemes(change)
                            return nil
                        } catch let refusal as KeptTheme.ThemeRefusal {
                            return refusal
                        } catch {
                            Issue.record(error)
                            return nil
                        }
                    }
                }
                var all: [KeptTheme.ThemeRefusal?] = []
                for await one in group { all.append(one) }
                return all
            }

            let names = try await company.themes().map(\.name)
            #expect(names.count == 50)
            #expect(Set(names).count == 50)
            #expect(refused.count { $0 == nil } == 5)
        }
    }

    @Test(arguments: Engine.allCases)
    func `themes of two organizations do not meet`(engine: Engine) async throws {
        try await withCompany(engine) { ours in
            let theirs = try await Company.found("Theirs", at: ours.workplace, ours.watch)
            try await ours.changeThemes(.keep(name: "Parcels", [.en("parcel")]))
            try await theirs.changeThemes(.keep(name: "Parcels", [.en("box")]))
            let id = try await ours.themes()[0].id

            for change in [.drop(id), .rename(id, to: "Ours"), .merge(id, into: id)] as [ChangeThemes.Change]
            {
                await #expect(throws: Missing("theme")) { try await theirs.changeThemes(change) }
            }

            #expect(try await ours.themes().map(\.terms) == [[ThemeTerm.en("parcel")]])
            #expect(try await theirs.themes().map(\.terms) == [[ThemeTerm.en("box")]])
        }
    }
}

extension Company {
    func changeThemes(_ change: ChangeThemes.Change, by member: ID<Member>? = nil) async throws {
        try await ChangeThemes(of: key, by: member ?? lea, change).run(at: workplace)
    }

    func themes() async throws -> [KeptTheme] {
        let key = key
        return try await workplace.writer.read { try $0.all(KeptThemes(of: key)) }
    }
}

extension ThemeTerm {
    static func en(_ words: String) -> ThemeTerm { ThemeTerm(words, language: "en") }
}
