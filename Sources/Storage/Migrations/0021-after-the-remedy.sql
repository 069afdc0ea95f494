-- When a mail came back that had never arrived; within 72 hours, or it did arrive.
ALTER TABLE touches ADD COLUMN bounced_ms BIGINT
    CHECK (bounced_ms IS NULL OR (kind = 'mail_sent' AND bounced_ms BETWEEN made_ms AND made_ms + 259200000));

-- When the customer first said in round 1 that it is all right now.
ALTER TABLE cases ADD COLUMN confirmed_ms BIGINT;
ALTER TABLE case_facts ADD COLUMN confirmed_ms BIGINT;
ALTER TABLE merge_cases ADD COLUMN confirmed_ms BIGINT;
