import { expect } from "vitest";
import type { Decision } from "../grundlagen/decision.ts";

export const refusalVon = <R>(decision: Decision<unknown, R>): R | undefined =>
  decision.ok ? undefined : decision.refusal;

/** Undefined where the boundary lets pass, a refusal with these fields where it does not. */
export const nurWenn = (ok: boolean, refusal: object): unknown => (ok ? undefined : expect.objectContaining(refusal));
