import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct FilesThroughPagesTests {
    @Test(arguments: Engine.allCases)
    func `a file is attached, listed, taken home and removed`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(3, as: "1"))
            let found = try await house.onlyCase()
            let olga = try await house.browser(of: house.company.olga)
            try await olga.get("/cases/\(found.id)")

            let answer = try await olga.attach(
                .tinyPicture, named: "C:\\shots\\Bróken.png", words: "The box, opened", to: found.id)
            let page = try await olga.follow(answer)
            let path = try #require(page.text.between("class=\"breaks\" href=\"/files/", "\"")).prefix {
                $0 != "\""
            }
            let file = try await olga.get("/files/\(path)")
            try await olga.get("/cases/\(found.id)")
            let removed = try await olga.follow(try await olga.post("/files/\(path)/remove", []))

            #expect(answer.status == 303)
            #expect(page.text.contains("The box, opened"))
            #expect(page.text.contains("<img src=\"/files/\(path)\""))
            #expect(file.body == .tinyPicture)
            #expect(file.headers[.contentType] == "image/png")
            #expect(file.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
            #expect(file.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
            #expect(
                file.headers[.contentDisposition]
                    == "attachment; filename=\"Br_ken.png\"; filename*=UTF-8''Br%C3%B3ken.png")
            #expect(!removed.text.contains("The box, opened"))
            #expect(try await olga.get("/files/\(path)").status == 404)
        }
    }

    @Test func `what a browser could run is handed out as bytes alone`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(3, as: "1"))
            let found = try await house.onlyCase()
            let olga = try await house.browser(of: house.company.olga)
            try await olga.get("/cases/\(found.id)")

            let page = try await olga.follow(
                try await olga.attach(Array("<script>alert(1)</script>".utf8), named: "a.html", to: found.id))
            let path = try #require(page.text.between("href=\"/files/", "\""))
            let file = try await olga.get("/files/\(path)")

            #expect(!page.text.contains("<img src=\"/files/"))
            #expect(file.headers[.contentType] == "application/octet-stream")
            #expect(
                file.headers[.contentDisposition]
                    == "attachment; filename=\"a.html\"; filename*=UTF-8''a.html")
        }
    }

    @Test(arguments: Engine.allCases)
    func `what cannot be taken is refused beside its field, and nothing of it is kept`(
        engine: Engine
    ) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(3, as: "1"))
            let found = try await house.onlyCase()
            let olga = try await house.browser(of: house.company.olga)
            let large = [UInt8](repeating: 7, count: Evidence.mostBytes + 1)

            for (bytes, name, rule) in [
                ([], "a.png", "file_empty"), ([1], "..", "file_name"), (large, "a.png", "file_of_25_mb"),
            ] as [([UInt8], String, String)] {
                try await olga.get("/cases/\(found.id)")
                let answer = try await olga.attach(bytes, named: name, words: "Typed <words>", to: found.id)
                #expect(answer.status == 422, "\(rule)")
                #expect(answer.text.contains("data-rule=\"\(rule)\""))
                #expect(answer.text.contains("value=\"Typed &lt;words&gt;\""))
            }
            try await olga.get("/cases/\(found.id)")
            #expect(try await olga.attach([1, 2, 3], to: found.id, isCut: true).status == 400)
            #expect(try await olga.attach([1], to: found.id, csrf: "forged").status == 403)
            #expect(try await olga.post("/cases/\(found.id)/file", ["words": "x"]).status == 400)
            #expect(try await olga.attach([1], to: ID("nobody")).status == 404)

            for table in ["case_files", "file_contents", "file_chunks"] {
                #expect(try await house.company.rows("SELECT 1 FROM \(SQL(stringLiteral: table))").isEmpty)
            }
        }
    }

    @Test func `who only reads attaches nothing, and takes home what is there`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(3, as: "1"))
            let found = try await house.onlyCase()
            let sam = try await AddMember(
                to: house.company.key, name: "Sam", email: "sam@example.org", role: .sponsor,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let olga = try await house.browser(of: house.company.olga)
            let sponsor = try await house.browser(of: sam)
            try await olga.get("/cases/\(found.id)")
            try await olga.attach([1], to: found.id)
            try await sponsor.get("/profile")

            #expect(try await sponsor.attach([1], to: found.id).status == 403)
            let page = try await sponsor.get("/cases/\(found.id)")
            let path = try #require(page.text.between("href=\"/files/", "\""))
            #expect(!page.text.contains("/remove"))
            #expect(try await sponsor.post("/files/\(path)/remove", []).status == 403)
            #expect(try await sponsor.get("/files/\(path)").status == 200)
        }
    }
}
