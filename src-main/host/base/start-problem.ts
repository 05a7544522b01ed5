/** Why the host cannot start, in one plain sentence that says what to do. */
export class StartProblem extends Error {
  readonly reason: string;

  constructor(reason: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StartProblem';
    this.reason = reason;
  }
}
