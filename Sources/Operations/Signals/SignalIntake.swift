package import Recovery
import Storage

/// Where single signals wait for each other: what has come while the last set was being written goes into the next
/// transaction together, up to 128. Every answer waits for its commit; when that fails, the set is halved until the
/// form that it fails for stands alone.
package actor SignalIntake {
    private let workplace: Workplace
    private let setsAtOnce: Int
    private var waiting: [Organization.Key: [Waiting]] = [:]
    private var running = 0
    private var taken = 0

    private struct Waiting {
        let form: SignalForm
        let reading: SignalReading?
        let answer: CheckedContinuation<SignalAnswer, any Error>
    }

    package static let largestSet = 128

    package init(workplace: Workplace) {
        self.workplace = workplace
        setsAtOnce = workplace.writer.database.dialect == .sqlite ? 2 : 4
    }

    /// Returns when the signal is durable.
    package nonisolated func receive(
        _ form: SignalForm, of organization: Organization.Key
    ) async throws -> SignalAnswer {
        let readings = await workplace.world.comments.readings(of: [form], for: organization)
        return try await wait(with: form, readings.first ?? nil, of: organization)
    }

    private func wait(
        with form: SignalForm, _ reading: SignalReading?, of organization: Organization.Key
    ) async throws -> SignalAnswer {
        try await withCheckedThrowingContinuation { answer in
            waiting[organization, default: []].append(Waiting(form: form, reading: reading, answer: answer))
            startSets()
        }
    }

    private func startSets() {
        while running < setsAtOnce, let organization = waiting.keys.min() {
            var set = waiting[organization] ?? []
            let rest = Array(set.dropFirst(Self.largestSet))
            set = Array(set.prefix(Self.largestSet))
            waiting[organization] = rest.isEmpty ? nil : rest
            running += 1
            Task { await self.run(set, of: organization) }
        }
    }

    private func run(_ set: [Waiting], of organization: Organization.Key) async {
        await take(set[...], of: organization)
        running -= 1
        startSets()
        let before = taken
        taken += set.count
        guard Recounting.isDue(between: before, and: taken) else { return }
        // Plans made for smaller tables serve as well, only slower.
        try? await workplace.writer.write { try Recounting.run($0) }
    }

    private nonisolated func take(
        _ set: ArraySlice<Waiting>, of organization: Organization.Key, triesLeft: Int = 3
    ) async {
        do {
            let world = workplace.world
            let signals = ReceiveSignals(of: organization, set.map(\.form), read: set.map(\.reading))
            let answers = try await workplace.writer.write { try signals.run($0, world) }
            for (waiting, answer) in zip(set, answers) { waiting.answer.resume(returning: answer) }
        } catch let fault as StorageFault where fault.code == .constraint && triesLeft > 0 {
            // Alone it is tried again too: somebody else may have stored the same key or customer meanwhile.
            let middle = set.startIndex + set.count / 2
            if middle > set.startIndex { await take(set[..<middle], of: organization) }
            await take(
                set[middle...], of: organization, triesLeft: set.count == 1 ? triesLeft - 1 : triesLeft)
        } catch {
            for waiting in set { waiting.answer.resume(throwing: error) }
        }
    }
}
