import Recovery

/// The part of the mapping that is about the file as a whole.
struct MappingQuestions: Rendered {
    let answers: MappingAnswers
    /// Names of the controls that must be answered.
    let questions: Set<String>
    let refusal: RefusalNote?

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="answers-h"><h2 id="answers-h">\(Words.Imports.answers)\
        </h2>
        <div class="pair">\(asked("source", source))\(asked("measure", measure))</div>
        \(asked("scale", scale))
        <div class="pair">\(HTML.when(!answers.dateFormats.isEmpty, asked("date_format", dateFormat)))\
        \(asked("zone", zone))</div>
        \(asked("customers", customers))
        \(asked("cases_since", past))
        \(save)</section>
        """
    }

    private func asked(_ name: String, _ control: HTML) -> HTML {
        questions.contains(name)
            ? """
            <div class=\"asked\"><span class=\"badge \
            warn\">\(Words.Imports.question)</span>\(control)</div>
            """
            : "<div>\(control)</div>"
    }

    private var source: HTML {
        TextField(
            id: "source", name: "source", label: Words.Imports.source, value: answers.source,
            help: Words.Imports.sourceHelp, isRequired: true, refusal: refusal
        ).html
    }

    private var measure: HTML {
        SelectField(
            id: "measure", name: "measure", label: Words.Imports.measure,
            groups: [
                .init(label: nil, choices: Measure.allCases.map { Choice($0.rawValue, Words.measure($0)) })
            ],
            selected: answers.measure?.rawValue, none: Words.Layout.chooseOne, refusal: refusal
        ).html
    }

    private var scale: HTML {
        """
        <fieldset class="field"><legend>\(Words.Imports.scale)</legend>\
        \(answers.scaleNote.map { "<p class=\"help\">\($0)</p>" as HTML })<div class="quad">\
        \(number("scale_lowest", Words.Imports.scaleLowest, answers.scaleLowest))\
        \(number("scale_highest", Words.Imports.scaleHighest, answers.scaleHighest))\
        \(number("scale_detractor_up_to", Words.Imports.scaleDetractor, answers.scaleDetractorUpTo))\
        \(number("scale_promoter_from", Words.Imports.scalePromoter, answers.scalePromoterFrom))</div>\
        </fieldset>
        """
    }

    private func number(_ name: String, _ label: String, _ value: String) -> HTML {
        TextField(id: name, name: name, label: label, value: value, type: .number, refusal: refusal).html
    }

    private var dateFormat: HTML {
        SelectField(
            id: "date_format", name: "date_format", label: Words.Imports.dates,
            groups: [.init(label: nil, choices: answers.dateFormats)], selected: answers.dateFormat,
            none: Words.Layout.chooseOne,
            help: answers.dateProof.map { "\(Words.Imports.datesProof): \($0)" },
            refusal: refusal
        ).html
    }

    private var zone: HTML {
        TextField(
            id: "zone", name: "zone", label: Words.Imports.zone, value: answers.zone,
            help: Words.Imports.zoneHelp,
            refusal: refusal
        ).html
    }

    private var customers: HTML {
        RadioSet(
            id: "customers", name: "customers", legend: Words.Imports.customers,
            choices: [
                Choice("column", Words.Imports.byColumn, meaning: Words.Imports.byColumnMeaning),
                Choice("per_row", Words.Imports.eachRow, meaning: Words.Imports.eachRowMeaning),
                Choice("anonymous", Words.Imports.anonymous, meaning: Words.Imports.anonymousMeaning),
            ],
            selected: answers.customers?.rawValue, refusal: refusal
        ).html
    }

    private var past: HTML {
        """
        <fieldset class="field"><legend>\(Words.Imports.past)</legend><div class="stack">
        \(CheckField(
            id: "history", name: "history", label: Words.Imports.history, isChecked: answers.isHistory,
            refusal: refusal))
        \(TextField(
            id: "cases_since", name: "cases_since", label: Words.Imports.since, value: answers.casesSince,
            type: .date, help: Words.Imports.sinceHelp, refusal: refusal))</div></fieldset>
        """
    }

    private var save: HTML {
        TextField(
            id: "save_as", name: "save_as", label: Words.Imports.save, value: answers.saveAs,
            help: Words.Imports.saveHelp, refusal: refusal
        ).html
    }
}
