/**
 * A refusal for the person at the terminal: one sentence per line on stderr, no stack. `exitCode` 2 means: the input is
 * wrong.
 */
export class OperatorError extends Error {
  readonly exitCode: 1 | 2;

  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}
