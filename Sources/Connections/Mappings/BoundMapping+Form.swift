package import Recovery

extension BoundMapping {
    /// The signal that a row tells of.
    ///
    /// Rows are handed in in the order of the file, each once: `ordinals` tells equal rows apart.
    package func form(
        for row: DelimitedRow, ordinals: inout OrdinalCounter
    ) -> Result<SignalForm, RowRefusal> {
        if let refusal = row.refusal { return .failure(refusal) }
        return row.withBytes { bytes in
            let ordinal = hasID ? nil : contentKey(bytes)
            let id = ordinal.map { $0.sourceID(ordinal: ordinals.next(for: $0)) }
            return Result { () throws(RowRefusal) in try form(of: bytes, id: id ?? "") }
        }
    }

    private func form(of bytes: CellBytes, id: String) throws(RowRefusal) -> SignalForm {
        var form = SignalForm(source: mapping.source, sourceID: id)
        form.measure = mapping.measure
        form.scale = mapping.scale
        form.channel = mapping.channel
        if mapping.isHistory { form.opening = .never }
        var customer = CustomerForm()
        var isEmpty = true
        for binding in bindings {
            guard let value = value(of: binding, in: bytes) else {
                if binding.field == .id { throw .blank(column: binding.name) }
                continue
            }
            isEmpty = false
            try fill(binding, with: value, form: &form, customer: &customer)
        }
        if isEmpty { throw .empty }
        // Without its date nobody could tell a row of today from one of last year, which opens no case.
        if form.occurredAt == nil, let column = mapping.columns[.occurredAt] { throw .blank(column: column) }
        form.customer = self.customer(customer, sourceID: form.sourceID)
        return form
    }

    private func customer(_ named: CustomerForm, sourceID: String) -> CustomerForm? {
        switch mapping.customers {
        case .column: return named == CustomerForm() ? nil : named
        case .perRow:
            var own = named
            own.id = sourceID
            return own
        case .anonymous, .ask: return nil
        }
    }

    private func fill(
        _ binding: Binding, with value: UnsafeBufferPointer<UInt8>, form: inout SignalForm,
        customer: inout CustomerForm
    ) throws(RowRefusal) {
        switch binding.field {
        case .id: form.sourceID = value.text
        case .customer: customer.id = value.text
        case .email: customer.email = value.text
        case .name: customer.name = value.text
        case .phone: customer.phone = value.text
        case .account: customer.account = value.text
        case .score: form.score = try score(value, in: binding)
        case .comment: form.comment = value.text
        case .channel: form.channel = value.text
        case .entryPoint: form.entryPoint = value.text
        case .touchpoint: form.touchpoint = value.text
        case .stage: form.stage = value.text
        case .reportedReason: form.reportedReason = value.text
        case .language: form.language = value.text
        case .occurredAt: form.occurredAt = try instant(value, in: binding)
        case .tags: form.tags = Self.tags(value)
        case .reach: form.reach = try count(value, in: binding)
        case .permalink: form.permalink = value.text
        case .churnIntent: form.churnIntent = try flag(value, in: binding)
        case .contactMe: form.contactMe = try flag(value, in: binding)
        case .test: form.isTest = try flag(value, in: binding)
        }
    }
}

extension BoundMapping {
    private typealias Value = UnsafeBufferPointer<UInt8>

    private func score(_ value: Value, in binding: Binding) throws(RowRefusal) -> Int {
        let number: WrittenNumber
        do throws(WrittenNumber.Failure) {
            number = try WrittenNumber(value)
        } catch {
            throw .notAScore(column: binding.name, value: value.text)
        }
        guard number.isWhole else { throw .notWhole(column: binding.name, value: value.text) }
        if let scale, !scale.contains(number.whole) {
            throw .outOfScale(column: binding.name, value: value.text, scale)
        }
        return number.whole
    }

    private func count(_ value: Value, in binding: Binding) throws(RowRefusal) -> Int {
        do throws(WrittenNumber.Failure) {
            let number = try WrittenNumber(value)
            if number.isPlain { return number.whole }
        } catch {}
        throw .notACount(column: binding.name, value: value.text)
    }

    private func instant(_ value: Value, in binding: Binding) throws(RowRefusal) -> Instant? {
        guard let pattern = mapping.dates else { return nil }
        do throws(DatePattern.Failure) {
            switch try pattern.read(value) {
            case .moment(let instant): return instant
            case .local(let local):
                if let zone { return zone.instant(of: local) }
            }
        } catch {
            switch error {
            case .differentlyWritten: throw .notADate(column: binding.name, value: value.text, pattern)
            case .noSuchDate: throw .noSuchDate(column: binding.name, value: value.text)
            }
        }
        throw .offsetMissing(column: binding.name, value: value.text)
    }

    private func flag(_ value: Value, in binding: Binding) throws(RowRefusal) -> Bool {
        if let flag = Self.flag(value.text) { return flag }
        throw .notYesOrNo(column: binding.name, value: value.text)
    }

    /// Nil for what means neither yes nor no.
    static func flag(_ text: String) -> Bool? {
        let word = HeaderWords.folded(text)
        if yes.contains(word) { return true }
        return no.contains(word) ? false : nil
    }

    private static func tags(_ value: Value) -> [String] {
        value.split { $0 == 0x2C || $0 == 0x3B || $0 == 0x7C }
            .map { String(String(decoding: $0, as: UTF8.self).trimmedOfSpace) }
            .filter { !$0.isEmpty }
    }

    private static let yes: Set<String> = [
        "yes", "y", "true", "t", "1", "x", "on", "ja", "j", "oui", "si", "sim", "ano", "tak", "igen", "da",
    ]
    private static let no: Set<String> = [
        "no", "n", "false", "f", "0", "off", "nein", "nee", "non", "nao", "ne", "nie", "nem", "nu",
    ]
}
