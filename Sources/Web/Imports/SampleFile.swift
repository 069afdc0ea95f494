import Recovery

/// A small file of answers to try an import with: of the last days, so that its detractors open cases.
struct SampleFile {
    let today: LocalDay

    var text: String {
        Self.header
            + Self.rows.enumerated().map { index, row in
                let day = LocalDay(daysSince1970: today.daysSince1970 - 1 - index)
                return
                    "R-\(1001 + index),\(row.customer),\(row.score),\"\(row.comment)\",\(row.stage),\(day) 09:\(Words.padded(10 + index))\n"
            }.joined()
    }

    private static let header = "ResponseId,CustomerId,Name,Email,NPS,Why,Stage,Answered\n"

    private static let rows: [(customer: String, score: Int, comment: String, stage: String)] = [
        (
            "C-1,Marit Solberg,marit@example.com", 2, "Three delivery dates, and none of them held.",
            "delivery"
        ),
        ("C-2,Owen Pryce,owen@example.com", 9, "Quick, friendly, done.", "support"),
        (
            "C-3,Anjali Rao,anjali@example.com", 4,
            "It does what it says. It is not what we thought we were buying.", "onboarding"
        ),
        (
            "C-4,Dermot Hale,dermot@example.com", 0, "Four people, six weeks, and you still charge me twice.",
            "billing"
        ),
        (
            "C-5,Ilona Kertész,ilona@example.com", 5,
            "Everything works. I just no longer feel that anyone there knows us.", "relationship"
        ),
        ("C-6,Sara Lindholm,sara@example.com", 8, "Fine so far.", "delivery"),
        ("C-7,Tomasz Wójcik,tomasz@example.com", 10, "The new portal saves me an hour a week.", "support"),
        ("C-8,Noor Haddad,noor@example.com", 7, "Good product, slow invoices.", "billing"),
    ]
}
