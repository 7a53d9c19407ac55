/** Why the endpoint does not start or a command does not run: one sentence that says what to do. Shown as it is, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
