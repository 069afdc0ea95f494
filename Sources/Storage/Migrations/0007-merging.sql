-- Two customers who turned out to be one person: the row that points to the other stays with its key and its address, so
-- that what is said under them is heard.
ALTER TABLE customers ADD COLUMN merged_into_id TEXT;
-- The case of the same person in which this one goes on; it is in no figure any more.
ALTER TABLE cases ADD COLUMN merged_into_id TEXT;

CREATE INDEX customers_merged ON customers (organization_id, merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE merges (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    survivor_id TEXT NOT NULL,
    merged_id TEXT NOT NULL,
    -- Of the survivor.
    account_id TEXT,
    member_id TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    undone_ms BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, survivor_id) REFERENCES customers (organization_id, id),
    FOREIGN KEY (organization_id, merged_id) REFERENCES customers (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE INDEX merges_by_survivor ON merges (organization_id, survivor_id, at_ms);
CREATE INDEX merges_by_merged ON merges (organization_id, merged_id);
CREATE INDEX merges_by_account ON merges (organization_id, account_id, at_ms) WHERE account_id IS NOT NULL;

-- What went over, so that exactly this comes back, with its case until then: all of the one customer; and of a case that
-- goes on in another one what joined that, and what was promised.
CREATE TABLE merge_rows (
    organization_id BIGINT NOT NULL,
    merge_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('signal', 'case', 'behaviour', 'customer', 'joined', 'promise')),
    row_id TEXT NOT NULL,
    case_id TEXT,
    PRIMARY KEY (organization_id, merge_id, kind, row_id),
    FOREIGN KEY (organization_id, merge_id) REFERENCES merges (organization_id, id)
){{strict}};

-- Cases that a merge moved on, as they stood before it; `version_after` is the one that it left them at.
CREATE TABLE merge_cases (
    organization_id BIGINT NOT NULL,
    merge_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    version_after BIGINT NOT NULL,
    owner_id TEXT NOT NULL,
    is_parked BIGINT NOT NULL,
    round BIGINT NOT NULL,
    stage TEXT NOT NULL,
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
    stopped_ms BIGINT,
    breached_ms BIGINT,
    noticed_ms BIGINT,
    hand_offs BIGINT NOT NULL,
    snoozed_ms BIGINT,
    promise_due_ms BIGINT,
    PRIMARY KEY (organization_id, merge_id, case_id),
    FOREIGN KEY (organization_id, merge_id) REFERENCES merges (organization_id, id)
){{strict}};

-- The account that the customer of a signal belongs to now, and the one of a touch's or promise's case: what happened
-- with an account is found by them, however many people it has.
ALTER TABLE signals ADD COLUMN account_id TEXT;
UPDATE signals SET account_id = (SELECT c.account_id FROM customers c
        WHERE c.organization_id = signals.organization_id AND c.id = signals.customer_id)
    WHERE customer_id IS NOT NULL;
CREATE INDEX signals_by_account ON signals (organization_id, account_id, occurred_ms)
    WHERE account_id IS NOT NULL;
ALTER TABLE touches ADD COLUMN account_id TEXT;
UPDATE touches SET account_id = (SELECT c.account_id FROM cases c
        WHERE c.organization_id = touches.organization_id AND c.id = touches.case_id);
CREATE INDEX touches_by_account ON touches (organization_id, account_id, made_ms) WHERE account_id IS NOT NULL;
ALTER TABLE promises ADD COLUMN account_id TEXT;
UPDATE promises SET account_id = (SELECT c.account_id FROM cases c
        WHERE c.organization_id = promises.organization_id AND c.id = promises.case_id);
CREATE INDEX promises_by_account ON promises (organization_id, account_id, made_ms)
    WHERE account_id IS NOT NULL;

-- An answer that turns out to be a test leaves the scores of every account that its customer ever belonged to.
CREATE INDEX account_scores_by_signal ON account_scores (organization_id, signal_id);

DROP INDEX cases_by_customer;
CREATE INDEX cases_by_customer ON cases (organization_id, customer_id, opened_ms);
CREATE INDEX cases_by_account ON cases (organization_id, account_id, opened_ms) WHERE account_id IS NOT NULL;
CREATE INDEX cases_ended_by_account ON cases (organization_id, account_id, ended_ms)
    WHERE ended_ms IS NOT NULL AND account_id IS NOT NULL;
DROP INDEX cases_open_by_account;
CREATE INDEX cases_open_by_account ON cases (organization_id, account_id, next_due_ms, id)
    WHERE ended_ms IS NULL AND account_id IS NOT NULL;
DROP INDEX customers_by_account;
CREATE INDEX customers_by_account ON customers (organization_id, account_id, id) WHERE account_id IS NOT NULL;
-- The same name in the same account is likely the same person.
CREATE INDEX customers_by_name ON customers (organization_id, account_id, name)
    WHERE account_id IS NOT NULL AND name IS NOT NULL;
