import Storage

extension [Teams.Entry] {
    /// Each team once, though it has a row for each of its members.
    var choices: [Choice] {
        var choices: [Choice] = []
        for team in self where choices.last?.value != team.id { choices.append(Choice(team.id, team.name)) }
        return choices
    }
}
