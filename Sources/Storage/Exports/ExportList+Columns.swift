extension ExportList {
    package var columns: [Column] {
        switch self {
        case .accounts:
            [
                .text("id"), .text("key"), .text("name"), .text("segment"), .text("location"),
                .number("annual_revenue_minor"), .text("currency"), .day("since", "since_day"),
                .day("renewal_on", "renewal_day"), .text("manager", "manager_id"),
                .text(
                    "manager_email",
                    """
                    (SELECT m.email FROM members m WHERE m.organization_id = accounts.organization_id
                        AND m.id = accounts.manager_id)
                    """), .text("named_contact"),
                .truth("test", "is_test"), .instant("created_at"),
            ]
        case .customers:
            [
                .text("id"), .text("key"), .text("account", "account_id"),
                .text("account_key", Self.accountKey(of: "customers")), .text("name"), .text("email"),
                .text("phone"), .truth("test", "is_test"), .text("merged_into", "merged_into_id"),
                .instant("created_at"),
            ]
        case .signals:
            [
                .text("id"), .text("source"), .text("source_id"), .text("customer", "customer_id"),
                .text("customer_key", Self.customerKey(of: "signals")), .text("account", "account_id"),
                .text("account_key", Self.accountKey(of: "signals")), .text("case", "case_id"),
                .text("measure"), .number("score"),
                .text("band"), .text("scale"), .text("comment"), .text("channel"), .text("entry_point"),
                .text("touchpoint"), .text("stage"), .text("segment"), .text("tags"),
                .text("reported_reason"),
                .text("language"), .text("permalink"), .number("reach"), .instant("occurred_at"),
                .instant("received_at"), .truth("churn_intent", "churn_intent"),
                .truth("contact_me", "contact_me"), .truth("test", "is_test"),
                .truth("history", "is_history"),
            ]
        case .behaviourEvents:
            [
                .text("id"), .text("source"), .text("source_id"), .text("customer", "customer_id"),
                .text("customer_key", Self.customerKey(of: "behaviours")), .text("account", "account_id"),
                .text("account_key", Self.accountKey(of: "behaviours")), .text("kind"),
                .number("amount_minor"), .text("currency"),
                .number("quantity"), .instant("occurred_at"), .instant("received_at"),
            ]
        case .cases:
            [
                .text("id"), .text("customer", "customer_id"), .text("account", "account_id"),
                .text("opened_by"),
                .text("opening_signal", "opening_signal_id"), .text("opening_measure"),
                .number("opening_score"),
                .instant("t0", "t0_ms"), .instant("opened_at"), .truth("backfilled", "is_backfilled"),
                .truth("test", "is_test"), .text("owner", "owner_id"), .truth("parked", "is_parked"),
                .number("round"), .text("stage"), .instant("contacted_at"), .instant("reached_at"),
                .text("first_cause"), .text("cause"), .text("second_cause"), .text("reason"),
                .text("fixability"),
                .instant("remedied_at"), .instant("first_remedied_at"),
                .text("next_signal", "next_signal_id"),
                .text("next_band"), .instant("next_at"), .instant("recovered_at"), .number("recovered_round"),
                .instant("confirmed_at"), .instant("ended_at"), .number("hand_offs"), .text("journey_stage"),
                .text("touchpoint"),
                .text("segment"), .text("location"), .text("value_tier"), .text("team", "team_id"),
                .text("merged_into", "merged_into_id"), .text("emergency"),
                .number("first_touch_open_ms", "contacted_open_ms"),
                .instant("emergency_delivered_at"),
                .instant(
                    "first_touch_due_at",
                    """
                    (SELECT k.due_ms FROM clocks k WHERE k.organization_id = cases.organization_id
                        AND k.case_id = cases.id AND k.clock = 'first_touch' AND k.generation = 1)
                    """),
            ]
        case .touches:
            [
                .text("id"), .text("case", "case_id"), .text("member", "member_id"), .text("kind"),
                .truth("template", "is_template"), .instant("made_at"), .instant("recorded_at"),
                .text("note"), .number("minutes"), .text("role"), .instant("bounced_at"),
            ]
        case .diagnoses:
            [
                .text("id"), .text("case", "case_id"), .number("round"), .text("member", "member_id"),
                .instant("made_at"), .text("cause"), .text("second_cause"), .text("reason"),
                .text("fixability"),
                .text("whys"), .text("evidence"), .instant("struck_at"), .instant("superseded_at"),
                .text("incident_reason"),
            ]
        case .remedies:
            [
                .text("id"), .text("case", "case_id"), .number("round"), .text("member", "member_id"),
                .text("kind"), .text("code"), .number("cost_minor"), .text("rationale"),
                .instant("chosen_at"), .instant("delivered_at"), .text("fit"), .text("fit_reason"),
                .text("approver", "approver_id"), .number("limit_minor"), .truth("goodwill", "is_goodwill"),
                .text("team", "team_id"), .number("month"), .instant("taken_back_at"),
            ]
        case .readings:
            [
                .text("signal", "signal_id"), .text("language"), .number("sentiment"), .text("cause"),
                .number("confidence"), .text("marks"), .number("model"), .instant("read_at"),
            ]
        case .modelSuggestions:
            [
                .text("signal", "signal_id"), .text("model"), .text("cause"), .number("confidence"),
                .text("places"), .number("attempts"), .instant("asked_at"), .instant("answered_at"),
            ]
        case .promises:
            [
                .text("id"), .text("case", "case_id"), .text("member", "member_id"), .text("words"),
                .instant("made_at"), .instant("due_at"), .instant("kept_at"),
                .text("moved_to", "moved_to_id"),
            ]
        case .caseFiles:
            [
                .text("id"), .text("case", "case_id"), .number("round"), .text("member", "member_id"),
                .instant("attached_at"), .text("name"), .text("words"), .text("media_type"), .text("hash"),
                .number("bytes"),
            ]
        case .tasks:
            [
                .text("id"), .text("case", "case_id"), .text("asker", "asker_id"),
                .text("helper", "helper_id"), .text("words"), .instant("asked_at"), .instant("due_at"),
                .text("outcome"), .text("answer"), .text("settler", "settler_id"), .instant("settled_at"),
            ]
        case .events:
            [
                .text("case", "case_id"), .number("number"), .instant("at", "at_ms"), .text("kind"),
                .text("actor", "actor_id"), .number("round"), .text("subject", "subject_id"), .text("was"),
                .text("became"),
            ]
        case .fixes:
            [
                .text("id"), .text("title"), .text("cause"), .text("touchpoint"), .instant("recorded_at"),
                .instant("shipped_at"), .text("verdict"), .instant("judged_at"),
            ]
        case .fixCases: [.text("fix", "fix_id"), .text("case", "case_id"), .instant("linked_at")]
        case .economicInputs:
            [
                .text("key"), .day("from", "from_day"), .number("value_millionths"),
                .number("low_millionths"),
                .number("high_millionths"), .text("source"), .text("member", "member_id"), .instant("set_at"),
            ]
        case .driverSessions:
            [
                .text("id"), .text("starter", "starter_id"), .instant("begun_at"), .number("drawn"),
                .number("fresh"), .text("currency"), .text("ending"), .text("ender", "ender_id"),
                .instant("ended_at"),
            ]
        case .driverSignals:
            [
                .text("session", "session_id"), .text("signal", "signal_id"), .text("cause"),
                .text("touchpoint"), .text("basis"), .number("impact"), .text("scorer", "scorer_id"),
                .instant("scored_at"),
            ]
        case .drivers:
            [
                .text("session", "session_id"), .number("place"), .text("cause"), .text("touchpoint"),
                .text("saw"), .text("policy"), .text("goodwill"), .text("affected"), .number("direct_minor"),
                .number("direct_minutes"), .number("indirect_minor"), .number("indirect_minutes"),
                .text("decision"), .text("action", "action_words"), .text("owner", "owner_id"),
                .day("due", "due_day"), .text("fix", "fix_id"), .text("sayer", "sayer_id"),
                .instant("said_at"), .text("doer", "doer_id"), .instant("done_at"),
            ]
        case .marks:
            [
                .text("id"), .text("kind"), .day("day", "local_day"), .text("title"),
                .text("member", "member_id"), .instant("recorded_at"),
            ]
        case .themes:
            [
                .text("id"), .text("name"), .text("terms"), .text("member", "member_id"), .instant("made_at"),
            ]
        case .playbooks:
            [
                .text("cause"), .text("reason"), .number("version"), .text("member", "member_id"),
                .instant("made_at"), .text("checklist"), .text("questions"), .text("openings"),
                .text("talking_points"), .text("never_say"), .text("apology"), .text("remedies"),
                .text("reonboarding"),
            ]
        case .casePlaybooks:
            [
                .text("case", "case_id"), .text("cause"), .text("reason"), .text("playbook_reason"),
                .number("version"), .number("round"), .instant("begun_at"),
            ]
        case .reonboardingSteps:
            [
                .text("case", "case_id"), .number("round"), .number("step"), .text("member", "member_id"),
                .instant("marked_at"), .truth("skipped", "is_skipped"), .text("reason"),
            ]
        case .approvals:
            [
                .text("id"), .text("case", "case_id"), .number("round"), .text("asker", "asker_id"),
                .text("approver", "approver_id"), .text("kind"), .text("code"), .number("cost_minor"),
                .text("rationale"), .instant("asked_at"), .text("outcome"), .text("decider", "decider_id"),
                .instant("decided_at"),
            ]
        case .goodwillTables:
            [
                .text("id"), .text("proposer", "proposer_id"), .instant("proposed_at"), .text("state"),
                .text("decider", "decider_id"), .instant("decided_at"),
            ]
        case .goodwillAmounts:
            [
                .text("table", "table_id"), .text("role"), .text("severity"), .text("tier"),
                .number("most_minor"),
            ]
        case .teamBudgets: [.text("team", "team_id"), .number("monthly_minor")]
        case .teamMonths: [.text("team", "team_id"), .number("month"), .number("spent_minor")]
        case .members:
            [.text("id"), .text("name"), .text("email"), .text("role"), .truth("active", "is_active")]
        case .teams: [.text("id"), .text("name")]
        case .teamMembers: [.text("team", "team_id"), .text("member", "member_id")]
        }
    }
}

extension ExportList {
    /// The name under which whoever sends knows them: what is taken out by it can be taken in again by it.
    private static func customerKey(of table: SQL) -> SQL {
        """
        (SELECT u.key FROM customers u WHERE u.organization_id = \(table).organization_id
            AND u.id = \(table).customer_id)
        """
    }

    private static func accountKey(of table: SQL) -> SQL {
        """
        (SELECT a.key FROM accounts a WHERE a.organization_id = \(table).organization_id
            AND a.id = \(table).account_id)
        """
    }
}
