extension Words.Cases {
    static let needsContact = "A named person’s contact went out and arrived"
    static let needsCause = "A cause, and one of its reasons"
    static let needsWhys = "Three whys, or two and why they are enough"
    static let needsEvidence = "The customer’s own words as evidence"
    static let needsFixability = "Whether it can be put right now"
    static let needsDiagnosis = "A diagnosis"
    static let needsRemedy = "A remedy that fits the cause, and why this one"
    static let needsDelivery = "Delivered to the customer"
    static let needsScore = "A score of theirs, given 14 days after the delivery or later"
}
