-- On which days after a delivery somebody is in touch, and after how many days the customer is asked again.
ALTER TABLE organizations ADD COLUMN first_check_in_day BIGINT NOT NULL DEFAULT 3 CHECK (first_check_in_day > 0);
ALTER TABLE organizations ADD COLUMN second_check_in_day BIGINT NOT NULL DEFAULT 14
    CHECK (second_check_in_day > first_check_in_day);
ALTER TABLE organizations ADD COLUMN asks_after_delivery_days BIGINT NOT NULL DEFAULT 45
    CHECK (asks_after_delivery_days BETWEEN 21 AND 90 AND asks_after_delivery_days > second_check_in_day);
ALTER TABLE organizations ADD COLUMN asks_after_opening_days BIGINT NOT NULL DEFAULT 52
    CHECK (asks_after_opening_days BETWEEN asks_after_delivery_days AND 90);

-- When the customer of a remedied case is asked again.
ALTER TABLE cases ADD COLUMN asks_ms BIGINT CHECK (asks_ms IS NULL OR stage = 'remedied');
UPDATE cases SET asks_ms = CASE WHEN t0_ms + 4492800000 < remedied_ms + 1814400000 THEN remedied_ms + 1814400000
        WHEN t0_ms + 4492800000 < remedied_ms + 3888000000 THEN t0_ms + 4492800000 ELSE remedied_ms + 3888000000 END
    WHERE stage = 'remedied';
ALTER TABLE merge_cases ADD COLUMN asks_ms BIGINT;
UPDATE merge_cases SET asks_ms = (SELECT CASE
        WHEN c.t0_ms + 4492800000 < merge_cases.remedied_ms + 1814400000 THEN merge_cases.remedied_ms + 1814400000
        WHEN c.t0_ms + 4492800000 < merge_cases.remedied_ms + 3888000000 THEN c.t0_ms + 4492800000
        ELSE merge_cases.remedied_ms + 3888000000 END
    FROM cases c WHERE c.organization_id = merge_cases.organization_id AND c.id = merge_cases.case_id)
    WHERE stage = 'remedied';
