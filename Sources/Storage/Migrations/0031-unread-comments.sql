-- Signals whose comment was taken and is still to be read.
CREATE TABLE unread_comments (
    organization_id BIGINT NOT NULL,
    signal_id TEXT NOT NULL,
    -- Whether what it says may still open a case.
    is_news BIGINT NOT NULL CHECK (is_news IN (0, 1)),
    PRIMARY KEY (organization_id, signal_id),
    FOREIGN KEY (organization_id, signal_id) REFERENCES signals (organization_id, id) ON DELETE CASCADE
){{strict}};
