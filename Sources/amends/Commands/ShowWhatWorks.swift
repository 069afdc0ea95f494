import ArgumentParser
import Operations
import Web

struct ShowWhatWorks: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-works",
        abstract: "Prints which remedies, speeds and owners go with recovery; none of it is proof of cause.")

    @OptionGroup var slice: FigureSlice

    @Flag(help: "Print as JSON, with every number.")
    var json = false

    @OptionGroup var which: WhichOrganization

    func work(in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        let answer = try await ReadWhatWorks(of: organization, slice.filter)
            .run(with: office.reader, office.workplace.world)
        let table = WhatWorksTable(answer.works, showsOwners: true)
        if json {
            return office.output.line(String(decoding: table.bytes(as: .json).dropLast(), as: UTF8.self))
        }
        for line in table.lines { office.output.line(line) }
    }
}
