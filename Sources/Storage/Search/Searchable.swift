package import Recovery

extension Signal {
    /// Nil where nothing was said in words.
    package var searchSubject: SearchSubject? {
        said.comment == nil ? nil : SearchSubject(.signal, id.rawValue)
    }
}

extension KnownCustomer {
    var searchSubject: SearchSubject { SearchSubject(.customer, id.rawValue) }
}

extension KnownAccount {
    var searchSubject: SearchSubject { SearchSubject(.account, id.rawValue) }
}
