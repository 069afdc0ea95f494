/// What people call their columns, in several languages.
enum HeaderWords {
    typealias Field = SignalMapping.Field

    /// In lower case, without accents, with single spaces between words; `ResponseId` is `response id`.
    static func folded(_ text: String) -> String {
        var words = ""
        var wasLower = false
        for character in text {
            if character.isUppercase, wasLower { words.append(" ") }
            wasLower = character.isLowercase
            if character.isLetter || character.isNumber {
                for letter in character.lowercased() { words += plain[letter] ?? String(letter) }
            } else if words.last != " " {
                words.append(" ")
            }
        }
        return String(words.trimmedOfSpace)
    }

    /// How well a folded name fits a field; 0 where it does not.
    static func fit(_ name: String, _ field: Field) -> Int {
        (phrases[field] ?? []).map { fit(name, phrase: $0) }.max() ?? 0
    }

    private static func fit(_ name: String, phrase: String) -> Int {
        let isExact = phrase.hasPrefix("=")
        let phrase = isExact ? String(phrase.dropFirst()) : phrase
        let words = phrase.count { $0 == " " } + 1
        if name == phrase { return 30 + words }
        if isExact { return 0 }
        if name.hasPrefix(phrase + " ") || name.hasSuffix(" " + phrase) { return 20 + words }
        return " \(name) ".contains(" \(phrase) ") ? 10 + words : 0
    }

    /// A word after `=` must be the whole name: others stand in names of all sorts.
    private static let phrases: [Field: [String]] = [
        .id: [
            "=id", "response id", "responseid", "survey response id", "=record id", "=ticket id",
            "=ticket number",
            "answer id", "feedback id", "=uuid", "=respondent id", "=submission id", "=antwort id",
            "=id reponse",
        ],
        .customer: [
            "customer id", "=customer", "=customer number", "=client id", "=contact id", "=user id",
            "=userid",
            "=member id", "=distinct id", "external reference", "=kundennummer", "=kunden nr", "=kunden id",
            "=numero client", "=id cliente", "=cliente", "=cislo zakaznika", "=klantnummer", "=external id",
        ],
        .email: [
            "email", "e mail", "email address", "mail", "recipient email", "=correo", "correo electronico",
            "courriel", "adresse mail", "=emailadresse",
        ],
        .name: [
            "=name", "customer name", "full name", "contact name", "=kunde", "=kundenname", "=nom", "=nombre",
            "=nome", "=jmeno", "=naam", "=nev",
        ],
        .phone: ["phone", "phone number", "mobile", "telephone", "telefon", "telefono", "telefoon", "=tel"],
        .account: [
            "=account", "account id", "=account name", "=company", "=company name", "=organization",
            "=organisation",
            "=firma", "=unternehmen", "=entreprise", "=societe", "=empresa", "=azienda", "=bedrijf",
        ],
        .score: [
            "nps score", "=nps", "score", "csat score", "=csat", "ces score", "=ces", "rating", "stars",
            "=grade",
            "=bewertung", "=punkte", "=punktzahl", "=note", "=puntuacion", "=calificacion", "=punteggio",
            "=voto",
            "=hodnoceni", "=nota", "=ocena", "=cijfer", "how likely", "recommend", "=value", "likelihood",
        ],
        .comment: [
            "comment", "comments", "feedback", "verbatim", "=text", "=why", "why", "=note", "=notes",
            "=reason",
            "free text", "open text", "answer text", "review text", "=review", "=message", "=remarks",
            "kommentar",
            "=anmerkung", "=ruckmeldung", "commentaire", "=remarque", "comentario", "comentarios", "commento",
            "komentar", "=duvod", "opmerking", "toelichting", "komentarz", "megjegyzes", "nps comment",
        ],
        .channel: ["channel", "distribution channel", "=medium", "=kanal", "=canal", "=canale", "=kanaal"],
        .entryPoint: ["entry point", "=entrypoint"],
        .touchpoint: ["touchpoint", "touch point", "=kontaktpunkt", "=point de contact"],
        .stage: [
            "journey stage", "=stage", "=journey", "lifecycle stage", "survey sub type", "sub type",
            "survey type",
            "=phase", "=etape", "=etapa", "=fase", "=faze",
        ],
        .reportedReason: [
            "reported reason", "reason code", "=category", "=topic", "=kategorie", "=grund", "=motif",
            "=motivo",
        ],
        .language: [
            "language", "user language", "=lang", "=locale", "=sprache", "=langue", "=idioma", "=jazyk",
        ],
        .occurredAt: [
            "response date", "responded at", "recorded date", "end date", "submitted at", "submit date",
            "created at", "created", "completed at", "survey date", "answered at", "=answered",
            "=answered on", "=when", "date", "timestamp",
            "date time", "datetime", "=time", "datum", "zeitpunkt", "=erstellt am", "=fecha", "=data", "=cas",
            "=start date", "=tijdstip", "date de reponse",
        ],
        .tags: ["=tags", "=tag", "=labels", "=schlagworte", "=etiquetas"],
        .reach: ["=reach", "=views", "=impressions", "=followers", "=reichweite"],
        .permalink: ["permalink", "=url", "=link", "review url"],
        .churnIntent: ["churn intent", "=churn", "wants to cancel", "=kundigungsabsicht"],
        .contactMe: [
            "contact me", "contact requested", "follow up requested", "callback", "call back",
            "may we contact you",
            "=ruckruf", "=kontakt erwunscht",
        ],
        .test: ["=test", "is test", "=internal"],
    ]

    private static let plain: [Character: String] = {
        var letters: [Character: String] = [
            "ä": "a", "ß": "ss", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ø": "o",
        ]
        for (base, accented) in [
            ("a", "áàâãåāăą"), ("c", "çćčĉ"), ("d", "ďð"), ("e", "éèêëēėęě"), ("g", "ğģ"), ("i", "íìîïīįı"),
            ("l", "ĺľļ"), ("n", "ñńňņ"), ("o", "óòôöõōő"), ("r", "ŕř"), ("s", "śšşș"), ("t", "ťţț"),
            ("u", "úùûüūůűų"), ("y", "ýÿ"), ("z", "źžż"),
        ] {
            for letter in accented { letters[letter] = base }
        }
        return letters
    }()
}
