-- Every table has the organization first in its key, so that rows can be spread by it.
-- Exceptions, which are looked up before the organization is known: organizations, api_keys, sessions, links,
-- sign_in_attempts, jobs. Instants are whole milliseconds since 1970 UTC; truth is 0 or 1; money is minor units.

CREATE TABLE organizations (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    created_ms BIGINT NOT NULL
){{strict}};

CREATE TABLE members (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'programme_lead', 'owner', 'function_owner',
        'finance_approver', 'advocacy_manager', 'analyst', 'sponsor')),
    authority_minor BIGINT NOT NULL DEFAULT 0 CHECK (authority_minor >= 0),
    is_active BIGINT NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    password_hash TEXT,
    created_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id)
){{strict}};
CREATE UNIQUE INDEX members_by_email ON members (organization_id, email);
CREATE INDEX members_everywhere_by_email ON members (email);

CREATE TABLE member_loads (
    organization_id BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    open_cases BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, member_id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};

CREATE TABLE reasons (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    code TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('failed_delivery', 'process_friction', 'mismatched_expectations',
        'relational_neglect')),
    usual_remedy_minor BIGINT NOT NULL DEFAULT 0 CHECK (usual_remedy_minor >= 0),
    PRIMARY KEY (organization_id, code)
){{strict}};

CREATE TABLE accounts (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT,
    segment TEXT,
    location TEXT,
    annual_revenue_minor BIGINT,
    currency TEXT,
    since_day BIGINT,
    renewal_day BIGINT,
    manager_id TEXT,
    named_contact TEXT,
    is_test BIGINT NOT NULL DEFAULT 0 CHECK (is_test IN (0, 1)),
    import_id TEXT,
    created_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, manager_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE UNIQUE INDEX accounts_by_key ON accounts (organization_id, key);

CREATE TABLE customers (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    key TEXT NOT NULL,
    account_id TEXT,
    name TEXT,
    email TEXT,
    phone TEXT,
    is_test BIGINT NOT NULL DEFAULT 0 CHECK (is_test IN (0, 1)),
    import_id TEXT,
    created_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, account_id) REFERENCES accounts (organization_id, id)
){{strict}};
CREATE UNIQUE INDEX customers_by_key ON customers (organization_id, key);
CREATE INDEX customers_by_email ON customers (organization_id, email) WHERE email IS NOT NULL;
CREATE INDEX customers_by_account ON customers (organization_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX customers_by_import ON customers (organization_id, import_id) WHERE import_id IS NOT NULL;

CREATE TABLE signals (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    customer_id TEXT,
    case_id TEXT,
    measure TEXT,
    score BIGINT,
    band TEXT NOT NULL CHECK (band IN ('detractor', 'passive', 'promoter', 'unscored')),
    comment TEXT,
    channel TEXT,
    entry_point TEXT,
    touchpoint TEXT,
    stage TEXT,
    segment TEXT,
    tags TEXT,
    reported_reason TEXT,
    language TEXT,
    permalink TEXT,
    reach BIGINT,
    occurred_ms BIGINT NOT NULL,
    received_ms BIGINT NOT NULL,
    local_day BIGINT NOT NULL,
    churn_intent BIGINT NOT NULL CHECK (churn_intent IN (0, 1)),
    contact_me BIGINT NOT NULL CHECK (contact_me IN (0, 1)),
    is_test BIGINT NOT NULL CHECK (is_test IN (0, 1)),
    is_history BIGINT NOT NULL CHECK (is_history IN (0, 1)),
    import_id TEXT,
    PRIMARY KEY (organization_id, id),
    CHECK (occurred_ms <= received_ms),
    CHECK ((score IS NULL) = (band = 'unscored')),
    CHECK (score IS NULL OR measure IS NOT NULL)
){{strict}};
CREATE UNIQUE INDEX signals_by_key ON signals (organization_id, source, source_id);
CREATE INDEX signals_by_customer ON signals (organization_id, customer_id, occurred_ms)
    WHERE customer_id IS NOT NULL;
CREATE INDEX signals_by_case ON signals (organization_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX signals_by_import ON signals (organization_id, import_id) WHERE import_id IS NOT NULL;

-- The latest score of each customer in each measure; an account's own score is counted over these.
CREATE TABLE customer_scores (
    organization_id BIGINT NOT NULL,
    customer_id TEXT NOT NULL,
    measure TEXT NOT NULL,
    account_id TEXT,
    signal_id TEXT NOT NULL,
    score BIGINT NOT NULL,
    band TEXT NOT NULL,
    occurred_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, customer_id, measure)
){{strict}};
CREATE INDEX customer_scores_by_account ON customer_scores (organization_id, account_id, measure)
    WHERE account_id IS NOT NULL;

-- An account's own NPS over its people's latest scores, each time it moved. Exact: promoters minus detractors of answers.
CREATE TABLE account_scores (
    organization_id BIGINT NOT NULL,
    account_id TEXT NOT NULL,
    signal_id TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    answers BIGINT NOT NULL,
    promoters BIGINT NOT NULL,
    detractors BIGINT NOT NULL,
    PRIMARY KEY (organization_id, account_id, at_ms, signal_id)
){{strict}};

CREATE TABLE behaviours (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    customer_id TEXT,
    account_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('purchase', 'renewal', 'expansion', 'contraction', 'cancellation',
        'usage')),
    amount_minor BIGINT,
    currency TEXT,
    quantity BIGINT,
    occurred_ms BIGINT NOT NULL,
    received_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    CHECK (customer_id IS NOT NULL OR account_id IS NOT NULL)
){{strict}};
CREATE UNIQUE INDEX behaviours_by_key ON behaviours (organization_id, source, source_id);
CREATE INDEX behaviours_by_customer ON behaviours (organization_id, customer_id, occurred_ms)
    WHERE customer_id IS NOT NULL;
CREATE INDEX behaviours_by_account ON behaviours (organization_id, account_id, occurred_ms)
    WHERE account_id IS NOT NULL;

CREATE TABLE cases (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    customer_id TEXT NOT NULL,
    account_id TEXT,
    opened_by TEXT NOT NULL CHECK (opened_by IN ('detractor', 'fall', 'account_fall', 'churn_intent',
        'contact_me', 'silence', 'by_hand')),
    opening_signal_id TEXT,
    opening_measure TEXT,
    opening_score BIGINT,
    t0_ms BIGINT NOT NULL,
    opened_ms BIGINT NOT NULL,
    is_backfilled BIGINT NOT NULL CHECK (is_backfilled IN (0, 1)),
    is_test BIGINT NOT NULL CHECK (is_test IN (0, 1)),
    owner_id TEXT NOT NULL,
    is_parked BIGINT NOT NULL CHECK (is_parked IN (0, 1)),
    round BIGINT NOT NULL CHECK (round >= 1),
    stage TEXT NOT NULL CHECK (stage IN ('open', 'acknowledged', 'diagnosed', 'remedy_chosen', 'remedied',
        'recovered', 'promoter', 'honest_no', 'no_response', 'customer_left', 'not_a_detractor')),
    contacted_ms BIGINT,
    reached_ms BIGINT,
    cause TEXT,
    second_cause TEXT,
    reason TEXT,
    fixability TEXT,
    remedies TEXT,
    remedied_ms BIGINT,
    first_remedied_ms BIGINT,
    decided_signal_id TEXT,
    decided_band TEXT,
    decided_ms BIGINT,
    next_signal_id TEXT,
    next_band TEXT,
    next_ms BIGINT,
    recovered_ms BIGINT,
    recovered_round BIGINT,
    ended_ms BIGINT,
    journey_stage TEXT,
    touchpoint TEXT,
    segment TEXT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, customer_id) REFERENCES customers (organization_id, id),
    FOREIGN KEY (organization_id, owner_id) REFERENCES members (organization_id, id),
    CHECK (remedied_ms IS NULL OR cause IS NOT NULL),
    CHECK ((ended_ms IS NOT NULL) = (stage IN ('recovered', 'promoter', 'honest_no', 'no_response',
        'customer_left', 'not_a_detractor')))
){{strict}};
CREATE UNIQUE INDEX cases_one_open ON cases (organization_id, customer_id) WHERE ended_ms IS NULL;
CREATE INDEX cases_by_customer ON cases (organization_id, customer_id);
CREATE INDEX cases_open_by_account ON cases (organization_id, account_id)
    WHERE ended_ms IS NULL AND account_id IS NOT NULL;
CREATE INDEX cases_open ON cases (organization_id, opened_ms, id) WHERE ended_ms IS NULL;
CREATE INDEX cases_open_by_owner ON cases (organization_id, owner_id, opened_ms, id) WHERE ended_ms IS NULL;
CREATE INDEX cases_parked ON cases (organization_id, opened_ms, id) WHERE ended_ms IS NULL AND is_parked = 1;
CREATE INDEX cases_remedied ON cases (organization_id, remedied_ms, id) WHERE stage = 'remedied';
CREATE INDEX cases_ended ON cases (organization_id, ended_ms, id) WHERE ended_ms IS NOT NULL;
CREATE INDEX cases_by_t0 ON cases (organization_id, t0_ms);

CREATE TABLE clocks (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    clock TEXT NOT NULL CHECK (clock IN ('first_touch')),
    generation BIGINT NOT NULL,
    start_ms BIGINT NOT NULL,
    due_ms BIGINT NOT NULL,
    stopped_ms BIGINT,
    breached_ms BIGINT,
    noticed_ms BIGINT,
    PRIMARY KEY (organization_id, case_id, clock, generation),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    CHECK (breached_ms IS NULL OR breached_ms = due_ms)
){{strict}};
CREATE INDEX clocks_running ON clocks (due_ms) WHERE stopped_ms IS NULL AND breached_ms IS NULL;
CREATE INDEX clocks_running_of ON clocks (organization_id, due_ms, case_id) WHERE stopped_ms IS NULL;

-- What happened, append only: ids, codes, numbers and dates; never words.
CREATE TABLE events (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    kind TEXT NOT NULL,
    actor_id TEXT,
    round BIGINT NOT NULL,
    subject_id TEXT,
    was TEXT,
    became TEXT,
    PRIMARY KEY (organization_id, case_id, number),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE
){{strict}};

CREATE TABLE touches (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_template BIGINT NOT NULL CHECK (is_template IN (0, 1)),
    made_ms BIGINT NOT NULL,
    recorded_ms BIGINT NOT NULL,
    note TEXT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE
){{strict}};
CREATE INDEX touches_by_case ON touches (organization_id, case_id, made_ms);

CREATE TABLE diagnoses (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    round BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    made_ms BIGINT NOT NULL,
    cause TEXT NOT NULL,
    second_cause TEXT,
    reason TEXT NOT NULL,
    fixability TEXT NOT NULL,
    whys TEXT,
    evidence TEXT,
    struck_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE
){{strict}};
CREATE INDEX diagnoses_by_case ON diagnoses (organization_id, case_id, made_ms);

CREATE TABLE remedies (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    round BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    cost_minor BIGINT NOT NULL CHECK (cost_minor >= 0),
    rationale TEXT,
    chosen_ms BIGINT NOT NULL,
    delivered_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE
){{strict}};
CREATE INDEX remedies_by_case ON remedies (organization_id, case_id, chosen_ms);

-- Why a case ended or was reopened by hand, in words.
CREATE TABLE case_notes (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    event_number BIGINT NOT NULL,
    words TEXT,
    PRIMARY KEY (organization_id, case_id, event_number),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE
){{strict}};

-- One narrow row per case, for the figures; written by the case's own transaction.
CREATE TABLE case_facts (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    t0_ms BIGINT NOT NULL,
    is_detractor BIGINT NOT NULL,
    is_backfilled BIGINT NOT NULL,
    is_test BIGINT NOT NULL,
    end_kind TEXT,
    ended_ms BIGINT,
    contacted_ms BIGINT,
    deadline_ms BIGINT,
    reached_ms BIGINT,
    first_remedied_ms BIGINT,
    next_signal_id TEXT,
    next_band TEXT,
    next_ms BIGINT,
    recovered_ms BIGINT,
    recovered_round BIGINT,
    unit_id TEXT NOT NULL,
    segment TEXT,
    journey_stage TEXT,
    touchpoint TEXT,
    cause TEXT,
    PRIMARY KEY (organization_id, case_id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE
){{strict}};
CREATE INDEX case_facts_by_t0 ON case_facts (organization_id, t0_ms);
CREATE INDEX case_facts_by_recovery ON case_facts (organization_id, recovered_ms) WHERE recovered_ms IS NOT NULL;

-- Answers counted by local day: deltas are appended by whoever stores a signal and folded into rollups by a job.
CREATE TABLE score_deltas (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    local_day BIGINT NOT NULL,
    measure TEXT NOT NULL,
    stage TEXT NOT NULL,
    segment TEXT NOT NULL,
    touchpoint TEXT NOT NULL,
    score BIGINT NOT NULL,
    band TEXT NOT NULL,
    answers BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id)
){{strict}};

CREATE TABLE score_rollups (
    organization_id BIGINT NOT NULL,
    local_day BIGINT NOT NULL,
    measure TEXT NOT NULL,
    stage TEXT NOT NULL,
    segment TEXT NOT NULL,
    touchpoint TEXT NOT NULL,
    score BIGINT NOT NULL,
    band TEXT NOT NULL,
    answers BIGINT NOT NULL,
    PRIMARY KEY (organization_id, local_day, measure, stage, segment, touchpoint, score, band)
){{strict}};

CREATE TABLE mappings (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    mapping TEXT NOT NULL,
    saved_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, name)
){{strict}};

CREATE TABLE imports (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    file_bytes BIGINT NOT NULL,
    mapping TEXT,
    mapping_hash TEXT,
    state TEXT NOT NULL CHECK (state IN ('receiving', 'mapping', 'running', 'done', 'refused', 'undone')),
    refusal TEXT,
    position BIGINT NOT NULL DEFAULT 0,
    line BIGINT NOT NULL DEFAULT 1,
    rows_total BIGINT NOT NULL DEFAULT 0,
    rows_read BIGINT NOT NULL DEFAULT 0,
    rows_new BIGINT NOT NULL DEFAULT 0,
    rows_scored BIGINT NOT NULL DEFAULT 0,
    rows_updated BIGINT NOT NULL DEFAULT 0,
    rows_unchanged BIGINT NOT NULL DEFAULT 0,
    rows_refused BIGINT NOT NULL DEFAULT 0,
    cases_opened BIGINT NOT NULL DEFAULT 0,
    stray_bytes BIGINT NOT NULL DEFAULT 0,
    started_ms BIGINT,
    created_ms BIGINT NOT NULL,
    ended_ms BIGINT,
    PRIMARY KEY (organization_id, id)
){{strict}};
CREATE INDEX imports_by_file ON imports (organization_id, file_hash, mapping_hash);

CREATE TABLE import_refusals (
    organization_id BIGINT NOT NULL,
    import_id TEXT NOT NULL,
    line BIGINT NOT NULL,
    reason TEXT NOT NULL,
    cells TEXT,
    PRIMARY KEY (organization_id, import_id, line),
    FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id)
){{strict}};

-- Uploaded files, in pieces of at most 256 KiB.
CREATE TABLE file_chunks (
    organization_id BIGINT NOT NULL,
    file_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    bytes {{blob}} NOT NULL,
    PRIMARY KEY (organization_id, file_id, number)
){{strict}};

CREATE TABLE api_keys (
    key_hash TEXT NOT NULL PRIMARY KEY,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
    created_ms BIGINT NOT NULL,
    revoked_ms BIGINT
){{strict}};
CREATE UNIQUE INDEX api_keys_by_id ON api_keys (organization_id, id);

CREATE TABLE sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    organization_id BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    csrf TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    expires_ms BIGINT NOT NULL,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE INDEX sessions_by_expiry ON sessions (expires_ms);

CREATE TABLE links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    organization_id BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    expires_ms BIGINT NOT NULL,
    used_ms BIGINT,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};

CREATE INDEX links_by_member ON links (organization_id, member_id);

CREATE TABLE sign_in_attempts (
    email_hash TEXT NOT NULL,
    id TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (email_hash, id)
){{strict}};
CREATE INDEX sign_in_attempts_by_age ON sign_in_attempts (at_ms);

CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    run_ms BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    fence BIGINT NOT NULL DEFAULT 0,
    leased_ms BIGINT,
    dead_because TEXT
){{strict}};
CREATE UNIQUE INDEX jobs_by_subject ON jobs (organization_id, name, subject_id);
CREATE INDEX jobs_waiting ON jobs (run_ms) WHERE dead_because IS NULL;
