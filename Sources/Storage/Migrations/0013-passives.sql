-- Passives of some days, beside whom accounts are compared; figures read nothing else of them.
CREATE INDEX signals_passive ON signals
    (organization_id, occurred_ms, id, account_id, customer_id, segment, touchpoint)
    WHERE band = 'passive' AND is_test = 0 AND customer_id IS NOT NULL;
