-- What readers say of the content, and staff's looks at facts.
--
--   * `feedback` belongs to no office and has no such column: it is public, about content, and says nothing of who wrote it. It
--     has days, no instants, and no address, device or free text. Every enrolled office may read it.
--   * `review` is an office's own, kept apart like all its tables (see 0001).
--   * Both are dropped 400 days after they were received (feedback.ts, review.ts), hence DELETE.

CREATE TABLE feedback (
  id       uuid PRIMARY KEY,
  kind     text NOT NULL,
  topic    text NOT NULL,
  point    text NOT NULL,
  pack     text NOT NULL,
  version  text NOT NULL,
  language text NOT NULL,
  text     text NOT NULL,
  day      date NOT NULL,
  received date NOT NULL
);
CREATE INDEX feedback_by_age ON feedback (received);

CREATE TABLE review (
  office   uuid NOT NULL REFERENCES office,
  id       uuid NOT NULL,
  device   uuid NOT NULL,
  fact     text NOT NULL,
  value    text NOT NULL,
  pack     text NOT NULL,
  by       text NOT NULL,
  day      date NOT NULL,
  received date NOT NULL,
  PRIMARY KEY (office, id)
);
CREATE INDEX review_by_age ON review (office, received);

ALTER TABLE review ENABLE ROW LEVEL SECURITY;
ALTER TABLE review FORCE ROW LEVEL SECURITY;
CREATE POLICY own_office ON review USING (office = nullif(current_setting('app.office', true), '')::uuid);

-- The operator's commands, which work as the owner, list the looks of all offices for the editors: facts, values, days.
CREATE POLICY operator_lists_reviews ON review FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, DELETE ON feedback, review TO willkomm_app;
