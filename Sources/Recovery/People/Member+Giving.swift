extension Member {
    /// The most they may give in one remedy: what each of their role may, or what they themselves may where that is
    /// more.
    package var limitMinor: Int64 { max(authorityMinor, roleAuthorityMinor) }
}

extension Role {
    /// Those that can be told how much they may give: who works no cases gives nothing.
    package static let giving = allCases.filter { $0.may(.workCases) }
}
