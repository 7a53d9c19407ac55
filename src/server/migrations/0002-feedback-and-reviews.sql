-- What readers say of the content, and staff's looks at facts.
--
--   * `feedback` belongs to no office and has no such column: it is public, about content, and says nothing of who wrote it. It
--     has days, no instants, and no address, device or free text. Every enrolled office may read it.
--   * `review` is an office's own, kept apart like all its tables (see 0001).
--     `kind` is `confirmed` or `withdrawn`: a look is taken back by a later one, which then is the newest.
--   * What was received more than 400 days ago is shown to nobody any more, and deleted when the endpoint starts and once a day
--     while it runs (feedback-retention.ts), hence DELETE. An endpoint that does not run deletes nothing.

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
-- By age for deleting, and with the rest for counting how much came today of the same.
CREATE INDEX feedback_by_age ON feedback (received, pack, topic, point, kind, language);

CREATE TABLE review (
  office   uuid NOT NULL REFERENCES office,
  id       uuid NOT NULL,
  device   uuid NOT NULL,
  kind     text NOT NULL,
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
