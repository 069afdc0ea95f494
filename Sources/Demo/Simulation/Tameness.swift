import Recovery

/// What many made-up years must have seen before it says anything that all held: a world in which nobody ever was refused
/// would hold too.
package struct Tameness: Sendable {
    /// Fewer years are not judged.
    package static let fewestYears = 100

    /// What was not seen once in twenty years, each with how often; nothing where there were too few of them.
    package static func missing(in counts: [String: Int], years: Int) -> [String] {
        guard years >= fewestYears else { return [] }
        return wanted.filter { counts[$0, default: 0] < years / 20 }.map {
            "\($0): \(counts[$0, default: 0])"
        }
    }

    /// As the lines of a report are called.
    package static var wanted: [String] {
        CaseEvent.Kind.allCases.map { "in cases: \($0.rawValue)" }
            + Stage.End.allCases.map { "happened: ends: \($0.rawValue)" }
            + RandomSettingChange.allCases.map { "happened: changes: \($0)" }
            + happened.map { "happened: \($0)" }
            + FaultyDatabase.Crash.allCases.map { "crashes \($0.rawValue)" }
            + rules.map { "refused by: \($0)" }
    }

    /// What else must have been done.
    private static let happened = [
        "files imported", "imports undone", "bulk moves", "merges undone", "files removed",
        "driver sessions ended", "driver sessions abandoned", "actions of drivers done", "themes kept",
        "themes merged",
    ]

    /// By what those are refused who work on cases, hear customers and change what holds for all.
    package static let rules =
        touches + diagnosis + giving + after + ends + beside + help + signals + people + settings + drivers
        + themes

    private static let touches = [
        "case_has_ended", "touch_in_the_future", "touch_before_the_case", "touch_minutes",
        "touch_over_24_hours_ago", "bounce_over_72_hours_later", "only_mail_bounces",
        "touch_taken_back_already", "bounce_in_the_future", "bounce_before_the_mail",
    ]
    private static let diagnosis = [
        "acknowledge_first", "reason_unknown", "reason_of_another_cause", "second_cause_is_the_first",
        "three_whys", "customers_own_words",
    ]
    private static let giving = [
        "diagnose_first", "remedied_already", "remedy_unknown", "remedy_does_not_fit", "apology_alone",
        "money_for_neglect", "above_authority", "remedy_chosen_already", "why_this_remedy",
        "why_the_second_cause", "second_sign_is_small", "no_emergency_once_diagnosed",
        "emergency_makes_it_right", "why_an_emergency", "approval_not_needed", "approval_of_oneself",
        "approver_decides_nothing", "approver_below_the_amount", "approval_decided", "approval_lapsed",
        "why_declined", "choose_a_remedy_first", "delivery_in_the_future", "delivery_before_the_case",
        "promise_before_remedied", "fix_before_remedied", "limit_told_before_remedied",
        "budget_used", "delivery_over_13_days_ago",
    ]
    private static let after = [
        "another_incident_once_reopened", "why_another_incident", "delivered_before_reonboarding",
        "reonboarding_step", "step_marked_already", "why_a_step_is_skipped", "goodwill_needs_a_step",
        "delivered_before_tried", "days_to_try", "tries_already", "tries_nothing",
    ]
    private static let help = [
        "owner_or_lead_asks_for_help", "what_is_to_be_done", "task_in_the_past", "task_for_the_owner",
        "helper_has_left", "helper_is_away", "has_the_task_already", "task_of_somebody_else",
        "task_settled_already", "what_was_found", "why_task_declined",
    ]
    private static let ends = [
        "why_ended", "a_lead_consents", "told_the_customer", "only_a_remedied_case_reopens",
        "why_reopened", "delivered_before_confirmed", "confirmed_in_a_conversation",
        "delivered_before_explained", "what_was_fixed", "why_it_happened", "what_it_did",
        "what_comes_next", "when_we_talk_again",
    ]
    private static let beside = [
        "what_was_promised", "promise_in_the_past", "promise_settled_already", "promise_broken_already",
        "tell_the_customer_first", "contact_before_plan", "contact_before_waiting", "waits_already",
        "waits_for_nothing", "why_waiting", "wait_in_the_past", "wait_over_14_days", "nothing_to_pause",
        "snooze_in_the_past", "snooze_past_the_next_clock", "a_lead_gives_cases_of_others",
        "why_handed_over", "owns_it_already", "works_no_cases", "one_hand_off_a_case",
        "fix_of_another_cause", "fix_linked_already", "what_the_limit_is", "no_progress_link",
        "file_empty", "file_name", "file_words", "file_of_somebody_else",
    ]
    private static let signals = [
        "source_and_id", "score_without_measure", "measure_without_scale", "score_outside_scale",
        "score_is_final", "signal_of_another_customer", "test_already", "no_test", "test_decided_a_case",
        "test_decided_another_case", "decided_by_a_test", "case_goes_on_elsewhere",
    ]
    private static let people = [
        "customer_was_merged", "customer_is_test", "merge_with_itself", "merge_of_test_and_real",
        "merge_undone_already", "merged_again",
        "merged_case_has_ended", "merged_case_worked_on", "merged_case_heard_more",
    ]
    private static let settings = [
        "clock_limit_range", "severity_only_shortens", "hard_stop_after_first_touch",
        "plan_after_first_touch", "delivery_after_remedy", "goodwill_amount", "role_gives_nothing",
        "goodwill_table_of_ones_own", "goodwill_table_decided", "fix_shipped_already",
        "fix_shipped_in_the_future", "fix_not_shipped", "fix_title", "leave_from_to",
        "asks_again_never_first", "asks_again_range", "check_in_before_asking", "check_ins_rise",
    ]
    private static let drivers = [
        "one_open_driver_session", "detractor_signals_needed", "driver_session_is_over", "impact_one_to_five",
        "touchpoint_of_the_session", "score_signals_first", "three_drivers", "driver_of_a_scored_signal",
        "driver_diagnosed_already", "driver_of_the_three", "driver_changed_meanwhile", "driver_words_length",
        "driver_cost", "act_or_change_a_policy", "what_the_action_is", "action_owner", "action_due_day",
        "action_in_the_past", "each_driver_has_an_action", "driver_has_no_action", "action_done_already",
        "action_of_somebody_else", "action_owner_acts",
    ]
    private static let themes = [
        "theme_name", "theme_name_taken", "theme_without_terms", "theme_term", "too_many_theme_terms",
        "last_theme_term", "theme_merged_with_itself",
    ]
}
