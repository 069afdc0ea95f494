import Recovery

/// Posts `delivered_at` (local time) and `days_to_try`, which may be empty: all that was chosen has reached the customer.
package struct DeliveryFields: Rendered {
    package var form: CaseForm
    package var deliveredAt: String
    package var zone: String
    package var daysToTry = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm, clock: WallClock) {
        self.form = form
        deliveredAt = clock.inputValue(clock.now)
        zone = clock.zone.name
    }

    package var html: HTML {
        form.html(to: .deliveries(form.caseID), Words.Cases.saveDelivery, fields, refusal: refusal)
    }

    private var fields: HTML {
        """
        <p class="help">\(Words.Cases.deliveryHelp)</p>
        \(TextField(
            id: "delivered-at", name: "delivered_at", label: Words.Cases.deliveredAt, value: deliveredAt,
            type: .dateTime, help: Words.Layout.zone(zone), isRequired: true, refusal: refusal))
        \(TextField(
            id: "delivery-days-to-try", name: "days_to_try", label: Words.Trying.days, value: daysToTry,
            type: .number, help: Words.Trying.deliveryHelp, refusal: refusal))
        """
    }
}
