/// Where a signal was said. Only an address of the web becomes a link; anything else is shown as it was sent.
struct SourceLink: Rendered {
    let address: String
    let words: String

    var html: HTML {
        guard ["https://", "http://"].contains(where: { address.lowercased().hasPrefix($0) }) else {
            return "<bdi>\(address)</bdi>"
        }
        return "<a href=\"\(url: address)\" rel=\"noopener noreferrer nofollow\">\(words)</a>"
    }
}
