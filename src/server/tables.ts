/** The rows of the database. Every table but `installation`, `migration` and `feedback` belongs to offices and starts its keys with `office`. */
export type Tables = {
  readonly installation: InstallationRow;
  readonly office: OfficeRow;
  readonly office_counter: { readonly office: string; readonly n: number };
  readonly staff: { readonly office: string; readonly id: string; readonly name: string };
  readonly device: DeviceRow;
  readonly enrolment_code: EnrolmentCodeRow;
  readonly change: ChangeRow;
  readonly quarantine: QuarantineRow;
  readonly audit: AuditRow;
  readonly feedback: FeedbackRow;
  readonly review: ReviewRow;
};

export type InstallationRow = { readonly single: true; readonly epoch: string; readonly created: Date };

export type OfficeRow = {
  readonly office: string;
  readonly name: string;
  readonly talk_name: string;
  readonly record_names: boolean;
  readonly allow_notes: boolean;
  readonly created: Date;
};

export type DeviceRow = {
  readonly office: string;
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the bearer token; the token itself is known to the tablet alone. */
  readonly token_hash: string;
  readonly created: Date;
  readonly revoked: Date | null;
};

export type EnrolmentCodeRow = {
  readonly office: string;
  readonly code_hash: string;
  readonly created: Date;
  readonly expires: Date;
  readonly used: Date | null;
};

export type ChangeRow = {
  readonly office: string;
  /** Place in the office's order, dense from 1. */
  readonly seq: number;
  readonly id: string;
  readonly talk: string;
  readonly hash: string;
  readonly device: string;
  /** Length of `body` in bytes of UTF-8. */
  readonly bytes: number;
  /** RFC 8785 canonical JSON of the change, byte for byte. [P4] */
  readonly body: string;
  readonly received: Date;
};

export type QuarantineRow = {
  readonly office: string;
  readonly id: string;
  readonly hash: string;
  readonly reason: string;
  readonly body: string;
  readonly received: Date;
};

export type AuditRow = {
  readonly office: string;
  readonly id: string;
  readonly at: Date;
  /** Id of the device, or `operator` for commands at the endpoint itself. */
  readonly who: string;
  readonly what: string;
  readonly subject: string | null;
  readonly count: number;
};

/** What a reader said of a point. Days as `YYYY-MM-DD`; there is nothing in it of who wrote it. */
export type FeedbackRow = {
  readonly id: string;
  readonly kind: string;
  readonly topic: string;
  readonly point: string;
  readonly pack: string;
  readonly version: string;
  readonly language: string;
  readonly text: string;
  readonly day: string;
  readonly received: string;
};

/** A member of staff found a fact still right, or took that back. */
export type ReviewRow = {
  readonly office: string;
  readonly id: string;
  readonly device: string;
  readonly kind: string;
  readonly fact: string;
  readonly value: string;
  readonly pack: string;
  readonly by: string;
  readonly day: string;
  readonly received: string;
};
