extension Words {
    package enum Layout {
        package static let product = "Amends"
        package static let skip = "Skip to content"
        package static let navigation = "Main"
        package static let demo = "Demo: every name, answer and amount here is made up."
        package static let cases = "Cases"
        package static let signals = "Signals"
        package static let customers = "Customers"
        package static let imports = "Import"
        package static let figures = "Scorecard"
        package static let settings = "Settings"
        package static func profile(of name: String) -> String { "\(name), your profile" }
        package static let signOut = "Sign out"
        package static let test = "Test"
        /// The name of a rule, such as `fewer_whys`, to be quoted to a colleague.
        static func rule(_ name: String) -> String { "(\(name.replacing("_", with: " ")))" }
        package static let older = "Older"
        package static let newest = "Back to the newest"
        package static let required = "needed"
        package static let chooseOne = "Choose one"
        package static func title(_ page: String) -> String { "\(page) · Amends" }
        package static func zone(_ name: String) -> String { "Time in \(name)." }
    }

    package enum Failures {
        package static let refusedTitle = "That was refused"
        package static let missingTitle = "This is not here"
        package static let missingText =
            "The address is wrong, what stood here was removed, or it belongs to another organization."
        package static let faultTitle = "Something went wrong on our side"
        package static let faultText =
            """
            It was written down, and nothing you sent was half done. Try again; if it stays, give your \
            administrator this number:
            """
        package static func rule(_ name: String) -> String {
            switch name {
            case "role_does_not_allow_it":
                "Your role does not allow this. Ask the owner of the case or a programme lead."
            case "bulk_of_none": "The list is empty by now. Choose cases that are there."
            case "bulk_over_10000":
                "There are more than 10,000 of them. Narrow the list, then go on with the rest."
            case "fix_title": "Say in a few words what is changed."
            case "fix_shipped_already": "This fix was shipped already."
            case "fix_shipped_in_the_future":
                "A fix has shipped once it reached customers: not in the future."
            case "fix_not_shipped": "What has not shipped cannot have worked yet. Say when it shipped first."
            case "sign_in_first": "You are not signed in any more. Sign in, then fill the form in again."
            case "form_of_another_site":
                "This came from another site. Open the page here and send it from there."
            case "form_not_ours":
                "This form is not of this session, or it is too old. Load its page again, then send it."
            case "key_may_only_read": "This key may only read. Use one with the scope write."
            case "manager_is_no_member":
                "The manager's address belongs to no member here. Add the member first."
            case "id_or_email_needed":
                "A customer needs an id or an e-mail address, so that they are found again."
            case "address_or_password": "The address or the password is not right."
            case "too_many_attempts": "Too many attempts for this address. Wait 15 minutes, then try again."
            case "link_used_or_old": "This link was used already or is too old. Ask for a new one."
            case "member_name": "Give a name: customers hear from a named person."
            case "member_email": "This is no e-mail address. It looks like ada@example.com."
            case "member_already_here": "A member with this address is here already."
            case "last_administrator":
                "Somebody must be left who can let others in. Make another member an administrator first."
            case "authority_amount": "Give an amount of nothing or more."
            case "goodwill_amount", "budget_amount": "Give an amount of nothing or more."
            case "goodwill_table_of_ones_own":
                "You put it forward yourself. Somebody else who answers for the money approves it."
            case "goodwill_table_decided":
                "It was decided or replaced in the meantime. Load the page again to see what waits."
            case "currency_unknown": "There is no such currency in use. It is written like EUR."
            case "currency_in_use": "Remedies were paid in the old currency. It stays."
            case "competitors_too_many": "At most 50 names: those that your customers speak of."
            case "competitor_name": "Each line is the name of a company, of 2 to 60 characters."
            case "logo_picture":
                "This is no PNG, JPEG or WebP. An SVG is not taken: it can carry script. Export it as PNG."
            case "logo_bytes": "The file is larger than 256 KB. Make it smaller."
            case "logo_pixels": "The picture has more than 2,000 pixels on a side. Make it smaller."
            case "mapping_name": "Give it a name, in 200 characters at most."
            case "mapping_name_taken": "Another mapping is called so. Choose another name."
            case "role_gives_nothing": "Who works no cases gives nothing. Say it for a role that does."
            case "calendar_name": "Give the calendar a name, in 100 characters at most."
            case "calendar_name_taken": "Another calendar has this name."
            case "usual_calendar_stays": "Everybody who has no other works by this calendar: it stays."
            case "routing_rule_condition": "Give each rule a condition: one without would take every case."
            case "routing_rule_length": "Five conditions a rule at most."
            case "routing_rules_most": "A hundred rules at most."
            case "routing_rule_receiver": "Nobody of whom a rule names owns cases. Choose somebody who does."
            case "severity_points": "Give points from 0 to 100."
            case "severity_from": "Let it begin at 1 at least."
            case "severity_cuts": "Each cut is higher than the one before, and the first 1 at least."
            case "clock_rule_condition":
                "Choose a team or a measure: without one it would take every case. Change “All other cases” for that."
            case "zone_unknown": "There is no such time zone. They are written like Europe/Prague."
            case "leave_from_to": "The first day comes before the last one."
            case "somebody_takes_over":
                "There is nobody to take the cases over. Invite an owner, or choose somebody who is here."
            case "member_has_left": "They have left. Take them back first."
            case "old_password": "This is not the password until now."
            case "customer_email": "This is no e-mail address. It looks like ada@example.com."
            case "customer_was_merged": "This customer turned out to be somebody else. Change that one."
            case "changed_meanwhile": "Somebody else changed this in the meantime. Look at it again."
            case "merge_with_itself": "This is the same customer. Choose another one."
            case "merge_of_test_and_real":
                "One of the two is a test, or their open case is, and tests are in no figure. They stay apart."
            case "merged_again":
                "One of the two was merged again since. Take that merge back first."
            case "merged_case_worked_on":
                "A case that the merge had moved on was worked on since, so they cannot be told apart any more."
            case "merged_case_heard_more":
                "What was heard since ties a case of the one to the other, so they cannot be told apart any more."
            case "account_manager_unknown": "The manager is a member who is here. Choose another one."
            case "account_revenue": "Give an amount of nothing or more."
            case "organization_name": "Give the organization a name, of 200 characters at most."
            case "reason_code":
                "A code has small letters, digits and underlines, 60 at most, such as late_delivery."
            case "usual_remedy_cost", "usual_cost": "Give an amount of nothing or more."
            case "remedy_code": "Write the code in small letters, digits and _, with 60 characters at most."
            case "remedy_code_taken":
                "A remedy with this code is in the catalogue already, perhaps retired. Change that one, or take another code."
            case "remedy_name": "Name it in 200 characters at most."
            case "note_words": "Write something first."
            case "no_progress_link": "No link leads to the page just now. There is nothing to withdraw."
            case "file_empty": "The file is empty, or none was chosen. Nothing was attached."
            case "file_of_25_mb":
                "The file is larger than 25 MB. Nothing of it was kept: make it smaller, or cut it."
            case "file_name":
                "This is no name of a file. Give it in 200 characters at most, without a folder, on one line."
            case "file_words": "Say what it shows in 500 characters at most."
            case "hundred_files_a_case":
                "The case has 100 files already. Remove one, or put several into one archive."
            case "file_of_somebody_else": "Somebody else attached it. They remove it, or a lead does."
            case "statements_answered": "Answer one of the statements at least, yes or no."
            case "plan_owner": "Name who answers for it in 200 characters at most."
            case "plan_step": "Say the next step in 2,000 characters at most."
            case "view_name": "Give the view a name, of 60 characters at most."
            case "twenty_views": "There are 20 views already. Let one go first, or use the name of one."
            case "team_name": "Give the team a name, of 100 characters at most."
            case "team_name_taken": "There is a team of this name already."
            case "password_length": "The password needs ten characters at least."
            case "import_not_finished": "Only an import that was taken in to its end can be undone."
            case "import_changed_other_signals":
                "It also changed signals that were here before, so it cannot be taken back as a whole."
            case "import_cases_worked_on":
                "Somebody has worked on a case that it opened, so it cannot be taken back as a whole."
            case "import_joined_other_cases", "import_decided_other_cases":
                "It joined or decided cases that were here before, so it cannot be taken back as a whole."
            default: "A rule does not allow it: \(name.replacing("_", with: " "))."
            }
        }
        package static let fields = "Some fields cannot be taken."
        package static let noSuchCursor = "cursor is not one that a list gave"
        package static let keyUnknown = "The key is missing, unknown or revoked."
        package static func missing(_ kind: String) -> String { "There is no such \(kind) here." }
        package static let databaseAway =
            "The database cannot be reached just now. Send it again in a moment."
        package static let databaseFull = "The disk of the server is full. Nothing of this was taken."
        package static let fault = "Something went wrong on our side. It was written down."
        package static func status(_ code: Int) -> String {
            switch code {
            case 404: "There is nothing at this address."
            case 405: "This address does not take that method."
            case 413: "The body is larger than this address takes."
            default: "The request cannot be taken as it is."
            }
        }
        package static let toCases = "Go to the cases"
        package static let back = "Go back"
    }
}
