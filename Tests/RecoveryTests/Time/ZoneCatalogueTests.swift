import Recovery
import Testing

@Suite struct ZoneCatalogueTests {
    @Test(arguments: [
        "Europe/Prague", "America/Port-au-Prince", "America/Argentina/ComodRivadavia", "Etc/GMT+1", "W-SU",
        "UTC",
    ])
    func `names of the IANA database are well formed`(name: String) {
        #expect(ZoneCatalogue.isWellFormed(name))
    }

    @Test(arguments: [
        "", "/etc/passwd", "../passwd", "Europe/../../passwd", "Europe//Prague", "Europe/", "Europe/-Prague",
        "zone.tab", "right/UTC", "posixrules", "Europe/Praha\u{0}", "Europe/Pr\u{E1}ga", "Europe\\Prague",
        "+1",
        String(repeating: "A", count: 101),
    ])
    func `a name that is no name is not looked for`(name: String) {
        let catalogue = ZoneCatalogue { name in
            Issue.record("looked for \(name)")
            return nil
        }

        #expect(throws: ZoneCatalogue.Refusal.unknownZone(name)) { try catalogue.zone(named: name) }
    }

    @Test func `what is not there or no zone is unknown`() {
        let catalogue = ZoneCatalogue { $0 == "Version" ? Array("2025b".utf8) : nil }

        #expect(throws: ZoneCatalogue.Refusal.unknownZone("Europe/Atlantis")) {
            try catalogue.zone(named: "Europe/Atlantis")
        }
        #expect(throws: ZoneCatalogue.Refusal.unknownZone("Version")) { try catalogue.zone(named: "Version") }
    }

    @Test func `a damaged zone says what is wrong with it`() {
        let catalogue = ZoneCatalogue { _ in Array("TZif2".utf8) }

        #expect(throws: ZoneCatalogue.Refusal.damagedZone("Europe/Prague", .endsEarly)) {
            try catalogue.zone(named: "Europe/Prague")
        }
    }
}
