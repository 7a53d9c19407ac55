/** `willkomm-sync/1`. The wire schemas are hashed in a test: they cannot change without this changing. */
export const protocolVersion = 1;

/** Limits of a push. [S26] */
export const limits = {
  /** Largest change, canonical JSON in bytes of UTF-8. */
  changeBytes: 64 * 1024,
  batchChanges: 500,
  batchBytes: 512 * 1024,
  /** Largest request body after inflation. */
  bodyBytes: 1024 * 1024,
  /** Largest page of a pull. */
  pageChanges: 500,
  timeoutMs: 20_000,
} as const;
