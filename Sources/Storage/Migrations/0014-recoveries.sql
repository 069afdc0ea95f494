-- Those that came back, if only by the next score after the case had ended: some figures look at all of time for them.
-- The index it takes the place of is asked by nobody.
DROP INDEX case_facts_by_recovery;
CREATE INDEX case_facts_recovered ON case_facts (organization_id, t0_ms)
    WHERE recovered_ms IS NOT NULL OR next_band IN ('passive', 'promoter');
