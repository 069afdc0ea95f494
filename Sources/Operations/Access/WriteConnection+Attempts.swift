import Recovery
import Storage

extension WriteConnection {
    /// Counts one more guess at a password, unless there were too many of late. `subject` is a hash of whose it is.
    /// - Returns: whether it may be tried.
    func countAttempt(at subject: String, _ world: World) throws -> Bool {
        let now = world.now()
        try run("DELETE FROM sign_in_attempts WHERE at_ms < \(now.subtracting(SignIn.attemptsWithin))")
        let tried = try rows("SELECT COUNT(*) FROM sign_in_attempts WHERE email_hash = \(subject)")
        guard try tried[0].int(0) < SignIn.attempts else { return false }
        try run(
            """
            INSERT INTO sign_in_attempts (email_hash, id, at_ms)
            VALUES (\(subject), \(world.newName()), \(now))
            """)
        return true
    }

    func forgetAttempts(at subject: String) throws {
        try run("DELETE FROM sign_in_attempts WHERE email_hash = \(subject)")
    }
}
