import Testing

import Insight

@Suite struct WordFormsTests {
    @Test func `seven languages have a list`() {
        #expect(WordForms.languages == ["cs", "de", "en", "es", "fr", "hu", "ru"])
    }

    @Test(arguments: WordForms.languages)
    func `no word of a list is lost or written otherwise than comments are read`(language: String) {
        let forms = WordForms.of(language)

        #expect(forms.emptyStems.count > 100 && forms.weakStems.count > 20 && forms.kin.count > 30)
        for word in forms.emptyStems.union(forms.weakStems) {
            #expect(Wording(word).words.map(Wording(word).spelling) == [word])
        }
        #expect(forms.emptyStems.isDisjoint(with: forms.kin.keys), "\(language)")
    }

    @Test(arguments: [
        ("speed", "speeds"), ("bill", "billing"), ("installation", "installed"), ("company", "companies"),
        ("cancelled", "cancel"), ("delays", "delayed"), ("friendly", "friendly"),
    ])
    func `forms of a word share a stem`(word: String, other: String) {
        let forms = WordForms.of("en")

        #expect(forms.stem(word) != nil)
        #expect(forms.stem(word) == forms.stem(other))
    }

    @Test(arguments: [("speed", "special"), ("thing", "think"), ("bring", "bread"), ("price", "prize")])
    func `different words do not`(word: String, other: String) {
        #expect(WordForms.of("en").stem(word) != WordForms.of("en").stem(other))
    }

    @Test func `an ending stays where too little would be left, a function word has no stem`() {
        let forms = WordForms("function the\nending ing> s> ss>ss\nstem 3")

        #expect(forms.stem("sing") == "sing")
        #expect(forms.stem("brrring") == "brrring")
        #expect(forms.stem("waitings") == "wait")
        #expect(forms.stem("less") == "les")
        #expect(forms.stem("the") == nil)
    }
}
